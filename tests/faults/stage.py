"""Where rounds happen: a folder with visits, the server on it, and browsers."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Playwright

from tests.faults.hand import Hand
from tests.faults.server import Server
from tests.faults.visits import Visit, made_in

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}}


class Stage:
    """What the rounds of one run share; each round takes visits that nobody typed on."""

    def __init__(self, folder: Path, playwright: Playwright, chromium: Browser, many: int) -> None:
        self.folder, self.playwright, self.chromium = folder, playwright, chromium
        self.template = folder / "template"
        self.all_visits = made_in(self.template, many)
        self.data = self.copy_to(folder / "data")
        self.server = Server(self.data)
        self._visits = iter(self.all_visits)
        self._hands: list[Hand] = []

    def copy_to(self, data: Path) -> Path:
        """Another folder with the same visits, as they were made."""
        shutil.copytree(self.template, data)
        return data

    def visit(self) -> Visit:
        """The next visit; its server is running."""
        if self.server.process is None:
            self.server.start()
        return next(self._visits)

    def phone(self, visit: Visit | None = None, **how: Any) -> Hand:
        """One more browser of the seeker whose visit it is, signed in."""
        visit = visit or self.visit()
        window = self.chromium.new_context(**(PHONE | how))
        window.set_default_timeout(30_000)
        self._hands.append(Hand(window, self.server, visit).signs_in())
        return self._hands[-1]

    def clear(self) -> list[str]:
        """Close what the round opened; the mistakes of scripts that were seen."""
        errors = [error for hand in self._hands for error in hand.errors]
        for hand in self._hands:
            hand.window.close()
        self._hands = []
        return errors

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder for one round."""
        with tempfile.TemporaryDirectory(dir=self.folder, ignore_cleanup_errors=True) as name:
            yield Path(name)
