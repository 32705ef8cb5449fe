"""The people already here who could be meant by a handful of records. Four queries, however many."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q

from askaround.accounts.models import User
from askaround.exchange.drafts import Draft, detail_key
from askaround.exchange.matching import Known
from askaround.people.models import ContactDetail, Person


def people_meant(owner: User, drafts: Sequence[Draft]) -> dict[UUID, Person]:
    """The owner's people who share a name with any of the drafts, or whom we wrote the drafts of,
    with organisation, details and whom they report to."""
    names = {draft.asked.name for draft in drafts}
    ids = {pk for draft in drafts if (pk := own_id(draft.uid))}
    people = Person.objects.owned_by(owner).filter(Q(sort_name__in=names) | Q(pk__in=ids))
    rows = people.select_related("organisation", "reports_to").prefetch_related("details")
    return {person.pk: person for person in rows}


def uid_of_id(pk: UUID | str) -> str:
    """What a person of ours is known by in other programs."""
    return f"urn:uuid:{pk}"


def own_id(uid: str) -> UUID | None:
    """Which person of ours a UID of ours names; None for any other."""
    try:
        return UUID(uid.removeprefix("urn:uuid:")) if uid.startswith("urn:uuid:") else None
    except ValueError:
        return None


def as_known(person: Person, details: Iterable[ContactDetail], *, from_before: bool) -> Known:
    """What matching needs of a person."""
    rows = list(details)
    organisation = person.organisation.name.casefold() if person.organisation else ""
    words = [person.title, person.department, organisation]
    words += [person.found_through, person.found_note, person.time_zone]
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
