"""Mail leaves through an outbox: written with the wish to send, handed over once that is safe."""

import datetime as dt
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from askaround.correspondence import mail_faults as faults, outbox
from askaround.correspondence.actions.sent import mark_sent
from askaround.correspondence.guidelines import HAND_OVER, TRY_AGAIN_AFTER
from askaround.correspondence.handing_over import hand_over
from askaround.correspondence.inviting import note_that_it_went
from askaround.correspondence.mail_faults import Fault
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.routes import Route, route_for


@transaction.atomic
def send_by_mail(
    *, message: Message, at: dt.datetime, recipient: str = "", again: bool = False
) -> OutgoingMail:
    """Put the message in the outbox; it is handed to the mail server once that is committed.

    `recipient` is one of the reader's addresses, or empty for their first. Asked again after a
    failure it tries again, under the same Message-ID; once it has gone it stays gone. One that may
    have arrived goes a second time only with `again`. Raises CannotSend, with a sentence, where no
    mail can go out.
    """
    address = recipient or next(iter(outbox.addresses(outbox.reader(message))), "")
    now = Message.plain.select_for_update(of=("self",)).get(
        pk=message.pk, owner_id=message.owner_id
    )
    route = _refuse_unsendable(now, address)
    outgoing, _new = OutgoingMail.plain.get_or_create(
        message=now,
        defaults={
            "owner_id": now.owner_id,
            "mail_id": outbox.message_id(now.pk, route),
            "recipient": address,
            "queued_at": at,
            # Should this process end before it has tried, the next one finds it.
            "retry_at": at + HAND_OVER,
        },
    )
    _refuse_doubtful(outgoing, at, again=again)
    if outgoing.handed_over_at is None and not outgoing.being_tried(at):
        waiting = OutgoingMail.plain.filter(pk=outgoing.pk)
        waiting.update(recipient=address, words_sent_at=None, retry_at=at + HAND_OVER)
        transaction.on_commit(partial(deliver, outgoing=outgoing, at=at))
    return outgoing


def deliver(*, outgoing: OutgoingMail, at: dt.datetime) -> OutgoingMail:
    """Hand a waiting mail to the server. On failure it waits on, with a sentence saying why.

    Outside any transaction, since the server may take seconds. Only one process at a time may
    try; whoever comes second, or after it has gone, does nothing. Whether its words have left is
    written down before they do: cut off after that, it isn't tried again by itself.
    """
    waiting = OutgoingMail.plain.filter(pk=outgoing.pk, handed_over_at=None)
    free = Q(claimed_at=None) | Q(claimed_at__lte=at - HAND_OVER)
    claim = waiting.filter(free, words_sent_at=None)
    if claim.update(claimed_at=at, attempts=F("attempts") + 1):
        mail = waiting.select_related("message__owner", "message__person").get()
        _settle(mail, _try(mail, at), at)
    return outgoing


def hand_over_what_waits(*, at: dt.datetime) -> int:
    """Try every mail whose time has come, of every owner; how many were tried.

    Called every minute or so while Askaround is served. An attempt that was cut off after the
    words had left is told of instead.
    """
    waiting = OutgoingMail.plain.filter(handed_over_at=None)
    cut_off = waiting.filter(words_sent_at__isnull=False, claimed_at__lte=at - HAND_OVER)
    cut_off.update(claimed_at=None, retry_at=None, last_error=faults.in_doubt().said)
    free = Q(claimed_at=None) | Q(claimed_at__lte=at - HAND_OVER)
    due = waiting.filter(free, words_sent_at=None, retry_at__lte=at)
    tried = list(due.order_by("retry_at", "id")[:AT_ONCE])
    for mail in tried:
        deliver(outgoing=mail, at=at)
    return len(tried)


AT_ONCE = 50
"""How many mails one round tries. Convention: more than anybody has waiting."""


def _try(mail: OutgoingMail, at: dt.datetime) -> Fault | None:
    route = route_for(mail.message.owner)
    if route is None or route.key_changed:
        return faults.key_changed() if route else faults.no_route()

    def begun() -> None:
        OutgoingMail.plain.filter(pk=mail.pk).update(words_sent_at=at)

    parcel = outbox.parcel(outbox.as_mail(mail, route), route)
    return hand_over(route, parcel, timeout=settings.EMAIL_TIMEOUT, begun=begun)


@transaction.atomic
def _settle(mail: OutgoingMail, fault: Fault | None, at: dt.datetime) -> None:
    """Write down what became of an attempt, together with all that follows from it."""
    row = OutgoingMail.plain.filter(pk=mail.pk, handed_over_at=None)
    if fault is None:
        gone = row.update(handed_over_at=at, claimed_at=None, retry_at=None, last_error="")
        if gone:
            mark_sent(message=mail.message, at=at)
            note_that_it_went(mail, at)
        return
    later = TRY_AGAIN_AFTER[mail.attempts - 1 : mail.attempts] if fault.again else ()
    row.update(
        claimed_at=None,
        last_error=fault.said[:500],
        retry_at=at + later[0] if later else None,
        **({} if fault.in_doubt else {"words_sent_at": None}),
    )


def _refuse_doubtful(outgoing: OutgoingMail, at: dt.datetime, *, again: bool) -> None:
    if not again and outgoing.in_doubt(at):
        raise outbox.CannotSend(faults.in_doubt().said)


def _refuse_unsendable(message: Message, address: str) -> Route:
    route = route_for(message.owner)
    if route is None:
        raise outbox.CannotSend(_("No mail server is set up. Send it from your own mail program."))
    if message.sent_at is not None and not OutgoingMail.plain.filter(message=message).exists():
        raise outbox.CannotSend(_("This has been sent already."))
    if not address:
        name = outbox.reader(message).name
        raise outbox.CannotSend(_("There is no e-mail address for %(name)s yet.") % {"name": name})
    if not outbox.is_address(address):
        raise outbox.CannotSend(_("That is not an e-mail address mail can be sent to."))
    return route
