"""Asking somebody "who do you know?", and the names that come back."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.people.actions.facts import mark_approached, mark_in_touch, mark_replied
from askaround.people.actions.people import PersonWords, add_person
from askaround.people.models import Ask, FoundThrough, Person, Referral


class AskChanges(TypedDict, total=False):
    """What can be changed of an ask; what is left out stays."""

    career_field: CareerField | None
    kind: str
    asked_at: dt.datetime
    nobody_at: dt.datetime | None
    note: str


class ReferralChanges(TypedDict, total=False):
    """What can be changed of a referral; what is left out stays."""

    may_use_name: str
    note: str
    named_at: dt.datetime
    reported_back_at: dt.datetime | None


@transaction.atomic
def record_ask(
    *,
    owner: User,
    asked: Person,
    kind: str,
    career_field: CareerField | None = None,
    asked_at: dt.datetime,
    nobody_at: dt.datetime | None = None,
    note: str = "",
    id: uuid.UUID | None = None,
) -> Ask:
    """One time somebody was asked who they know. Sent twice under one `id`, it is made once.

    To ask is to approach them, so that an answer is waited for; but at the close of a visit we
    sit together already. `nobody_at`: when they said that nobody comes to mind.
    """
    hold_together(owner, asked, career_field)
    kept = fit(Ask, kind=kind, asked_at=asked_at, nobody_at=nobody_at, note=note)
    ask, new = make_once(Ask, owner=owner, id=id, asked=asked, career_field=career_field, **kept)
    if new:
        begin = mark_in_touch if kind == Ask.Kind.CLOSE else mark_approached
        begin(person=asked, at=asked_at)
    if new and nobody_at is not None:
        _hear_from(ask, nobody_at)
    return ask


@transaction.atomic
def change_ask(*, ask: Ask, expected: int | None = None, **changes: Unpack[AskChanges]) -> Ask:
    """Change what is named. Raises Stale when the row is no longer at version `expected`."""
    hold_together(ask.owner, changes.get("career_field"))
    nobody_at = changes.get("nobody_at")
    if nobody_at is not None and ask.nobody_at is None:
        _hear_from(ask, nobody_at)
    return change(ask, expected=expected, **fit(Ask, **changes))


@transaction.atomic
def delete_ask(*, ask: Ask, at: dt.datetime) -> Bundle:
    """Take an ask away. The people it brought stay; that it brought them goes."""
    title = _("What you asked %(name)s") % {"name": ask.asked.name}
    return bundles.delete(ask, title=title, at=at)


@transaction.atomic
def add_referral(
    *,
    ask: Ask,
    person: Person | None = None,
    name: str = "",
    may_use_name: str = Referral.MayUseName.NOT_ASKED,
    note: str = "",
    named_at: dt.datetime,
    id: uuid.UUID | None = None,
    **words: Unpack[PersonWords],
) -> Referral:
    """Somebody the ask brought: a person already here, or a new one by name and words.

    An ask names a person once: naming them again gives the referral there is. Names coming back
    are an answer, so an approach to whoever was asked counts as answered.
    """
    kept = fit(Referral, may_use_name=may_use_name, note=note, named_at=named_at)
    if id is not None and (made := Referral.plain.filter(pk=id).first()):
        hold_together(ask.owner, made)
        return made
    person = person or _new_person(ask, name, words)
    hold_together(ask.owner, person)
    if person.pk == ask.asked_id:
        raise ValidationError(
            {"person": _("%(name)s can't be the one who named them.") % {"name": person.name}}
        )
    if again := ask.referrals.filter(person=person).first():
        return again
    referral, _made = make_once(Referral, owner=ask.owner, id=id, ask=ask, person=person, **kept)
    _hear_from(ask, named_at)
    return referral


@transaction.atomic
def change_referral(
    *, referral: Referral, expected: int | None = None, **changes: Unpack[ReferralChanges]
) -> Referral:
    """Change what is named. Raises Stale when the row is no longer at version `expected`."""
    return change(referral, expected=expected, **fit(Referral, **changes))


@transaction.atomic
def delete_referral(*, referral: Referral, at: dt.datetime) -> Bundle:
    """Take back that the ask brought this person. Both people stay."""
    names = {"named": referral.person.name, "giver": referral.ask.asked.name}
    return bundles.delete(referral, title=_("%(named)s, named by %(giver)s") % names, at=at)


def _new_person(ask: Ask, name: str, words: PersonWords) -> Person:
    given: PersonWords = {"found_through": FoundThrough.REFERRAL, **words}
    return add_person(owner=ask.owner, name=name, **given)


def _hear_from(ask: Ask, at: dt.datetime) -> None:
    if ask.asked.approached_at and not ask.asked.replied_at:
        mark_replied(person=ask.asked, at=at)
    else:
        mark_in_touch(person=ask.asked, at=at)
