"""The report without names: people are numbered, places too, the same everywhere in it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils.dates import MONTHS, WEEKDAYS
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.findings.report.covering import Cover
from askaround.findings.report.essay import Essay
from askaround.findings.report.names import (
    Contact,
    Known,
    may_be_names,
    may_stand_in,
    phone_tail,
    tokens_of,
)
from askaround.interviews.models import Interview
from askaround.people.models import ContactDetail, Organisation, Person, Referral

MOST_UNSURE = 30
Kind = ContactDetail.Kind


def without_names(essay: Essay, field: CareerField) -> Essay:
    """The same report, to be shared. Six queries, whatever there is."""
    hidden = essay.changed(cover_for(field, essay.texts()))
    unsure = may_be_names("\n".join(hidden.texts()), _no_names(field))
    return replace(hidden, named=False, unsure=unsure[:MOST_UNSURE])


def cover_for(field: CareerField, texts: Iterable[str]) -> Cover:
    """What leaves every known name out of these texts, which are about one line of work."""
    text = "\n".join(texts)
    people, places = _close(field)
    return Cover(
        [*_people(field, people, text), *_places(field, places, text), _me(field.owner)],
        _contact(field.owner, people),
        email=_("[e-mail]"),
        link=_("[link]"),
        phone=_("[how to reach them]"),
    )


def _close(field: CareerField) -> tuple[dict[UUID, str], dict[UUID, str]]:
    """The people met about this work or named on the way, and where they work; in that order."""
    visits = Interview.objects.owned_by(field.owner).filter(career_field=field)
    rows = visits.order_by(F("held_at").asc(nulls_last=True), "pk").values_list(
        "person", "person__name", "person__organisation", "person__organisation__name"
    )
    named = Referral.objects.owned_by(field.owner).filter(ask__career_field=field)
    columns = ("person", "person__name", "person__organisation", "person__organisation__name")
    asked = ("ask__asked", "ask__asked__name", "person__organisation", "person__organisation__name")
    referrals = named.order_by("named_at", "pk")
    people: dict[UUID, str] = {}
    places: dict[UUID, str] = {}
    told: Iterable[Any] = chain(
        rows, referrals.values_list(*columns), referrals.values_list(*asked)
    )
    for pk, name, place, called in told:
        people.setdefault(pk, name)
        if place:
            places.setdefault(place, called)
    return people, places


def _people(field: CareerField, close: dict[UUID, str], text: str) -> Iterator[Known]:
    every = Person.objects.owned_by(field.owner).order_by().values_list("pk", "name")
    rest = _found((row for row in every.iterator() if row[0] not in close), text)
    for number, name in enumerate(close.values(), 1):
        yield Known(name, _("Person %(n)d") % {"n": number})
    for number, name in enumerate(rest, len(close) + 1):
        yield Known(name, _("Person %(n)d") % {"n": number}, close=False)


def _places(field: CareerField, close: dict[UUID, str], text: str) -> Iterator[Known]:
    every = Organisation.objects.owned_by(field.owner).order_by().values_list("pk", "name")
    rest = _found((row for row in every.iterator() if row[0] not in close), text)
    inside = [field.organisation] if field.organisation else []
    for number, name in enumerate([*close.values(), *inside, *rest], 1):
        yield Known(name, _("Workplace %(n)d") % {"n": number}, is_place=True)


def _found(rows: Iterable[tuple[UUID, str]], text: str) -> list[str]:
    """The names that may stand in the text, in the order in which they do."""
    tokens, small = tokens_of(text), text.casefold()
    names = [name for _pk, name in rows if may_stand_in(name, tokens, small)]
    return sorted(dict.fromkeys(names), key=lambda name: (small.find(name.casefold()), name))


def _me(owner: User) -> Known:
    return Known(owner.name, _("[my name]"))


def _contact(owner: User, close: dict[UUID, str]) -> Contact:
    """Every telephone number of the notebook; addresses and the like of those met."""
    found = Contact(phones={phone_tail(owner.phone)})
    rows = ContactDetail.objects.owned_by(owner).order_by()
    phones = rows.filter(kind=Kind.PHONE).values_list("value", flat=True)
    found.phones |= {phone_tail(value) for value in phones.iterator()}
    found.phones.discard("")
    others = rows.filter(person__in=list(close)).exclude(kind=Kind.EMAIL)
    for value in others.values_list("value", flat=True):
        found.texts |= {line.strip() for line in value.splitlines() if len(line.strip()) > 3}
    return found


def _no_names(field: CareerField) -> list[str]:
    """Words with a capital that are none: of the report's own, of days and months, of the field."""
    own = (_("Person %(n)d"), _("Workplace %(n)d"), _("[my name]"), field.name, field.target_job)
    return [*map(str, MONTHS.values()), *map(str, WEEKDAYS.values()), *own, "I", "English"]
