"""The archive: the records as JSON with their description, the same for people to read, the files.

    manifest.json      what is in it: sums, counts, and when and by which Askaround it was made
    data.json          all records; this and the resumes are what an import reads
    schema.json        what stands where in data.json
    resumes/<id>       the bytes of each version of the resume
    people.vcf, people.csv, visits.ics, records.md     for other programs, and for reading

All but the manifest is the same, byte for byte, however often the same records are exported.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from tempfile import TemporaryFile
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings

from askaround import __version__
from askaround.accounts.models import User
from askaround.careers.models import Resume
from askaround.careers.resumes import files
from askaround.exchange.calendar.entries import every_visit
from askaround.exchange.everything import notebook, schema
from askaround.exchange.everything.snapshot import as_of_now
from askaround.exchange.export import cards, table
from askaround.exchange.export.people import people_out
from askaround.exchange.members import add_member
from askaround.interviews.documents import record_document
from askaround.interviews.queries.many_records import whole_records
from askaround.interviews.queries.whole_record import written_in_turn
from askaround.web.documents import as_markdown

MANIFEST, DATA, SCHEMA, RESUMES = "manifest.json", "data.json", "schema.json", "resumes/"

LEVEL = 2
"""Of compression. It takes two fifths of the time the usual 6 does, for a file a quarter larger."""

PIECE = 1 << 16
"""Bytes written at a time, at least: each write into an archive costs as much as some thousand bytes."""

Told = Callable[[str], None]


@dataclass
class Packed:
    """What went into an archive: sums and sizes by name, records by table, resumes without a file."""

    files: dict[str, dict[str, Any]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)


def pack(out: IO[bytes], *, owner: User, at: dt.datetime, told: Told = lambda _: None) -> Packed:
    """Write the whole archive to `out`, which is only ever written forward. `told` hears the name
    of each file before it is written."""
    packed = Packed()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive, as_of_now():
        for name, pieces in _members(owner, packed):
            told(name)
            packed.files[name] = _add(archive, name, pieces)
        _add(archive, MANIFEST, [_manifest(packed, at).encode()])
    return packed


def _members(owner: User, packed: Packed) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield DATA, notebook.written(owner, packed.counts.__setitem__)
    yield SCHEMA, [schema.as_text().encode()]
    yield from _resumes(owner, packed)
    yield from _people(owner)
    yield "visits.ics", [every_visit(owner)]
    yield "records.md", _records(owner)


def _people(owner: User) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Everybody as cards and as a table. They are read once: the table waits beside until its turn."""
    with TemporaryFile(dir=settings.DATA_DIR) as aside:

        def cards_meanwhile() -> Iterator[bytes]:
            aside.write(table.head().encode())
            for people in people_out(owner):
                aside.write(table.rows(people).encode())
                yield cards.some(people, cards.DEFAULT_VERSION).encode()

        yield "people.vcf", cards_meanwhile()
        aside.seek(0)
        yield "people.csv", iter(partial(aside.read, PIECE), b"")


def _resumes(owner: User, packed: Packed) -> Iterator[tuple[str, Iterable[bytes]]]:
    for resume in Resume.objects.visible_to(owner).order_by("pk"):
        data = files.read(resume)
        if data is None or hashlib.sha256(data).hexdigest() != resume.sha256:
            # Said rather than hidden: the record goes out, its file is gone.
            packed.missing.append(str(resume.pk))
        else:
            yield f"{RESUMES}{resume.pk}", [data]


def _records(owner: User) -> Iterator[bytes]:
    """Every written record, one after the other: a document of all of them would be in memory whole."""
    for record in whole_records(written_in_turn(owner)):
        yield as_markdown(record_document(record)).encode() + b"\n\n"


def _add(archive: ZipFile, name: str, pieces: Iterable[bytes]) -> dict[str, Any]:
    return add_member(archive, name, _gathered(pieces), level=LEVEL, large=name == DATA)


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in larger pieces."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)


def _manifest(packed: Packed, at: dt.datetime) -> str:
    said = {
        "format": notebook.FORMAT,
        "version": notebook.VERSION,
        "askaround": __version__,
        "made_at": at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "counts": packed.counts,
        "files": packed.files,
        "missing": packed.missing,
    }
    return json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
