"""What was concluded about a line of work, for its page: from what is read of it anyway."""

import datetime as dt
from dataclasses import dataclass

from askaround.careers.models import CareerField
from askaround.findings.models import Decision
from askaround.findings.queries.deciding import after
from askaround.findings.queries.on_record import on_record
from askaround.findings.queries.recorded import Row, moment
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
    found = on_record(career_field)
    standing, confirmed = found.first("decision"), found.first("stands")
    decided = moment(standing.at) if standing else None
    looked = moment(confirmed.at) if confirmed else decided
    return Concluded(
        outcome=standing.words if standing else "",
        sentence=standing.more if standing else "",
        decided=decided,
        since=after(looked, visits_of(career_field)) if looked else [],
        to_do=[_step(row) for row in sorted(found.of("to_do"), key=_place)],
    )


def _place(row: Row) -> tuple[object, ...]:
    """As `PlanStep.soonest_first` has them."""
    return row.number, not row.more, row.more, moment(row.at), row.row


def _step(row: Row) -> Step:
    return Step(row.words, dt.date.fromisoformat(row.more) if row.more else None)
