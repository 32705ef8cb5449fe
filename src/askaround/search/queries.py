"""Finding again what was written: by any word of any record."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BooleanField
from django.db.models.expressions import RawSQL
from django.utils.formats import date_format as format_date
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.interviews.models import Interview
from askaround.people.models import Organisation, Person
from askaround.questions.models import Question
from askaround.search import postgresql, sqlite
from askaround.search.models import SearchEntry

LIMIT = 40
"""How many records one search shows. Convention: two screens."""

LOOKED_AT = 4 * LIMIT
"""How many entries are looked at, newest first, since several may lead to one record."""

AROUND = 90
"""Characters shown on either side of the word that was found."""

TOKEN = re.compile(r"\w+")


@dataclass(frozen=True)
class Hit:
    """A record that holds every word asked for, and the words around the first of them.

    `snippet` is plain text in three parts: before, the words found, after.
    """

    type: str
    id: UUID
    title: str
    snippet: tuple[str, str, str]
    url: str


def tokens_of(text: str) -> list[str]:
    """The words of what was typed, at most eight; signs that mean something to a database are gone."""
    return TOKEN.findall(text.replace("_", " ").replace("\x00", " "))[:8]


def search(*, actor: User, text: str, limit: int = LIMIT) -> list[Hit]:
    """The newest records of the actor that hold every word. At most eight queries."""
    tokens = tokens_of(text)
    if not tokens:
        return []
    dialect = postgresql if connection.vendor == "postgresql" else sqlite
    condition, values = dialect.match(tokens)
    entries = (
        SearchEntry.objects.visible_to(actor)
        .filter(RawSQL(condition, values, output_field=BooleanField()))
        .order_by("-id")
        .values_list("kind", "record_id", "text")[:LOOKED_AT]
    )
    found: dict[tuple[str, UUID], str] = {}
    for kind, record_id, words in entries:
        found.setdefault((kind, record_id), words)
    titles = _titles(actor, found)
    hits = [
        Hit(key[0], key[1], titles[key][0], snippet(words, tokens), titles[key][1])
        for key, words in found.items()
        if key in titles
    ]
    return hits[:limit]


def snippet(text: str, tokens: list[str]) -> tuple[str, str, str]:
    """The words around the first one found; all of it before when none stands there literally."""
    plain = " ".join(text.split())
    pattern = "|".join(re.escape(token) for token in sorted(tokens, key=len, reverse=True))
    hit = re.search(pattern, plain, re.IGNORECASE)
    if hit is None:
        return plain[: 2 * AROUND], "", ""
    start, end = max(0, hit.start() - AROUND), hit.end() + AROUND
    before = ("…" if start else "") + plain[start : hit.start()]
    after = plain[hit.end() : end] + ("…" if end < len(plain) else "")
    return before, hit.group(), after


Found = Iterable[tuple[str, UUID]]


def _titles(actor: User, found: Found) -> dict[tuple[str, UUID], tuple[str, str]]:
    """Title and address of each record found; one query for each kind among them."""
    ids: dict[str, list[UUID]] = {}
    for kind, record_id in found:
        ids.setdefault(kind, []).append(record_id)
    titles = {}
    for kind, pks in ids.items():
        rows = RECORDS[kind].objects.visible_to(actor).filter(pk__in=pks)
        if kind in {"interview", "message"}:
            rows = rows.select_related("person")
        for row in rows:
            titles[kind, row.pk] = (_title(row), _url(row))
    return titles


RECORDS: dict[str, Any] = {
    "career_field": CareerField,
    "organisation": Organisation,
    "person": Person,
    "question": Question,
    "interview": Interview,
    "message": Message,
}


def _title(row: Any) -> str:
    if isinstance(row, Interview):
        when = row.held_at or row.starts_at
        day = format_date(localtime(when), "DATE_FORMAT") if when else _("no day yet")
        return _("Visit with %(name)s, %(day)s") % {"name": row.person.name, "day": day}
    if isinstance(row, Message):
        return _("%(kind)s to %(name)s") % {
            "kind": row.get_kind_display().capitalize(),
            "name": row.person.name,
        }
    return str(row)


def _url(row: Any) -> str:
    return str(row.get_absolute_url())
