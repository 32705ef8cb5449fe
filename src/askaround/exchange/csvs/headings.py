"""The line of a table that names its columns: finding it, and what each column is for."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from askaround.exchange.csvs.table import split_line
from askaround.exchange.csvs.vocabulary import Means
from askaround.exchange.csvs.words import is_heading, meaning_of, words_of

DELIMITERS = ",;\t|"
LINES_BEFORE = 20
"""How many lines may stand before the headings."""
_LONGEST_LINE, _MOST_COLUMNS = 20_000, 1_000

_SOMEONE = frozenset(
    {Means.NAME, Means.GIVEN, Means.FAMILY, Means.EMAIL, Means.PHONE, Means.ORGANISATION}
)
_GOOGLE = re.compile(
    r"(email|phone|address|website|organization|event|relation|im|custom field) (\d+) (.+)"
)
_GOOGLE_PARTS = {
    ("email", "value"): Means.EMAIL,
    ("phone", "value"): Means.PHONE,
    ("website", "value"): Means.LINK,
    ("address", "formatted"): Means.ADDRESS,
    ("address", "street"): Means.STREET,
    ("address", "extended address"): Means.EXTENDED,
    ("address", "po box"): Means.PO_BOX,
    ("address", "city"): Means.CITY,
    ("address", "region"): Means.REGION,
    ("address", "postal code"): Means.CODE,
    ("address", "country"): Means.COUNTRY,
    ("organization", "name"): Means.ORGANISATION,
    ("organization", "title"): Means.TITLE,
    ("organization", "department"): Means.DEPARTMENT,
}
_OUTLOOK = re.compile(
    r"(business|home|other) (street|city|phone|fax|postal code)|email \d? ?(display name|type)|"
    r"email (2|3) address|(strasse|ort|telefon|fax) geschaftlich|email typ|"
    r"email (\d )?angezeigter name|(rue|ville|telephone|telecopie) bureau|type de messagerie|"
    r"(calle|ciudad|telefono) del? trabajo|tipo de correo electronico"
)


class Column(NamedTuple):
    """A column: where, what it holds, which address or number it belongs to, what to call it, and
    where in the row a better name for it stands, if anywhere."""

    at: int
    means: Means
    group: str
    label: str
    label_at: int | None = None


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
        best = max(tries, key=_known)
        if _are_headings(best):
            return best
    return None


def _are_headings(found: Headings) -> bool:
    if not any(column.means in _SOMEONE for column in found.columns):
        return False
    alone = len(found.columns) == 1
    return is_heading(words_of(found.columns[0].label)) if alone else _known(found) >= 2


def _known(headings: Headings) -> int:
    unknown = (Means.OTHER, Means.NOTHING)
    return sum(column.means not in unknown for column in headings.columns)


def _headings_in(at: int, line: str, delimiter: str, name: str) -> Headings:
    cells = split_line(line, delimiter)
    filled = [cell for cell in cells if cell.strip()]
    wrapped = len(filled) == 1 and line.startswith('"') and delimiter not in filled[0]
    if wrapped:
        inner = max(DELIMITERS, key=filled[0].count)
        cells, wrapped = split_line(filled[0], inner), inner in filled[0]
        delimiter = delimiter + inner if wrapped else delimiter
    while cells and not cells[-1].strip():
        cells.pop()
    cells = cells[:_MOST_COLUMNS]
    words = [words_of(cell) for cell in cells]
    kind = _kind(words, name)
    return Headings(at, delimiter, _columns(cells, words, kind), kind, wrapped)


def _kind(words: list[str], name: str) -> str:
    known = set(words)
    if {"first name", "last name"} <= known and (
        "connected on" in known
        or (name.lower().startswith("connections") and known & {"company", "position", "url"})
    ):
        return "linkedin"
    if "group membership" in known or any(_GOOGLE.fullmatch(each) for each in words):
        return "google"
    if {"organization name", "labels"} <= known or {"given name", "given name yomi"} <= known:
        return "google"
    if sum(_OUTLOOK.fullmatch(each) is not None for each in words) >= 2:
        return "outlook"
    return "csv"


def _columns(cells: list[str], words: list[str], kind: str) -> tuple[Column, ...]:
    columns = []
    for index, (cell, phrase) in enumerate(zip(cells, words, strict=True)):
        label = cell.strip() or f"Column {index + 1}"
        if found := _GOOGLE.fullmatch(phrase):
            columns.append(_google_column(index, label, found, words))
        else:
            means, group = meaning_of(phrase)
            columns.append(Column(index, means, group, label))
    return tuple(_read_together(columns, words, kind))


def _google_column(index: int, label: str, found: "re.Match[str]", words: list[str]) -> Column:
    family, number, part = found.groups()
    means = _GOOGLE_PARTS.get((family, part), Means.OTHER)
    if family == "organization" and number != "1":
        means = Means.OTHER
    if part in ("type", "label", "service"):
        means = Means.NOTHING
    named_by = (f"{family} {number} {part}" for part in ("service", "label", "type"))
    at = next((words.index(heading) for heading in named_by if heading in words), None)
    return Column(index, means, number, label, at if means is Means.OTHER else None)


def _read_together(columns: list[Column], words: list[str], kind: str) -> list[Column]:
    """What a heading means beside the others. "Title" is an honorific where the job has a column
    of its own, and always in Outlook's files; "Nombre" and "Nom" are whole names when alone."""
    means = {column.means for column in columns}
    titles = [column for column in columns if column.means is Means.TITLE]
    ambiguous = [c for c in titles if words[c.at] in ("title", "titre", "titulo")]
    changed: dict[int, Means] = {}
    if len(titles) > 1 or kind == "outlook":
        changed |= dict.fromkeys([column.at for column in ambiguous[:1]], Means.HONORIFIC)
    for column in columns:
        phrase = words[column.at]
        if phrase == "nombre" and Means.FAMILY not in means:
            changed[column.at] = Means.NAME
        if phrase == "nom" and Means.GIVEN not in means:
            changed[column.at] = Means.NAME
        if phrase == "name" and "vorname" in words and Means.FAMILY not in means:
            changed[column.at] = Means.FAMILY
    return [c._replace(means=changed.get(c.at, c.means)) for c in columns]
