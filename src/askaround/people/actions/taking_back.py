"""Taking back a tap that was a slip: the dated facts of a person as they were before it."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from askaround.people.models import Person, Referral

OF_A_PERSON = (
    "approached_at",
    "replied_at",
    "agreed_at",
    "reported_back_at",
    "last_contact_at",
    "resting_since",
)
OF_A_REFERRAL = ("approached_at", "last_contact_at", "reported_back_at")

Dates = dict[str, dt.datetime | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where things stood with a person: their dates, and those of each referral that led to them."""

    person: Dates
    referrals: dict[uuid.UUID, Dates]

    def said(self) -> dict[str, Any]:
        """As JSON can hold it."""
        return {
            "person": _written(self.person),
            "referrals": {str(pk): _written(dates) for pk, dates in self.referrals.items()},
        }

    @classmethod
    def of(cls, said: dict[str, Any]) -> "Standing":
        """What `said` had written down."""
        referrals = said["referrals"].items()
        return cls(_read(said["person"]), {uuid.UUID(pk): _read(dates) for pk, dates in referrals})


def standing(*, person: Person) -> Standing:
    """How things stand with a person now. Two queries."""
    now = Person.plain.get(pk=person.pk, owner_id=person.owner_id)
    return Standing(
        {fact: getattr(now, fact) for fact in OF_A_PERSON},
        {each.pk: _dates(each) for each in now.referrals.all()},
    )


@transaction.atomic
def put_back(*, person: Person, before: Standing, at: dt.datetime) -> None:
    """Put back each date that was written at `at`; what came later stays."""
    now = Person.plain.select_for_update().get(pk=person.pk, owner_id=person.owner_id)
    dates = {
        fact: date
        for fact, date in before.person.items()
        if getattr(now, fact) == at or (fact == "resting_since" and now.resting_since is None)
    }
    if dates:
        Person.plain.filter(pk=now.pk).update(**dates)
    for referral in now.referrals.filter(pk__in=before.referrals):
        was = before.referrals[referral.pk]
        mine = {fact: was[fact] for fact, date in _dates(referral).items() if date == at}
        if mine:
            Referral.plain.filter(pk=referral.pk).update(**mine)


def _written(dates: Dates) -> dict[str, str | None]:
    return {fact: date.isoformat() if date else None for fact, date in dates.items()}


def _read(dates: dict[str, str | None]) -> Dates:
    return {fact: dt.datetime.fromisoformat(date) if date else None for fact, date in dates.items()}


def _dates(referral: Referral) -> Dates:
    return {fact: getattr(referral, fact) for fact in OF_A_REFERRAL}
