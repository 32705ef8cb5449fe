"""The dated facts of a person, told from above: approached, answered, agreed, met, told, resting.

Each also reaches the person's open referrals: those whose giver has not heard yet what came of
it. First dates stay first and last dates last, in whatever order the facts come in, so telling
one twice changes nothing. They are no edits, and leave `version` alone.
"""

import datetime as dt

from django.db import transaction
from django.db.models import Max

from askaround.accounts.owned import change, hold_together
from askaround.people.models import Person, Referral

EARLIEST = frozenset({"approached_at", "replied_at", "agreed_at", "met_at"})
ON_REFERRALS = frozenset({"approached_at", "met_at", "last_contact_at"})


@transaction.atomic
def mark_approached(*, person: Person, at: dt.datetime) -> Person:
    """I wrote to them, called them or spoke to them about the work."""
    return _mark(person, at, "approached_at", "last_contact_at")


@transaction.atomic
def mark_replied(*, person: Person, at: dt.datetime) -> Person:
    """They answered, whatever they said."""
    return _mark(person, at, "replied_at", "last_contact_at")


@transaction.atomic
def mark_agreed(*, person: Person, at: dt.datetime) -> Person:
    """They said yes to a conversation; so they were approached by then, too."""
    return _mark(person, at, "approached_at", "agreed_at", "last_contact_at")


@transaction.atomic
def mark_met(*, person: Person, at: dt.datetime) -> Person:
    """We had the conversation; so they were approached by then, too."""
    return _mark(person, at, "approached_at", "met_at", "last_contact_at")


@transaction.atomic
def mark_in_touch(*, person: Person, at: dt.datetime) -> Person:
    """Any other contact: a thank-you sent, news shared, a chance meeting."""
    return _mark(person, at, "last_contact_at")


@transaction.atomic
def mark_reported_back(
    *, person: Person, referral: Referral | None = None, at: dt.datetime
) -> Person:
    """I told this person what came of it.

    With a `referral` of theirs, of that one; without, of everyone they named whom I had met by
    then.
    """
    owed = Referral.plain.filter(ask__asked=person, reported_back_at=None)
    if referral is not None:
        hold_together(person.owner, referral)
        owed = owed.filter(pk=referral.pk)
    else:
        owed = owed.filter(met_at__lte=at)
    owed.update(reported_back_at=at)
    if referral is not None:
        referral.refresh_from_db()
    return _mark(person, at, "reported_back_at", "last_contact_at")


@transaction.atomic
def take_back_report(*, referral: Referral) -> Referral:
    """They have not heard of this one after all. That we were in touch stays."""
    told_at, giver = referral.reported_back_at, referral.ask.asked
    if told_at is None:
        return referral
    change(referral, reported_back_at=None)
    if giver.reported_back_at == told_at:
        others = Referral.plain.filter(ask__asked=giver)
        last = others.aggregate(last=Max("reported_back_at"))["last"]
        _keep(giver, reported_back_at=last)
    return referral


@transaction.atomic
def let_rest(*, person: Person, at: dt.datetime) -> Person:
    """No more reminders for now: no answer, or not the time. Any contact after that wakes them."""
    return _keep(person, resting_since=at)


@transaction.atomic
def wake(*, person: Person) -> Person:
    """Take them up again."""
    return _keep(person, resting_since=None)


def _mark(person: Person, at: dt.datetime, *facts: str) -> Person:
    now = Person.plain.select_for_update().get(pk=person.pk, owner_id=person.owner_id)
    dates: dict[str, dt.datetime | None] = {
        fact: settled(fact, getattr(now, fact), at) for fact in facts
    }
    if now.resting_since and now.resting_since <= at:
        dates["resting_since"] = None
    _mark_open_referrals(now, at, [fact for fact in facts if fact in ON_REFERRALS])
    return _keep(person, **dates)


def _mark_open_referrals(person: Person, at: dt.datetime, facts: list[str]) -> None:
    for referral in person.referrals.filter(reported_back_at=None):
        for fact in facts:
            setattr(referral, fact, settled(fact, getattr(referral, fact), at))
        referral.save(update_fields=facts)


def settled(fact: str, before: dt.datetime | None, at: dt.datetime) -> dt.datetime:
    """The date to keep of two: the earliest of a first, the latest of a last."""
    if before is None:
        return at
    return min(before, at) if fact in EARLIEST else max(before, at)


def _keep(person: Person, **dates: dt.datetime | None) -> Person:
    if not Person.plain.filter(pk=person.pk, owner_id=person.owner_id).update(**dates):
        raise Person.DoesNotExist
    for fact, date in dates.items():
        setattr(person, fact, date)
    return person
