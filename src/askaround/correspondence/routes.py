"""The mail server a seeker's mail goes through: EMAIL_URL's where it is set, else their own.

In local and personal mode whoever types the host is the owner of the machine, so any host is
allowed, one on this machine or the own network too: Proton's bridge is one.
"""

from dataclasses import dataclass
from email.utils import parseaddr

from django.conf import settings

from askaround.accounts.models import User
from askaround.correspondence.models import MailAccount
from askaround.correspondence.sealing import CannotOpen, unseal

Encryption = MailAccount.Encryption


@dataclass(frozen=True, kw_only=True)
class Route:
    """Where mail is handed over, and whom it is from. `key_changed`: the password can't be read."""

    host: str
    port: int
    encryption: str
    username: str
    password: str
    from_address: str
    from_name: str = ""
    key_changed: bool = False


def set_in_environment() -> bool:
    """Whether EMAIL_URL decides, and the page of mail settings only says so."""
    return bool(settings.MAIL_SET_UP)


def route_for(owner: User) -> Route | None:
    """How this seeker's mail goes out, or None where nothing is set up. At most one query."""
    if set_in_environment():
        return _from_environment()
    account = MailAccount.objects.owned_by(owner).first()
    return route_of(account) if account else None


def route_of(account: MailAccount, *, password: str | None = None) -> Route:
    """The way an account says, with its own password or one just typed."""
    key_changed = False
    if password is None:
        try:
            password = unseal(
                account.sealed_password, owner=account.owner_id, secret_key=settings.SECRET_KEY
            )
        except CannotOpen:
            password, key_changed = "", True
    return Route(
        host=account.host,
        port=account.port,
        encryption=account.encryption,
        username=account.username,
        password=password,
        from_address=account.from_address,
        from_name=account.from_name,
        key_changed=key_changed,
    )


def _from_environment() -> Route:
    encryption = Encryption.NONE
    if settings.EMAIL_USE_SSL:
        encryption = Encryption.TLS
    elif settings.EMAIL_USE_TLS:
        encryption = Encryption.STARTTLS
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return Route(
        host=settings.EMAIL_HOST,
        port=settings.EMAIL_PORT,
        encryption=encryption,
        username=settings.EMAIL_HOST_USER or "",
        password=settings.EMAIL_HOST_PASSWORD or "",
        from_address=address or settings.DEFAULT_FROM_EMAIL,
        from_name=name,
    )
