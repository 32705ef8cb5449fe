"""All there is to say of one question about a line of work, for a page, a program and a terminal."""

from dataclasses import dataclass

from askaround.careers.models import CareerField
from askaround.findings.queries.comparing import (
    MOST_SHOWN,
    Asked,
    Contradictions,
    Said,
    Shown,
    answers_about,
    asked_about,
    contradictions,
    findings_about,
    place_of,
    said_to,
    with_marks,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """One question among those answered, counted from 1, and its neighbours."""

    asked: Asked
    number: int
    before: Asked | None
    after: Asked | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The question in hand, who said what to it from the `first` person on, and what was made of it."""

    every: list[Asked]
    turn: Turn
    first: int
    said: list[Said]
    findings: list[Shown]
    apart: Contradictions

    @property
    def earlier(self) -> int | None:
        """From whom on to show those before; None where these are the first."""
        return max(self.first - MOST_SHOWN, 0) if self.first else None

    @property
    def later(self) -> int | None:
        after = self.first + len(self.said)
        return after if after < self.turn.asked.answered else None


def compared(
    career_field: CareerField,
    key: str = "",
    *,
    first: int = 0,
    most: int = MOST_SHOWN,
    around: str = "",
) -> Comparison | None:
    """What was said to the question of this key (else to the first), from the `first` person on or, where
    there are many, from the one near whom the answer of the id `around` stands; None where nothing was
    said at all. Four queries, five with `around`."""
    every = asked_about(career_field)
    if not every:
        return None
    turn = turn_to(every, key)
    if around and turn.asked.answered > most:
        rows = answers_about(career_field).filter(question=turn.asked.question)
        first = place_of(rows, around) // most * most
    said = said_to(career_field, turn.asked, first=first, most=most)
    with_marks(said)
    findings = findings_about(career_field, turn.asked.key)
    return Comparison(every, turn, first, said, findings, contradictions(said))


def turn_to(every: list[Asked], key: str) -> Turn:
    """The question of this key, or the first."""
    here = next((place for place, asked in enumerate(every) if asked.key == key), 0)
    return Turn(
        every[here],
        here + 1,
        every[here - 1] if here else None,
        every[here + 1] if here + 1 < len(every) else None,
    )
