"""A real mail server on this machine for the mail tests: takes mail, refuses it, or hangs up."""

import email
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Letterbox:
    """What the server does with mail: `answer` is its word after DATA; empty hangs up instead."""

    def __init__(self, *, answer: str = "250 Taken", refuses: tuple[str, ...] = ()) -> None:
        self.answer = answer
        self.refuses = refuses
        self.arrived: list[EmailMessage] = []
        self.recipients: list[str] = []

    async def handle_RCPT(  # noqa: N802 - the server's own name for it
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address in self.refuses:
            return "550 No such person here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.arrived.append(email.message_from_bytes(envelope.content, policy=default))
        self.recipients += envelope.rcpt_tos
        if not self.answer:
            server.transport.close()
        return self.answer or "250 Taken"


@contextmanager
def serving(letterbox: Letterbox, *, knows_nobody: bool = False) -> Iterator[int]:
    """The port of a mail server that puts what it gets into this letterbox.

    With `knows_nobody` it wants a password first, and none is right.
    """
    guarded: dict[str, Any] = (
        {
            "authenticator": lambda *_anything: AuthResult(success=False, handled=False),
            "auth_require_tls": False,
        }
        if knows_nobody
        else {}
    )
    controller = Controller(letterbox, hostname="127.0.0.1", port=free_port(), **guarded)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def free_port() -> int:
    """A port nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
