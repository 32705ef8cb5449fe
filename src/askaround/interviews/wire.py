"""Reads what a device sends: JSON into typed events and facts, or a reason why not. No Django.

The form is written down in `interviews/notes.py`.
"""

import datetime as dt
import json
import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from askaround.interviews.notes import Event, Splice

MOST_AT_ONCE = 1000
"""Events, and facts, in one batch. A device sends two hundred."""

MOST_IN_A_FILE = 100_000
"""Events, and facts, in a file of notes: days of typing without a network."""

FAR = 2**31 - 1
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
"""What no database keeps: the zero character, and halves of a pair."""

T = TypeVar("T")


class Malformed(Exception):
    """Not in the form of the contract. `where` says what; `item` is the event's or fact's id."""

    def __init__(self, where: str, item: uuid.UUID | None = None) -> None:
        super().__init__(where)
        self.where = where
        self.item = item


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened during the visit, as a device noted it."""

    id: uuid.UUID
    device: str
    seq: int
    kind: str
    value: Any
    said_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Batch:
    """What one device sends at one time. `sent_at` is its own clock; a file says of which visit."""

    account: uuid.UUID
    interview: uuid.UUID | None
    events: list[Event]
    facts: list[Fact]
    sent_at: dt.datetime | None = None


FACTS = {"permission", "started", "extended", "ended", "star", "unstar", "close"}
CLOSE = (
    "thanked",
    "resume_asked",
    "resume_handed_over",
    "resume",
    "may_use_name",
    "report_back_on",
)


def read_batch(raw: bytes | str, most: int = MOST_AT_ONCE) -> Batch:
    """A batch out of JSON. Raises `Malformed`."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        raise Malformed("body") from None
    if not isinstance(body, dict):
        raise Malformed("body")
    interview = body.get("interview")
    return Batch(
        account=_uuid(body.get("account"), "account"),
        interview=_uuid_or_none(interview, "interview"),
        events=_many(body.get("events", []), "events", read_event, most),
        facts=_many(body.get("facts", []), "facts", read_fact, most),
        sent_at=_moment(body.get("sent_at")),
    )


def read_event(item: dict[str, Any]) -> Event:
    """One event. Its text loses nothing but what no database can keep."""
    return Event(
        id=_uuid(item.get("id"), "id"),
        device=_device(item.get("device")),
        seq=_whole(item.get("seq"), "seq", 2**63 - 1),
        answer=_uuid(item.get("answer"), "answer"),
        question=_uuid_or_none(item.get("question"), "question"),
        base=_uuid_or_none(item.get("base"), "base"),
        splice=Splice(
            at=_whole(item.get("at"), "at", FAR),
            remove=_whole(item.get("remove", 0), "remove", FAR),
            insert=writable(_text(item.get("insert", ""), "insert")),
        ),
    )


def read_fact(item: dict[str, Any]) -> Fact:
    """One fact. A clock that makes no sense is as good as none."""
    kind = item.get("kind")
    if kind not in FACTS:
        raise Malformed("kind")
    return Fact(
        id=_uuid(item.get("id"), "id"),
        device=_device(item.get("device")),
        seq=_whole(item.get("seq"), "seq", 2**63 - 1),
        kind=str(kind),
        value=_value(str(kind), item.get("value")),
        said_at=_moment(item.get("said_at")),
    )


def writable(text: str) -> str:
    """The text, with a replacement character for each one that no database keeps."""
    return UNWRITABLE.sub("\ufffd", text)


def _many(items: object, name: str, read: Callable[[dict[str, Any]], T], most: int) -> list[T]:
    if not isinstance(items, list) or len(items) > most:
        raise Malformed(name)
    return [_one(item, f"{name}[{place}]", read) for place, item in enumerate(items)]


def _one(item: object, where: str, read: Callable[[dict[str, Any]], T]) -> T:
    if not isinstance(item, dict):
        raise Malformed(where)
    try:
        return read(item)
    except Malformed as error:
        raise Malformed(f"{where}.{error.where}", _id_if_any(item)) from None


def _id_if_any(item: dict[str, Any]) -> uuid.UUID | None:
    try:
        return _uuid(item.get("id"), "id")
    except Malformed:
        return None


def _uuid(value: object, where: str) -> uuid.UUID:
    try:
        return uuid.UUID(value)  # type: ignore[arg-type]
    except (ValueError, TypeError, AttributeError):
        raise Malformed(where) from None


def _uuid_or_none(value: object, where: str) -> uuid.UUID | None:
    return None if value is None else _uuid(value, where)


def _whole(value: object, where: str, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise Malformed(where)
    return value


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise Malformed(where)
    return value


def _device(value: object) -> str:
    name = writable(_text(value, "device"))
    if not 1 <= len(name) <= 64:
        raise Malformed("device")
    return name


def _moment(value: object) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(value)  # type: ignore[arg-type]
        return moment.astimezone(dt.UTC) if moment.tzinfo else None
    except (ValueError, TypeError, OverflowError):
        return None


def _value(kind: str, value: object) -> Any:
    """What a fact says, by its kind. Raises `Malformed` where nothing can be made of it."""
    if kind in ("star", "unstar"):
        about = value if isinstance(value, dict) else {}
        question = _uuid_or_none(about.get("question"), "value.question")
        return {
            "answer": str(_uuid(about.get("answer"), "value.answer")),
            "question": str(question) if question else None,
        }
    if kind == "permission" and value not in ("yes", "no"):
        raise Malformed("value")
    if kind == "extended":
        return _whole(value, "value", 480)
    if kind == "close":
        said = value if isinstance(value, dict) else {}
        return {name: _plain(said[name]) for name in CLOSE if name in said}
    return value if kind == "permission" else None


def _plain(value: object) -> str | bool | None:
    if isinstance(value, str):
        return writable(value)[:64]
    return value if isinstance(value, bool) else None
