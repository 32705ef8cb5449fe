"""What people told one to read and to join, by kind, each thing once."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import F

from askaround.careers.models import CareerField
from askaround.findings.reading_list import gathered
from askaround.interviews.models import Reading

MOST_READINGS = 2000
"""Things named about one line of work that are shown. Convention."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing, and every time it was named, the first first."""

    named: list[Reading]

    @property
    def first(self) -> Reading:
        return self.named[0]

    @property
    def text(self) -> str:
        """The fullest of what it was called."""
        return max((each.text for each in self.named), key=len)

    @property
    def linked(self) -> Reading | None:
        """Where its link is, if that may be followed."""
        return next((each for each in self.named if each.site), None)

    @property
    def done_at(self) -> dt.datetime | None:
        """When it was read, or joined."""
        return next((each.done_at for each in self.named if each.done_at), None)

    @property
    def versions(self) -> str:
        """Of each time it was named, as a form carries them."""
        return " ".join(str(each.version) for each in self.named)

    @property
    def note(self) -> str:
        return next((each.note for each in self.named if each.note), "")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The things of one kind: those still to read first, then what most people named."""

    kind: Reading.Kind
    things: list[Thing]


def reading_list(career_field: CareerField) -> list[Shelf]:
    """One query."""
    things = [Thing(rows) for rows in gathered(_named(career_field))]
    things.sort(key=lambda thing: (thing.done_at is not None, -len(thing.named)))
    shelves = [
        Shelf(kind, [thing for thing in things if thing.first.kind == kind])
        for kind in Reading.Kind
    ]
    return [shelf for shelf in shelves if shelf.things]


def thing_of(reading: Reading) -> list[Reading]:
    """All that was said of the same thing about the same line of work. Two queries."""
    every = gathered(_named(reading.interview.career_field))
    return next(rows for rows in every if reading.pk in {row.pk for row in rows})


def _named(career_field: CareerField) -> list[Reading]:
    mine = Reading.plain.filter(
        owner_id=career_field.owner_id, interview__career_field=career_field
    )
    rows = mine.select_related("interview__person").order_by(
        F("interview__held_at").asc(nulls_last=True), "created_at", "pk"
    )
    return list(rows[:MOST_READINGS])
