"""Finding again what was written: by any word of any record, narrowed down as one likes."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection
from django.urls import reverse

from askaround.accounts.models import User
from askaround.search import marks, postgresql, sqlite
from askaround.search.entries import COUNTED, read_entries
from askaround.search.marks import Piece
from askaround.search.narrowing import Narrowing, uuid_of
from askaround.search.records import RECORDS
from askaround.search.sources import APART, BY_NAME
from askaround.search.telling import read_told
from askaround.search.told import AllTold, Named, Pair, Reader, Told
from askaround.web.addresses import address

LIMIT = 40
"""How many records one search shows. Convention: two screens."""

MOST_WORDS = 8
"""Words looked for at once; further ones are passed over. Convention."""

TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds every word asked for, and the words around those that were found.

    `title`, `role` (a person's) and `snippet` are plain text in pieces; `question` is the one that was
    answered there.
    """

    type: str
    id: UUID
    title: list[Piece]
    role: list[Piece]
    snippet: list[Piece]
    url: str
    told: Told
    question: Named | None

    @property
    def kind_in_words(self) -> str:
        return str(RECORDS[self.type].one)

    @property
    def is_marked(self) -> bool:
        """Whether the snippet holds a word that was found."""
        return any(found for _text, found in self.snippet)


@dataclass(frozen=True)
class Found:
    """What a search found, the best first. `counts` are records by kind, whatever kind was chosen;
    where there are `more`, not all that hold the words were looked at."""

    hits: list[Hit] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    more: bool = False


def tokens_of(text: str) -> list[str]:
    """The words of what was typed; signs that mean something to a database are gone."""
    return all_tokens_of(text)[:MOST_WORDS]


def all_tokens_of(text: str) -> list[str]:
    """The words of what was typed, those too that are passed over."""
    return TOKEN.findall(text.replace("_", " ").replace("\x00", " "))


def search(
    *,
    actor: User,
    text: str,
    narrowing: Narrowing | None = None,
    limit: int = LIMIT,
    look_at: int = COUNTED,
) -> Found:
    """The actor's records that hold every word: those called so first, then the newest.

    Without any words, the newest of what it was narrowed down to. `look_at` entries are looked at and
    counted. Three queries at most.
    """
    narrowing, tokens = narrowing or Narrowing(), tokens_of(text)
    if not tokens and (text.strip() or not narrowing.chosen()):
        return Found()
    entries = read_entries(actor.pk, tokens, narrowing, look_at)
    best: dict[Pair, int] = {}
    for _rank, pk, kind, record in entries:
        best.setdefault((kind, record), pk)
    shown = [pair for pair in best if narrowing.kind in ("", pair[0])]
    told = read_told(actor, {pair: best[pair] for pair in shown[: limit + 1]})
    kept = [pair for pair in shown if pair in told.records and pair in told.texts]
    return Found(
        hits=_hits(kept[:limit], told, tokens),
        counts=dict(Counter(kind for kind, _record in best)),
        more=len(shown) > limit or len(entries) >= look_at,
    )


def _hits(found: Sequence[Pair], all_told: AllTold, tokens: list[str]) -> list[Hit]:
    reader = Reader.now()
    told = [all_told.records[pair] for pair in found]
    texts = [all_told.texts[pair] for pair in found]
    words = [
        (one.title(reader), one.role(reader), _beside(text.words, one))
        for one, text in zip(told, texts, strict=True)
    ]
    marked = [marks.passage(each) for each in mark([one for each in words for one in each], tokens)]
    return [
        Hit(
            type=one.kind,
            id=uuid_of(record),
            title=title,
            role=role,
            snippet=snippet,
            url=_url(uuid_of(record), text.source, one),
            told=one,
            question=all_told.questions.get(text.row),
        )
        for (_kind, record), one, text, title, role, snippet in zip(
            found, told, texts, marked[::3], marked[1::3], marked[2::3], strict=True
        )
    ]


def _beside(text: str, told: Told) -> str:
    """The words of a row in one line, without those that are its title or role anyhow."""
    parts = [part for part in text.split(APART) if part.strip()]
    for shown in (told.own_title, told.code if told.kind == "person" else ""):
        if parts and parts[0] == shown:
            del parts[0]
    return " · ".join(" ".join(part.split()) for part in parts)


def _url(pk: UUID, row_of: str, told: Told) -> str:
    """The page that shows the words, at their part of it."""
    source = BY_NAME[row_of]
    if source.page:
        return address(source.page, pk)
    part = f"#{source.part}" if source.part else ""
    record = RECORDS[told.kind]
    return (reverse(record.page) if record.one_page else address(record.page, told.page_id)) + part


def mark(texts: Sequence[str], tokens: Sequence[str]) -> list[list[Piece]]:
    """Each text in pieces, words that match a token marked: its other forms and accents too."""
    apart = [token for token in tokens if marks.UNSPACED.search(token)]
    words = [token for token in tokens if token not in apart]
    start, stop = marks.signs()
    found = _dialect().highlight(texts, words, start, stop) if words and texts else []
    in_pieces = [
        marks.pieces(each, start, stop) if each else [(text, False)]
        for text, each in zip(texts, found or [None] * len(texts), strict=True)
    ]
    return [marks.mark_literally(parts, apart) for parts in in_pieces] if apart else in_pieces


def _dialect() -> Any:
    return postgresql if connection.vendor == "postgresql" else sqlite
