"""All records as one JSON document: written some lines at a time and read a line at a time, so that
memory stays flat.

It is plain JSON for any reader. Ours holds on to its lines: one record a line, keys in order, lists
by id, nothing in it that depends on when, where or by whom it was written.
"""

import json
from collections.abc import Callable, Iterator
from typing import IO, Any

from askaround.accounts.models import User
from askaround.exchange.everything.columns import NOT_TEXT, Wrong
from askaround.exchange.everything.tables import Table, seeker_columns, tables

FORMAT = "askaround-export"
VERSION = 1
"""Raised when an older Askaround could no longer read what a newer one writes."""

LONGEST_LINE = 64 << 20
"""Bytes of one record. Convention: far more than a person types in a life."""

Counted = Callable[[str, int], None]

_HEAD = f'{{\n"format":"{FORMAT}",\n"records":{{\n'
_BETWEEN = ",\n"
_FOOT = f'"version":{VERSION}\n}}\n'


def written(owner: User, counted: Counted = lambda _name, _count: None) -> Iterator[bytes]:
    """The document, some lines at a time. `counted` is told how many records each table had."""
    yield _HEAD.encode()
    every = tables()
    for table in every:
        yield f'"{table.name}":['.encode()
        count = 0
        for rows in table.pieces(owner):
            yield f"{_BETWEEN if count else chr(10)}{_BETWEEN.join(rows)}".encode()
            count += len(rows)
        yield f"{chr(10) if count else ''}]{'' if table is every[-1] else ','}\n".encode()
        counted(table.name, count)
    yield f'}},\n"seeker":{about(owner)},\n{_FOOT}'.encode()


def about(owner: User) -> str:
    """What the seeker says of themself, as JSON."""
    columns = seeker_columns()
    said = (f'"{column.name}":{column.out(getattr(owner, column.attname))}' for column in columns)
    return f"{{{','.join(said)}}}"


def read(stream: IO[bytes]) -> Iterator[tuple[Table | None, dict[str, Any]]]:
    """Each record with its table; at last, with None, what the seeker says of themself.

    Values are as JSON has them. Raises Wrong for anything that isn't laid out as `written` does it.
    """
    lines = _lines(stream)
    for wanted in _HEAD.encode().splitlines():
        if next(lines) != wanted:
            raise Wrong("the beginning is not that of an export")
    known = {table.name: table for table in tables()}
    yield from _tables(lines, known)
    line = next(lines)
    if not line.startswith(b'"seeker":') or not line.endswith(b","):
        raise Wrong("the seeker is missing")
    yield None, _object(line.removeprefix(b'"seeker":')[:-1])
    if [next(lines), next(lines)] != _FOOT.encode().splitlines() or next(lines):
        raise Wrong("the end is not that of an export")


def _tables(lines: Iterator[bytes], known: dict[str, Table]) -> Iterator[tuple[Table, Any]]:
    for line in lines:
        if line == b"},":
            return
        name, colon, rest = line.partition(b":")
        table = known.pop(name.decode(errors="replace").strip('"'), None)
        if table is None or not colon:
            raise Wrong(f"there is no {name[:60].decode(errors='replace')} here")
        if rest in (b"[]", b"[],"):
            continue
        if rest != b"[":
            raise Wrong("a list does not begin")
        yield from ((table, row) for row in _rows(lines))


def _rows(lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    for line in lines:
        if line in (b"]", b"],"):
            return
        yield _object(line.removesuffix(b","))


def _object(line: bytes) -> dict[str, Any]:
    if NOT_TEXT.search(line):
        raise Wrong("a text holds what is no character")
    try:
        found = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError) as fault:
        raise Wrong("a record can't be read") from fault
    if not isinstance(found, dict):
        raise Wrong("a record is no object")
    return found


def _no_number(word: str) -> Any:
    raise ValueError(word)


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    while line := stream.readline(LONGEST_LINE):
        if not line.endswith(b"\n"):
            raise Wrong("a record is far too long, or the end is missing")
        yield line[:-1]
    while True:
        yield b""
