"""One import as it goes: each chunk matched with who is known by then, and written."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef

from askaround.exchange.batch import Batch, Change
from askaround.exchange.drafts import Draft
from askaround.exchange.matching import Known, same_person
from askaround.exchange.models import Import, ImportedRow
from askaround.exchange.people_known import as_known, own_id, people_meant
from askaround.exchange.records import ContactRecord
from askaround.exchange.reporting_lines import ReportingLines
from askaround.people.models import Person

Told = Callable[[Change], None]


class Run:
    """Knows whom this import has made or met: `seen`, and by their UIDs those whose records we
    wrote ourselves, `met`: no two such records are one person, whatever else they share."""

    def __init__(self, taken: Import, told: Told | None = None) -> None:
        self.taken = taken
        self.told = told
        self.seen: set[UUID] = set()
        self.met: dict[str, UUID] = {}
        self.claimed: set[UUID] = set()
        self.lines = ReportingLines(taken)

    def write(self, records: list[ContactRecord]) -> None:
        """Match one chunk, then write it."""
        drafts = self._not_here_yet([Draft(record) for record in records])
        people = people_meant(self.taken.owner, drafts)
        batch = Batch(self.taken, people, drafts)
        known = self._known(people)
        for draft in drafts:
            self._take(draft, batch, people, known)
        with transaction.atomic():
            batch.save()

    def _not_here_yet(self, drafts: list[Draft]) -> list[Draft]:
        """Those that may bring something: not the very records that brought somebody who is here.

        A record we wrote ourselves is always looked at, since others may name it as their boss.
        """
        marks = {draft.fingerprint for draft in drafts if not draft.record.is_own}
        owner = self.taken.owner_id
        people = Person.plain.filter(owner=owner, pk=OuterRef("person_id"))
        rows = ImportedRow.plain.filter(owner=owner, fingerprint__in=marks)
        here = set(rows.filter(Exists(people)).values_list("fingerprint", flat=True))
        left = [each for each in drafts if each.record.is_own or each.fingerprint not in here]
        self.taken.unchanged += len(drafts) - len(left)
        return left

    def finish(self) -> None:
        """Draw the lines between people, which may name somebody of a later chunk."""
        self.lines.draw(self.met)

    def _known(self, people: dict[UUID, Person]) -> dict[str, list[Known]]:
        by_name: dict[str, list[Known]] = {}
        for person in people.values():
            is_before = person.pk not in self.seen
            known = as_known(person, person.details.all(), from_before=is_before)
            by_name.setdefault(known.name, []).append(known)
        return by_name

    def _take(
        self,
        draft: Draft,
        batch: Batch,
        people: dict[UUID, Person],
        known: dict[str, list[Known]],
    ) -> None:
        match = self._match(draft, people, known.get(draft.asked.name, []))
        person, rows = batch.update(people[match], draft) if match else batch.add(draft)
        if self.told and match and (change := batch.last_change):
            self.told(change)
        people[person.pk] = person
        self.seen.add(person.pk)
        if draft.uid:
            self.met[draft.uid] = person.pk
            self.claimed.add(person.pk)
        self.lines.note(person, draft, rows)
        namesakes = known.setdefault(person.sort_name, [])
        namesakes[:] = [each for each in namesakes if each.id != person.pk]
        namesakes.append(as_known(person, rows, from_before=False))

    def _match(
        self, draft: Draft, people: dict[UUID, Person], namesakes: list[Known]
    ) -> UUID | None:
        """Who this is: for a record of our own, the very person it was written of before anybody
        else, and nobody another record of the file was."""
        if not draft.uid:
            found = same_person(draft.asked, namesakes)
            return found.id if found else None
        for pk in (self.met.get(draft.uid), own_id(draft.uid)):
            if pk in people and (draft.uid in self.met or pk not in self.claimed):
                return pk
        free = [each for each in namesakes if each.id not in self.claimed]
        found = same_person(draft.asked, free)
        return found.id if found else None
