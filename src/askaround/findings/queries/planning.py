"""The plan for a line of work, and what each step was learned from."""

from dataclasses import dataclass

from askaround.careers.models import CareerField
from askaround.findings.models import PlanStep

MOST_STEPS = 300
"""Of one plan. Convention."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to do, in its order, and what is done, the latest first."""

    to_do: list[PlanStep]
    done: list[PlanStep]

    @property
    def by_hand(self) -> bool:
        """Whether the seeker put the steps in an order of their own."""
        return any(step.place for step in self.to_do)


def plan_of(field: CareerField) -> Plan:
    """The steps with what taught them. One query."""
    mine = PlanStep.objects.owned_by(field.owner).filter(career_field=field)
    rows = mine.select_related("finding", "passage__answer__interview__person", "interview__person")
    steps = list(rows.soonest_first()[:MOST_STEPS])
    done = [step for step in steps if step.done_at]
    done.sort(key=lambda step: (step.done_at, step.pk), reverse=True)
    return Plan([step for step in steps if not step.done_at], done)
