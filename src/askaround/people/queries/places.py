"""The places people work at: a page at a time by name, or found by words, each with how many people."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Lower

from askaround.accounts.typed import one_line
from askaround.people.models import Organisation, Person

PAGE = 25
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Places:
    """One page of places, each with `people_there`. `after` is where the next begins, empty on the
    last."""

    rows: list[Organisation]
    after: str = ""
    more_than_shown: bool = False


def places(actor: Any, *, words: str = "", after: str = "") -> Places:
    """The places this actor may see: those whose name holds the words, or all. One query."""
    named = Organisation.objects.visible_to(actor).annotate(lower_name=Lower("name"))
    mine = named.order_by("lower_name", "id")
    if one_line(words):
        found = list(_counted(mine.filter(name__icontains=one_line(words)))[: MOST_FOUND + 1])
        return Places(found[:MOST_FOUND], more_than_shown=len(found) > MOST_FOUND)
    page: list[Any] = list(_counted(_beyond(mine, after))[: PAGE + 1])
    last = page[PAGE - 1] if len(page) > PAGE else None
    return Places(page[:PAGE], after=f"{last.lower_name}|{last.pk}" if last else "")


def _counted(rows: QuerySet[Organisation]) -> QuerySet[Organisation]:
    there = Person.plain.filter(organisation=OuterRef("pk")).order_by().values("organisation")
    number = Subquery(there.annotate(number=Count("pk")).values("number"), IntegerField())
    return rows.annotate(people_there=Coalesce(number, 0))


def _beyond(rows: QuerySet[Any], after: str) -> QuerySet[Any]:
    """Those after a place in the list; a place that can't be read is the beginning."""
    name, _bar, last = after.rpartition("|")
    try:
        last_id = uuid.UUID(last)
    except ValueError:
        return rows
    return rows.filter(lower_name__gte=name).filter(Q(lower_name__gt=name) | Q(pk__gt=last_id))


def another_called(place: Organisation, name: str) -> Organisation | None:
    """Another place of the same owner that has this name already, whatever its case."""
    mine = Organisation.objects.owned_by(place.owner).exclude(pk=place.pk)
    return mine.named(one_line(name)).by_name().first()
