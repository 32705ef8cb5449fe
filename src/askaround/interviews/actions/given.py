"""What a conversation left behind: promises, advice, related lines of work."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.own_numbers import own_number
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import fit
from askaround.careers import actions as careers
from askaround.careers.models import CareerField
from askaround.interviews import guidelines
from askaround.interviews.models import Advice, Interview, Promise, RelatedField


@transaction.atomic
def add_promise(
    *,
    interview: Interview,
    text: str,
    due_on: dt.date | None = None,
    at: dt.datetime,
    id: uuid.UUID | None = None,
) -> Promise:
    """Something I said I would do; without a day it falls due in two weeks, or as they chose.

    Sent twice under one `id`, it is one promise.
    """
    today = at.astimezone(ZoneInfo(interview.owner.time_zone)).date()
    kept = fit(Promise, text=text, due_on=due_on or promise_due(interview.owner, today))
    promise, _new = make_once(Promise, owner=interview.owner, id=id, interview=interview, **kept)
    return promise


def promise_due(owner: User, day: dt.date) -> dt.date:
    """The day a promise made on `day` falls due when no other is said: in two weeks, or as they chose."""
    days = own_number(owner, "promise_days", guidelines.PROMISE_DAYS)
    return guidelines.promise_due(day, min(max(days, 1), guidelines.PROMISE_DAYS_AT_MOST))


class PromiseFields(TypedDict, total=False):
    """What can be changed of a promise."""

    text: str
    due_on: dt.date
    kept_at: dt.datetime | None


@transaction.atomic
def change_promise(
    *, promise: Promise, expected: int | None = None, **fields: Unpack[PromiseFields]
) -> Promise:
    """Change a promise. Raises `Stale`."""
    return change(promise, expected=expected, **fit(Promise, **fields))


@transaction.atomic
def keep_promise(*, promise: Promise, at: dt.datetime | None) -> Promise:
    """It is done; with None, not done after all. Keeping it twice leaves the first date."""
    return change(promise, kept_at=(promise.kept_at or at) if at else None)


@transaction.atomic
def delete_promise(*, promise: Promise, at: dt.datetime) -> Bundle:
    """Take away a promise noted by mistake."""
    return bundles.delete(promise, title=bundles.quoted(promise.text), at=at)


@transaction.atomic
def add_advice(*, interview: Interview, text: str, id: uuid.UUID | None = None) -> Advice:
    """Something they advised. The same words twice at one conversation are one advice."""
    kept = fit(Advice, text=text)
    if id is None and (found := interview.advice.filter(**kept).first()):
        return found
    advice, _new = make_once(Advice, owner=interview.owner, id=id, interview=interview, **kept)
    return advice


@transaction.atomic
def act_on_advice(*, advice: Advice, at: dt.datetime | None) -> Advice:
    """I did what they advised (or, with None, not yet); whoever gave it should hear of it."""
    return change(advice, acted_on_at=(advice.acted_on_at or at) if at else None)


@transaction.atomic
def tell_of_advice(*, advice: Advice, at: dt.datetime) -> Advice:
    """They have heard what came of it."""
    return change(advice, told_at=advice.told_at or at)


@transaction.atomic
def delete_advice(*, advice: Advice, at: dt.datetime) -> Bundle:
    """Take away advice noted by mistake."""
    return bundles.delete(advice, title=bundles.quoted(advice.text), at=at)


@transaction.atomic
def name_related_field(*, interview: Interview, name: str) -> RelatedField:
    """A related line of work they named; the same name twice is one, one explored is linked."""
    kept = fit(RelatedField, name=name)
    found = interview.related_fields.filter(name__iexact=kept["name"]).first()
    if found is not None:
        return found
    explored = CareerField.objects.owned_by(interview.owner).named(kept["name"]).first()
    return RelatedField.plain.create(
        owner_id=interview.owner_id, interview=interview, career_field=explored, **kept
    )


@transaction.atomic
def explore_related_field(*, related: RelatedField) -> CareerField:
    """Make it a career field of one's own, or find the one of that name. Twice makes one."""
    if related.career_field is not None:
        return related.career_field
    found = CareerField.objects.owned_by(related.owner).named(related.name).first()
    career_field = found or careers.add_field(owner=related.owner, name=related.name)
    change(related, career_field=career_field)
    return career_field


@transaction.atomic
def delete_related_field(*, related: RelatedField, at: dt.datetime) -> Bundle:
    """Take away a related line of work noted by mistake; a career field made of it stays."""
    return bundles.delete(related, title=bundles.quoted(related.name), at=at)
