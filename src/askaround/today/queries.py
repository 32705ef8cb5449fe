"""What is owed now, across everything."""

import datetime as dt
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery

from askaround.accounts.models import User
from askaround.accounts.owned import Owned
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.interviews.models import Interview
from askaround.people.models import Ask, Referral
from askaround.today.guidelines import JUST_BEGUN
from askaround.today.items import Item, Now, in_order
from askaround.today.models import LetGo
from askaround.today.rules import RULES
from askaround.today.rules.registry import Facts


def due(owner: User, at: dt.datetime) -> list[Item]:
    """Everything there is to do, what is owed to people first, then by due date.

    What is owed shows from the day it arose; look at `due_at` for when it should be done. As many
    queries as there are kinds of facts, however much is recorded.
    """
    now = Now(at, ZoneInfo(owner.time_zone))
    read: dict[Facts[Any], Iterable[Any]] = {}
    items = []
    for rule in RULES:
        if rule.facts not in read:
            read[rule.facts] = list(rule.facts(owner, now))
        items += [item for fact in read[rule.facts] if (item := rule.item(fact, now))]
    return in_order(_not_let_go(owner, items))


def _not_let_go(owner: User, items: list[Item]) -> list[Item]:
    """Without what was let go since it came up."""
    if not items:
        return items
    subjects = {item.subject.id for item in items}
    gone = LetGo.objects.owned_by(owner).filter(subject__in=subjects)
    until = {(each.rule, each.subject): each.let_go_at for each in gone}
    return [item for item in items if item.key not in until or until[item.key] < item.since]


def next_visit(owner: User, at: dt.datetime) -> Interview | None:
    """The next visit with a day, if there is one; one that has just begun counts."""
    coming = Interview.objects.visible_to(owner).coming().filter(starts_at__gte=at - JUST_BEGUN)
    return coming.select_related("person").order_by("starts_at", "id").first()


def last_step(owner: User, at: dt.datetime) -> dt.datetime | None:
    """When the seeker last did something: wrote, asked, heard a name, met somebody. One query."""
    newest = [
        _newest(CareerField, "created_at"),
        _newest(Message, "created_at"),
        _newest(Ask, "asked_at"),
        _newest(Referral, "named_at"),
        _newest(Interview, "starts_at", starts_at__lte=at),
    ]
    steps: Iterable[dt.datetime | None] = User.objects.filter(pk=owner.pk).values_list(*newest)[0]
    return max((step for step in steps if step), default=None)


def _newest(model: type[Owned], moment: str, **conditions: Any) -> Subquery:
    rows = model.plain.filter(owner=OuterRef("pk"), **conditions)
    return Subquery(rows.order_by(f"-{moment}", "-id").values(moment)[:1])
