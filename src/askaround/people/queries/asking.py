"""Whom to ask next about a line of work, and what each ask has brought."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from askaround.careers.models import CareerField
from askaround.people.guidelines import (
    ASK_NEXT,
    KNOWN_IN_PERSON,
    REST_DAYS,
    Acquaintance,
    Step,
    closeness,
    step_for,
)
from askaround.people.models import ANSWER_AWAITED, Ask, FieldMark, Person, Referral
from askaround.people.queries.naming import marks_of, referrals_of

MOST_LOOKED_AT = 100
"""Of the marked, the named and those in touch with, how many are looked at. Convention."""

NAMES_SHOWN = 12
"""Names of one ask in the list of asks; few ever bring more. Convention."""

MOST_ASKS = 50
"""Asks shown of one line of work. Convention: years of asking about one thing."""


COLUMNS = (
    "name",
    "sort_name",
    "title",
    "organisation__name",
    "found_through",
    "approached_at",
    "replied_at",
    "agreed_at",
    "met_at",
    "last_contact_at",
    "resting_since",
)
NAMED = ("id", "name", "approached_at", "agreed_at", "met_at", "reported_back_at", "resting_since")


@dataclass(frozen=True, slots=True)
class Next:
    """Somebody to ask, which of the two questions, and what the reasons are.

    `named_by` is who named them when asked for something like it, empty when nobody did.
    """

    person: Person
    step: Step
    who: Acquaintance
    named_by: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """One person about to be asked, or just asked, one of the two questions about one field."""

    person: Person
    career_field: CareerField | None
    kind: str


@dataclass(frozen=True, slots=True)
class Brought:
    """One ask about a field, with the people it brought, each with how far things have come."""

    id: uuid.UUID
    kind: str
    asked_at: dt.datetime
    nobody_at: dt.datetime | None
    asked_id: uuid.UUID
    asked_name: str
    named: list[Person] = field(default_factory=list)

    @property
    def first_named(self) -> list[Person]:
        """As many of them as a list shows; the ask's own page has them all."""
        return self.named[:NAMES_SHOWN]

    @property
    def more_named(self) -> int:
        return max(len(self.named) - NAMES_SHOWN, 0)

    @property
    def met(self) -> int:
        """How many of them I have met."""
        return sum(person.met_at is not None for person in self.named)


@dataclass(frozen=True, slots=True)
class Tally:
    """What asking in one way has brought so far: how often asked, names, and people met."""

    kind: str
    asks: int
    names: int
    met: int


def whom_to_ask(
    career_field: CareerField, *, at: dt.datetime, most: int = ASK_NEXT
) -> dict[Step, list[Next]]:
    """Whom to ask next for each of the two steps, those known best first. One query.

    The rule is `people.guidelines.asking`; the query only finds whom it may be about: those
    marked, named, in touch with, known in person, and a few of the rest by name.
    """
    today = timezone.localdate(at)
    found: dict[Step, list[Next]] = {step: [] for step in Step}
    for person in _candidates(career_field, at, most):
        who = _acquaintance(person)
        step = step_for(who, today=today)
        if step is not None:
            found[step].append(Next(person, step, who, person.named_near_by or ""))
    return {step: sorted(each, key=_order)[:most] for step, each in found.items()}


def whom_to_ask_first(career_field: CareerField, *, at: dt.datetime) -> list[Next]:
    """The same as one list: for something like it first, then for just this."""
    steps = whom_to_ask(career_field, at=at)
    return [each for step in Step for each in steps[step]]


def asks_about(career_field: CareerField) -> list[Brought]:
    """The asks about a field, the newest first, with whom each brought. One query."""
    newest = career_field.asks.order_by("-asked_at", "-id").values("pk")[:MOST_ASKS]
    rows = (
        Ask.plain.filter(pk__in=newest)
        .order_by("-asked_at", "-id", "referrals__named_at", "referrals__id")
        .values_list(
            "id",
            "kind",
            "asked_at",
            "nobody_at",
            "asked_id",
            "asked__name",
            *(f"referrals__person__{name}" for name in NAMED),
        )
    )
    asks: dict[uuid.UUID, Brought] = {}
    for pk, kind, asked_at, nobody_at, asked_id, asked_name, *named in rows:
        ask = asks.setdefault(pk, Brought(pk, kind, asked_at, nobody_at, asked_id, asked_name))
        if named[0] is not None:
            ask.named.append(Person(**dict(zip(NAMED, named, strict=True))))
    return list(asks.values())


def tallies(career_field: CareerField) -> list[Tally]:
    """What each way of asking has brought, in the order of the steps. One query."""
    rows = (
        career_field.asks.order_by()
        .values("kind")
        .annotate(
            asks=Count("pk", distinct=True),
            names=Count("referrals"),
            met=Count("referrals", filter=Q(referrals__met_at__isnull=False)),
        )
    )
    found = {row["kind"]: Tally(**row) for row in rows}
    return [found[kind] for kind in Ask.Kind.values if kind in found]


def step_with(person: Person, career_field: CareerField | None) -> Step:
    """Which question fits a person whatever was asked before: just this, if they are near it."""
    if career_field is None:
        return Step.LIKE
    does_it = any(
        mark.career_field_id == career_field.pk and mark.purpose == FieldMark.Purpose.DOES_IT
        for mark in marks_of(person)
    )
    near = does_it or any(
        referral.ask.career_field_id == career_field.pk for referral in referrals_of(person)
    )
    return Step.JUST_LIKE if near else Step.LIKE


def _order(each: Next) -> tuple[Any, ...]:
    contact = each.person.last_contact_at
    latest = -contact.timestamp() if contact else 0.0
    return *closeness(each.who), latest, each.person.sort_name, each.person.pk


def _candidates(career_field: CareerField, at: dt.datetime, most: int) -> Iterable[Any]:
    owner = career_field.owner_id
    mine = Person.plain.filter(owner_id=owner)
    asked = Ask.plain.filter(owner_id=owner)
    recent = asked.filter(asked_at__gt=at - dt.timedelta(days=REST_DAYS))
    free = mine.filter(resting_since=None).exclude(
        pk__in=asked.filter(career_field=career_field).values("asked_id")
    )
    free = free.exclude(pk__in=recent.values("asked_id")).exclude(ANSWER_AWAITED)
    marked = FieldMark.plain.filter(career_field=career_field).order_by("-id")
    named = Referral.plain.filter(ask__career_field=career_field).order_by("-named_at", "-id")
    in_touch = free.filter(last_contact_at__isnull=False).order_by("-last_contact_at", "-id")
    parts = [
        mine.filter(pk__in=marked.values("person_id")[:MOST_LOOKED_AT]),
        mine.filter(pk__in=named.values("person_id")[:MOST_LOOKED_AT]),
        mine.filter(pk__in=in_touch.values("pk")[:MOST_LOOKED_AT]),
        *(_first(free.filter(found_through=source), most) for source in KNOWN_IN_PERSON),
        _first(free, most),
    ]
    ids = parts[0].values("pk").union(*(part.values("pk") for part in parts[1:]))
    people = Person.plain.filter(pk__in=ids).select_related("organisation").only(*COLUMNS)
    return people.annotate(**_facts_about(career_field))


def _first(people: QuerySet[Person], most: int) -> QuerySet[Person]:
    """The first of them by name, whom no mark or referral may push off the list."""
    return Person.plain.filter(pk__in=people.order_by("sort_name", "id").values("pk")[:most])


def _facts_about(career_field: CareerField) -> dict[str, Any]:
    """What a person is to one field: marked for it, named for it, asked about it."""
    purpose = FieldMark.Purpose
    marks = FieldMark.plain.filter(person=OuterRef("pk"), career_field=career_field)
    named = Referral.plain.filter(person=OuterRef("pk"), ask__career_field=career_field)
    near = named.filter(ask__kind=Ask.Kind.LIKE).order_by("-named_at", "-id")
    asks = Ask.plain.filter(asked=OuterRef("pk"))
    here = asks.filter(career_field=career_field)
    return {
        "thought_of": Exists(marks.filter(purpose=purpose.MIGHT_KNOW)),
        "does_it": Exists(marks.filter(purpose=purpose.DOES_IT)),
        "named": Exists(named),
        "named_near_by": Subquery(near.values("ask__asked__name")[:1]),
        "asked_like": Exists(here.filter(kind=Ask.Kind.LIKE)),
        "asked_just_like": Exists(here.exclude(kind=Ask.Kind.LIKE)),
        "last_asked_at": Subquery(asks.order_by("-asked_at").values("asked_at")[:1]),
    }


def _acquaintance(person: Any) -> Acquaintance:
    return Acquaintance(
        thought_of=person.thought_of,
        in_the_work=person.does_it or person.named,
        named_near=bool(person.named_near_by),
        found_through=person.found_through,
        met=person.met_at is not None,
        replied=person.replied_at is not None,
        in_touch=person.last_contact_at is not None,
        awaited=_awaited(person),
        visit_ahead=person.agreed_at is not None and person.met_at is None,
        resting=person.resting_since is not None,
        asked_like=person.asked_like,
        asked_just_like=person.asked_just_like,
        last_asked=timezone.localdate(person.last_asked_at) if person.last_asked_at else None,
    )


def _awaited(person: Person) -> bool:
    answered = person.replied_at or person.agreed_at or person.met_at
    return person.approached_at is not None and not answered
