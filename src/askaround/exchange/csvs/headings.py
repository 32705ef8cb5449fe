"""The line of a table that names its columns: finding it, and what each column is for."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from askaround.exchange.csvs import google
from askaround.exchange.csvs.table import split_line
from askaround.exchange.csvs.vocabulary import POSTAL, Means
from askaround.exchange.csvs.words import is_heading, meaning_of, words_of
from askaround.exchange.text import clean

DELIMITERS = ",;\t|"
LINES_BEFORE = 20
"""How many lines may stand before the headings."""
_LONGEST_HEADING, _LONGEST_LONELY = 200, 40
_LONGEST_LINE, _MOST_COLUMNS = 20_000, 1_000

_SOMEONE = frozenset(
    {Means.NAME, Means.GIVEN, Means.FAMILY, Means.EMAIL, Means.PHONE, Means.ORGANISATION}
)
OWN_SIGNS = frozenset(("email label", "other details", "how found note", "reports to uid"))
"""Headings, as plain words, that only a table of our own has together."""
_OCCUPATIONS = ("occupation", "profession", "beruf", "profesion", "professione")
_OUTLOOK = re.compile(
    r"(business|home|other) (street|city|phone|fax|postal code)|email \d? ?(display name|type)|"
    r"email (2|3) address|(strasse|ort|telefon|fax) geschaftlich|email typ|"
    r"email (\d )?angezeigter name|(rue|ville|telephone|telecopie) bureau|type de messagerie|"
    r"(calle|ciudad|telefono) del? trabajo|tipo de correo electronico"
)


class Column(NamedTuple):
    """A column: where, what it holds, which address or number it belongs to, what to call it,
    where in the row a better name for it stands, if anywhere, and what to call its values where
    several columns hold the like ("Mobile Phone" beside "Home Phone")."""

    at: int
    means: Means
    group: str
    label: str
    label_at: int | None = None
    says: str = ""


class Headings(NamedTuple):
    """The headings of a table. `line` counts from 0; `wrapped` when every row was put whole into
    one quoted cell by a spreadsheet that took another delimiter."""

    line: int
    delimiter: str
    columns: tuple[Column, ...]
    kind: str
    wrapped: bool = False


def find_headings(lines: Sequence[str], name: str = "") -> Headings | None:
    """The first line that reads as headings of a table of people, or None. `name` is the file's:
    with few columns left it tells a LinkedIn export from any other table."""
    for at, line in enumerate(lines[: LINES_BEFORE + 1]):
        if not line.strip() or len(line) > _LONGEST_LINE:
            continue
        tries = [_headings_in(at, line, delimiter, name) for delimiter in DELIMITERS]
        best = max(tries, key=lambda found: (_known(found), found.wrapped))
        if _are_headings(best):
            return best
    return None


def _are_headings(found: Headings) -> bool:
    """Whether enough is known: two columns, or one called by no other than its own name among
    others that are no sentences."""
    someone = [column for column in found.columns if column.means in _SOMEONE]
    if not someone or _known(found) > 1:
        return bool(someone)
    short = all(len(column.label) <= _LONGEST_LONELY for column in found.columns)
    return short and is_heading(words_of(someone[0].label))


def _known(headings: Headings) -> int:
    unknown = (Means.OTHER, Means.NOTHING)
    return sum(column.means not in unknown for column in headings.columns)


def _headings_in(row: int, line: str, delimiter: str, name: str) -> Headings:
    cells = split_line(line, delimiter)
    inner = _inner_delimiter(cells, line, delimiter)
    if inner:
        cells = split_line(cells[0], inner)
    while cells and not cells[-1].strip():
        cells.pop()
    cells = cells[:_MOST_COLUMNS]
    words = [words_of(cell[:_LONGEST_HEADING]) for cell in cells]
    numbered = [google.numbered(cell, word) for cell, word in zip(cells, words, strict=True)]
    kind = "google" if any(numbered) else _kind(words, name)
    columns = [
        _google_column(at, cell, found, numbered) if found else _column(at, cell, words[at])
        for at, (cell, found) in enumerate(zip(cells, numbered, strict=True))
    ]
    together = _with_labels(_read_together(columns, words, kind), kind)
    return Headings(row, delimiter + inner, tuple(together), kind, bool(inner))


def _inner_delimiter(cells: list[str], line: str, delimiter: str) -> str:
    """The delimiter within the one cell that holds a whole row, or nothing."""
    alone = line.startswith('"') and not any(cell.strip() for cell in cells[1:])
    if not alone or delimiter in cells[0]:
        return ""
    inner = max(DELIMITERS, key=cells[0].count)
    return inner if inner in cells[0] else ""


def _kind(words: list[str], name: str) -> str:
    known = set(words)
    if known >= OWN_SIGNS:
        return "askaround"
    if {"first name", "last name"} <= known and (
        "connected on" in known
        or (name.lower().startswith("connections") and known & {"company", "position", "url"})
    ):
        return "linkedin"
    if "group membership" in known or {"organization name", "labels"} <= known:
        return "google"
    if sum(_OUTLOOK.fullmatch(each) is not None for each in words) >= 2:
        return "outlook"
    return "csv"


def _column(at: int, cell: str, phrase: str) -> Column:
    means, group = meaning_of(phrase)
    return Column(at, means, group, clean(cell) or f"Column {at + 1}")


def _google_column(
    at: int,
    cell: str,
    found: tuple[str, str, str],
    numbered: list[tuple[str, str, str] | None],
) -> Column:
    means = google.meaning(found)
    return Column(at, means, found[1], clean(cell), google.named_by(found, numbered))


def _read_together(columns: list[Column], words: list[str], kind: str) -> list[Column]:
    """What a heading means beside the others. "Title" is an honorific where the job has a column
    of its own, and always in Outlook's files; "Nombre" and "Nom" are whole names when alone."""
    means = {column.means for column in columns}
    titles = [column for column in columns if column.means is Means.TITLE]
    changed: dict[int, Means] = {}
    for column, phrase in zip(columns, words, strict=True):
        if (phrase == "nombre" and Means.FAMILY not in means) or (
            phrase == "nom" and Means.GIVEN not in means
        ):
            changed[column.at] = Means.NAME
        elif phrase == "name" and "vorname" in words and Means.FAMILY not in means:
            changed[column.at] = Means.FAMILY
        elif phrase in _OCCUPATIONS and not titles:
            changed[column.at] = Means.TITLE
        elif column.means is Means.NOTHING and kind == "csv":
            changed[column.at] = Means.OTHER
    if len(titles) > 1 or kind == "outlook":
        ambiguous = [c.at for c in titles if words[c.at] in ("title", "titre", "titulo")]
        changed |= dict.fromkeys(ambiguous[:1], Means.HONORIFIC)
    return [c._replace(means=changed.get(c.at, c.means)) for c in columns]


def _with_labels(columns: list[Column], kind: str) -> list[Column]:
    """The columns, telephones named by their headings where there are several kinds, addresses by
    whose they are."""
    several = kind != "google" and sum(column.means is Means.PHONE for column in columns) > 1
    return [
        column._replace(says=column.label)
        if several and column.means is Means.PHONE
        else column._replace(says=column.group)
        if column.means in POSTAL and column.group in ("work", "home")
        else column
        for column in columns
    ]
