"""Mail servers of well-known providers, as each of them names its own."""

from typing import Any, Final, NamedTuple

from django.utils.translation import gettext_lazy as _

from askaround.correspondence.models import MailAccount

Encryption = MailAccount.Encryption


class Preset(NamedTuple):
    """One provider: its server, the domains of its addresses, and what to know beforehand."""

    key: str
    name: str
    host: str
    port: int
    encryption: str
    domains: tuple[str, ...]
    hint: Any


_APP_PASSWORD = _(
    "%(name)s takes an app password here, not the one you sign in with. You make it in your account "
    "there, under security; two-step sign-in has to be on."
)
PRESETS: Final = (
    Preset("gmail", "Gmail", "smtp.gmail.com", 587, Encryption.STARTTLS,
           ("gmail.com", "googlemail.com"), _APP_PASSWORD),
    Preset("icloud", "iCloud", "smtp.mail.me.com", 587, Encryption.STARTTLS,
           ("icloud.com", "me.com", "mac.com"), _APP_PASSWORD),
    Preset("yahoo", "Yahoo", "smtp.mail.yahoo.com", 465, Encryption.TLS,
           ("yahoo.com", "yahoo.es", "yahoo.co.uk", "ymail.com"), _APP_PASSWORD),
    Preset("fastmail", "Fastmail", "smtp.fastmail.com", 465, Encryption.TLS,
           ("fastmail.com", "fastmail.fm"), _APP_PASSWORD),
    Preset("gmx", "GMX", "mail.gmx.com", 587, Encryption.STARTTLS,
           ("gmx.com", "gmx.net", "gmx.de", "gmx.es"), _(
        "In your settings at GMX, allow sending from other programs (POP3 and IMAP) first."
    )),
    Preset("zoho", "Zoho", "smtp.zoho.com", 465, Encryption.TLS, ("zoho.com", "zohomail.com"),
           _APP_PASSWORD),
    Preset("proton", "Proton Bridge", "127.0.0.1", 1025, Encryption.NONE,
           ("proton.me", "protonmail.com", "pm.me"), _(
        "Proton's Bridge has to run on this machine; it shows the name and password to use."
    )),
)  # fmt: skip
NO_PASSWORDS: Final = frozenset({"outlook.com", "hotmail.com", "live.com", "msn.com"})
"""Microsoft's own addresses take no password from programs since 2024."""


def preset(key: str) -> Preset | None:
    """The preset of this key, or None."""
    return next((each for each in PRESETS if each.key == key), None)


def preset_for(address: str) -> Preset | None:
    """The provider of an e-mail address, where it is a well-known one."""
    domain = address.rpartition("@")[2].lower()
    return next((each for each in PRESETS if domain in each.domains), None)


def hint_for(found: Preset) -> str:
    """What to know about this provider, in a sentence or two."""
    return str(found.hint) % {"name": found.name} if "%(" in str(found.hint) else str(found.hint)
