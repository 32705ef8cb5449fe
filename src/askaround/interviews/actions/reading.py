"""Things to read or to join that somebody named, and the short things of a record put right."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import Owned, Stale, change, make_once
from askaround.accounts.typed import fit
from askaround.interviews.models import (
    Advice,
    Interview,
    Promise,
    Reading,
    RelatedField,
    ResumeCriticism,
)


@transaction.atomic
def add_reading(
    *,
    interview: Interview,
    text: str,
    kind: str = Reading.Kind.BOOK,
    link: str = "",
    done_at: dt.datetime | None = None,
    note: str = "",
    id: uuid.UUID | None = None,
) -> Reading:
    """Something they named to read or to join. The same words twice at one visit are one."""
    kept = fit(Reading, text=text, link=link, done_at=done_at, note=note)
    if found := interview.readings.filter(text__iexact=kept["text"]).first():
        return found
    reading, _is_new = make_once(
        Reading, owner=interview.owner, id=id, interview=interview, kind=kind, **kept
    )
    return reading


class ReadingFields(TypedDict, total=False):
    """What can be changed of something to read."""

    text: str
    kind: str
    link: str
    done_at: dt.datetime | None
    note: str


@transaction.atomic
def change_reading(
    *, reading: Reading, expected: int | None = None, **fields: Unpack[ReadingFields]
) -> Reading:
    """Put right what is to be read. Raises `Stale`, and ValidationError for words there already."""
    text = fields.get("text")
    if text is not None and text != reading.text:
        _refuse_twice(reading, text)
    return change(reading, expected=expected, **fit(Reading, **fields))


def _refuse_twice(reading: Reading, text: str) -> None:
    others = reading.interview.readings.exclude(pk=reading.pk)
    if others.filter(text=fit(Reading, text=text)["text"]).exists():
        raise ValidationError({"text": _("That is on the list already.")})


@transaction.atomic
def keep_readings(
    *,
    readings: Sequence[Reading],
    expected: Sequence[int] | None = None,
    **fields: Unpack[ReadingFields],
) -> None:
    """The same of one thing that several people named: read or joined when, one's own note of it.

    `expected` are the versions the seeker saw, in the order of `readings`. Raises `Stale`, and then
    none of them is changed.
    """
    if expected is not None and len(expected) != len(readings):
        raise Stale(readings[0])
    seen: Sequence[int | None] = expected or [None] * len(readings)
    for reading, version in zip(readings, seen, strict=True):
        change(reading, expected=version, **fit(Reading, **fields))


@transaction.atomic
def delete_reading(*, reading: Reading, at: dt.datetime) -> Bundle:
    """Take away something noted by mistake."""
    return bundles.delete(reading, title=bundles.quoted(reading.text), at=at)


SHORT: dict[str, tuple[type[Owned], str]] = {
    "promise": (Promise, "text"),
    "advice": (Advice, "text"),
    "reading": (Reading, "text"),
    "related": (RelatedField, "name"),
    "criticism": (ResumeCriticism, "text"),
}
"""What hangs on a conversation in a line or two: its table, and the column of its words."""

ONCE = {"reading", "related"}
"""Of these the same words stand once at a conversation: reworded to be alike, two are one."""


@transaction.atomic
def reword(
    *,
    interview: Interview,
    kind: str,
    row: uuid.UUID,
    words: str,
    expected: int | None = None,
    more: Mapping[str, Any] | None = None,
    at: dt.datetime,
) -> None:
    """Put the words of one short thing right, and `more` of its columns.

    Without words it is taken away, to come back for 30 days; one that is gone already stays gone.
    Raises `Stale`.
    """
    model, column = SHORT[kind]
    rows: Any = model.objects
    found = rows.owned_by(interview.owner).filter(interview=interview, pk=row).first()
    if found is None:
        return
    twice = kind in ONCE and rows.owned_by(interview.owner).filter(
        interview=interview, **{column: words}
    ).exclude(pk=row)
    if words and not (twice and twice.exists()):
        change(found, expected=expected, **fit(model, **{column: words}, **(more or {})))
    else:
        bundles.delete(found, title=bundles.quoted(getattr(found, column)), at=at)
