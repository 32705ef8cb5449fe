"""A file of contacts, whatever program wrote it, as people one after the other."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from askaround.exchange import sentences
from askaround.exchange.archives import DAMAGED, connections_in
from askaround.exchange.csvs import Choice, read_csv
from askaround.exchange.csvs.layout import Layout
from askaround.exchange.monica import read_monica
from askaround.exchange.recognise import NotContacts, is_archive, layout_of, recognise
from askaround.exchange.records import Item, Reading
from askaround.exchange.vcards import read_vcards

Opener = Callable[[], AbstractContextManager[BinaryIO]]


def read(
    path: Path,
    as_kind: str | None = None,
    *,
    name: str | None = None,
    choice: Choice | None = None,
) -> Reading:
    """Recognise the file and make ready to read it.

    `as_kind` is one of `recognise.KINDS` when the user says what it is, `choice` what they say
    its columns hold; `name` is the file's own where `path` is a temporary one. Raises NotContacts,
    with a sentence for the user (going through the Reading may too, where an archive is damaged);
    WrongChoice; ValueError for an unknown kind; OSError where the file cannot be opened.
    """
    place = _Place(max(path.stat().st_size, 1))
    opener = _opener(path, place)
    with opener() as stream:
        try:
            kind = recognise(stream, name or path.name, as_kind, choice)
        except DAMAGED as fault:
            raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
    return Reading(kind, lambda: _items(opener, kind, choice), place.done)


def table_in(path: Path, name: str, *, headings: bool | None = None) -> Layout | None:
    """How the table in a file is laid out, for somebody to say what its columns hold; None where
    there is no table. `headings`: whether its first line names the columns."""
    with _opener(path)() as stream:
        return layout_of(stream, name, headings=headings)


@dataclass(slots=True)
class _Place:
    """How far a file has been read: `at` of `size` bytes."""

    size: int
    at: Callable[[], int] = lambda: 0

    def done(self) -> float:
        return min(self.at() / self.size, 1.0)


def _opener(path: Path, place: _Place | None = None) -> Opener:
    with path.open("rb") as stream:
        in_archive = is_archive(stream.read(4))

    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        with path.open("rb") as stream:
            if place:
                place.at = stream.tell
            try:
                if not in_archive:
                    yield stream
                    return
                with connections_in(stream) as member:
                    yield member
            finally:
                if place:
                    place.at = lambda: place.size

    return opened


def _items(opener: Opener, kind: str, choice: Choice | None) -> Iterator[Item]:
    """Raises NotContacts where an archive turns out to be damaged further in: half a list of
    people, and no word of the other half, would be worse than none."""
    with opener() as stream:
        try:
            if kind == "vcard":
                yield from read_vcards(stream)
            elif kind == "monica":
                yield from read_monica(stream)
            else:
                yield from read_csv(stream, choice)
        except DAMAGED as fault:
            raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
