"""The facts that rules look at: one bounded, indexed query each, whatever the size of the record.

Each takes the owner and the moment, and returns model rows, the most pressing first. Several rules
may look at the same facts; they are read once.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, UUIDField

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.guidelines import NAMES_HOPED_FOR
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people.guidelines import PATIENCE_DAYS
from askaround.people.models import (
    ANSWER_AWAITED,
    DAY_AWAITED,
    Ask,
    FieldMark,
    Person,
    Referral,
)
from askaround.today.guidelines import (
    ASK_AGAIN_UNTIL_DAYS,
    FACTS_AT_MOST,
    PROMISE_AHEAD_DAYS,
)
from askaround.today.items import Now

NOT_APPROACHED = Q(
    person__approached_at=None,
    person__agreed_at=None,
    person__met_at=None,
    person__resting_since=None,
)


def fields_to_begin(owner: User, now: Now) -> Iterable[CareerField]:
    """Lines of work nobody has been asked about, or thought of for."""
    begun = (
        Ask.plain.filter(career_field=OuterRef("pk")),
        FieldMark.plain.filter(career_field=OuterRef("pk")),
        Interview.plain.filter(career_field=OuterRef("pk")),
    )
    untouched = [~Exists(rows) for rows in begun]
    fields = CareerField.objects.owned_by(owner).filter(*untouched)
    return fields.order_by("-created_at", "-id")[:FACTS_AT_MOST]


def marks_to_approach(owner: User, now: Now) -> Iterable[FieldMark]:
    """People thought of for a line of work, and not approached yet."""
    marks = FieldMark.objects.owned_by(owner).filter(NOT_APPROACHED)
    return marks.select_related("person", "career_field").order_by("id")[:FACTS_AT_MOST]


def referrals_to_approach(owner: User, now: Now) -> Iterable[Referral]:
    """People somebody named, and not approached yet. Nobody else on file is waited for."""
    named = Referral.objects.owned_by(owner).filter(NOT_APPROACHED, approached_at=None)
    return named.select_related("person", "ask__asked", "ask__career_field").order_by(
        "named_at", "id"
    )[:FACTS_AT_MOST]


def silent_people(owner: User, now: Now) -> Iterable[Person]:
    """Approached, and not a word since. Says too whether they were reminded, and what was asked."""
    sent = Message.plain.filter(person=OuterRef("pk"), sent_at__isnull=False)
    first = sent.filter(kind=Message.Kind.INTRODUCTION).order_by("-sent_at")
    reminded = sent.filter(kind=Message.Kind.REMINDER, sent_at__gte=OuterRef("approached_at"))
    long_ago = now.at - dt.timedelta(days=PATIENCE_DAYS)
    return (
        Person.objects.owned_by(owner)
        .filter(ANSWER_AWAITED, last_contact_at__lte=long_ago)
        .annotate(
            was_reminded=Exists(reminded),
            asked_for=Subquery(first.values("asking")[:1]),
            about=Subquery(first.values("career_field")[:1], output_field=UUIDField()),
        )
        .order_by("last_contact_at", "id")[:FACTS_AT_MOST]
    )


def people_without_a_day(owner: User, now: Now) -> Iterable[Person]:
    """They said yes, and there is no visit with a day."""
    arranged = Interview.plain.filter(
        person=OuterRef("pk"), starts_at__isnull=False, cancelled_at=None
    )
    return (
        Person.objects.owned_by(owner)
        .filter(~Exists(arranged), DAY_AWAITED)
        .order_by("agreed_at", "id")[:FACTS_AT_MOST]
    )


def visits_ahead(owner: User, now: Now) -> Iterable[Interview]:
    """Visits neither held nor called off, the next first; those without a day before them."""
    visits = Interview.objects.owned_by(owner).filter(held_at=None, cancelled_at=None)
    return visits.select_related("person").order_by(F("starts_at").asc(nulls_first=True), "id")[
        :FACTS_AT_MOST
    ]


def visits_to_write_up(owner: User, now: Now) -> Iterable[Interview]:
    """Visits that took place, or have begun, and are not written up."""
    visits = Interview.objects.owned_by(owner).to_write_up()
    return visits.select_related("person").order_by("held_at", "id")[:FACTS_AT_MOST]


def visits_to_thank_for(owner: User, now: Now) -> Iterable[Interview]:
    """Visits that took place, or have begun, and are not thanked for."""
    visits = Interview.objects.owned_by(owner).to_thank()
    return visits.select_related("person").order_by("held_at", "id")[:FACTS_AT_MOST]


def visits_with_few_names(owner: User, now: Now) -> Iterable[Any]:
    """Written-up visits of the last weeks that brought too few names, and were not asked again.

    Says too how many came (`names`), and whether they are owed a report (`owed_report`).
    """
    named = Referral.plain.filter(ask__asked=OuterRef("person"))
    counted = named.filter(ask__close_of__interview=OuterRef("pk")).order_by()
    asked_again = Ask.plain.filter(asked=OuterRef("person"), asked_at__gt=OuterRef("held_at"))
    asked_again = asked_again.exclude(kind=Ask.Kind.CLOSE)
    return (
        Interview.objects.owned_by(owner)
        .filter(
            ~Exists(asked_again),
            starts_at__gte=now.at - dt.timedelta(days=ASK_AGAIN_UNTIL_DAYS),
            written_up_at__isnull=False,
            held_at__isnull=False,
            person__resting_since=None,
        )
        .annotate(
            names=Subquery(counted.values("ask__asked").annotate(n=Count("pk")).values("n")),
            owed_report=Exists(named.filter(met_at__isnull=False, reported_back_at=None)),
        )
        .filter(Q(names=None) | Q(names__lt=NAMES_HOPED_FOR))
        .select_related("person")
        .order_by("-starts_at", "-id")[:FACTS_AT_MOST]
    )


def referrals_to_report(owner: User, now: Now) -> Iterable[Referral]:
    """I met somebody a person named, and they have not heard of it."""
    owed = Referral.objects.owned_by(owner).report_back_owed()
    return owed.select_related("person", "ask__asked").order_by("met_at", "id")[:FACTS_AT_MOST]


def promises_to_keep(owner: User, now: Now) -> Iterable[Promise]:
    """What I said I would do, as its day comes near."""
    near = now.day + dt.timedelta(days=PROMISE_AHEAD_DAYS)
    promises = Promise.objects.owned_by(owner).filter(kept_at=None, due_on__lte=near)
    return promises.select_related("interview__person").order_by("due_on", "id")[:FACTS_AT_MOST]


def advice_to_tell(owner: User, now: Now) -> Iterable[Advice]:
    """Advice I acted on, of which whoever gave it has not heard."""
    taken = Advice.objects.owned_by(owner).filter(acted_on_at__isnull=False, told_at=None)
    rows = taken.select_related("interview__person").order_by("acted_on_at", "id")
    return rows[:FACTS_AT_MOST]


def mails_held_up(owner: User, now: Now) -> Iterable[OutgoingMail]:
    """Mail that was to go out, and could not."""
    waiting = OutgoingMail.objects.owned_by(owner).filter(handed_over_at=None, claimed_at=None)
    return waiting.select_related("message__person").order_by("queued_at")[:FACTS_AT_MOST]
