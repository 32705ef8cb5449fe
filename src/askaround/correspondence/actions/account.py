"""The mail account a seeker sends through: kept with its password sealed, tried, forgotten."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.for_good import leave_no_bytes
from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import change
from askaround.accounts.typed import fit
from askaround.correspondence import outbox
from askaround.correspondence.handing_over import hand_over
from askaround.correspondence.mail_faults import Fault, key_changed
from askaround.correspondence.models import MailAccount, OutgoingMail
from askaround.correspondence.routes import Route, route_of
from askaround.correspondence.sealing import seal


@transaction.atomic
def keep_mail_account(
    *, owner: User, expected: int | None = None, password: str = "", **fields: Any
) -> MailAccount:
    """Keep where mail leaves from. An empty `password` leaves the one there is.

    Another server or name without a password typed again has none: the old one isn't sent to it.
    Raises Stale when the account is no longer at version `expected`.
    """
    kept = fit(MailAccount, **fields)
    account = MailAccount.plain.select_for_update().filter(owner=owner).first()
    if password:
        kept["sealed_password"] = seal(password, owner=owner.pk, secret_key=settings.SECRET_KEY)
    elif account and any(kept[name] != getattr(account, name) for name in ("host", "username")):
        kept["sealed_password"] = ""
    if account is None:
        return MailAccount.plain.create(owner=owner, **kept)
    return change(account, expected=expected, **kept, tested_at=None, last_error="")


@transaction.atomic
def forget_mail_account(*, owner: User) -> None:
    """Take the account and its sealed password away for good. Mail that waits says so and stays."""
    MailAccount.plain.filter(owner=owner).delete()
    transaction.on_commit(leave_no_bytes)


def try_mail_account(*, account: MailAccount, at: dt.datetime) -> Fault | None:
    """Send a real mail from the account to its own address. None: the server has taken it.

    What waits in the outbox is due at once where that went well.
    """
    fault = try_route(route_of(account), owner=account.owner)
    said = fault.said[:500] if fault else ""
    MailAccount.plain.filter(pk=account.pk).update(tested_at=None if fault else at, last_error=said)
    if fault is None:
        waiting = OutgoingMail.plain.filter(
            owner=account.owner, handed_over_at=None, words_sent_at=None
        )
        waiting.filter(claimed_at=None).update(retry_at=at)
    return fault


def try_route(route: Route, *, owner: User) -> Fault | None:
    """Send a mail by this way to the address it leaves from."""
    if route.key_changed:
        return key_changed()
    address = outbox.one_line(route.from_address)
    mail = EmailMessage(
        subject=_("Askaround can send your mail"),
        body=_("This is the mail you asked Askaround for. Your messages leave the same way."),
        from_email=outbox.sender(route, owner),
        to=[address],
        headers={"Message-ID": outbox.message_id(new_id(), route)},
    )
    return hand_over(route, outbox.parcel(mail, route), timeout=settings.EMAIL_TIMEOUT)
