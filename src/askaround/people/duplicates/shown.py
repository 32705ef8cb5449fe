"""The pairs of people who may be one, for the pages and the API."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Case, Count, F, Q, QuerySet, Subquery, When

from askaround.people.duplicates import rule, words
from askaround.people.duplicates.looking import COMPARED, described_of
from askaround.people.duplicates.rule import Alike, Described, Strength
from askaround.people.models import ContactDetail, Person, PossibleDuplicate

PAGE = 25


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one: why, why not, and how sure, as they are now.

    `why` is empty for two who were kept apart and are not alike any more.
    """

    id: uuid.UUID
    one: Person
    other: Person
    strength: Strength | None
    why: list[str]
    why_not: list[str]

    @property
    def how_sure(self) -> str:
        return words.how_sure(self.strength) if self.strength else ""


@dataclass(frozen=True, slots=True)
class Pairs:
    """One page of pairs; `after` is where the next begins, empty on the last."""

    pairs: list[Pair]
    after: str = ""


def pairs(actor: Any, *, apart: bool = False, after: str = "", limit: int = PAGE) -> Pairs:
    """The pairs nobody decided on, surest first; or those kept apart, the last first. Three queries.

    A pair that is alike no more, since one of the two was changed, is left out.
    """
    mine = PossibleDuplicate.objects.visible_to(actor)
    rows = mine.kept_apart() if apart else mine.open()
    ordered = rows.order_by(*(("-kept_apart_at", "-id") if apart else ("-strength", "-id")))
    page = list(_with_people(_beyond(ordered, after, apart))[: limit + 1])
    shown = _judged(actor, page[:limit])
    last = page[limit - 1] if len(page) > limit else None
    return Pairs([pair for pair in shown if pair.why or apart], _place(last, apart))


def pair_of(actor: Any, one: uuid.UUID, other: uuid.UUID) -> PossibleDuplicate | None:
    """What is kept about these two, whichever comes first."""
    first, second = sorted((one, other))
    kept = PossibleDuplicate.objects.visible_to(actor)
    return kept.filter(one=first, other=second).first()


def perhaps_the_same(person: uuid.UUID) -> dict[str, Subquery]:
    """Annotations for the query of somebody's page: who else may be them, as it was last looked.

    `alike_id`, `alike_name`, `alike_place`: of the surest; each None when there is nobody. As part
    of a query that is made anyway they cost an index look-up.
    """
    either = PossibleDuplicate.plain.filter(Q(one=person) | Q(other=person), kept_apart_at=None)
    surest = either.order_by("-strength", "-id")

    def told(column: str) -> Subquery:
        them = Case(When(one=person, then=F(f"other{column}")), default=F(f"one{column}"))
        return Subquery(surest.annotate(them=them).values("them")[:1])

    return {
        "alike_id": told("_id"),
        "alike_name": told("__name"),
        "alike_place": told("__organisation__name"),
    }


def count_among(owner: Any, people: "Collection[uuid.UUID] | QuerySet[Any, Any]") -> int:
    """How many of these people may be somebody else who is here. One query.

    `people` are ids: a few hundred of them, or a queryset of as many as there are
    (`taken.rows.values("person_id")`). For the page after an import: `actions.look_among` looked
    for the pairs when the rows were written; this only counts what it found, and may be asked
    again whenever the page is shown. Link to `people:duplicates`.
    """
    mine = PossibleDuplicate.objects.owned_by(owner).open()
    ones = mine.filter(one__in=people).values_list("one_id")
    others = mine.filter(other__in=people).values_list("other_id")
    return int(ones.union(others).count())


def any_open(actor: Any) -> bool:
    """Whether there is a pair to decide on. Cheap: the first row of an index."""
    return PossibleDuplicate.objects.visible_to(actor).open().exists()


def _with_people(rows: "QuerySet[PossibleDuplicate]") -> "QuerySet[PossibleDuplicate]":
    return rows.select_related("one__organisation", "other__organisation")


def _judged(actor: Any, rows: Sequence[PossibleDuplicate]) -> list[Pair]:
    people = {each.pk: each for row in rows for each in (row.one, row.other)}
    described = _described(people.values())
    namesakes = _namesakes(actor, people.values())
    return [_judge(row, described, namesakes) for row in rows]


def _judge(
    row: PossibleDuplicate, described: dict[uuid.UUID, Described], namesakes: dict[str, int]
) -> Pair:
    one, other = described[row.one_id], described[row.other_id]
    many = max(namesakes.get(each.sort_name, 0) for each in (row.one, row.other))
    alike = rule.alike(one, other, namesakes=many)
    return Pair(
        row.pk,
        row.one,
        row.other,
        alike.strength if alike else None,
        _why(alike, one, other),
        words.objections(alike) if alike else [],
    )


def _why(alike: Alike | None, one: Described, other: Described) -> list[str]:
    return words.reasons(alike, one, other) if alike else []


def _described(people: Iterable[Person]) -> dict[uuid.UUID, Described]:
    rows = list(people)
    details = ContactDetail.plain.filter(person__in=[row.pk for row in rows], kind__in=COMPARED)
    return described_of(
        [(row.pk, row.name, row.organisation.name if row.organisation else "") for row in rows],
        details.values_list("person_id", "kind", "lookup"),
    )


def _namesakes(actor: Any, people: Iterable[Person]) -> dict[str, int]:
    called = Person.objects.visible_to(actor).filter(sort_name__in={p.sort_name for p in people})
    return dict(called.order_by().values_list("sort_name").annotate(Count("pk")))


def _place(last: PossibleDuplicate | None, apart: bool) -> str:
    if last is None:
        return ""
    where = last.kept_apart_at.isoformat() if apart and last.kept_apart_at else last.strength
    return f"{where}|{last.pk}"


def _beyond(
    rows: "QuerySet[PossibleDuplicate]", after: str, apart: bool
) -> "QuerySet[PossibleDuplicate]":
    """Those after a place in the list; a place that can't be read is the beginning."""
    column: Any = PossibleDuplicate._meta.get_field("kept_apart_at" if apart else "strength")
    value, _bar, last = after.rpartition("|")
    try:
        at = column.to_python(value)
        last_id = uuid.UUID(last)
    except (ValueError, ValidationError):
        return rows
    if at is None:
        return rows
    here = Q(**{column.name: at}, pk__lt=last_id)
    before = Q(**{f"{column.name}__lt": at})
    return rows.filter(**{f"{column.name}__lte": at}).filter(before | here)
