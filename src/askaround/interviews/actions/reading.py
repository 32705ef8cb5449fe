"""Things to read or to join that somebody named, and the short things of a record put right."""

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any, TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import Owned, change, make_once
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
    words: str,
    kind: str = Reading.Kind.BOOK,
    link: str = "",
    id: uuid.UUID | None = None,
) -> Reading:
    """Something they named to read or to join. The same words twice at one visit are one."""
    kept = fit(Reading, words=words, link=link)
    if found := interview.readings.filter(words__iexact=kept["words"]).first():
        return found
    reading, _new = make_once(
        Reading, owner=interview.owner, id=id, interview=interview, kind=kind, **kept
    )
    return reading


class ReadingFields(TypedDict, total=False):
    """What can be changed of something to read."""

    words: str
    kind: str
    link: str


@transaction.atomic
def change_reading(
    *, reading: Reading, expected: int | None = None, **fields: Unpack[ReadingFields]
) -> Reading:
    """Put right what is to be read. Raises `Stale`."""
    return change(reading, expected=expected, **fit(Reading, **fields))


@transaction.atomic
def delete_reading(*, reading: Reading, at: dt.datetime) -> Bundle:
    """Take away something noted by mistake."""
    return bundles.delete(reading, title=bundles.quoted(reading.words), at=at)


SHORT: dict[str, tuple[type[Owned], str]] = {
    "promise": (Promise, "text"),
    "advice": (Advice, "text"),
    "reading": (Reading, "words"),
    "related": (RelatedField, "name"),
    "criticism": (ResumeCriticism, "text"),
}
"""What hangs on a conversation in a line or two: its table, and the column of its words."""


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
    """Put the words of one short thing right, and `more` of its columns; without words it is taken away, to come back for 30
    days. One that is gone already stays gone. Raises `Stale`."""
    model, column = SHORT[kind]
    rows: Any = model.objects
    found = rows.owned_by(interview.owner).filter(interview=interview, pk=row).first()
    if found is None:
        return
    if words:
        change(found, expected=expected, **fit(model, **{column: words}, **(more or {})))
    else:
        bundles.delete(found, title=bundles.quoted(getattr(found, column)), at=at)
