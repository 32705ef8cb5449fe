"""Builders for people, organisations, asks and referrals. What belongs together shares one owner."""

import datetime as dt
from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.people.models import (
    Ask,
    ContactDetail,
    FieldMark,
    Organisation,
    Person,
    Referral,
    SourceTried,
)

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


def make_organisation(*, owner: User | None = None, **fields: Any) -> Organisation:
    owner = owner or make_user()
    return Organisation.plain.create(owner=owner, **({"name": "St Mary's Hospital"} | fields))


def make_person(*, owner: User | None = None, **fields: Any) -> Person:
    owner = owner or make_user()
    values = {"name": "Ana Ruiz"} | fields
    values.setdefault("sort_name", values["name"].casefold())
    return Person.plain.create(owner=owner, **values)


def make_detail(*, person: Person | None = None, **fields: Any) -> ContactDetail:
    person = person or make_person()
    values = {"kind": ContactDetail.Kind.EMAIL, "value": "ana@example.org"} | fields
    values.setdefault("lookup", values["value"].lower())
    return ContactDetail.plain.create(owner=person.owner, person=person, **values)


def make_mark(*, person: Person, career_field: CareerField, **fields: Any) -> FieldMark:
    values = {"purpose": FieldMark.Purpose.DOES_IT} | fields
    return FieldMark.plain.create(
        owner=person.owner, person=person, career_field=career_field, **values
    )


def make_ask(*, asked: Person | None = None, **fields: Any) -> Ask:
    asked = asked or make_person(name="Ben Okafor")
    values = {"kind": Ask.Kind.LIKE, "asked_at": NOW} | fields
    return Ask.plain.create(owner=asked.owner, asked=asked, **values)


def make_referral(
    *, ask: Ask | None = None, person: Person | None = None, **fields: Any
) -> Referral:
    if ask is None:
        asked = make_person(owner=person.owner if person else None, name="Ben Okafor")
        ask = make_ask(asked=asked)
    person = person or make_person(owner=ask.owner)
    return Referral.plain.create(
        owner=ask.owner, ask=ask, person=person, **({"named_at": NOW} | fields)
    )


def make_source_tried(*, career_field: CareerField, **fields: Any) -> SourceTried:
    values = {"kind": "society", "tried_at": NOW} | fields
    return SourceTried.plain.create(owner=career_field.owner, career_field=career_field, **values)
