"""A file of contacts, whatever program wrote it, as people one after the other."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

from askaround.exchange import sentences
from askaround.exchange.archives import DAMAGED, connections_in
from askaround.exchange.csvs import read_csv
from askaround.exchange.recognise import NotContacts, is_archive, recognise
from askaround.exchange.records import Item, Reading
from askaround.exchange.vcards import read_vcards

Opener = Callable[[], AbstractContextManager[BinaryIO]]


def read(path: Path, as_kind: str | None = None, *, name: str | None = None) -> Reading:
    """Recognise the file and make ready to read it.

    `as_kind` is one of `recognise.KINDS` when the user says what it is; `name` is the file's own
    where `path` is a temporary one. Raises NotContacts, with a sentence for the user (going
    through the Reading may too, where an archive is damaged); ValueError for an unknown kind;
    OSError where the file cannot be opened.
    """
    opener = _opener(path)
    with opener() as stream:
        try:
            kind = recognise(stream, name or path.name, as_kind)
        except DAMAGED as fault:
            raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
    return Reading(kind, lambda: _items(opener, kind))


def _opener(path: Path) -> Opener:
    with path.open("rb") as stream:
        in_archive = is_archive(stream.read(4))

    @contextmanager
    def opened() -> Iterator[BinaryIO]:
        with path.open("rb") as stream:
            if not in_archive:
                yield stream
                return
            with connections_in(stream) as member:
                yield member

    return opened


def _items(opener: Opener, kind: str) -> Iterator[Item]:
    """Raises NotContacts where an archive turns out to be damaged further in: half a list of
    people, and no word of the other half, would be worse than none."""
    with opener() as stream:
        try:
            yield from read_vcards(stream) if kind == "vcard" else read_csv(stream)
        except DAMAGED as fault:
            raise NotContacts(sentences.ARCHIVE_UNSAFE) from fault
