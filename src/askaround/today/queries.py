"""What is owed now, across everything."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.interviews.models import Interview
from askaround.people.pace import pace_of
from askaround.today.glance import Glance, glance
from askaround.today.guidelines import JUST_BEGUN
from askaround.today.items import Item, Now, in_order, one_letter_each
from askaround.today.models import LetGo
from askaround.today.numbers import numbers_of
from askaround.today.rules import RULES
from askaround.today.rules.registry import Facts

Read = dict[Facts[Any], Iterable[Any]]


@dataclass(frozen=True)
class Agenda:
    """All there is to do, in its order; `next_visit` is the next with a day, or just begun."""

    items: Sequence[Item]
    glance: Glance
    next_visit: Interview | None


def now_for(owner: User, at: dt.datetime) -> Now:
    """This moment, on this seeker's clock and with their own numbers. No query."""
    return Now(at, ZoneInfo(owner.time_zone), pace_of(owner), numbers_of(owner))


def due(owner: User, at: dt.datetime) -> list[Item]:
    """Everything there is to do, what is owed to people first, then by due date.

    What is owed shows from the day it arose; look at `due_at` for when it should be done. At most
    as many queries as there are kinds of facts, and one, however much is recorded.
    """
    return list(agenda(owner, at).items)


def agenda(owner: User, at: dt.datetime) -> Agenda:
    """The same, with what else a page says about the day. No query beyond those of `due`."""
    now, seen = now_for(owner, at), glance(owner, at)
    read: Read = {}
    items = []
    for rule in RULES:
        if rule.facts.__name__ not in seen.there:
            continue
        if rule.facts not in read:
            read[rule.facts] = list(rule.facts(owner, now))
        items += [item for fact in read[rule.facts] if (item := rule.item(fact, now))]
    if "let_go" in seen.there:
        items = _not_let_go(owner, items, now)
    return Agenda(in_order(one_letter_each(items)), seen, _next_visit(read, now))


def _not_let_go(owner: User, items: list[Item], now: Now) -> list[Item]:
    """Without what was let go since it came up, and what is put off until a day to come."""
    if not items:
        return items
    subjects = {item.subject.id for item in items}
    kept = {(each.rule, each.subject): each for each in _let_go(owner, subjects)}
    return [item for item in items if _shows(item, kept.get(item.key), now)]


@put_together_once
def _let_go(owner: User, subjects: Iterable[UUID]) -> QuerySet[LetGo]:
    return LetGo.objects.owned_by(owner).filter(subject__in=subjects)


def _shows(item: Item, gone: LetGo | None, now: Now) -> bool:
    if gone is None or gone.let_go_at < item.since:
        return True
    return gone.until is not None and gone.until <= now.day


def _next_visit(read: Read, now: Now) -> Interview | None:
    """Of the visits that were read. Those past and never told come first there, fifty at most."""
    visits = next((rows for facts, rows in read.items() if facts.__name__ == "visits_open"), ())
    coming = [each for each in visits if _is_coming(each, now)]
    return min(coming, key=lambda visit: (visit.starts_at, visit.pk), default=None)


def _is_coming(visit: Interview, now: Now) -> bool:
    is_open = visit.held_at is None and visit.cancelled_at is None
    return bool(is_open and visit.starts_at and visit.starts_at >= now.at - JUST_BEGUN)
