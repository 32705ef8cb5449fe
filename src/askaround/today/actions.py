"""Putting things off, letting them go, saying they are done; and what a seeker adds themself."""

import datetime as dt
import uuid
from collections.abc import Callable, Iterable
from typing import Any, TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.findings.models import PlanStep
from askaround.interviews import actions as interviews
from askaround.interviews.models import Advice, Interview, Promise
from askaround.people import actions as people
from askaround.people.models import Person, Referral
from askaround.today.items import Item
from askaround.today.models import LetGo, OwnTask


@transaction.atomic
def let_go(
    *, owner: User, items: Iterable[Item], at: dt.datetime, until: dt.date | None = None
) -> int:
    """Show these no more, unless they come up anew later; with `until`, not before that day.

    Returns how many.
    """
    gone = [
        LetGo(owner=owner, rule=item.rule, subject=item.subject.id, let_go_at=at, until=until)
        for item in items
    ]
    LetGo.plain.bulk_create(
        gone,
        update_conflicts=True,
        unique_fields=["owner", "rule", "subject"],
        update_fields=["let_go_at", "until"],
    )
    return len(gone)


@transaction.atomic
def take_up_again(*, owner: User, let_go_at: dt.datetime) -> int:
    """Undo letting go what was let go at that moment. Returns how many came back."""
    gone, _each = LetGo.objects.owned_by(owner).filter(let_go_at=let_go_at).delete()
    return gone


class Task(TypedDict, total=False):
    """What can be changed of an own task."""

    text: str
    due_on: dt.date | None
    person: Person | None
    career_field: CareerField | None


@transaction.atomic
def add_task(*, owner: User, id: uuid.UUID | None = None, **fields: Unpack[Task]) -> OwnTask:
    """Something the seeker wants to do. Sent twice under one `id`, it is one task."""
    hold_together(owner, fields.get("person"), fields.get("career_field"))
    task, _new = make_once(OwnTask, owner=owner, id=id, **fit(OwnTask, **fields))
    return task


@transaction.atomic
def change_task(*, task: OwnTask, expected: int | None = None, **fields: Unpack[Task]) -> OwnTask:
    """Change an own task. Raises `Stale`."""
    hold_together(task.owner, fields.get("person"), fields.get("career_field"))
    return change(task, expected=expected, **fit(OwnTask, **fields))


@transaction.atomic
def do_task(*, task: OwnTask, at: dt.datetime | None) -> OwnTask:
    """It is done; with None, not done after all. Done twice, the first time counts."""
    return change(task, done_at=(task.done_at or at) if at else None)


@transaction.atomic
def delete_task(*, task: OwnTask, at: dt.datetime) -> Bundle:
    """Take an own task away."""
    return bundles.delete(task, title=bundles.quoted(task.text), at=at)


def _thanked(visit: Interview, at: dt.datetime | None) -> None:
    change(visit, thanked_at=(visit.thanked_at or at) if at else None)
    if at:
        people.mark_in_touch(person=visit.person, at=at)


def _reported(referral: Referral, at: dt.datetime | None) -> None:
    if at:
        people.mark_reported_back(person=referral.ask.asked, referral=referral, at=at)
    else:
        people.take_back_report(referral=referral)


def _told_of_advice(advice: Advice, at: dt.datetime | None) -> None:
    if at:
        interviews.tell_of_advice(advice=advice, at=at)
        people.mark_in_touch(person=advice.interview.person, at=at)
    else:
        change(advice, told_at=None)


def _stepped(step: PlanStep, at: dt.datetime | None) -> None:
    change(step, done_at=(step.done_at or at) if at else None)


Settle = Callable[[Any, dt.datetime | None], object]
SETTLED_BY: dict[str, tuple[Any, Settle]] = {
    "thank_you": (Interview, _thanked),
    "report_back": (Referral, _reported),
    "tell_of_advice": (Advice, _told_of_advice),
    "keep_promise": (Promise, lambda row, at: interviews.keep_promise(promise=row, at=at)),
    "prepare": (Interview, lambda row, at: interviews.mark_ready(interview=row, at=at)),
    "plan_step": (PlanStep, _stepped),
    "own_task": (OwnTask, lambda row, at: do_task(task=row, at=at)),
}
"""By the rule: the row that says it is done, and how that is written down. None takes it back."""


@transaction.atomic
def settle(*, owner: User, rule: str, fact: uuid.UUID, at: dt.datetime | None) -> None:
    """What this item asks for is done already; with None, not done after all.

    Raises KeyError for a rule that nothing can be said to be done of, and DoesNotExist for a row
    that isn't there or is somebody else's.
    """
    model, write_down = SETTLED_BY[rule]
    write_down(model.objects.owned_by(owner).get(pk=fact), at)
