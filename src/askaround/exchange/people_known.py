"""The people already here who could be meant by a handful of records. Four queries, however many."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from askaround.accounts.models import User
from askaround.exchange.drafts import Draft, detail_key
from askaround.exchange.matching import Known
from askaround.people.models import ContactDetail, Person


def people_meant(owner: User, drafts: Sequence[Draft]) -> dict[UUID, Person]:
    """The owner's people who share a name with any of the drafts, with organisation and details."""
    names = {draft.asked.name for draft in drafts}
    people = Person.objects.owned_by(owner).filter(sort_name__in=names)
    rows = people.select_related("organisation").prefetch_related("details")
    return {person.pk: person for person in rows}


def as_known(person: Person, details: Iterable[ContactDetail], *, from_before: bool) -> Known:
    """What matching needs of a person."""
    rows = list(details)
    organisation = person.organisation.name.casefold() if person.organisation else ""
    words = [person.title, person.department, organisation]
    words += [person.found_through, person.found_note]
    words += [row.value for row in rows if row.kind == ContactDetail.Kind.OTHER]
    return Known(
        id=person.pk,
        name=person.sort_name,
        organisation=organisation,
        words=frozenset(word.casefold() for word in words if word),
        notes=person.notes,
        lookups=frozenset(detail_key(row.kind, row.label, row.value) for row in rows),
        from_before=from_before,
    )
