"""What a decision about a line of work can rest on, and what was decided before."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.findings.actions.deciding import Because
from askaround.findings.models import Decision, DecisionReason, Finding, Passage
from askaround.findings.queries.comparing import findings_about
from askaround.interviews.models import Interview, RelatedField
from askaround.interviews.queries.of_field import visits_of
from askaround.interviews.words import DRAWN

MOST_DECISIONS = 50
MOST_MARKS = 500
"""Of one line of work, on one page. Convention."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something heard that may be a reason: `key` names it in a form, `who` said it."""

    key: str
    words: str
    who: str
    because: Because


@dataclass(frozen=True, slots=True)
class Group:
    """Choices of one kind, under what they are."""

    label: str
    choices: list[Choice]


def decisions_about(field: CareerField, *, with_reasons: bool) -> list[Decision]:
    """All there were, the latest first. One query, and one for the reasons."""
    rows = Decision.plain.filter(career_field=field, owner_id=field.owner_id)
    rows = rows.select_related("neighbour", "career_field")
    if with_reasons:
        rows = rows.prefetch_related(reasons_with_sources())
    return list(rows.order_by("-decided_at", "-pk")[:MOST_DECISIONS])


def reasons_with_sources() -> "Prefetch[str]":
    reasons = DecisionReason.plain.select_related(
        "finding", "passage__theme", "passage__answer__interview__person", "interview__person"
    )
    return Prefetch("reasons", reasons.order_by("created_at", "pk"))


def standing_of(decisions: Iterable[Decision]) -> Decision | None:
    """The one that was not reopened."""
    return next((each for each in decisions if each.reopened_at is None), None)


def heard_since(decision: Decision, visits: Iterable[Interview]) -> list[Interview]:
    """The visits written up after it was taken, or last said to stand."""
    return after(decision.confirmed_at or decision.decided_at, visits)


def after(moment: dt.datetime, visits: Iterable[Interview]) -> list[Interview]:
    return [each for each in visits if each.written_up_at and each.written_up_at > moment]


def choices_for(field: CareerField) -> list[Group]:
    """What was found, marked and felt about a line of work, to choose reasons from. Three queries."""
    found = [_found(each.finding) for each in findings_about(field)]
    marks = _marks(field)
    groups = [Group(_("What they agree and differ on"), found)]
    groups += [
        Group(str(label), [_marked(each) for each in marks if each.mark == mark])
        for mark, label in Passage.Mark.choices
    ]
    visits = [each for each in reversed(visits_of(field)) if each.held_at]
    groups.append(Group(_("How a visit left me"), [_visited(each) for each in visits]))
    return [group for group in groups if group.choices]


def because_of_finding(finding: Finding) -> Because:
    return Because(finding.text, finding=finding)


def because_of_passage(passage: Passage) -> Because:
    """In words about them: theirs are shown as they stand, and never copied."""
    words = {
        Passage.Mark.DRAWS_ME.value: _("It draws me"),
        Passage.Mark.PUTS_ME_OFF.value: _("It puts me off"),
        Passage.Mark.UNSURE.value: _("I am still unsure about it"),
    }
    named = passage.theme.name if passage.theme else _("What was said")
    return Because(words.get(passage.mark, named), passage=passage)


def because_of_visit(visit: Interview) -> Because:
    return Because(drawn_in_words(visit), interview=visit)


def drawn_in_words(visit: Interview) -> str:
    """What a visit left me with: why, in my own words, else how drawn."""
    if visit.drawn_why.strip():
        return " ".join(visit.drawn_why.split())
    if visit.drawn is None:
        return _("What I heard there")
    return (
        _("%(how)s drawn to it than before") % {"how": DRAWN[visit.drawn]}
        if (visit.drawn)
        else _("As drawn to it as before")
    )


def related_names(field: CareerField) -> list[str]:
    """Other lines of work that people named, and those one has already. Two queries."""
    named = RelatedField.plain.filter(owner_id=field.owner_id, interview__career_field=field)
    mine = CareerField.plain.filter(owner_id=field.owner_id).exclude(pk=field.pk)
    names = named.order_by().values_list("name").union(mine.order_by().values_list("name"))
    return sorted({name for (name,) in names[:200]}, key=str.casefold)


def source_of(reason: DecisionReason) -> tuple[str, UUID] | None:
    """What a reason leads back to: its kind and id."""
    for kind, pk in (
        ("finding", reason.finding_id),
        ("passage", reason.passage_id),
        ("visit", reason.interview_id),
    ):
        if pk is not None:
            return kind, pk
    return None


def key_of(reason: DecisionReason) -> str:
    """What names the source in a form; empty for words of one's own."""
    source = source_of(reason)
    return f"{source[0]}:{source[1]}" if source else ""


def _marks(field: CareerField) -> list[Passage]:
    mine = Passage.objects.owned_by(field.owner).about(field).standing().exclude(mark="")
    rows = mine.select_related("theme", "answer__interview__person")
    return list(rows.order_by("created_at", "pk")[:MOST_MARKS])


def _found(finding: Finding) -> Choice:
    words = f"{str(finding.get_kind_display()).rstrip('…')} {finding.text}"
    return Choice(f"finding:{finding.pk}", words, "", because_of_finding(finding))


def _marked(passage: Passage) -> Choice:
    who = passage.answer.interview.person.name
    key = f"passage:{passage.pk}"
    return Choice(key, f"“{passage.words}”", who, because_of_passage(passage))


def _visited(visit: Interview) -> Choice:
    because = because_of_visit(visit)
    return Choice(f"visit:{visit.pk}", because.text, visit.person.name, because)
