"""The numbers of a line of work: read from every answer, as the seeker understands them."""

import datetime as dt
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from django.db.models import F, TextField
from django.db.models.functions import Cast

from askaround.careers.models import CareerField
from askaround.findings.models import NumberRead
from askaround.findings.models.numbers import LONGEST_WORDS
from askaround.findings.numbers import (
    About,
    Band,
    Given,
    Key,
    Range,
    a_year,
    about as read_as,
    band,
    grouped,
)
from askaround.findings.queries.comparing import answers_about
from askaround.interviews.figures import Figure, Kind, Period, figures_in, may_hold_figures
from askaround.interviews.models import Answer, Interview

MOST_ANSWERS = 5000
"""Answers of one line of work that are read. Convention."""

KINDS: dict[str, Kind] = {"pay": "money", "hours": "hours", "way_in": "years"}


@dataclass(frozen=True, slots=True)
class Number:
    """One number of one answer. `read` is as it was read, `figure` as it is understood; `nth` tells
    it from the same words elsewhere in the answer."""

    answer: Answer
    read: Figure
    figure: Figure
    about: About
    nth: int
    edit: NumberRead | None = None

    @property
    def interview(self) -> Interview:
        return self.answer.interview

    @property
    def left_out(self) -> bool:
        return self.edit is not None and self.edit.left_out_at is not None

    @property
    def put_right(self) -> bool:
        return self.edit is not None and self.edit.low is not None

    @property
    def given(self) -> Given[uuid.UUID]:
        key = Key(self.about, self.figure.currency, self.figure.period)
        return Given(self.answer.interview_id, key, self.figure.low, self.figure.high)


@dataclass(slots=True)
class Visited:
    """What one visit brought to a group."""

    interview: Interview
    range: Range[uuid.UUID]
    numbers: list[Number]

    @property
    def held_at(self) -> dt.datetime | None:
        return self.interview.held_at


@dataclass(slots=True)
class Group:
    """The visits whose numbers may be drawn on one line. `worked_out`: for a year, from other periods."""

    key: Key
    visits: list[Visited]
    band: Band | None
    worked_out: bool = False


@dataclass(slots=True)
class Numbers:
    """All numbers of a line of work; `other` are drawn nowhere, `left_out` by the seeker."""

    groups: list[Group] = field(default_factory=list)
    other: list[Number] = field(default_factory=list)
    left_out: list[Number] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.groups or self.other or self.left_out)


def numbers_of(career_field: CareerField) -> Numbers:
    """Every number in the answers about a line of work. Three queries."""
    every = list(read_numbers(career_field))
    kept = [each for each in every if not each.left_out]
    drawn = [each for each in kept if each.about != "other"]
    return Numbers(
        groups=_groups(drawn),
        other=[each for each in kept if each.about == "other"],
        left_out=[each for each in every if each.left_out],
    )


def read_numbers(career_field: CareerField) -> Iterator[Number]:
    """Each number in the answers about a line of work, whoever was met first first."""
    mine = NumberRead.plain.filter(
        owner_id=career_field.owner_id, answer__interview__career_field=career_field
    )
    edits = {(row.answer_id, row.words, row.nth): row for row in mine}
    columns = ("text", "owner_id", "question__slug", "question__owner_id", "question__text")
    rows = (
        Answer.plain.filter(pk__in=_with_a_digit(career_field))
        .select_related("interview__person__organisation", "question")
        .only(*columns, *_OF_VISIT)
        .order_by(*_FIRST_MET_FIRST)
    )
    for answer in rows:
        yield from numbers_in(answer, edits)


def _with_a_digit(career_field: CareerField) -> list[uuid.UUID]:
    """The answers that may hold a number. Few do, and all of them with who said them, at 200 visits,
    take ten times as long to read as their texts."""
    every = answers_about(career_field).order_by(*_FIRST_MET_FIRST)[:MOST_ANSWERS]
    texts = every.values_list(Cast("pk", TextField()), "text")
    return [uuid.UUID(pk) for pk, text in texts if may_hold_figures(text)]


_FIRST_MET_FIRST = (F("interview__held_at").asc(nulls_last=True), "interview", "created_at", "pk")

_OF_VISIT = (
    "interview__held_at",
    "interview__time_zone",
    "interview__owner_id",
    "interview__career_field_id",
    "interview__person__name",
    "interview__person__title",
    "interview__person__organisation__name",
    "interview__person__organisation__address",
)


def numbers_in(
    answer: Answer, edits: dict[tuple[uuid.UUID, str, int], NumberRead]
) -> Iterator[Number]:
    """The numbers of one answer, with what the seeker said of them. No query when the question is at
    hand."""
    slug = answer.question.slug if answer.question else ""
    seen: Counter[str] = Counter()
    for figure in figures_in(answer.text):
        words = figure.words[:LONGEST_WORDS]
        edit = edits.get((answer.pk, words, seen[words]))
        yield understood(answer, figure, slug, seen[words], edit)
        seen[words] += 1


def understood(
    answer: Answer, figure: Figure, slug: str, nth: int, edit: NumberRead | None
) -> Number:
    """A number as it counts: the seeker's word goes before what was read."""
    if edit is None or edit.low is None or edit.high is None or not edit.about:
        return Number(answer, figure, figure, read_as(figure, slug, answer.text), nth, edit)
    put_right = Figure(
        kind=KINDS.get(edit.about, figure.kind),
        low=edit.low,
        high=edit.high,
        currency=edit.currency,
        period=cast("Period", edit.period),
        words=figure.words,
        start=figure.start,
    )
    return Number(answer, figure, put_right, cast("About", edit.about), nth, edit)


_ORDER = {"pay": 0, "hours": 1, "way_in": 2}


def _groups(drawn: Sequence[Number]) -> list[Group]:
    groups = _grouped(drawn, [each.given for each in drawn])
    groups.sort(key=lambda group: (_ORDER[group.key.about], group.key.currency, -len(group.visits)))
    return [part for group in groups for part in (group, *_yearly_after(group, groups, drawn))]


def _yearly_after(group: Group, groups: Sequence[Group], drawn: Sequence[Number]) -> list[Group]:
    """After the last group of a currency that has several periods: all of it for a year."""
    key = group.key
    alike = [
        each.key for each in groups if each.key.about == "pay" and each.key.currency == key.currency
    ]
    if key.about != "pay" or key != alike[-1] or sum(bool(each.period) for each in alike) < 2:
        return []
    wanted = [each for each in drawn if each.given.key in alike and each.figure.period]
    yearly: list[Any] = [a_year(each.given) for each in wanted]
    (all_of_it,) = _grouped(wanted, yearly)
    all_of_it.worked_out = True
    return [all_of_it]


def _grouped(numbers: Sequence[Number], given: Sequence[Given[uuid.UUID]]) -> list[Group]:
    behind: dict[tuple[Key, uuid.UUID], list[Number]] = defaultdict(list)
    for number, each in zip(numbers, given, strict=True):
        behind[each.key, each.who].append(number)
    return [
        Group(
            key,
            [
                Visited(behind[key, each.who][0].interview, each, behind[key, each.who])
                for each in ranges
            ],
            band(ranges),
        )
        for key, ranges in grouped(given).items()
    ]
