"""What matters to the seeker, what was told of it about a line of work, and what wasn't yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet
from django.utils.translation import get_language

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField, SelfPrompt, Trait
from askaround.findings.fit import Gap, Wish, gaps
from askaround.findings.models import Passage, TraitTold
from askaround.interviews.forms.self_prompts import proposed
from askaround.interviews.models import Interview
from askaround.questions.wording import better

MOST_TRAITS = 100
MOST_VISITS = 200
MOST_TOLD = 5000
MOST_PASSAGES = 200
"""On one page. Convention."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who told it, in which visit, and the words that show it, where some were chosen."""

    interview: UUID
    person: UUID
    name: str
    passage: UUID | None = None
    words: str = ""
    answer: UUID | None = None
    question: UUID | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit that took place, and of how many traits something is kept of it."""

    interview: Interview
    told: int


@dataclass(frozen=True, slots=True)
class Fit:
    """A gap a trait, what misses most first; the visits; the next one to come."""

    gaps: list[Gap[Trait, Voice]]
    visits: list[Visit]
    coming: Interview | None

    @property
    def heard(self) -> list[Gap[Trait, Voice]]:
        return [gap for gap in self.gaps if gap.heard]

    @property
    def unspoken(self) -> list[tuple[Trait, str]]:
        """What nobody has spoken to, each with a question that would bring it."""
        silent = (gap.wish.trait for gap in self.gaps if not gap.heard)
        return [(trait, question_about(trait)) for trait in silent]


def fit_of(career_field: CareerField) -> Fit:
    """All of it. Three queries."""
    traits = _traits(career_field.owner_id)
    told = _told(career_field.pk, career_field.owner_id)
    wishes = [Wish(each, each.importance, each.wanted == Trait.Wanted.MORE) for each in traits]
    by_trait = {each: told.get(each.pk, []) for each in traits}
    visits = _visits(career_field.pk, career_field.owner_id)
    counts: dict[UUID, int] = {}
    for voices in by_trait.values():
        for _level, voice in voices:
            counts[voice.interview] = counts.get(voice.interview, 0) + 1
    return Fit(
        gaps=gaps(wishes, by_trait),
        visits=[Visit(each, counts.get(each.pk, 0)) for each in visits if each.held_at],
        coming=next((each for each in visits if not each.held_at), None),
    )


@put_together_once
def _traits(owner: UUID) -> QuerySet[Trait]:
    rows = Trait.plain.filter(owner_id=owner)
    return rows.order_by("-importance", "created_at", "pk")[:MOST_TRAITS]


@put_together_once
def _rows(career_field: UUID, owner: UUID) -> QuerySet[Any, tuple[Any, ...]]:
    mine = TraitTold.plain.filter(owner_id=owner, interview__career_field=career_field)
    columns = ("interview", "interview__person", "interview__person__name")
    shown_by = ("passage", "passage__words", "passage__answer", "passage__answer__question")
    return mine.order_by("interview__held_at", "pk").values_list(
        "trait", "level", "passage__lost_at", *columns, *shown_by
    )[:MOST_TOLD]


def _told(career_field: UUID, owner: UUID) -> dict[UUID, list[tuple[int, Voice]]]:
    found: dict[UUID, list[tuple[int, Voice]]] = {}
    for row in _rows(career_field, owner):
        trait, level, lost_at, interview, person, name, passage, words, *there = row
        stands = passage if passage and not lost_at else None
        voice = Voice(interview, person, name)
        if stands:
            voice = Voice(interview, person, name, passage, words, *there)
        found.setdefault(trait, []).append((level, voice))
    return found


@put_together_once
def _visits(career_field: UUID, owner: UUID) -> QuerySet[Interview]:
    """Those that are to come, the soonest first; then those that were, the newest first. Only what
    the page shows is read: their stories would take most of its time."""
    mine = Interview.plain.filter(owner_id=owner, career_field=career_field, cancelled_at=None)
    rows = mine.select_related("person").only("owner", "held_at", "starts_at", "person__name")
    return rows.order_by(
        F("held_at").desc(nulls_first=True), F("starts_at").asc(nulls_last=True), "pk"
    )[:MOST_VISITS]


def question_about(trait: Trait) -> str:
    """A question that somebody in the work can tell about: the way the prompts of a first visit become
    questions, and in better words where there are some."""
    kind = SelfPrompt.Prompt
    spared = trait.wanted == Trait.Wanted.LESS
    prompt = kind.HATE if spared else kind.UNSURE if trait.kind == Trait.Kind.SKILL else kind.MUST
    text = proposed(prompt, trait.label)
    hint = better(text) if (get_language() or "en").startswith("en") else None
    return (hint.instead if hint else "") or text


@dataclass(frozen=True, slots=True)
class Asked:
    """One trait beside one visit: what is kept of it."""

    trait: Trait
    level: int | None
    passage: UUID | None


def told_by(interview: Interview) -> tuple[list[Asked], Sequence[Passage]]:
    """Each trait with what this visit told of it, and the words marked in it. Three queries."""
    rows: Any = TraitTold.plain.filter(interview=interview).values_list("trait", "level", "passage")
    kept = {trait: (level, passage) for trait, level, passage in rows}
    marks = Passage.plain.filter(answer__interview=interview, lost_at=None).order_by(
        "answer", "start"
    )
    asked = [
        Asked(trait, *kept.get(trait.pk, (None, None))) for trait in _traits(interview.owner_id)
    ]
    return asked, list(marks[:MOST_PASSAGES])
