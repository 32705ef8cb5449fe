"""Talking to a mail server: one mail, handed over once, or a sentence that says why not.

Spoken with smtplib step by step, since it has to be known how far it came: before the first word
of the mail has left, it has surely not gone, and may be tried again; after the last, only the
server knows.
"""

import contextlib
import smtplib
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import NamedTuple

from askaround.correspondence.guidelines import HAND_OVER_AT_MOST, LAST_WORD
from askaround.correspondence.mail_faults import Fault, fault_of, in_doubt, refused_words
from askaround.correspondence.routes import Encryption, Route

HELLO = "[127.0.0.1]"
"""How we greet: as mail programs do, without the name of the machine."""
GO_AHEAD = 354
TAKEN = range(200, 300)


class Parcel(NamedTuple):
    """A mail on the wire: whom it is from and for, and its bytes with CRLF line ends."""

    sender: str
    recipient: str
    words: bytes


def hand_over(
    route: Route, parcel: Parcel, *, timeout: float, begun: Callable[[], None] = lambda: None
) -> Fault | None:
    """None when the server has taken it. `begun` is called just before its first word leaves.

    `timeout` is in seconds, for each step. The whole takes `HAND_OVER_AT_MOST` at most, however
    slowly the server drips.
    """
    smtp = _client(route, timeout)
    with _never_longer(smtp):
        try:
            _arrive(smtp, route)
            _address(smtp, parcel)
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            return fault_of(error, route, parcel.recipient)
        begun()
        try:
            return _say(smtp, parcel.words, timeout)
        except (smtplib.SMTPException, OSError):
            return in_doubt()


def _client(route: Route, timeout: float) -> smtplib.SMTP:
    if route.encryption == Encryption.TLS:
        trusted = ssl.create_default_context()
        return smtplib.SMTP_SSL(local_hostname=HELLO, timeout=timeout, context=trusted)
    return smtplib.SMTP(local_hostname=HELLO, timeout=timeout)


def _arrive(smtp: smtplib.SMTP, route: Route) -> None:
    # smtplib checks a certificate against this name; without a host in its constructor it is empty.
    smtp._host = route.host  # type: ignore[attr-defined]
    code, words = smtp.connect(route.host, route.port)
    if code not in TAKEN:
        raise smtplib.SMTPConnectError(code, words)
    smtp.ehlo_or_helo_if_needed()
    if route.encryption == Encryption.STARTTLS:
        smtp.starttls(context=ssl.create_default_context())
    if route.username:
        smtp.login(route.username, route.password)


def _address(smtp: smtplib.SMTP, parcel: Parcel) -> None:
    """Everything up to the server's "go ahead"."""
    smtp.ehlo_or_helo_if_needed()
    code, words = smtp.mail(parcel.sender)
    if code not in TAKEN:
        raise smtplib.SMTPSenderRefused(code, words, parcel.sender)
    code, words = smtp.rcpt(parcel.recipient)
    if code not in TAKEN:
        raise smtplib.SMTPRecipientsRefused({parcel.recipient: (code, words)})
    code, words = smtp.docmd("DATA")
    if code != GO_AHEAD:
        raise smtplib.SMTPDataError(code, words)


def _say(smtp: smtplib.SMTP, words: bytes, timeout: float) -> Fault | None:
    """The mail itself. Only a refusal in so many words means that it was not taken."""
    ended = words if words.endswith(b"\r\n") else words + b"\r\n"
    smtp.send(_dots_doubled(ended) + b".\r\n")
    if smtp.sock is not None:
        smtp.sock.settimeout(timeout * LAST_WORD)
    code, answer = smtp.getreply()
    return None if code in TAKEN else refused_words(code, answer)


def _dots_doubled(words: bytes) -> bytes:
    """A line of one dot would end the mail, so a dot that begins a line is sent twice (RFC 5321)."""
    doubled = words.replace(b"\r\n.", b"\r\n..")
    return b"." + doubled if doubled.startswith(b".") else doubled


@contextlib.contextmanager
def _never_longer(smtp: smtplib.SMTP) -> Iterator[None]:
    """Cut the line when the whole takes too long, and hang up in any case."""

    def cut() -> None:
        with contextlib.suppress(OSError, AttributeError):
            smtp.sock.shutdown(2)  # type: ignore[union-attr]

    watch = threading.Timer(HAND_OVER_AT_MOST.total_seconds(), cut)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        # Whatever it answers to the goodbye, what was taken is taken.
        with contextlib.suppress(smtplib.SMTPException, OSError):
            if smtp.sock is not None:
                smtp.putcmd("QUIT")
        smtp.close()
