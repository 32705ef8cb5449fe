"""The owner's people with everything kept of them, in the order of their names.

Read as plain values: to make objects of the rows was two thirds of an export.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Q

from askaround.accounts.models import User
from askaround.exchange.drafts import UID
from askaround.exchange.people_known import uid_of_id
from askaround.people.models import ContactDetail, Person

CHUNK = 400
"""People in memory at a time."""

OTHER = ContactDetail.Kind.OTHER.value
KINDS = (
    ContactDetail.Kind.EMAIL.value,
    ContactDetail.Kind.PHONE.value,
    ContactDetail.Kind.ADDRESS.value,
    ContactDetail.Kind.LINK.value,
    OTHER,
)


class Detail(NamedTuple):
    """A detail of a person; `line` is the property of a contact card it came as, if any."""

    kind: str
    label: str
    value: str
    line: str | None


class Row(NamedTuple):
    """What stands in a person's own row, with the names it leads to."""

    id: UUID
    sort_name: str
    name: str
    title: str
    department: str
    organisation: str | None
    boss_id: UUID | None
    boss: str | None
    notes: str
    found_through: str
    found_note: str
    time_zone: str


_COLUMNS = (
    *("id", "sort_name", "name", "title", "department", "organisation__name"),
    *("reports_to_id", "reports_to__name", "notes", "found_through", "found_note", "time_zone"),
)
ByKind = dict[str, list[Detail]]


class PersonOut(NamedTuple):
    """A person about to be written: `uid` tells them apart in every program; `details` hold each
    kind's in their order, the UID not among them."""

    row: Row
    uid: str
    details: ByKind
    boss_uid: str


def people_out(owner: User) -> Iterator[list[PersonOut]]:
    """Everybody, a few hundred at a time; two queries for each few hundred, and one for bosses."""
    shared = _shared_uids(owner)
    after: Row | None = None
    while chunk := _chunk(owner, after):
        details = _details(owner, chunk)
        bosses = _boss_uids(owner, chunk, shared)
        yield [_person(row, details[row.id], bosses, shared) for row in chunk]
        if len(chunk) < CHUNK:
            return
        after = chunk[-1]


def _person(
    row: Row, details: ByKind, bosses: dict[UUID, str], shared: Collection[str]
) -> PersonOut:
    boss = row.boss_id
    boss_uid = (bosses.get(boss) or uid_of_id(boss)) if boss else ""
    others = details.get(OTHER, ())
    first = next((each for each in others if each.label == UID), None)
    if first is None or first.value in shared:
        return PersonOut(row, uid_of_id(row.id), details, boss_uid)
    details[OTHER] = [each for each in others if each is not first]
    return PersonOut(row, first.value, details, boss_uid)


def _chunk(owner: User, after: Row | None) -> list[Row]:
    rows = Person.objects.visible_to(owner).by_name()
    if after:
        same = Q(sort_name=after.sort_name, pk__lte=after.id)
        rows = rows.filter(sort_name__gte=after.sort_name).exclude(same)
    return [Row._make(values) for values in rows.values_list(*_COLUMNS)[:CHUNK]]


def _details(owner: User, people: Sequence[Row]) -> defaultdict[UUID, ByKind]:
    """By person and kind, in their order."""
    rows = ContactDetail.objects.visible_to(owner).filter(person_id__in=[row.id for row in people])
    columns = ("person_id", "kind", "label", "value", "card_property__line")
    found: defaultdict[UUID, ByKind] = defaultdict(dict)
    for person, *said in rows.order_by("position", "id").values_list(*columns):
        detail = Detail._make(said)
        found[person].setdefault(detail.kind, []).append(detail)
    return found


def _shared_uids(owner: User) -> frozenset[str]:
    """What other programs call more than one of these people: it can't tell them apart."""
    rows: Any = ContactDetail.objects.visible_to(owner).filter(kind=OTHER, label=UID)
    many = rows.order_by().values("value").annotate(n=Count("person", distinct=True))
    return frozenset(many.filter(n__gt=1).values_list("value", flat=True))


def _boss_uids(owner: User, people: Sequence[Row], shared: Collection[str]) -> dict[UUID, str]:
    """By boss: the UID another program gave them. The first of several."""
    bosses = {row.boss_id for row in people if row.boss_id}
    if not bosses:
        return {}
    rows = ContactDetail.objects.visible_to(owner).filter(
        person_id__in=bosses, kind=OTHER, label=UID
    )
    found: dict[UUID, str] = {}
    for person, value in rows.order_by("position", "id").values_list("person_id", "value"):
        found.setdefault(person, uid_of_id(person) if value in shared else value)
    return found
