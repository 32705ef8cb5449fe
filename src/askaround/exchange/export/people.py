"""The owner's people with everything kept of them, in the order of their names.

Read as plain values: to make objects of the rows and of their ids was two thirds of an export.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from django.db.models import Count

from askaround.accounts.models import User
from askaround.accounts.owned import OwnedQuerySet
from askaround.exchange.drafts import UID
from askaround.exchange.ids import dashed, id_as_text
from askaround.exchange.people_known import uid_of_id
from askaround.people.models import ContactDetail, Person

CHUNK = 1000
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
    """What stands in a person's own row, with the names it leads to. Ids as the database has them."""

    id: str
    sort_name: str
    name: str
    title: str
    department: str
    organisation: str | None
    boss_id: str | None
    boss: str | None
    notes: str
    found_through: str
    found_note: str
    time_zone: str


_COLUMNS = (
    *(id_as_text("id"), "sort_name", "name", "title", "department", "organisation__name"),
    *(id_as_text("reports_to_id"), "reports_to__name"),
    *("notes", "found_through", "found_note", "time_zone"),
)
ByKind = dict[str, list[Detail]]
People = OwnedQuerySet[Person]


class PersonOut(NamedTuple):
    """A person about to be written: `uid` tells them apart in every program; `details` hold each
    kind's in their order, the UID not among them."""

    row: Row
    uid: str
    details: ByKind
    boss_uid: str


def people_out(owner: User) -> Iterator[list[PersonOut]]:
    """Everybody, some hundreds at a time; two queries for each of these, and one for bosses."""
    shared = _shared_uids(owner)
    rest = Person.objects.visible_to(owner).by_name()
    while chunk := [Row._make(values) for values in rest.values_list(*_COLUMNS)[:CHUNK]]:
        name, last = chunk[-1].sort_name, chunk[-1].id
        these = rest.filter(sort_name__lte=name).exclude(sort_name=name, pk__gt=last)
        details = _details(these)
        bosses = _boss_uids(these, shared) if any(row.boss_id for row in chunk) else {}
        yield [_person(row, details[row.id], bosses, shared) for row in chunk]
        if len(chunk) < CHUNK:
            return
        rest = Person.objects.visible_to(owner).by_name()
        rest = rest.filter(sort_name__gte=name).exclude(sort_name=name, pk__lte=last)


def _person(
    row: Row, details: ByKind, bosses: dict[str, str], shared: Collection[str]
) -> PersonOut:
    boss = row.boss_id
    boss_uid = (bosses.get(boss) or _uid(boss)) if boss else ""
    others = details.get(OTHER, ())
    first = next((each for each in others if each.label == UID), None)
    if first is None or first.value in shared:
        return PersonOut(row, _uid(row.id), details, boss_uid)
    details[OTHER] = [each for each in others if each is not first]
    return PersonOut(row, first.value, details, boss_uid)


def _details(people: People) -> defaultdict[str, ByKind]:
    """Of these people, by person and kind, in their order."""
    # Plain, as the people are the owner's: an owner of the details would lead SQLite to all of them.
    rows = ContactDetail.plain.filter(person__in=people.values("pk")).order_by("position", "id")
    columns = (id_as_text("person_id"), "kind", "label", "value", "card_property__line")
    found: defaultdict[str, ByKind] = defaultdict(dict)
    for person, *said in rows.values_list(*columns):
        detail = Detail._make(said)
        found[person].setdefault(detail.kind, []).append(detail)
    return found


def _boss_uids(people: People, shared: Collection[str]) -> dict[str, str]:
    """By boss of these people: the UID another program gave them. The first of several."""
    bosses = people.filter(reports_to__isnull=False).values("reports_to")
    rows = ContactDetail.plain.filter(person__in=bosses, kind=OTHER, label=UID)
    found: dict[str, str] = {}
    columns = (id_as_text("person_id"), "value")
    for person, value in rows.order_by("position", "id").values_list(*columns):
        found.setdefault(person, _uid(person) if value in shared else value)
    return found


def _uid(person: str) -> str:
    return uid_of_id(dashed(person))


def _shared_uids(owner: User) -> frozenset[str]:
    """What other programs call more than one of these people: it can't tell them apart."""
    rows: Any = ContactDetail.objects.visible_to(owner).filter(kind=OTHER, label=UID)
    many = rows.order_by().values("value").annotate(n=Count("person", distinct=True))
    return frozenset(many.filter(n__gt=1).values_list("value", flat=True))
