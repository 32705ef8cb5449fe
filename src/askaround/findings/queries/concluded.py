"""What was concluded about a line of work, for its page: from what is read of it anyway."""

import datetime as dt
from dataclasses import dataclass

from askaround.careers.models import CareerField
from askaround.findings.models import Decision
from askaround.findings.queries.deciding import after
from askaround.findings.queries.on_record import Row, on_record
from askaround.interviews.models import Interview
from askaround.interviews.queries.of_field import visits_of

NEXT_SHOWN = 3
"""Steps of the plan on the page. Convention: what can be taken in at a glance."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that is still to do."""

    text: str
    due_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Concluded:
    """The decision that stands, the visits written up since, and the next steps."""

    outcome: str
    sentence: str
    decided: dt.datetime | None
    since: list[Interview]
    to_do: list[Step]

    @property
    def next_steps(self) -> list[Step]:
        return self.to_do[:NEXT_SHOWN]

    @property
    def outcome_in_words(self) -> str:
        return str(Decision.Outcome(self.outcome).label) if self.outcome else ""


def concluded(career_field: CareerField) -> Concluded:
    """Two queries, if any."""
    rows = on_record(career_field)
    standing = next((row for row in rows if row.kind == "decision"), None)
    confirmed = next((row.at for row in rows if row.kind == "stands"), None)
    decided = standing.at if standing else None
    looked = confirmed or decided
    return Concluded(
        outcome=standing.one if standing else "",
        sentence=standing.three if standing else "",
        decided=decided,
        since=after(looked, visits_of(career_field)) if looked else [],
        to_do=[_step(row) for row in sorted(_to_do(rows), key=_place)],
    )


def _to_do(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row.kind == "to_do"]


def _place(row: Row) -> tuple[object, ...]:
    """As `PlanStep.soonest_first` has them."""
    return row.number, not row.two, row.two, row.at, str(row.row)


def _step(row: Row) -> Step:
    return Step(row.one, dt.date.fromisoformat(row.two) if row.two else None)
