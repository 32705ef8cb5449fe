"""A record of a file, made ready to be a person: columns that fit, details without repeats."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from django.utils.translation import gettext as _, gettext_noop as N_

from askaround.accounts.typed import one_line, several_lines
from askaround.exchange.matching import IDENTIFYING, Asked, Lookup
from askaround.exchange.records import ContactRecord
from askaround.exchange.sentences import NO_NAME
from askaround.people.models import ContactDetail, FoundThrough
from askaround.people.names import lookup, sort_name

Kind = ContactDetail.Kind
NAME_LENGTH = 200
FOUND_LENGTH = 500
LABEL_LENGTH = 100
ZONE_LENGTH = 64
UID = "UID"
"""The label of the detail that holds what other programs know a person by."""
COLUMNS = ("title", "department")


@dataclass(frozen=True)
class Draft:
    """The person a record describes. Nothing of the record is lost: what does not fit is a detail."""

    record: ContactRecord

    @cached_property
    def fingerprint(self) -> str:
        """What tells the record from any other."""
        return self.record.fingerprint()

    @cached_property
    def name(self) -> str:
        called = self.record.display_name
        return one_line(_(called) if called == NO_NAME else called)[:NAME_LENGTH]

    @cached_property
    def organisation(self) -> str:
        return one_line(self.record.organisation)[:NAME_LENGTH]

    @cached_property
    def columns(self) -> dict[str, str]:
        """Title, department and time zone as they fit their columns."""
        columns = {name: one_line(getattr(self.record, name))[:NAME_LENGTH] for name in COLUMNS}
        zone = one_line(self.record.time_zone)
        return {**columns, "time_zone": zone} if 0 < len(zone) <= ZONE_LENGTH else columns

    @property
    def uid(self) -> str:
        """What tells this person apart, where we wrote the record ourselves."""
        return self.record.uid if self.record.is_own else ""

    @cached_property
    def as_came(self) -> dict[tuple[str, str], str]:
        """By label and value as kept: the property of a contact card a detail was read from."""
        return {
            (one_line(label)[:LABEL_LENGTH], several_lines(value)): line
            for (label, value), line in self.record.as_came.items()
        }

    @cached_property
    def found(self) -> dict[str, str]:
        """How they came to be known: one of the kinds of source, or in words."""
        said, note = one_line(self.record.found), one_line(self.record.found_note)
        for kind in FoundThrough if said else ():
            if said.casefold() in (kind.value, str(kind.label).casefold()):
                words = {"found_note": note[:FOUND_LENGTH]} if note else {}
                return {"found_through": kind.value, **words}
        note = ", ".join(filter(None, (said, note)))
        return {"found_note": note[:FOUND_LENGTH]} if note else {}

    @cached_property
    def notes(self) -> str:
        return several_lines(self.record.notes)

    @cached_property
    def details(self) -> list[tuple[str, str, str, str]]:
        """Each way to reach the person, and all that has no column: kind, label, value, lookup."""
        rows: dict[tuple[str, str, str], tuple[str, str, str, str]] = {}
        for kind, label, value in self._values():
            clean = several_lines(value) if kind in {Kind.ADDRESS, Kind.OTHER} else one_line(value)
            if clean:
                compared = _lookup(kind, clean)
                same = (kind, label if kind == Kind.OTHER else "", compared or clean)
                rows.setdefault(same, (kind, one_line(label)[:LABEL_LENGTH], clean, compared))
        return list(rows.values())

    def _values(self) -> list[tuple[str, str, str]]:
        record = self.record
        lists: list[tuple[str, tuple[str, ...]]] = [
            (Kind.EMAIL, record.emails),
            (Kind.PHONE, record.phones),
            (Kind.ADDRESS, record.addresses),
            (Kind.LINK, record.links),
        ]
        values = [
            (str(kind), record.labels.get((str(kind), value), ""), value)
            for kind, given in lists
            for value in given
        ]
        if record.uid:
            values.append((Kind.OTHER, UID, record.uid))
        values += [(Kind.OTHER, label, value) for label, value in record.other]
        if record.connected_on:
            values.append((Kind.OTHER, _("Connected on"), record.connected_on.isoformat()))
        return values + [(Kind.OTHER, label, value) for label, value in self._too_long()]

    def _too_long(self) -> list[tuple[str, str]]:
        record = self.record
        texts = (
            (N_("Full name"), record.display_name, NAME_LENGTH),
            (N_("Full title"), record.title, NAME_LENGTH),
            (N_("Full department"), record.department, NAME_LENGTH),
            (N_("Full organisation"), record.organisation, NAME_LENGTH),
            (N_("How found, in full"), record.found, FOUND_LENGTH),
        )
        return [
            (_(label), text)
            for label, text, longest in texts
            if len(text) > longest and len(one_line(text)) > longest
        ]

    @cached_property
    def asked(self) -> Asked:
        """What matching compares."""
        everything = frozenset(
            detail_key(kind, label, value) for kind, label, value, _l in self.details
        )
        return Asked(
            name=sort_name(self.name),
            organisation=self.organisation.casefold(),
            words=frozenset(
                word.casefold()
                for word in [*self.columns.values(), *self.found.values(), self.organisation]
                if word
            ),
            notes=self.notes,
            uid=(Kind.OTHER, f"{UID}\n{self.record.uid}") if self.record.uid else None,
            lookups=frozenset(key for key in everything if key[0] in IDENTIFYING),
            all_lookups=everything,
        )

    def differing(self, person: Any) -> list[tuple[str, str, str, str]]:
        """Titles, departments and organisations other than the person's own, kept as details."""
        pairs = [
            (_("Title"), self.columns["title"], person.title),
            (_("Department"), self.columns["department"], person.department),
            (
                _("Reports to"),
                self.record.reports_to,
                person.reports_to.name if person.reports_to else "",
            ),
            (_("Name"), self.name if self.uid else "", person.name),
            (_("How found"), self.found.get("found_note", ""), person.found_note),
            (
                _("Organisation"),
                self.organisation,
                person.organisation.name if person.organisation else "",
            ),
        ]
        return [
            (Kind.OTHER, label, said, "")
            for label, said, kept in pairs
            if said and kept and said.casefold() != kept.casefold()
        ]


_lookup = lru_cache(maxsize=8192)(lookup)
"""Each detail of a chunk is asked four times, and to read a telephone number takes a while."""


def detail_key(kind: str, label: str, value: str) -> Lookup:
    """How two details are one: by lookup where there is one, else by label and words."""
    compared = _lookup(kind, value)
    return kind, compared or (f"{label}\n{value}" if kind == Kind.OTHER else value)
