"""Short ways to read bytes in the tests of the readers."""

from io import BytesIO
from pathlib import Path

from askaround.exchange.csvs import read_csv
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.vcards import read_vcards

SAMPLES = Path(__file__).parents[4] / "tests" / "samples"


def items(raw: bytes | str) -> list[Item]:
    """Everything a reader of cards makes of these bytes."""
    return list(read_vcards(BytesIO(raw.encode() if isinstance(raw, str) else raw)))


def cards(raw: bytes | str) -> list[ContactRecord]:
    """The people on these cards, all of which are taken."""
    return _people(items(raw))


def card(*lines: bytes | str, version: str = "3.0") -> ContactRecord:
    """The person on one card of these lines."""
    raw = [line.encode() if isinstance(line, str) else line for line in lines]
    start = [b"BEGIN:VCARD", f"VERSION:{version}".encode()]
    [only] = cards(b"\r\n".join([*start, *raw, b"END:VCARD", b""]))
    return only


def rows(raw: bytes | str) -> list[Item]:
    """Everything a reader of tables makes of these bytes."""
    return list(read_csv(BytesIO(raw.encode() if isinstance(raw, str) else raw)))


def table(*lines: str) -> list[ContactRecord]:
    """The people in a table of these lines, all of which are taken."""
    return _people(rows("\r\n".join(lines)))


def refused(found: list[Item]) -> list[RejectedRow]:
    """What was not taken."""
    return [item for item in found if isinstance(item, RejectedRow)]


def names(found: list[Item] | list[ContactRecord]) -> list[str]:
    """The names of those taken, in order."""
    return [item.name for item in found if isinstance(item, ContactRecord)]


def _people(found: list[Item]) -> list[ContactRecord]:
    assert not refused(found)
    return [item for item in found if isinstance(item, ContactRecord)]
