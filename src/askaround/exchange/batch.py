"""One chunk of an import, gathered in memory and written at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from askaround.accounts.bulk import insert_many
from askaround.accounts.bundles.images import written
from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.exchange.drafts import UID, Draft, detail_key
from askaround.exchange.models import CardProperty, Import, ImportedRow
from askaround.exchange.people_known import uid_of_id
from askaround.exchange.sentences import N_
from askaround.people.models import ContactDetail, Organisation, Person
from askaround.people.names import sort_name

Kind = ContactDetail.Kind
NAMES = {
    "title": N_("Title"),
    "department": N_("Department"),
    "organisation": N_("Organisation"),
    "notes": N_("Notes"),
    "time_zone": N_("Time zone"),
    "found_through": N_("How found"),
    "found_note": N_("How found"),
}
"""What the columns of a person are called where a change is shown."""

DetailRow = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody here already gains: (what it is, its value) for each column and detail."""

    id: UUID
    name: str
    gains: tuple[tuple[str, str], ...]


class Batch:
    """People, details and organisations to add, and people to add to, for one import."""

    def __init__(self, taken: Import, people: dict[UUID, Person], drafts: Sequence[Draft]) -> None:
        self.taken = taken
        names = {draft.organisation for draft in drafts if draft.organisation}
        self.organisations = organisations_named(taken.owner, names)
        self.new_organisations: list[Organisation] = []
        self.new_people: list[Person] = []
        self.fresh: set[UUID] = set()
        self.new_details: list[ContactDetail] = []
        self.new_lines: list[CardProperty] = []
        self.changed: dict[UUID, dict[str, Any]] = {}
        self.notes: dict[UUID, ImportedRow] = {}
        self.last_change: Change | None = None
        self.details = {pk: list(person.details.all()) for pk, person in people.items()}

    def add(self, draft: Draft) -> tuple[Person, list[ContactDetail]]:
        """Somebody new."""
        person = Person(
            id=new_id(),
            owner_id=self.taken.owner_id,
            name=draft.name,
            sort_name=sort_name(draft.name),
            organisation=self._organisation(draft.organisation),
            notes=draft.notes,
            **draft.columns,
            **draft.found,
        )
        self.new_people.append(person)
        self.fresh.add(person.pk)
        self.details[person.pk] = []
        self._add_details(person, draft.details, draft.as_came)
        self._note(person, draft, was_new=True)
        self.taken.added += 1
        return person, self.details[person.pk]

    def update(self, person: Person, draft: Draft) -> tuple[Person, list[ContactDetail]]:
        """Somebody here already: blanks are filled, details added, nothing is overwritten."""
        columns = self._blanks_to_fill(person, draft)
        rows = [*draft.details, *draft.differing(person)]
        added = self._add_details(person, rows, draft.as_came)
        self.last_change = None
        if columns or added:
            self.last_change = _change(person, columns, added)
            note = self._note(person, draft, was_new=False)
            note.details_added += [str(row.pk) for row in added]
            self._change(person, note, columns)
            self.taken.updated += 1
        else:
            self.taken.unchanged += 1
        return person, self.details[person.pk]

    def save(self) -> None:
        """Write everything gathered. Call inside a transaction."""
        insert_many(Organisation, self.new_organisations)
        insert_many(Person, self.new_people)
        insert_many(ContactDetail, self.new_details)
        insert_many(CardProperty, self.new_lines)
        for pk, columns in self.changed.items():
            Person.objects.owned_by(self.taken.owner).filter(pk=pk).update(
                version=F("version") + 1, **columns
            )
        insert_many(ImportedRow, list(self.notes.values()))
        self.taken.save()

    def _blanks_to_fill(self, person: Person, draft: Draft) -> dict[str, Any]:
        columns: dict[str, Any] = {
            name: value
            for name, value in {**draft.columns, **draft.found}.items()
            if value and not getattr(person, name)
        }
        if draft.organisation and person.organisation_id is None:
            columns["organisation"] = self._organisation(draft.organisation)
        if draft.notes not in person.notes:
            columns["notes"] = "\n\n".join(filter(None, [person.notes, draft.notes]))
        return columns

    def _change(self, person: Person, note: ImportedRow, columns: dict[str, Any]) -> None:
        for name, value in columns.items():
            column = "organisation_id" if name == "organisation" else name
            note.before.setdefault(column, getattr(person, column))
            setattr(person, name, value)
            note.after[column] = written(getattr(person, column))
        if columns and person.pk not in self.fresh:
            self.changed.setdefault(person.pk, {}).update(columns)

    def _add_details(
        self, person: Person, rows: list[DetailRow], as_came: dict[tuple[str, str], str]
    ) -> list[ContactDetail]:
        there = {detail_key(row.kind, row.label, row.value) for row in self.details[person.pk]}
        there.add(detail_key(Kind.OTHER, UID, uid_of_id(person.pk)))
        count = len(self.details[person.pk])
        added = [
            ContactDetail(
                id=new_id(),
                owner_id=self.taken.owner_id,
                person_id=person.pk,
                kind=kind,
                label=label,
                value=value,
                lookup=compared,
                position=min(count + number, 32000),
            )
            for number, (kind, label, value, compared) in enumerate(rows)
            if detail_key(kind, label, value) not in there
        ]
        self.details[person.pk].extend(added)
        self.new_details.extend(added)
        self.new_lines += [
            CardProperty(id=new_id(), owner=self.taken.owner, detail=row, line=line)
            for row in added
            if row.kind == Kind.OTHER and (line := as_came.get((row.label, row.value)))
        ]
        return added

    def _note(self, person: Person, draft: Draft, *, was_new: bool) -> ImportedRow:
        note = self.notes.get(person.pk)
        if note is None:
            note = self.notes[person.pk] = ImportedRow(
                owner_id=self.taken.owner_id,
                batch_id=self.taken.pk,
                person_id=person.pk,
                was_new=was_new,
                fingerprint=draft.fingerprint,
            )
        return note

    def _organisation(self, name: str) -> Organisation | None:
        """The organisation of this name, made where there is none."""
        if not name:
            return None
        known = self.organisations.get(name.casefold())
        if known is None:
            known = Organisation(id=new_id(), owner=self.taken.owner, name=name)
            self.organisations[name.casefold()] = known
            self.new_organisations.append(known)
        return known


def _change(person: Person, columns: dict[str, Any], added: list[ContactDetail]) -> Change:
    fields = [(_(NAMES.get(name, name)), str(value)) for name, value in columns.items()]
    details = [(row.label or str(Kind(row.kind).label), row.value) for row in added]
    return Change(person.pk, person.name, (*fields, *details))


def organisations_named(owner: User, names: Iterable[str]) -> dict[str, Organisation]:
    """The owner's organisations of these names, whatever their case, by casefolded name. One query."""
    wanted = list(names)
    rows = Organisation.objects.owned_by(owner).alias(lower=Lower("name"))
    # Databases lower the letters A to Z alike; for others the exact name is looked for as well.
    either = Q(lower__in=[name.lower() for name in wanted]) | Q(name__in=wanted)
    return {row.name.casefold(): row for row in rows.filter(either).order_by("-name", "-id")}
