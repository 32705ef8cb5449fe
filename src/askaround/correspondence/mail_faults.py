"""What a mail server's failure means, in a sentence, and whether to try again by itself."""

import smtplib
import socket
import ssl
from typing import NamedTuple

from django.utils.translation import gettext as _

from askaround.correspondence.routes import Route

PASSING = range(400, 500)
"""Replies that ask to come again later (RFC 5321, 4.2.1)."""
SAID_AT_MOST = 160
"""How much of what the server said is shown, in characters. Convention: a sentence of it."""


class Fault(NamedTuple):
    """Why a mail was not taken. `again`: time may mend it. `in_doubt`: it may have arrived."""

    said: str
    again: bool = False
    in_doubt: bool = False


def fault_of(error: Exception, route: Route, recipient: str) -> Fault:
    """A failure before the first word of the mail left: it has surely not gone."""
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(
        error.__context__, TimeoutError
    ):
        error = error.__context__
    if isinstance(error, ssl.SSLError):
        return _of_encryption(error, route)
    if isinstance(error, smtplib.SMTPException):
        return _of_conversation(error, route, recipient)
    return _not_reached(error, route)


def refused_words(code: int, answer: bytes) -> Fault:
    """The server heard the mail, and said no."""
    words = _("The mail server refused the message.")
    return Fault(_with_its_words(words, answer), again=code in PASSING)


def in_doubt() -> Fault:
    """The line broke after the mail was on its way."""
    return Fault(
        _(
            "The mail server went silent before it said whether it has the message, so it may have "
            "arrived. Trying again may send it twice."
        ),
        in_doubt=True,
    )


def no_route() -> Fault:
    """The mail settings were taken away while a mail was waiting."""
    return Fault(_("No mail server is set up any more."))


def key_changed() -> Fault:
    """The sealed password was sealed with another key."""
    return Fault(
        _(
            "The password of your mail can't be read any more, because the secret key of this "
            "Askaround has changed. Type it again in the mail settings."
        )
    )


def _not_reached(error: Exception, route: Route) -> Fault:
    where = {"host": route.host, "port": route.port}
    if isinstance(error, socket.gaierror | UnicodeError):
        words = _(
            "No server called %(host)s was found. Check its name, and whether you are online."
        )
    elif isinstance(error, TimeoutError):
        words = _("The mail server doesn't answer: %(host)s, port %(port)s, said nothing in time.")
    elif isinstance(error, ConnectionRefusedError):
        words = _(
            "The mail server doesn't answer: %(host)s takes no connection at port %(port)s. "
            "Check the port."
        )
    else:
        words = _(
            "The mail server doesn't answer: %(host)s, port %(port)s, can't be reached from here."
        )
    return Fault(words % where, again=True)


def _of_encryption(error: ssl.SSLError, route: Route) -> Fault:
    where = {"host": route.host, "port": route.port}
    if isinstance(error, ssl.SSLCertVerificationError):
        return Fault(
            _(
                "The certificate of %(host)s can't be trusted, so the password was not sent to it. "
                "Check the name of the server."
            )
            % where
        )
    return Fault(
        _(
            "The encryption doesn't fit at port %(port)s. Port 465 wants TLS from the first byte, "
            "port 587 STARTTLS."
        )
        % where
    )


def _of_conversation(error: smtplib.SMTPException, route: Route, recipient: str) -> Fault:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, answer = next(iter(error.recipients.values()))
        words = _("The mail server doesn't take mail for %(address)s.") % {"address": recipient}
        return Fault(_with_its_words(words, answer), again=code in PASSING)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return Fault(
            _("%(host)s does not offer this encryption, or takes no password without it.")
            % {"host": route.host}
        )
    if isinstance(error, smtplib.SMTPAuthenticationError):
        words = _(
            "The mail server doesn't accept the name or the password. Many providers want an "
            "app password, made for this one use."
        )
        return Fault(_with_its_words(words, error.smtp_error), again=error.smtp_code in PASSING)
    if isinstance(error, smtplib.SMTPResponseException):
        words = _("The mail server refused the message.")
        return Fault(_with_its_words(words, error.smtp_error), again=error.smtp_code in PASSING)
    return Fault(_("The mail server hung up before it had the message."), again=True)


def _with_its_words(sentence: str, answer: bytes | str) -> str:
    """The sentence, and what the server said itself, on one line."""
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else str(answer)
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())[:SAID_AT_MOST]
    if not line:
        return sentence
    return _("%(sentence)s It said: “%(words)s”") % {"sentence": sentence, "words": line}
