"""Who reports to whom, as our own files say it: drawn once everybody is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.owned import change
from askaround.exchange.drafts import Draft
from askaround.exchange.models import Import, ImportedRow
from askaround.exchange.people_known import own_id
from askaround.people.actions.reporting import refuse_circle, the_one_meant
from askaround.people.models import ContactDetail, Person

CHUNK = 100
"""Lines drawn in one transaction: each looks up the chain of command first."""


@dataclass(frozen=True, slots=True)
class _Said:
    person: UUID
    uid: str
    name: str


class ReportingLines:
    """What an import's records say of reporting lines, kept until the last of them is read."""

    def __init__(self, taken: Import) -> None:
        self._taken = taken
        self._said: list[_Said] = []

    def note(self, person: Person, draft: Draft, details: list[ContactDetail]) -> None:
        """Remember whom somebody reports to, unless that is known, or kept as words already.

        Where another person is known to be their boss, the draft has put the name among the
        details (`Draft.differing`)."""
        record = draft.record
        if not record.reports_to or person.reports_to_id is not None:
            return
        label = _("Reports to")
        if not any(row.label == label and row.value == record.reports_to for row in details):
            self._said.append(_Said(person.pk, record.reports_to_uid, record.reports_to))

    def draw(self, met: Mapping[str, UUID]) -> None:
        """Draw every line that can be drawn; keep the name of any other boss as a detail. `met`:
        whom this import made or met, by UID."""
        for start in range(0, len(self._said), CHUNK):
            with transaction.atomic():
                self._draw(self._said[start : start + CHUNK], met)

    def _draw(self, said: list[_Said], met: Mapping[str, UUID]) -> None:
        owner = self._taken.owner
        meant = {each.person: met.get(each.uid) or own_id(each.uid) for each in said}
        ids = {*meant, *(pk for pk in meant.values() if pk)}
        people = Person.objects.owned_by(owner).select_related("organisation").in_bulk(ids)
        for each in said:
            person = people[each.person]
            by_id = meant[each.person]
            boss = people.get(by_id) if by_id else None
            self._join(person, boss, each.name)

    def _join(self, person: Person, boss: Person | None, name: str) -> None:
        try:
            boss = boss or the_one_meant(person.owner, name, person.organisation, None)
            refuse_circle(person, boss)
        except ValidationError:
            boss = None
        row = ImportedRow(owner=person.owner, batch=self._taken, person_id=person.pk, was_new=False)
        if boss is None:
            row.details_added = [str(self._keep_name(person, name).pk)]
        else:
            row.before = {"reports_to_id": None}
            change(person, reports_to=boss)
        self._count(person)
        row.save()

    def _keep_name(self, person: Person, name: str) -> ContactDetail:
        return ContactDetail.plain.create(
            owner=person.owner,
            person=person,
            kind=ContactDetail.Kind.OTHER,
            label=_("Reports to"),
            value=name,
            position=person.details.count(),
        )

    def _count(self, person: Person) -> None:
        """Somebody who gained nothing else has gained this."""
        if not self._taken.rows.filter(person_id=person.pk).exists():
            self._taken.unchanged -= 1
            self._taken.updated += 1
