"""What is there of a person, before it goes for good."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model

from askaround.accounts.bundles import Traces, in_words, traces
from askaround.accounts.bundles.images import label
from askaround.accounts.bundles.reach import Reach
from askaround.accounts.models import BundledRow, User
from askaround.people.models import ContactDetail, Person
from askaround.people.person_keys import Then, Who, person_keys

GONE = BundledRow.What.GONE


@dataclass(frozen=True)
class Going:
    """A person, here or deleted, and all that goes with them."""

    who: Who
    person: Person | None
    reach: Reach
    traces: Traces

    @property
    def counts(self) -> Counter[str]:
        """The rows that go, by the label of their model; those that are deleted already too."""
        return Counter({name: len(ids) for name, ids in self.traces.gone.items() if ids})

    @property
    def in_words(self) -> list[str]:
        return in_words(self.counts, without=label(Person))


def going(owner: User, pk: UUID) -> Going:
    """What erasing this person would take. Raises Person.DoesNotExist when nothing is kept of them."""
    person = Person.objects.owned_by(owner).filter(pk=pk).first()
    rows: list[Model] = [person] if person else []
    for key in person_keys():
        if key.erased is Then.ERASE:
            rows.extend(key.rows(owner, pk))
    reach = Reach(rows)
    found = traces(
        owner=owner,
        rows={label(Person): {pk}} | {label(model): ids for model, ids in reach.gone.items()},
    )
    if person is None and not found.whole:
        raise Person.DoesNotExist
    return Going(_who(owner, pk, person, found), person, reach, found)


def _who(owner: User, pk: UUID, person: Person | None, found: Traces) -> Who:
    live = ContactDetail.plain.filter(owner_id=owner.pk, person=pk, kind=ContactDetail.Kind.EMAIL)
    names = [person.name] if person else []
    emails = set(live.values_list("value", flat=True))
    for image in _images(found, label(Person)):
        names.extend(filter(None, [image.get("name")]))
    for image in _images(found, label(ContactDetail)):
        if image.get("kind") == ContactDetail.Kind.EMAIL:
            emails.add(image["value"])
    return Who(owner, pk, names[0] if names else "", frozenset({*names, *emails} - {""}))


def _images(found: Traces, name: str) -> Iterator[Any]:
    rows = BundledRow.plain.filter(pk__in=list(found.whole), model=name)
    for before, after in rows.values_list("before", "after"):
        yield before
        yield after
