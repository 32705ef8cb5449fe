"""What a file would bring, shown before anything of it is kept."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.exchange.batch import Change
from askaround.exchange.models import Import
from askaround.exchange.records import ContactRecord, Item, Reading, RejectedRow
from askaround.exchange.taking_in import try_out

MOST_TRIED = 2000
"""Records tried out. The rest of a longer file is only read and counted: trying holds the
database for about a second as it is."""

MOST_SHOWN = 8
"""People shown: enough to see that the file was understood."""

MOST_CHANGES = 50
MOST_REASONS = 50


@dataclass
class Preview:
    """`would` counts what the first `tried` records would do; `records` is how many the file
    holds, how many rows of it are `left_out`;
    `first` people, `changes` and `reasons` (row, sentence) are for showing."""

    would: Import = field(default_factory=Import)
    first: list[ContactRecord] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    records: int = 0
    tried: int = 0
    left_out: int = 0
    reasons: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        return self.tried == self.records

    @property
    def changes_not_shown(self) -> int:
        return self.would.updated - len(self.changes)

    def hear(self, item: Item) -> Item:
        if isinstance(item, RejectedRow):
            self.left_out += 1
            if len(self.reasons) < MOST_REASONS:
                self.reasons.append((item.row, _(item.reason)))
            return item
        self.records += 1
        if len(self.first) < MOST_SHOWN:
            self.first.append(item)
        return item

    def note(self, change: Change) -> None:
        if len(self.changes) < MOST_CHANGES:
            self.changes.append(change)


def preview(*, owner: User, reading: Reading, file_name: str, at: dt.datetime) -> Preview:
    """Read the whole file, try out its beginning, and keep nothing. Raises what reading raises."""
    seen = Preview()
    items: Iterator[Item] = map(seen.hear, reading)
    start = Reading(reading.kind, lambda: islice(items, MOST_TRIED))
    seen.would = try_out(owner=owner, reading=start, file_name=file_name, at=at, told=seen.note)
    seen.tried = seen.records
    for _rest in items:
        pass
    return seen


def first_people(reading: Reading) -> list[ContactRecord]:
    """The first few people of a file, for a quick look at how it is understood."""
    people = (item for item in reading if isinstance(item, ContactRecord))
    return list(islice(people, MOST_SHOWN))
