"""A hand that types on the visit page, and a clock that knows when each key was pressed."""

import time

from playwright.sync_api import BrowserContext, expect

from askaround.interviews.tests.browsers import VisitPage
from tests.faults.server import Server
from tests.faults.tally import Tally
from tests.faults.visits import Visit, texts

PATIENCE = 60_000
"""Milliseconds to wait for everything to be sent: a try that fails is made again within eight seconds."""


class Hand(VisitPage):
    """One window on one visit of the round's server."""

    def __init__(self, window: BrowserContext, server: Server, visit: Visit) -> None:
        super().__init__(window, server.url, visit.path)
        self.server, self.visit = server, visit
        self.keys: list[tuple[str, float]] = []
        self.sure = 0

    def signs_in(self, session: int = 0) -> "Hand":
        self.window.add_cookies([self.server.cookie(self.visit.sessions[session])])
        return self

    def types(self, text: str) -> None:
        self.box.focus()
        for key in text:
            self.page.keyboard.type(key)
            self.keys.append((key, time.monotonic()))

    def puts(self, text: str) -> None:
        super().puts(text)
        self.keys += [(key, time.monotonic()) for key in text]

    @property
    def typed(self) -> str:
        return "".join(key for key, _at in self.keys)

    def is_sure(self) -> None:
        """Wait for the page to say that all so far is on the device: then none of it may be lost."""
        self.says("Saved on this device")
        self.sure = len(self.keys)

    def shows(self, text: str) -> None:
        """Wait for this text, and no other, to stand in the box."""
        expect(self.box).to_have_value(text, timeout=PATIENCE)

    def says(self, sentence: str, within: int = PATIENCE) -> None:
        super().says(sentence, within)

    def has_sent_everything(self, within: int = PATIENCE) -> None:
        super().has_sent_everything(within)

    def tries_again(self) -> None:
        """Wait for two tries that fail: one may have been on its way when the last key was pressed."""
        for _ in range(2):
            with self.page.expect_event("requestfailed", timeout=PATIENCE):
                pass

    def tally(self, struck: float | None = None) -> Tally:
        """What the server has of what was typed; `struck`: when a fault cut the typing off."""
        if struck is None:
            self.sure = len(self.keys)
        found = "\n\n".join(texts(self.server.file, self.visit))
        kept = kept_of(self.typed, found)
        lost = self.keys[kept:]
        return Tally(
            acknowledged=len(self.keys),
            lost=len(lost),
            promised=max(0, self.sure - kept),
            doubled=max(0, found.count(self.typed[: max(kept, 1)]) - 1),
            oldest=max(0.0, (struck or time.monotonic()) - lost[0][1]) if lost else 0.0,
        )


def kept_of(typed: str, found: str) -> int:
    """How many of the keys from the first on are there, in a row."""
    return next((many for many in range(len(typed), 0, -1) if typed[:many] in found), 0)
