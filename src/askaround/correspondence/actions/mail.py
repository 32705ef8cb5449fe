"""Mail leaves through an outbox: written with the wish to send, handed over once that is safe."""

import datetime as dt
from functools import partial
from smtplib import SMTPAuthenticationError, SMTPException

from django.conf import settings
from django.core.mail import get_connection
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from askaround.correspondence import outbox
from askaround.correspondence.actions.sent import mark_sent
from askaround.correspondence.guidelines import HAND_OVER
from askaround.correspondence.models import Message, OutgoingMail


@transaction.atomic
def send_by_mail(*, message: Message, at: dt.datetime, recipient: str = "") -> OutgoingMail:
    """Put the message in the outbox; it is handed to the mail server once that is committed.

    `recipient` is one of the person's addresses, or empty for their first. Asked again after a
    failure it tries again, under the same Message-ID; once it has gone it stays gone. Raises
    CannotSend, with a sentence, where no mail can go out.
    """
    address = recipient or next(iter(outbox.addresses(message.person)), "")
    now = Message.plain.select_for_update(of=("self",)).get(
        pk=message.pk, owner_id=message.owner_id
    )
    _refuse_unsendable(now, address)
    outgoing, _new = OutgoingMail.plain.get_or_create(
        message=now,
        defaults={
            "owner_id": now.owner_id,
            "mail_id": outbox.message_id(now.pk),
            "recipient": address,
            "queued_at": at,
        },
    )
    if outgoing.handed_over_at is None:
        if outgoing.recipient != address:
            OutgoingMail.plain.filter(pk=outgoing.pk).update(recipient=address)
        transaction.on_commit(partial(deliver, outgoing=outgoing, at=at))
    return outgoing


def deliver(*, outgoing: OutgoingMail, at: dt.datetime) -> OutgoingMail:
    """Hand a waiting mail to the server. On failure it waits on, with a sentence saying why.

    Outside any transaction, since the server may take seconds. Only one request at a time may
    try; whoever comes second, or after it has gone, does nothing.
    """
    waiting = OutgoingMail.plain.filter(pk=outgoing.pk, handed_over_at=None)
    free = Q(claimed_at=None) | Q(claimed_at__lte=at - HAND_OVER)
    if waiting.filter(free).update(claimed_at=at, attempts=F("attempts") + 1):
        mail = waiting.select_related("message__owner", "message__person").get()
        failure = _hand_over(mail)
        gone = None if failure else at
        waiting.update(handed_over_at=gone, claimed_at=None, last_error=failure[:500])
        if gone:
            mark_sent(message=mail.message, at=at)
    return outgoing


def _refuse_unsendable(message: Message, address: str) -> None:
    if not settings.MAIL_SET_UP:
        raise outbox.CannotSend(_("No mail server is set up. Send it from your own mail program."))
    if message.sent_at is not None and not OutgoingMail.plain.filter(message=message).exists():
        raise outbox.CannotSend(_("This has been sent already."))
    if not address:
        raise outbox.CannotSend(
            _("There is no e-mail address for %(name)s yet.") % {"name": message.person.name}
        )
    if not outbox.is_address(address):
        raise outbox.CannotSend(_("That is not an e-mail address mail can be sent to."))


def _hand_over(mail: OutgoingMail) -> str:
    """Empty when the server has taken it, else the sentence that says why not."""
    connection = get_connection(timeout=settings.EMAIL_TIMEOUT)
    try:
        connection.open()
    except SMTPAuthenticationError as error:
        return outbox.refused(error, mail.recipient)
    except (SMTPException, OSError):
        return outbox.not_reached()
    try:
        connection.send_messages([outbox.as_mail(mail)])
    except (SMTPException, OSError) as error:
        return outbox.refused(error, mail.recipient)
    finally:
        connection.close()
    return ""
