"""What the picture is made of: two narrow queries however many people there are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Case, CharField, QuerySet, Value, When
from django.db.models.functions import Cast
from django.utils.dateparse import parse_datetime

from askaround.careers.models import CareerField
from askaround.people.models import Ask, FieldMark, Person, Referral
from askaround.people.network.tree import Asking, Key, Moment, Naming, Tree, grow

STAGE = Case(
    When(resting_since__isnull=False, then=Value("resting")),
    When(met_at__isnull=False, reported_back_at__isnull=False, then=Value("heard_back")),
    When(met_at__isnull=False, then=Value("met")),
    When(agreed_at__isnull=False, then=Value("agreed")),
    When(approached_at__isnull=False, then=Value("asked")),
    default=Value("named"),
)
"""`Person.stage`, told by the database: no dates need to be read for those who only count."""

MET = frozenset({"met", "heard_back"})


@dataclass(frozen=True, slots=True)
class Everyone:
    """The whole tree with names and stages, and how many people you found yourself.

    The latter were marked for the work or approached, and nobody named them, nor were they
    asked whom they know: no path leads to them.
    """

    tree: Tree
    names: dict[Key, str]
    stages: dict[Key, str]
    found_yourself: int

    @property
    def met(self) -> set[Key]:
        """Those you had a conversation with, told of it or not."""
        return {person for person, stage in self.stages.items() if stage in MET}


@dataclass(frozen=True, slots=True)
class Details:
    """What is said of one person beside their name."""

    title: str
    place: str
    approached_at: dt.datetime | None
    agreed_at: dt.datetime | None
    met_at: dt.datetime | None
    resting_since: dt.datetime | None


def key_of(person: UUID) -> Key:
    """A person's id as this database writes it as text."""
    return str(person) if connection.features.has_native_uuid_field else person.hex


def id_of(key: Key) -> UUID:
    """The id that a key stands for."""
    return UUID(key)


def moment_of(text: Moment) -> dt.datetime:
    """The moment that a database wrote as text, in UTC as all are kept."""
    read = parse_datetime(text)
    assert read is not None
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def everyone(actor: Any, *, field: CareerField | None = None) -> Everyone:
    """Whom this actor asked, about one field or any, and whom those named. Two queries."""
    askings, namings = _happened(actor, field)
    tree = grow(askings, namings)
    asked = {asking.asked for asking in askings}
    names: dict[Key, str] = {}
    stages: dict[Key, str] = {}
    found_yourself = 0
    for person, name, stage in _around(actor, field):
        if person in tree.parent:
            names[person] = name
            stages[person] = "asked" if stage == "named" and person in asked else stage
        else:
            found_yourself += 1
    return Everyone(tree, names, stages, found_yourself)


def details(actor: Any, people: Iterable[Key]) -> dict[Key, Details]:
    """What is said of these few people. One query."""
    rows = Person.objects.visible_to(actor).filter(pk__in=[id_of(each) for each in people])
    return {
        key_of(row[0]): Details(row[1], row[2] or "", *row[3:])
        for row in rows.values_list(
            "pk",
            "title",
            "organisation__name",
            "approached_at",
            "agreed_at",
            "met_at",
            "resting_since",
        )
    }


def _happened(actor: Any, field: CareerField | None) -> tuple[list[Asking], list[Naming]]:
    asks = Ask.objects.visible_to(actor)
    rows = (asks.filter(career_field=field) if field else asks).values_list(
        *map(_text, ("asked_id", "asked_at", "referrals__person_id", "referrals__named_at"))
    )
    askings: list[Asking] = []
    namings: list[Naming] = []
    for asked, asked_at, named, named_at in rows.iterator(chunk_size=5000):
        askings.append(Asking(asked, asked_at))
        if named is not None:
            namings.append(Naming(asked, named, named_at))
    return askings, namings


def _around(actor: Any, field: CareerField | None) -> QuerySet[Person, tuple[Any, ...]]:
    """Everybody who may have a part in it, with their stage.

    From the few ids, which are the actor's own: an address book of a million is not walked.
    """
    asks = Ask.objects.visible_to(actor)
    named = Referral.objects.visible_to(actor)
    marked = FieldMark.objects.visible_to(actor)
    arms: list[QuerySet[Any, Any]] = []
    if field is None:
        approached = Person.objects.visible_to(actor).filter(approached_at__isnull=False)
        arms.append(approached.values("pk"))
    else:
        asks, named = asks.filter(career_field=field), named.filter(ask__career_field=field)
        marked = marked.filter(career_field=field)
    arms += [named.values("person_id"), marked.values("person_id")]
    ids = asks.values("asked_id").union(*arms)
    people = Person.plain.filter(pk__in=ids).order_by()
    return people.values_list(_text("pk"), "name", STAGE)


def _text(column: str) -> Cast:
    return Cast(column, CharField())
