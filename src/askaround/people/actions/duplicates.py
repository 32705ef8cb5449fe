"""Looking for people who are here twice, and keeping apart two who aren't one."""

import datetime as dt
import uuid
from collections.abc import Collection, Iterable
from functools import partial
from heapq import nlargest
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.accounts.owned import change, hold_together
from askaround.people.duplicates import looking
from askaround.people.duplicates.looking import Found
from askaround.people.models import Person, PossibleDuplicate

FEW = 25
"""People up to which each is looked for by itself; beyond, looking at everybody is quicker."""

MOST_KEPT = 5000
"""Pairs kept of one owner, the surest: more than anybody goes through. Convention."""

IN_ONE_QUERY = 250


def look_everywhere(*, owner: User) -> int:
    """Hold everybody against everybody, and keep the pairs that may be one. Returns how many.

    Reading takes its time and is done outside any transaction; writing is short.
    """
    found = nlargest(MOST_KEPT, looking.everywhere(owner), key=lambda pair: pair.alike.strength)
    return _keep(owner, found, PossibleDuplicate.objects.owned_by(owner))


def look_among(*, owner: User, people: Collection[uuid.UUID]) -> int:
    """Look for those who may be one of these people: after an import. Returns how many pairs."""
    if len(people) > FEW:
        return look_everywhere(owner=owner)
    return sum(_look_around(owner, pk) for pk in people)


def look_again(*, person: Person) -> int:
    """Look for who may be this person, who is new or was changed. Returns how many there are."""
    return _look_around(person.owner, person.pk)


def look_soon(*, person: Person) -> None:
    """The same when what is being done is done, so that nobody else waits to write meanwhile.

    Should looking fail, what was done stays done: the fault is logged.
    """
    transaction.on_commit(partial(look_again, person=person), robust=True)


@transaction.atomic
def keep_apart(*, one: Person, other: Person, at: dt.datetime) -> PossibleDuplicate:
    """These are two different people: remembered, and not asked again."""
    hold_together(one.owner, other)
    if one.pk == other.pk:
        raise ValidationError({"other": _("That is the same person already.")})
    first, second = sorted((one, other), key=lambda person: person.pk)
    pair, _new = PossibleDuplicate.plain.get_or_create(
        one=first,
        other=second,
        defaults={"owner": one.owner, "strength": PossibleDuplicate.Strength.PERHAPS},
    )
    return pair if pair.kept_apart_at else change(pair, kept_apart_at=at)


@transaction.atomic
def ask_again(*, pair: PossibleDuplicate) -> PossibleDuplicate:
    """Take back that two people were kept apart."""
    return change(pair, kept_apart_at=None)


def _look_around(owner: User, pk: uuid.UUID) -> int:
    theirs = PossibleDuplicate.objects.owned_by(owner).filter(Q(one=pk) | Q(other=pk))
    return _keep(owner, list(looking.around(owner, [pk])), theirs)


@transaction.atomic
def _keep(owner: User, found: Iterable[Found], among: Any) -> int:
    """Make the open pairs `among` be those found. What was kept apart stays so."""
    wanted = {(pair.one, pair.other): int(pair.alike.strength) for pair in found}
    open_ones = len(wanted)
    gone: list[uuid.UUID] = []
    for pk, one, other, strength, apart in among.values_list(
        "pk", "one_id", "other_id", "strength", "kept_apart_at"
    ):
        now = wanted.pop((one, other), None)
        if apart:
            open_ones -= now is not None
            continue
        if now is None:
            gone.append(pk)
        elif now != strength:
            PossibleDuplicate.objects.owned_by(owner).filter(pk=pk).update(strength=now)
    for start in range(0, len(gone), IN_ONE_QUERY):
        some = gone[start : start + IN_ONE_QUERY]
        PossibleDuplicate.objects.owned_by(owner).filter(pk__in=some).delete()
    _add(owner, wanted)
    return open_ones


def _add(owner: User, wanted: dict[tuple[uuid.UUID, uuid.UUID], int]) -> None:
    """New pairs, of people who are still there."""
    every = sorted(wanted)
    for start in range(0, len(every), IN_ONE_QUERY):
        some = every[start : start + IN_ONE_QUERY]
        asked = {pk for pair in some for pk in pair}
        there = set(
            Person.objects.owned_by(owner).filter(pk__in=asked).values_list("pk", flat=True)
        )
        PossibleDuplicate.plain.bulk_create(
            [
                PossibleDuplicate(
                    owner=owner, one_id=one, other_id=other, strength=wanted[one, other]
                )
                for one, other in some
                if one in there and other in there
            ],
            ignore_conflicts=True,
        )
