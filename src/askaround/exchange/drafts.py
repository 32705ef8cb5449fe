"""A record of a file, made ready to be a person: columns that fit, details without repeats."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from askaround.accounts.typed import one_line, several_lines
from askaround.exchange.matching import IDENTIFYING, Asked, Lookup
from askaround.exchange.records import ContactRecord
from askaround.exchange.sentences import NO_NAME
from askaround.people.models import ContactDetail, FoundThrough
from askaround.people.names import lookup, sort_name

Kind = ContactDetail.Kind
NAME_LENGTH = 200
FOUND_LENGTH = 500
COLUMNS = ("title", "department")


@dataclass(frozen=True)
class Draft:
    """The person a record describes. Nothing of the record is lost: what does not fit is a detail."""

    record: ContactRecord

    @cached_property
    def name(self) -> str:
        called = self.record.display_name
        return one_line(_(called) if called == NO_NAME else called)[:NAME_LENGTH]

    @cached_property
    def organisation(self) -> str:
        return one_line(self.record.organisation)[:NAME_LENGTH]

    @cached_property
    def columns(self) -> dict[str, str]:
        """Title and department as they fit their columns."""
        return {name: one_line(getattr(self.record, name))[:NAME_LENGTH] for name in COLUMNS}

    @cached_property
    def found(self) -> dict[str, str]:
        """How they came to be known: one of the kinds of source, or in words."""
        said = one_line(self.record.found)
        for kind in FoundThrough:
            if said.casefold() in (kind.value, str(kind.label).casefold()):
                return {"found_through": kind.value}
        return {"found_note": said[:FOUND_LENGTH]} if said else {}

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
                compared = lookup(kind, clean)
                same = (kind, label if kind == Kind.OTHER else "", compared or clean)
                rows.setdefault(same, (kind, one_line(label)[:100], clean, compared))
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
        values += [(Kind.OTHER, label, value) for label, value in record.other]
        if record.uid:
            values.append((Kind.OTHER, "UID", record.uid))
        if record.connected_on:
            values.append((Kind.OTHER, _("Connected on"), record.connected_on.isoformat()))
        return values + [(Kind.OTHER, label, value) for label, value in self._too_long()]

    def _too_long(self) -> list[tuple[str, str]]:
        record = self.record
        texts = {
            _("Full name"): record.display_name,
            _("Full title"): record.title,
            _("Full department"): record.department,
            _("Full organisation"): record.organisation,
            _("How found, in full"): record.found,
        }
        longest = {record.found: FOUND_LENGTH}
        return [
            (label, text)
            for label, text in texts.items()
            if len(one_line(text)) > longest.get(text, NAME_LENGTH)
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
            lookups=frozenset(key for key in everything if key[0] in IDENTIFYING),
            all_lookups=everything,
        )

    def differing(self, person: Any) -> list[tuple[str, str, str, str]]:
        """Titles, departments and organisations other than the person's own, kept as details."""
        pairs = [
            (_("Title"), self.columns["title"], person.title),
            (_("Department"), self.columns["department"], person.department),
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


def detail_key(kind: str, label: str, value: str) -> Lookup:
    """How two details are one: by lookup where there is one, else by label and words."""
    compared = lookup(kind, value)
    return kind, compared or (f"{label}\n{value}" if kind == Kind.OTHER else value)
