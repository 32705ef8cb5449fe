"""What one round counted, and the table of them all."""

from collections.abc import Iterable
from dataclasses import dataclass, field

BLINK = 0.3
"""Seconds: a keystroke older than this when the fault strikes may not be lost."""


@dataclass
class Tally:
    """One round: what was acknowledged (or, in a browser, typed), and what of it is not there once.

    `oldest` is the age in seconds, when the fault struck, of the oldest keystroke that was lost;
    `promised` counts the lost ones that the page or the server had said were kept.
    """

    acknowledged: int = 0
    lost: int = 0
    promised: int = 0
    doubled: int = 0
    oldest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    remark: str = ""

    @property
    def sound(self) -> bool:
        """Nothing is wrong, however slow the machine was."""
        return not (self.promised or self.doubled or self.wrong)

    @property
    def held(self) -> bool:
        return self.sound and self.oldest <= BLINK


@dataclass
class Line:
    """All rounds of one fault."""

    name: str
    rounds: list[Tally]
    seconds: float
    skipped: str = ""

    @property
    def held(self) -> bool:
        return all(each.held for each in self.rounds)

    @property
    def verdict(self) -> str:
        if self.skipped:
            return f"left out: {self.skipped}"
        wrong = [words for each in self.rounds for words in each.wrong]
        said = "held" if self.held else "NOT HELD"
        remark = next((each.remark for each in self.rounds if each.remark), "")
        return "; ".join(filter(None, [said, remark, *wrong]))

    def cells(self) -> list[str]:
        oldest = max((each.oldest for each in self.rounds), default=0.0)
        return [
            self.name.replace("_", " "),
            str(len(self.rounds)),
            *(str(self._sum(name)) for name in ("acknowledged", "lost", "doubled")),
            f"{oldest * 1000:.0f} ms" if oldest else "–",
            f"{self.seconds:.0f}",
            self.verdict,
        ]

    def _sum(self, name: str) -> int:
        return sum(getattr(each, name) for each in self.rounds)


HEAD = ("Fault", "Rounds", "Kept", "Lost", "Doubled", "Oldest lost", "Seconds", "")


def table(lines: Iterable[Line]) -> str:
    """The figures of a run, in Markdown."""
    rows = [HEAD, tuple("---" for _ in HEAD), *(line.cells() for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
