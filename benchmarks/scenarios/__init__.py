"""The scenarios, by the name the command takes. Each is `run(settings)` and yields figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.figures import Figure


@dataclass(frozen=True)
class Settings:
    """How much to measure: the sizes (people), the seconds each page is asked for, rows in a file,
    visits of one line of work."""

    sizes: tuple[int, ...] = (1_000, 10_000, 100_000)
    seconds: float = 3.0
    rows: int = 30_000
    cards: int = 10_000
    visits: int = 200


Scenario = Callable[[Settings], Iterator[Figure]]
