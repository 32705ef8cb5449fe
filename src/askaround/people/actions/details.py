"""The ways to reach a person, kept as a whole list of one kind at a time."""

from collections.abc import Iterable, Sequence

from askaround.accounts.typed import one_line, several_lines
from askaround.people.models import ContactDetail, Person
from askaround.people.names import lookup

Kind = ContactDetail.Kind
Labelled = tuple[str, str]
"""A label, which may be empty, and a value."""


def keep_details(person: Person, kind: str, values: Iterable[Labelled]) -> None:
    """Make the person's details of one kind be these, in this order.

    Rows whose value stays are kept as they are, label too when none is given now.
    """
    wanted = tidied(kind, values)
    before = {row.value: row for row in person.details.filter(kind=kind)}
    keeping = {value for _label, value in wanted}
    gone = [row.pk for value, row in before.items() if value not in keeping]
    if gone:
        person.details.filter(pk__in=gone).delete()
    new = []
    for position, (label, value) in enumerate(wanted):
        row = before.get(value)
        if row is None:
            new.append(_row(person, kind, position, label, value))
        elif row.position != position or (label and row.label != label):
            person.details.filter(pk=row.pk).update(position=position, label=label or row.label)
    ContactDetail.plain.bulk_create(new)


def tidied(kind: str, values: Iterable[Labelled]) -> list[Labelled]:
    """The values without blanks around them, without empty ones and without repeats.

    Two e-mails, phones or links are one when matching says so; the first spelling stays.
    """
    clean = several_lines if kind in {Kind.ADDRESS, Kind.OTHER} else one_line
    seen: set[tuple[str, str]] = set()
    kept: list[Labelled] = []
    for label, value in values:
        text = clean(value)
        same = (label if kind == Kind.OTHER else "", lookup(kind, text) or text)
        if text and same not in seen:
            seen.add(same)
            kept.append((one_line(label)[:100], text))
    return kept


def unlabelled(values: Sequence[str]) -> list[Labelled]:
    return [("", value) for value in values]


def _row(person: Person, kind: str, position: int, label: str, value: str) -> ContactDetail:
    return ContactDetail(
        owner_id=person.owner_id,
        person=person,
        kind=kind,
        position=position,
        label=label,
        value=value,
        lookup=lookup(kind, value),
    )
