"""Two people side by side, before they are made one: what to choose, and what stays anyway."""

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Value
from django.utils.translation import gettext as _

from askaround.accounts.bundles import in_words
from askaround.people.duplicates import joining
from askaround.people.models import ContactDetail, Person
from askaround.people.names import lookup
from askaround.people.person_keys import Then, person_keys

MOST_ROWS = 5000


@dataclass(frozen=True, slots=True)
class Choice:
    """One field in which two people differ: what each says, and whose word stays unless told."""

    field: str
    label: str
    this: str
    other: str
    preferred: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """`choices` are to be made; `stays` are (label, words) that stay whatever is chosen.

    `joined` counts the visits, messages and so on of both, in words.
    """

    this: Person
    other: Person
    choices: list[Choice]
    stays: list[tuple[str, str]]
    notes: str
    joined: list[str]


def side_by_side(
    this: Person, other: Person, *, chosen: Mapping[str, str] | None = None
) -> SideBySide:
    """The two, with what was `chosen` already ("this" or "other", by field).

    Two queries, and none for the people, who come with organisation and supervisor.
    """
    older, newer = sorted((this, other), key=lambda person: (person.created_at, person.pk))
    choices: list[Choice] = []
    stays: list[tuple[str, str]] = []
    for field, label in labels().items():
        ours, theirs = in_words_of(this, field), in_words_of(other, field)
        if ours and theirs and ours.casefold() != theirs.casefold():
            whose = (chosen or {}).get(field) or _preferred(field, this, older, newer)
            choices.append(Choice(field, label, ours, theirs, whose))
        elif ours or theirs:
            stays.append((label, ours or theirs))
    stays += _details(this, other)
    notes = joining.joined_notes(older.notes, newer.notes)
    return SideBySide(this, other, choices, stays, notes, _joined(this, other))


def labels() -> dict[str, str]:
    """The fields that are chosen, as they are called on the page."""
    return {
        "name": _("Name"),
        "title": _("What they do"),
        "organisation": _("Where"),
        "department": _("Department"),
        "reports_to": _("Reports to"),
        "found_through": _("How I found them"),
        "found_note": _("How, in a few words"),
        "time_zone": _("Time zone"),
    }


def in_words_of(person: Person, field: str) -> str:
    """A field's value as people read it."""
    value = getattr(person, field)
    if field == "found_through":
        return str(person.get_found_through_display())
    return "" if value is None else str(value)


def _preferred(field: str, this: Person, older: Person, newer: Person) -> str:
    words = [{field: getattr(person, field)} for person in (older, newer)]
    return "this" if joining.better(field, *words) == getattr(this, field) else "other"


def _details(this: Person, other: Person) -> list[tuple[str, str]]:
    """The ways to reach either of them, exact doubles once."""
    rows = ContactDetail.plain.filter(person__in=[this.pk, other.pk])
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row in rows.order_by("kind", "position", "id"):
        compared = lookup(row.kind, row.value)
        same = (row.kind, "" if compared else row.label, compared or row.value)
        named = row.label or str(row.get_kind_display())
        if same not in found or row.label:
            found[same] = (named, row.value)
    return list(found.values())


def _joined(this: Person, other: Person) -> list[str]:
    """The rows that will name whoever is left, counted by their kinds. One query."""
    both = [this.pk, other.pk]
    rows: list[Any] = []
    for key in person_keys():
        if key.merged is Then.MOVE and key.model not in (Person, ContactDetail):
            of_both = key.model._base_manager.order_by().filter(**{f"{key.attname}__in": both})
            kind = Value(key.model._meta.label_lower, output_field=CharField())
            rows.append(of_both.values_list(kind, "pk"))
    every = rows[0].union(*rows[1:], all=True)[:MOST_ROWS]
    counted: Counter[str] = Counter(kind for kind, _row in set(every))
    return in_words(counted)


def with_what_is_shown(people: Any, *ids: uuid.UUID) -> dict[uuid.UUID, Person]:
    """These of the people by id, with organisation and supervisor. One query."""
    rows = people.filter(pk__in=ids).select_related("organisation", "reports_to")
    return {row.pk: row for row in rows}
