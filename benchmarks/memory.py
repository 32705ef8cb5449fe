"""How much memory a process holds of its own: what the system can't take back when others need it.

The database file is mapped into memory as well; those pages are the system's, and no reader's.
"""

import re
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

EVERY_SECONDS = 0.02


class Peak:
    """`with Peak() as peak: …`, then `peak.held`: the most this process held meanwhile, in bytes."""

    def __init__(self) -> None:
        self.held = 0
        self._done = threading.Event()
        self._watching = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._watching.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._watching.join()

    def _watch(self) -> None:
        while True:
            self.held = max(self.held, held_by("self"))
            if self._done.wait(EVERY_SECONDS):
                return


def held_by(pid: int | str) -> int:
    """Bytes a process holds of its own; 0 where the system doesn't say (it does on Linux)."""
    try:
        told = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"^RssAnon:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def can_be_told() -> bool:
    """Whether this machine says what a process holds."""
    return held_by("self") > 0
