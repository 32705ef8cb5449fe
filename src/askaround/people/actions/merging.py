"""Making one person of two who are the same: everything of both stays, and it can be undone.

What becomes of each fact: `people.duplicates.joining`.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import Stale, hold_together
from askaround.people.actions.merging_rows import join_rows, keep_words
from askaround.people.actions.reporting import hold_lines
from askaround.people.duplicates import joining
from askaround.people.models import Person
from askaround.people.names import sort_name
from askaround.people.queries.reporting import line_above

Whose = Literal["this", "other"]
"""Whose word stays: that of the person who is kept, or that of the one merged into them."""

Versions = tuple[int | None, int | None]
"""The versions of the one who is kept and of the other, as they were seen; None: whatever it is."""


def merge(
    *,
    keep: Person,
    other: Person,
    chosen: Mapping[str, Whose] | None = None,
    expected: Versions = (None, None),
    at: dt.datetime,
) -> tuple[Person, Bundle]:
    """Make `other` one with `keep`. Returns the person who is left, and what can undo it.

    `chosen` says for some of `joining.FIELDS` whose value stays; for the others the better does.
    Raises Stale when either was changed since `expected`, ValidationError for two that are one
    already or a field that can't be chosen, DoesNotExist when either is gone or somebody else's.
    """
    hold_together(keep.owner, other)
    if keep.pk == other.pk:
        raise ValidationError({"other": _("That is the same person already.")})
    if strange := set(chosen or {}) - set(joining.FIELDS):
        raise ValidationError(
            dict.fromkeys(sorted(strange), _("There is no such thing to choose."))
        )
    with bundles.bundling(
        owner=keep.owner,
        kind=Bundle.Kind.MERGE,
        title=_("%(one)s and %(other)s") % {"one": keep.name, "other": other.name},
        subject=keep,
        at=at,
    ) as bundle:
        _merge(bundle, keep, other, chosen or {}, expected)
    keep.refresh_from_db()
    return keep, bundle.bundle


def _merge(
    bundle: bundles.Gathering,
    keep: Person,
    other: Person,
    chosen: Mapping[str, Whose],
    expected: Versions,
) -> None:
    hold_lines(keep)
    keep, other = _as_they_are((keep, other), expected)
    older, newer = sorted((keep, other), key=lambda person: (person.created_at, person.pk))
    values = {
        field: _chosen(field, chosen.get(field), keep, other, older, newer)
        for field in joining.FIELDS
    }
    values["reports_to"] = _without_a_circle(values["reports_to"], keep, other)
    left_out = [
        (field, value)
        for person in (older, newer)
        for field in joining.FIELDS
        if (value := getattr(person, field)) and _differ(value, values[field])
        if value not in (keep, other)
    ]
    notes = joining.joined_notes(older.notes, newer.notes)
    more = join_rows(bundle, keep, other)
    bundle.change(
        keep,
        **values,
        sort_name=sort_name(values["name"]),
        notes="\n\n".join(filter(None, [notes, *more])),
        **_dates(keep, other),
    )
    keep_words(bundle, keep, left_out)
    bundle.delete(other)


def _as_they_are(people: tuple[Person, Person], expected: Versions) -> tuple[Person, Person]:
    """Both rows as they are now, held until it is done."""
    ids = sorted(person.pk for person in people)
    rows = Person.plain.select_for_update().filter(pk__in=ids, owner_id=people[0].owner_id)
    now = {row.pk: row for row in rows.order_by("pk")}
    for person, version in zip(people, expected, strict=True):
        if person.pk not in now:
            raise Person.DoesNotExist
        if version is not None and now[person.pk].version != version:
            raise Stale(now[person.pk])
    return now[people[0].pk], now[people[1].pk]


def _chosen(
    field: str, whose: str | None, keep: Person, other: Person, older: Person, newer: Person
) -> Any:
    if whose is not None:
        return getattr(keep if whose == "this" else other, field)
    words = [{field: getattr(person, field)} for person in (older, newer)]
    return joining.better(field, *words)


def _without_a_circle(boss: Person | None, keep: Person, other: Person) -> Person | None:
    """The chosen supervisor, or else the other's; nobody who stands below either of the two."""
    both = {keep.pk, other.pk}
    for each in (boss, keep.reports_to, other.reports_to):
        if each is None:
            continue
        if both.isdisjoint({each.pk, *(above.pk for above in line_above(each.pk))}):
            return each
    return None


def _differ(value: Any, kept: Any) -> bool:
    """Whether two values say different things, however they are written."""
    return value != kept and str(value).casefold() != str(kept or "").casefold()


def _dates(keep: Person, other: Person) -> dict[str, dt.datetime | None]:
    dates = {
        fact: joining.joined_date(fact, getattr(keep, fact), getattr(other, fact))
        for fact in joining.PERSON_DATES
    }
    since = joining.resting(keep.resting_since, other.resting_since, dates.values())
    return {**dates, "resting_since": since}
