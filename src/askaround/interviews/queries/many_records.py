"""Many records, each whole, a batch at a time: the queries of a batch are as many as those of one."""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from django.db.models import F, OuterRef, Subquery

from askaround.interviews.models import (
    Advice,
    Answer,
    Interview,
    Promise,
    Reading,
    RelatedField,
    ResearchNote,
    ResumeCriticism,
)
from askaround.interviews.queries.given import AllGiven, Given
from askaround.interviews.queries.record import MOST_SHOWN, Reach, reach_of
from askaround.interviews.queries.whole_record import AT_A_TIME, Told, WholeRecord
from askaround.people.models import ContactDetail, Referral
from askaround.questions.models import GuideQuestion, Question

Ids = Sequence[uuid.UUID]
Thing = TypeVar("Thing")
ByVisit = dict[uuid.UUID, list[Thing]]


def whole_records(interviews: Iterable[Interview]) -> Iterator[WholeRecord]:
    """Each of them whole, as it is read and not as it is changed: without the texts of two devices
    that aren't one yet, and without the versions of the resume to choose from. Needs interviews as
    `written_records` gives them."""
    rest = iter(interviews)
    while some := list(islice(rest, AT_A_TIME)):
        yield from _batch(some)


def _batch(interviews: Sequence[Interview]) -> Iterator[WholeRecord]:
    ids = [each.pk for each in interviews]
    reached, named = _reached(interviews), _named(ids)
    answers, given = _answers(ids), _given(ids)
    for each in interviews:
        yield WholeRecord(
            interview=each,
            reach=reached[each.pk],
            named=named[each.pk],
            answers=answers[each.pk],
            given=given[each.pk],
        )


def _reached(interviews: Sequence[Interview]) -> dict[uuid.UUID, Reach]:
    people = [each.person_id for each in interviews]
    details: dict[uuid.UUID, list[tuple[str, str]]] = defaultdict(list)
    rows = ContactDetail.plain.filter(person__in=people).values_list("person", "kind", "value")
    for person, kind, value in rows:
        details[person].append((kind, value))
    return {each.pk: reach_of(each.person, details[each.person_id]) for each in interviews}


def _named(ids: Ids) -> ByVisit[Referral]:
    rows: Any = (
        Referral.plain.filter(ask__close_of__interview__in=ids)
        .annotate(at=F("ask__close_of__interview"))
        .select_related("person__organisation")
        .order_by("named_at", "id")
    )
    named: ByVisit[Referral] = defaultdict(list)
    for row in rows:
        if len(named[row.at]) < MOST_SHOWN:
            named[row.at].append(row)
    return named


def _answers(ids: Ids) -> ByVisit[Told]:
    """Those that say something, in the order they were asked, then of the bank; notes last.

    As plain values: twenty-five objects a visit were a fourth of everything's export.
    """
    place = GuideQuestion.plain.filter(
        guide=OuterRef("interview__guide"), question=OuterRef("question")
    )
    rows: Any = (
        Answer.plain.filter(interview__in=ids)
        .exclude(text="")
        .annotate(place=Subquery(place.values("position")[:1]))
        .order_by(
            F("place").asc(nulls_last=True),
            F("question__position").asc(nulls_last=True),
            "created_at",
        )
    )
    columns = ("interview_id", "text", "starred_at", "question_id")
    bank = ("question__owner_id", "question__text")
    answers: ByVisit[Told] = defaultdict(list)
    wordings: dict[uuid.UUID | None, str | None] = {None: None}
    for visit, text, starred, question, owner, asked in rows.values_list(*columns, *bank):
        if question not in wordings:
            wordings[question] = Question(owner_id=owner, text=asked).wording
        answers[visit].append(Told(wordings[question], text, starred is not None))
    return answers


def _given(ids: Ids) -> dict[uuid.UUID, AllGiven]:
    """Six queries: one a kind."""
    research = _rows(ResearchNote, "research", ids, source="source", link="link")
    promises = _rows(Promise, "promise", ids, day="due_on", done="kept_at")
    advice = _rows(Advice, "advice", ids, done="acted_on_at")
    related = _rows(RelatedField, "related", ids, words="name")
    readings = _rows(Reading, "reading", ids, source="kind", link="link")
    criticism = _rows(ResumeCriticism, "criticism", ids, source="resume__name", asked="asked_for")
    for some in promises.values():
        some.sort(key=lambda given: str(given.day))
    return {
        each: AllGiven(
            research=research[each],
            promises=promises[each],
            advice=advice[each],
            related=related[each],
            readings=readings[each],
            criticism=criticism[each],
            versions=[],
        )
        for each in ids
    }


def _rows(model: Any, kind: str, ids: Ids, *, words: str = "text", **more: str) -> ByVisit[Given]:
    """The rows of one table, in the order they were written down."""
    columns = ("interview", "id", "created_at", words, *more.values())
    rows = model.plain.filter(interview__in=ids).order_by("created_at", "id").values_list(*columns)
    found: ByVisit[Given] = defaultdict(list)
    for visit, row, made, said, *values in rows:
        others = dict(zip(more, values, strict=True))
        if "source" in others:
            others["source"] = others["source"] or ""  # of a version that is gone
        found[visit].append(Given(kind, row, made, said, **others))
    return found
