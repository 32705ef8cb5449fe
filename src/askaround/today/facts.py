"""The facts that rules look at: one bounded, indexed query each, whatever the size of the record.

Each takes the owner and the moment, and returns model rows, read by a statement that is kept (ADR
33). Several rules may look at the same facts; they are read once, and only where `glance` has seen
that there are any.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, UUIDField

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField, SelfPrompt
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.models import Advice, Interview, OfferedTime, Promise
from askaround.people.models import (
    ANSWER_AWAITED,
    DAY_AWAITED,
    Ask,
    FieldMark,
    Person,
    Referral,
)
from askaround.today.glance import (
    NOT_APPROACHED,
    OPEN_ADVICE,
    OPEN_MAIL,
    OPEN_PROMISE,
    OPEN_TASK,
    OPEN_VISIT,
    UNAPPROACHED_REFERRAL,
)
from askaround.today.guidelines import FACTS_AT_MOST
from askaround.today.items import Now
from askaround.today.models import OwnTask

PERSON = (
    *("name", "approached_at", "replied_at", "agreed_at", "met_at", "resting_since"),
    "last_contact_at",
)
VISIT = (
    *("person", "career_field", "created_at", "agreed_at", "starts_at", "time_zone", "minutes"),
    *("mode", "place", "travel_minutes", "prepared_at", "cancelled_at", "extra_minutes"),
    *("held_at", "ended_at", "report_back_on", "written_up_at", "thanked_at"),
)
"""All that rules look at, of the facts there are most of. What isn't named here would be read row by
row, which the tests of what the list costs would tell."""


def fields_to_begin(owner: User, now: Now) -> Iterable[CareerField]:
    """Lines of work nobody has been asked about, or thought of for."""
    return _to_begin(owner)


@put_together_once
def _to_begin(owner: User) -> QuerySet[CareerField]:
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
    return _marks(owner)


@put_together_once
def _marks(owner: User) -> QuerySet[FieldMark]:
    marks = FieldMark.objects.owned_by(owner).filter(NOT_APPROACHED)
    told = marks.select_related("person", "career_field").only(
        *("purpose", "created_at", "career_field__name"), *_of("person")
    )
    return told.order_by("id")[:FACTS_AT_MOST]


def referrals_open(owner: User, now: Now) -> Iterable[Referral]:
    """People somebody named: not approached yet, or met, and whoever named them has not heard."""
    return _referrals(owner)


@put_together_once
def _referrals(owner: User) -> QuerySet[Referral]:
    mine = Referral.objects.owned_by(owner)
    named = mine.filter(NOT_APPROACHED, UNAPPROACHED_REFERRAL).order_by("named_at", "id")
    owed = mine.report_back_owed().order_by("met_at", "id")
    found = _any_of(Referral, named, owed).select_related("person", "ask__asked")
    own = ("named_at", "approached_at", "met_at", "reported_back_at")
    return found.only(*own, "ask__career_field", "ask__asked__name", *_of("person"))


def people_waited_for(owner: User, now: Now) -> Iterable[Any]:
    """Approached, and not a word since; or said yes, and there is no visit with a day.

    Says too of each whether they were reminded, what was asked for and about which line of work,
    whether somebody else at the same place has heard from me already (`others_there`), and when
    they were last offered times that are still ahead, and none taken (`times_offered_at`).
    """
    silent_since = now.at - dt.timedelta(days=now.pace.second_person_days)
    return _waited_for(owner, at=now.at, silent_since=silent_since)


@put_together_once
def _waited_for(owner: User, *, at: dt.datetime, silent_since: dt.datetime) -> QuerySet[Any]:
    arranged = Interview.plain.filter(
        person=OuterRef("pk"), starts_at__isnull=False, cancelled_at=None
    )
    mine = Person.objects.owned_by(owner)
    silent = mine.filter(ANSWER_AWAITED, last_contact_at__lte=silent_since)
    agreed = mine.filter(~Exists(arranged), DAY_AWAITED)
    sent = Message.plain.filter(person=OuterRef("pk"), sent_at__isnull=False)
    first = sent.filter(kind=Message.Kind.INTRODUCTION).order_by("-sent_at")
    reminded = sent.filter(kind=Message.Kind.REMINDER, sent_at__gte=OuterRef("approached_at"))
    there = Person.plain.filter(organisation=OuterRef("organisation")).exclude(pk=OuterRef("pk"))
    rows: QuerySet[Any] = (
        _any_of(
            Person, silent.order_by("last_contact_at", "id"), agreed.order_by("agreed_at", "id")
        )
        .select_related("organisation")
        .only("organisation__name", *PERSON)
        .annotate(
            was_reminded=Exists(reminded),
            asked_for=Subquery(first.values("asking")[:1]),
            about=Subquery(first.values("career_field")[:1], output_field=UUIDField()),
            times_offered_at=Subquery(
                OfferedTime.plain.filter(person=OuterRef("pk"), taken_at=None, starts_at__gte=at)
                .order_by("-offered_at")
                .values("offered_at")[:1]
            ),
            others_there=Exists(there.filter(~Q(approached_at=None, agreed_at=None, met_at=None))),
        )
    )
    return rows


def visits_open(owner: User, now: Now) -> Iterable[Any]:
    """Visits ahead, those without a day, and those held that want something.

    Says too of each how many names came of it (`names`), whether they were asked again
    (`asked_again`), whether any other visit was held (`met_before`), and whether the questions to
    oneself are answered for its line of work (`asked_oneself`).
    """
    return _visits(owner, told_since=now.at - dt.timedelta(days=now.numbers.ask_again_until_days))


@put_together_once
def _visits(owner: User, *, told_since: dt.datetime) -> QuerySet[Any]:
    mine = Interview.objects.owned_by(owner)
    ahead = mine.filter(OPEN_VISIT).order_by(F("starts_at").asc(nulls_first=True), "id")
    untold, unthanked = mine.to_write_up(), mine.to_thank()
    told = mine.filter(
        held_at__gte=told_since, written_up_at__isnull=False, person__resting_since=None
    ).order_by("-starts_at", "-id")
    named = Referral.plain.filter(ask__close_of__interview=OuterRef("pk")).order_by()
    others = Ask.plain.filter(asked=OuterRef("person"), asked_at__gt=OuterRef("held_at"))
    prompts = SelfPrompt.plain.filter(owner=OuterRef("owner"))
    rows: QuerySet[Any] = (
        _any_of(
            Interview,
            ahead,
            untold.order_by("held_at", "id"),
            unthanked.order_by("held_at", "id"),
            told,
        )
        .select_related("person")
        .only(*VISIT, *_of("person"))
        .annotate(
            names=Subquery(named.values("ask").annotate(n=Count("pk")).values("n")),
            asked_again=Exists(others.exclude(kind=Ask.Kind.CLOSE)),
            met_before=Exists(
                Interview.plain.filter(owner=OuterRef("owner"), held_at__isnull=False)
            ),
            asked_oneself=Exists(
                prompts.filter(Q(career_field=OuterRef("career_field")) | Q(career_field=None))
            ),
        )
    )
    return rows


def promises_to_keep(owner: User, now: Now) -> Iterable[Promise]:
    """What I said I would do, as its day comes near."""
    return _promises(owner, near=now.day + dt.timedelta(days=now.numbers.promise_ahead_days))


@put_together_once
def _promises(owner: User, *, near: dt.date) -> QuerySet[Promise]:
    promises = Promise.objects.owned_by(owner).filter(OPEN_PROMISE, due_on__lte=near)
    return promises.select_related("interview__person").order_by("due_on", "id")[:FACTS_AT_MOST]


def advice_to_tell(owner: User, now: Now) -> Iterable[Advice]:
    """Advice I acted on, of which whoever gave it has not heard."""
    return _advice(owner)


@put_together_once
def _advice(owner: User) -> QuerySet[Advice]:
    rows = Advice.objects.owned_by(owner).filter(OPEN_ADVICE).order_by("acted_on_at", "id")
    return rows.select_related("interview__person")[:FACTS_AT_MOST]


def mails_held_up(owner: User, now: Now) -> Iterable[OutgoingMail]:
    """Mail that was to go out, and could not."""
    return _mails(owner)


@put_together_once
def _mails(owner: User) -> QuerySet[OutgoingMail]:
    waiting = OutgoingMail.objects.owned_by(owner).filter(OPEN_MAIL)
    return waiting.select_related("message__person").order_by("queued_at")[:FACTS_AT_MOST]


def own_tasks(owner: User, now: Now) -> Iterable[OwnTask]:
    """What the seeker wrote down themself; those with a day once it is near."""
    return _tasks(owner, near=now.day + dt.timedelta(days=now.numbers.promise_ahead_days))


@put_together_once
def _tasks(owner: User, *, near: dt.date) -> QuerySet[OwnTask]:
    tasks = OwnTask.objects.owned_by(owner).filter(OPEN_TASK)
    soon = tasks.filter(Q(due_on=None) | Q(due_on__lte=near)).select_related("person")
    return soon.order_by(F("due_on").asc(nulls_last=True), "id")[:FACTS_AT_MOST]


def _of(path: str) -> list[str]:
    """What rules look at of the person who is there in a fact's row."""
    return [f"{path}__{column}" for column in PERSON]


def _any_of(model: Any, *rows: QuerySet[Any]) -> QuerySet[Any]:
    """The rows of all these, each read by its own index and cut off at its own bound, in one query."""
    wanted = Q()
    for each in rows:
        wanted |= Q(pk__in=each.values("pk")[:FACTS_AT_MOST])
    found: QuerySet[Any] = model.plain.filter(wanted)
    return found
