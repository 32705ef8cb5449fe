"""An export brought in, told as any other import is told: how many people, and who."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from uuid import UUID

from askaround.accounts.models import User
from askaround.exchange.everything.bringing import Step, bring_in
from askaround.exchange.models import Import
from askaround.exchange.records import ContactRecord, Item
from askaround.people.models import ContactDetail, Person

KIND = "askaround"


def bring_everything(
    path: Path,
    *,
    owner: User,
    at: dt.datetime,
    name: str = "",
    dry_run: bool = False,
    step: Step = lambda _done: None,
    heard: Callable[[Item], None] | None = None,
    has_turn: bool = False,
) -> Import:
    """Bring an export in, or only try. The import that comes back is not kept: nothing of an export
    says that it was brought in. `has_turn`: as for `bring_in`. Raises NotContacts."""

    def tell() -> None:
        if heard:
            for record in _people(owner):
                heard(record)

    brought = bring_in(
        path, owner=owner, dry_run=dry_run, step=step, before_kept=tell, has_turn=has_turn
    )
    return Import(
        owner=owner,
        kind=KIND,
        file_name=name or path.name,
        started_at=at,
        finished_at=at,
        added=brought.people,
    )


def _people(owner: User) -> Iterator[ContactRecord]:
    """Everybody, in the order of the file, which is that of their ids."""
    details = _details(owner)
    rows = Person.objects.visible_to(owner).select_related("organisation", "reports_to")
    for number, person in enumerate(rows.order_by("pk").iterator(chunk_size=500), start=1):
        of_kind = details.get(person.pk, {})
        yield ContactRecord(
            row=number,
            name=person.name,
            emails=of_kind.get("email", ()),
            phones=of_kind.get("phone", ()),
            addresses=of_kind.get("address", ()),
            links=of_kind.get("link", ()),
            organisation=person.organisation.name if person.organisation else "",
            department=person.department,
            title=person.title,
            notes=person.notes,
            reports_to=person.reports_to.name if person.reports_to else "",
            found=person.found_through,
            found_note=person.found_note,
            time_zone=person.time_zone,
            is_own=True,
        )


def _details(owner: User) -> dict[UUID, dict[str, tuple[str, ...]]]:
    rows = ContactDetail.objects.visible_to(owner).order_by("person_id", "kind", "position", "id")
    found: dict[UUID, dict[str, tuple[str, ...]]] = {}
    values = rows.values_list("person_id", "kind", "value")
    for (person, kind), some in groupby(values, key=lambda each: (each[0], each[1])):
        found.setdefault(person, {})[kind] = tuple(value for _p, _k, value in some)
    return found
