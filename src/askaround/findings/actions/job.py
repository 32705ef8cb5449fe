"""What the seeker does to the lines of a job description."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, make_once
from askaround.careers.models import CareerField
from askaround.findings.models import JobLine


@dataclass(frozen=True, slots=True)
class Which:
    """A line: the words it was made of, or the row of one of the seeker's own."""

    section: str
    said: str = ""
    own: uuid.UUID | None = None


@transaction.atomic
def add_job_line(
    *, career_field: CareerField, section: str, text: str, id: uuid.UUID | None = None
) -> JobLine:
    """A line of one's own, which nobody said."""
    line, _is_new = make_once(
        JobLine,
        owner=career_field.owner,
        id=id,
        career_field=career_field,
        section=section,
        text=text.strip(),
    )
    return line


@transaction.atomic
def word_job_line(
    *, career_field: CareerField, which: Which, text: str, expected: int | None = None
) -> JobLine:
    """Say a line in one's own words; the words as they were said, or none, take one's own away.

    `expected` is the version the seeker saw, 0 where nothing was done to the line. Raises `Stale`,
    and JobLine.DoesNotExist for an own line that is gone.
    """
    text = text.strip()
    text = "" if text == which.said else text
    return _lay_over(career_field, which, expected=expected, text=text)


@transaction.atomic
def leave_job_line_out(*, career_field: CareerField, which: Which, at: dt.datetime) -> JobLine:
    """Leave out a line that was gathered."""
    return _lay_over(career_field, which, left_out_at=at)


@transaction.atomic
def bring_job_line_back(*, line: JobLine) -> None:
    """A line that was left out stands there again, worded as it was."""
    if line.text or line.position is not None:
        change(line, left_out_at=None)
    else:
        line.delete()


@transaction.atomic
def move_job_line(
    *, career_field: CareerField, shown: Sequence[Which], place: int, by: int
) -> None:
    """Move the line at `place` of a section's lines as they are shown; it and all before it get their places.

    Those behind them, and what later visits bring, come after. Two statements, and one for each line that
    had another place.
    """
    ordered = list(shown)
    to = max(place + by, 0)
    ordered.insert(to, ordered.pop(place))
    rows = JobLine.plain.filter(
        career_field=career_field, owner_id=career_field.owner_id, section=ordered[0].section
    )
    mine = {_which(line): line for line in rows}
    fresh = []
    for position, which in enumerate(ordered[: max(place, to) + 1]):
        if (line := mine.get(which)) is None:
            fresh.append(_over(career_field, which, position=position))
        elif line.position != position:
            change(line, position=position)
    JobLine.plain.bulk_create(fresh)


def delete_job_line(*, line: JobLine, at: dt.datetime) -> Bundle:
    """Take away a line of one's own."""
    return bundles.delete(line, title=bundles.quoted(line.text), at=at)


def _lay_over(
    career_field: CareerField, which: Which, *, expected: int | None = None, **fields: Any
) -> JobLine:
    mine = JobLine.plain.filter(career_field=career_field, owner_id=career_field.owner_id)
    if which.own is not None:
        return change(mine.get(pk=which.own, said=""), expected=expected, **fields)
    found = mine.filter(section=which.section, said=which.said).first()
    if found is not None:
        return change(found, expected=expected, **fields)
    line = _over(career_field, which, **fields)
    line.save(force_insert=True)
    return line


def _which(line: JobLine) -> Which:
    return Which(line.section, line.said, None if line.said else line.pk)


def _over(career_field: CareerField, which: Which, **fields: Any) -> JobLine:
    """What is done to a line for the first time; not in the database yet."""
    return JobLine(
        owner_id=career_field.owner_id,
        career_field=career_field,
        section=which.section,
        said=which.said,
        **fields,
    )
