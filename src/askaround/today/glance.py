"""One look at what there is at all, so that only the facts that exist are read."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet, Subquery

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message, OutgoingMail
from askaround.findings.models import PlanStep
from askaround.interviews.models import Advice, Interview, Promise, Reading
from askaround.people.models import ANSWER_AWAITED, DAY_AWAITED, Ask, FieldMark, Person, Referral
from askaround.today.models import LetGo, OwnTask

NOT_APPROACHED = Q(
    person__approached_at=None,
    person__agreed_at=None,
    person__met_at=None,
    person__resting_since=None,
)
UNAPPROACHED_REFERRAL = Q(approached_at=None)
OPEN_VISIT = Q(held_at=None, cancelled_at=None)
OPEN_PROMISE = Q(kept_at=None)
OPEN_ADVICE = Q(acted_on_at__isnull=False, told_at=None)
OPEN_MAIL = Q(handed_over_at=None, claimed_at=None)
OPEN_TASK = Q(done_at=None)
OPEN_STEP = Q(done_at=None)

THERE: dict[str, tuple[type[Model], Q]] = {
    "fields_to_begin": (CareerField, Q()),
    "marks_to_approach": (FieldMark, Q()),
    "referrals_open": (Referral, UNAPPROACHED_REFERRAL | Q(reported_back_at=None)),
    "people_waited_for": (Person, ANSWER_AWAITED | DAY_AWAITED),
    "visits_open": (Interview, Q()),
    "promises_to_keep": (Promise, OPEN_PROMISE),
    "advice_to_tell": (Advice, OPEN_ADVICE),
    "mails_held_up": (OutgoingMail, OPEN_MAIL),
    "own_tasks": (OwnTask, OPEN_TASK),
    "fields_heard_of": (Interview, Q(written_up_at__isnull=False)),
    "steps_planned": (PlanStep, OPEN_STEP),
    "readings_to_share": (Reading, Q()),
    "let_go": (LetGo, Q()),
}
"""By the name of the facts: the rows without which there are none."""

STEPS: tuple[tuple[type[Model], str], ...] = (
    (CareerField, "created_at"),
    (Message, "created_at"),
    (Ask, "asked_at"),
    (Referral, "named_at"),
    (Interview, "starts_at"),
)
"""What a seeker does, and when they did it."""


@dataclass(frozen=True)
class Glance:
    """`there` are the names of the facts worth reading; `last_step` is when the seeker last wrote,
    asked, heard a name or met somebody."""

    there: frozenset[str]
    has_field: bool
    last_step: dt.datetime | None


def glance(owner: User, at: dt.datetime) -> Glance:
    """Look once. One query."""
    found = next(iter(_looked(owner, at)), (None,) * (len(THERE) + len(STEPS)))
    there = {name for name, is_there in zip(THERE, found, strict=False) if is_there}
    moments = found[len(THERE) :]
    return Glance(frozenset(there), bool(moments[0]), max(filter(None, moments), default=None))


@put_together_once
def _looked(owner: User, at: dt.datetime) -> QuerySet[User, tuple[Any, ...]]:
    seen = [Exists(_mine(model).filter(rows)) for model, rows in THERE.values()]
    steps = [_newest(model, moment, at) for model, moment in STEPS]
    return User.objects.filter(pk=owner.pk).values_list(*seen, *steps)


def _mine(model: Any) -> Any:
    return model.plain.filter(owner=OuterRef("pk"))


def _newest(model: Any, moment: str, at: dt.datetime) -> Subquery:
    until = {"starts_at__lte": at} if model is Interview else {}
    rows = _mine(model).filter(**until).order_by(f"-{moment}", "-id")
    return Subquery(rows.values(moment)[:1])
