"""Facts about lines of work: how much was heard of one, what is planned, what is worth sharing.

As in `facts`: one bounded query each.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.correspondence.models import Sharing
from askaround.findings.models import Decision, PlanStep
from askaround.interviews.models import Interview, Reading
from askaround.today.glance import OPEN_STEP
from askaround.today.guidelines import FACTS_AT_MOST, SHARE_WITHIN_DAYS
from askaround.today.items import Now


def fields_heard_of(owner: User, now: Now) -> Iterable[Any]:
    """Lines of work without a decision, with how many conversations were written up about each
    (`heard`), and when the last was (`last_heard`)."""
    return _heard_of(owner)


@put_together_once
def _heard_of(owner: User) -> QuerySet[CareerField]:
    told = Q(interviews__written_up_at__isnull=False)
    decided = Decision.plain.filter(career_field=OuterRef("pk"), reopened_at=None)
    last = Interview.plain.filter(career_field=OuterRef("pk"), written_up_at__isnull=False)
    return (
        CareerField.objects.owned_by(owner)
        .filter(~Exists(decided))
        .annotate(
            heard=Count("interviews", filter=told),
            last_heard=Subquery(last.order_by("-written_up_at").values("written_up_at")[:1]),
        )
        .filter(heard__gt=0)
        .order_by("-last_heard")[:FACTS_AT_MOST]
    )


def steps_planned(owner: User, now: Now) -> Iterable[PlanStep]:
    """Steps of a plan that are near, or have no day."""
    return _steps(owner, near=now.day + dt.timedelta(days=now.numbers.promise_ahead_days))


@put_together_once
def _steps(owner: User, *, near: dt.date) -> QuerySet[PlanStep]:
    return (
        PlanStep.objects.owned_by(owner)
        .filter(OPEN_STEP)
        .filter(Q(due_on=None) | Q(due_on__lte=near))
        .select_related("career_field")
        .order_by(F("due_on").asc(nulls_last=True), "id")[:FACTS_AT_MOST]
    )


def readings_to_share(owner: User, now: Now) -> Iterable[Any]:
    """What somebody lately named to read, and nothing was shared since; with how many others
    were met about the same line of work (`others_met`)."""
    return _readings(owner, since=now.at - dt.timedelta(days=SHARE_WITHIN_DAYS))


@put_together_once
def _readings(owner: User, *, since: dt.datetime) -> QuerySet[Reading]:
    others = (
        Interview.plain.filter(
            career_field=OuterRef("interview__career_field"),
            held_at__isnull=False,
            person__resting_since=None,
        )
        .exclude(person=OuterRef("interview__person"))
        .order_by()
        .values("career_field")
        .annotate(n=Count("person", distinct=True))
        .values("n")
    )
    shared = Sharing.plain.filter(owner=OuterRef("owner"), created_at__gte=OuterRef("created_at"))
    return (
        Reading.objects.owned_by(owner)
        .filter(~Exists(shared), created_at__gte=since)
        .annotate(others_met=Subquery(others))
        .select_related("interview__person", "interview__career_field")
        .order_by("-created_at", "-id")[:FACTS_AT_MOST]
    )
