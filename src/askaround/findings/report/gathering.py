"""What the report is written from. The number of queries doesn't grow with what there is."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F

from askaround.careers.models import CareerField, SelfPrompt
from askaround.findings.models import Decision, Passage, PlanStep
from askaround.findings.queries.comparing import Shown, findings_about
from askaround.findings.queries.deciding import decisions_about
from askaround.findings.queries.fit import Fit, fit_of
from askaround.findings.queries.numbers import Numbers, numbers_of
from askaround.findings.queries.planning import plan_of
from askaround.findings.viewpoints import Viewpoint, leads_somebody, viewpoint
from askaround.interviews.models import Answer, Interview
from askaround.questions.bank import BY_SLUG

WAYS_IN = ("how-you-got-in", "formal-training")
"""The questions of the bank that tell of a way in (method.md, A9 and I1)."""

MOST_VISITS = 500
MOST_PASSAGES = 5000
"""Of one line of work, in one report. Convention."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that was held, and from where that person sees the work."""

    interview: Interview
    viewpoint: Viewpoint


@dataclass(slots=True)
class Gathered:
    """Everything a report says."""

    field: CareerField
    prompts: list[SelfPrompt]
    visits: list[Visit]
    findings: list[Shown]
    passages: dict[UUID, Passage]
    numbers: Numbers
    got_in: list[Answer]
    fit: Fit
    decisions: list[Decision]
    to_do: list[PlanStep]

    def marked(self, mark: str) -> list[Passage]:
        """Words marked so, whoever was met first first."""
        return [each for each in self.passages.values() if each.mark == mark]


def gather(field: CareerField) -> Gathered:
    """Fourteen queries."""
    return Gathered(
        field=field,
        prompts=_prompts(field),
        visits=_visits(field),
        findings=findings_about(field),
        passages={each.pk: each for each in _passages(field)},
        numbers=numbers_of(field),
        got_in=_got_in(field),
        fit=fit_of(field),
        decisions=decisions_about(field, with_reasons=True),
        to_do=plan_of(field).to_do,
    )


def _prompts(field: CareerField) -> list[SelfPrompt]:
    """What was asked of oneself for this line of work, else for any."""
    mine = SelfPrompt.objects.owned_by(field.owner).filter(career_field__in=[field])
    order = list(SelfPrompt.Prompt)
    return sorted(mine, key=lambda each: order.index(SelfPrompt.Prompt(each.prompt)))


def _visits(field: CareerField) -> list[Visit]:
    rows = Interview.objects.owned_by(field.owner).filter(career_field=field).held()
    rows = rows.select_related("person__organisation", "guide")
    found: Any = rows.annotate(leads=leads_somebody("person")).order_by("held_at", "pk")
    return [
        Visit(row, viewpoint(leads=row.leads, guide=row.guide.name if row.guide else ""))
        for row in found[:MOST_VISITS]
    ]


def _got_in(field: CareerField) -> list[Answer]:
    """How each got in and what they learned for it, whoever was met first first."""
    asked = {BY_SLUG[slug].id: place for place, slug in enumerate(WAYS_IN)}
    rows = Answer.objects.owned_by(field.owner).filter(interview__career_field=field)
    rows = rows.filter(question__in=list(asked), interview__held_at__isnull=False).exclude(text="")
    known = rows.select_related("question", "interview__person__organisation")
    return sorted(
        known.order_by("interview__held_at", "pk")[: 2 * MOST_VISITS],
        key=lambda each: (each.interview.held_at, each.interview_id, asked[each.question_id]),  # type: ignore[index] # asked
    )


def _passages(field: CareerField) -> list[Passage]:
    mine = Passage.objects.owned_by(field.owner).about(field).standing()
    rows = mine.select_related("answer__question", "answer__interview__person__organisation")
    told = F("answer__interview__held_at").asc(nulls_last=True)
    return list(rows.order_by(told, "answer", "start", "pk")[:MOST_PASSAGES])
