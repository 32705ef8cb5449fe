"""One conversation with all that belongs to it. One query each, unless it says more."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.interviews.models import Answer, AnswerStrand, Interview
from askaround.interviews.queries.history import set_apart
from askaround.people.models import Ask, ContactDetail, FieldMark, Person, Referral
from askaround.questions.models import GuideQuestion

MOST_SHOWN = 200
"""Rows of one kind on one page; more than that nobody reads (convention)."""


def interview_of(user: User, pk: uuid.UUID) -> Interview:
    """An interview with its person, their place, its field and its guide. DoesNotExist."""
    found = next(iter(_of(user, pk)), None)
    if found is None:
        raise Interview.DoesNotExist
    return found


@put_together_once
def _of(user: User, pk: uuid.UUID) -> QuerySet[Interview]:
    mine: QuerySet[Interview] = Interview.objects.visible_to(user).filter(pk=pk)
    return mine.select_related("person__organisation", "career_field", "guide", "resume")


def answered_about(career_field: uuid.UUID, owner: uuid.UUID | OuterRef) -> Exists:
    """Whether somebody told this owner the answer to a question, in a visit about this line of work.

    For a queryset of questions; `owner` may be a column of it.
    """
    said = Answer.plain.filter(
        question=OuterRef("pk"), owner=owner, interview__career_field=career_field
    )
    return Exists(said.exclude(text=""))


@dataclass(frozen=True, slots=True)
class Reach:
    """How to reach a person, for a record: lists as they were typed."""

    addresses: list[str]
    phones: list[str]
    emails: list[str]


def reach(person: Person) -> Reach:
    """Their own addresses and telephones; the place's address where they have none."""
    return reach_of(person, [(detail.kind, detail.value) for detail in person.details.all()])


@put_together_once
def details_of(person: Person) -> QuerySet[ContactDetail, tuple[str, str]]:
    """Their details for `reach_of`: pairs of kind and value, where they weren't read before."""
    return ContactDetail.plain.filter(person=person.pk).values_list("kind", "value")


def reach_of(person: Person, details: Iterable[tuple[str, str]]) -> Reach:
    """As `reach`, of details at hand: pairs of kind and value, in their order."""
    kinds: dict[str, list[str]] = {}
    for kind_of_it, value in details:
        kinds.setdefault(kind_of_it, []).append(value)
    kind = ContactDetail.Kind
    addresses = kinds.get(kind.ADDRESS, [])
    if not addresses and person.organisation and person.organisation.address:
        addresses = [person.organisation.address]
    return Reach(addresses, kinds.get(kind.PHONE, []), kinds.get(kind.EMAIL, []))


def own_fields(user: User) -> list[CareerField]:
    """The lines of work somebody explores, the newest first."""
    return list(CareerField.objects.owned_by(user).newest_first()[:MOST_SHOWN])


def likely_field(
    person: Person, fields: Sequence[CareerField], wanted: str = ""
) -> CareerField | None:
    """The one of these that a conversation with this person is about: the one asked for, one they
    are marked for, one they were named for, or the first. Up to two queries."""
    by_id = {str(field.pk): field for field in fields}
    if wanted in by_id or len(fields) < 2:
        return by_id.get(wanted) or next(iter(fields), None)
    marked = FieldMark.plain.filter(person=person).order_by("-purpose")
    named = Ask.plain.filter(referrals__person=person, career_field__isnull=False)
    for ids in (marked, named.order_by("-asked_at")):
        for pk in ids.values_list("career_field", flat=True):
            if str(pk) in by_id:
                return by_id[str(pk)]
    return fields[0]


def names_given(interview: Interview) -> list[Referral]:
    """The people named at this conversation's close, in the order they were named."""
    return _named_at(interview)


@put_together_once
def _named_at(interview: Interview) -> QuerySet[Referral]:
    rows = Referral.plain.filter(ask__close_of__interview=interview.pk)
    return rows.select_related("person__organisation").order_by("named_at", "id")[:MOST_SHOWN]


def answers_in_order(interview: Interview) -> list[Answer]:
    """What was written down, in the order it was asked, then of the bank; unplanned notes last.

    Each has its question; `in_two` says that it has texts from two devices, not merged yet, which
    are in `apart` then, by three more queries.
    """
    found = _in_order(interview, guide=interview.guide_id)
    for answer in found:
        answer.interview = interview
    set_apart(found)
    return found


@put_together_once
def _in_order(interview: Interview, *, guide: uuid.UUID | None) -> QuerySet[Any, Answer]:
    place = GuideQuestion.plain.filter(guide=guide, question=OuterRef("question"))
    strands = AnswerStrand.plain.filter(answer=OuterRef("pk"), merged_at=None)
    rows = Answer.plain.filter(interview=interview.pk).select_related("question")
    told = rows.annotate(place=Subquery(place.values("position")[:1]), in_two=Exists(strands))
    first = F("place").asc(nulls_last=True)
    return told.order_by(first, F("question__position").asc(nulls_last=True), "created_at")
