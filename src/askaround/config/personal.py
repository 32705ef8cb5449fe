"""Personal mode: what differs from local mode on a server of one's own behind a reverse proxy.

docs/adr/0022 says why each of these is as it is.
"""

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from askaround.config.refusals import WrongUse

NAME = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
LOOPBACK = ("127.0.0.0/8", "::1")
BEHIND_PROXY = "askaround.accounts.middleware.BehindProxy"


@dataclass(frozen=True)
class Address:
    """Where a seeker's own server is reached: `host` has a port where one is given."""

    name: str
    host: str

    @property
    def origin(self) -> str:
        return f"https://{self.host}"


def own_address(url: str) -> Address:
    """The address in ASKAROUND_URL. Raises `WrongUse` for anything but `https://host`; a port may follow."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        name, port, parts = "", None, urlsplit("")
    host = name if port in {None, 443} else f"{name}:{port}"
    plain = {f"https://{parts.netloc}", f"https://{parts.netloc}/"}
    if not NAME.fullmatch(name) or "@" in parts.netloc or url.strip() not in plain:
        raise WrongUse(
            "Personal mode needs ASKAROUND_URL: the HTTPS address your devices use, such as "
            "https://askaround.example.org, with nothing behind the host."
        )
    return Address(name, host)


def networks(proxies: Iterable[str]) -> list[str]:
    """The addresses a proxy may speak from: loopback, and those of ASKAROUND_PROXIES.

    Raises `WrongUse` for one that is no address, and for one that lets everybody in.
    """
    given = [each.strip() for each in proxies]
    for each in given:
        try:
            network = ipaddress.ip_network(each)
        except ValueError as error:
            raise WrongUse(
                f"ASKAROUND_PROXIES holds {each!r}. It takes addresses such as 172.18.0.2, "
                "or networks such as 172.18.0.0/16, with commas between."
            ) from error
        if network.prefixlen == 0:
            raise WrongUse(
                f"ASKAROUND_PROXIES can't be {each}: that would believe everybody. "
                "Name the address of your reverse proxy."
            )
    return [*LOOPBACK, *given]


def settings_of(
    url: str, proxies: Iterable[str], port: int, middleware: Iterable[str]
) -> dict[str, Any]:
    """Django's settings that personal mode sets otherwise. Raises `WrongUse` as above."""
    address = own_address(url)
    return {
        "MODE": "personal",
        "ORIGIN": address.origin,
        "EXACT_HOSTS": [address.host],
        "HEALTH_HOSTS": [f"localhost:{port}", f"127.0.0.1:{port}"],
        "ALLOWED_HOSTS": [address.name, "localhost", "127.0.0.1"],
        "CSRF_TRUSTED_ORIGINS": [address.origin],
        "PROXIES": networks(proxies),
        "MIDDLEWARE": [BEHIND_PROXY, *middleware],
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_SSL_REDIRECT": True,
        "SECURE_SSL_HOST": address.host,
        "SECURE_REDIRECT_EXEMPT": [r"^healthz$", r"^readyz$"],
        "SECURE_HSTS_SECONDS": int(timedelta(days=365).total_seconds()),
        # Other names under the seeker's domain are not ours to decide about.
        "SILENCED_SYSTEM_CHECKS": ["security.W005", "security.W021"],
        "SESSION_COOKIE_NAME": "__Host-askaround",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_AGE": int(timedelta(days=90).total_seconds()),
        # A token kept in the session would write a row for every stranger who sees the sign-in page.
        "CSRF_USE_SESSIONS": False,
        "CSRF_COOKIE_NAME": "__Host-askaround-form",
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        # So that no cookie of another name is ever set.
        "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
        "SIGN_IN_LINK_LASTS": timedelta(minutes=15),
    }
