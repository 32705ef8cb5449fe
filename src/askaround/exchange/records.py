"""What a reader of contact files hands on: one record per person, or one refusal with its reason.

Nothing here knows Django. Sentences are plain English message ids (see `sentences.py`):
whoever shows one to a person passes it through gettext first.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import blake2b
from typing import Any

from askaround.exchange import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecord:
    """One person as a file describes them, decoded and otherwise untouched.

    `name` is empty where the file gives none; `display_name` is what to call them then.
    `emails`, `phones` (fax included) and `links` keep the file's order and spelling,
    repeats too. `addresses` hold one readable line each. `other` keeps what has no place of
    its own as (label, value): birthdays, nicknames, messaging names, labels, unknown columns.
    `found` is how they came to be known: a kind of source, or words. `is_own`: we wrote it
    ourselves, so its `uid` tells people apart, and nothing in it is to be guessed at.
    `row` counts from 1: the card's place among the cards, or the spreadsheet's row.
    `labels` names values by (kind, value), kinds being "email", "phone", "address" and "link";
    `as_came` holds, by (label, value) of `other`, the whole line of a contact card.
    """

    row: int
    name: str = ""
    given: str = ""
    family: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    organisation: str = ""
    department: str = ""
    title: str = ""
    notes: str = ""
    other: tuple[tuple[str, str], ...] = ()
    uid: str = ""
    connected_on: date | None = None
    found: str = ""
    found_note: str = ""
    reports_to: str = ""
    reports_to_uid: str = ""
    time_zone: str = ""
    is_own: bool = False
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False)
    as_came: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False)

    @property
    def display_name(self) -> str:
        """The name, or else the organisation, an e-mail, a phone, or the message id "No name"."""
        firsts = (self.name, self.organisation, *self.emails[:1], *self.phones[:1])
        return next((text for text in firsts if text), sentences.NO_NAME)

    def fingerprint(self) -> str:
        """32 letters that tell this record from any other; its place in the file is not in them."""
        parts = [getattr(self, name) for name in _WRITTEN]
        parts += [sorted(self.labels.items()), sorted(self.as_came.items())]
        return blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=16).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """The entry under `people` that `askaround import --json` prints."""
        return {
            "name": self.name,
            "emails": list(self.emails),
            "phones": list(self.phones),
            "addresses": list(self.addresses),
            "links": list(self.links),
            "organisation": self.organisation,
            "department": self.department,
            "title": self.title,
            "notes": self.notes,
            "other": [{"label": label, "value": value} for label, value in self.other],
            "uid": self.uid,
            "reports_to": self.reports_to,
            "found": self.found,
            "found_note": self.found_note,
            "time_zone": self.time_zone,
            "connected_on": self.connected_on.isoformat() if self.connected_on else None,
        }


_WRITTEN = tuple(
    each.name for each in fields(ContactRecord) if each.name not in {"row", "labels", "as_came"}
)


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A card or row that cannot be taken in.

    `reason` is one of the sentences of `sentences.py`, a message id; `raw` is the text as it
    stood in the file, without control characters, cut to a few thousand.
    """

    row: int
    reason: str
    raw: str

    def as_json(self) -> dict[str, Any]:
        """The entry under `rejected`, its reason not yet translated."""
        return {"row": self.row, "reason": self.reason}


Item = ContactRecord | RejectedRow
"""What every reader yields, in the file's order."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A recognised file: its `kind`, and its items, read afresh and piece by piece per iteration.

    The file is opened when iteration begins and closed when it ends, so memory stays flat
    however long the file is. `done` says how much of it has been read, from 0 to 1.
    """

    kind: str
    start: Callable[[], Iterator[Item]]
    done: Callable[[], float] = lambda: 0.0

    def __iter__(self) -> Iterator[Item]:
        return self.start()
