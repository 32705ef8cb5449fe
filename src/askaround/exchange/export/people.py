"""The owner's people with everything kept of them, in the order of their names."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from askaround.accounts.models import User
from askaround.exchange.drafts import UID
from askaround.exchange.models import CardProperty
from askaround.exchange.people_known import uid_of_id
from askaround.people.models import ContactDetail, Person

CHUNK = 400
"""People in memory at a time."""

OTHER = ContactDetail.Kind.OTHER
KINDS = (
    ContactDetail.Kind.EMAIL,
    ContactDetail.Kind.PHONE,
    ContactDetail.Kind.ADDRESS,
    ContactDetail.Kind.LINK,
    OTHER,
)


class PersonOut:
    """A person about to be written: `uid` tells them apart in every program; `details` hold each
    kind's in their order, the UID not among them."""

    __slots__ = ("boss_uid", "details", "lines", "row", "uid")

    def __init__(
        self,
        row: Person,
        details: list[ContactDetail],
        lines: dict[UUID, str],
        boss_uids: dict[UUID, str],
        shared: frozenset[str] = frozenset(),
    ) -> None:
        self.row = row
        first = next((each for each in details if _is_uid(each)), None)
        if first and first.value in shared:
            first = None
        self.uid = first.value if first else uid_of_id(row.pk)
        kept = [each for each in details if each is not first]
        self.details = {kind: [each for each in kept if each.kind == kind] for kind in KINDS}
        self.lines = lines
        boss = row.reports_to_id
        self.boss_uid = boss_uids.get(boss, uid_of_id(boss)) if boss else ""

    @property
    def organisation(self) -> str:
        return self.row.organisation.name if self.row.organisation else ""

    @property
    def boss(self) -> str:
        return self.row.reports_to.name if self.row.reports_to else ""


def people_out(owner: User) -> Iterator[PersonOut]:
    """Everybody, a few hundred at a time; four queries for each few hundred."""
    shared = _shared_uids(owner)
    after: tuple[str, Any] | None = None
    while chunk := _chunk(owner, after):
        details = _details(owner, chunk)
        lines = _lines(owner, chunk)
        bosses = _boss_uids(owner, chunk, shared)
        for person in chunk:
            yield PersonOut(person, details.get(person.pk, []), lines, bosses, shared)
        after = (chunk[-1].sort_name, chunk[-1].pk)


def _chunk(owner: User, after: tuple[str, Any] | None) -> list[Person]:
    rows = Person.objects.visible_to(owner).select_related("organisation", "reports_to").by_name()
    if after:
        name, pk = after
        rows = rows.filter(sort_name__gte=name).exclude(Q(sort_name=name, pk__lte=pk))
    return list(rows[:CHUNK])


def _details(owner: User, people: list[Person]) -> dict[UUID, list[ContactDetail]]:
    rows = ContactDetail.objects.visible_to(owner).filter(person__in=people)
    ordered = rows.order_by("person_id", "kind", "position", "id")
    return {pk: list(each) for pk, each in groupby(ordered, key=lambda row: row.person_id)}


def _lines(owner: User, people: list[Person]) -> dict[UUID, str]:
    """By detail: the property of a contact card it came as."""
    rows = CardProperty.objects.visible_to(owner).filter(detail__person__in=people)
    return dict(rows.values_list("detail_id", "line"))


def _shared_uids(owner: User) -> frozenset[str]:
    """What other programs call more than one of these people: it can't tell them apart."""
    rows: Any = ContactDetail.objects.visible_to(owner).filter(kind=OTHER, label=UID)
    many = rows.order_by().values("value").annotate(n=Count("person", distinct=True))
    return frozenset(many.filter(n__gt=1).values_list("value", flat=True))


def _boss_uids(owner: User, people: list[Person], shared: frozenset[str]) -> dict[UUID, str]:
    """By boss: the UID another program gave them. The first of several."""
    bosses = {person.reports_to_id for person in people if person.reports_to_id}
    if not bosses:
        return {}
    rows = ContactDetail.objects.visible_to(owner).filter(
        person_id__in=bosses, kind=OTHER, label=UID
    )
    found: dict[UUID, str] = {}
    for person, value in rows.order_by("position", "id").values_list("person_id", "value"):
        found.setdefault(person, uid_of_id(person) if value in shared else value)
    return found


def _is_uid(detail: ContactDetail) -> bool:
    return detail.kind == OTHER and detail.label == UID
