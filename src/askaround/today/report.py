"""The list for other programs and for a terminal."""

import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from askaround.today.items import Item


def as_dict(item: Item) -> dict[str, Any]:
    """One item as the API gives it out."""
    return {
        "rule": item.rule,
        "why": str(item.why),
        "due_at": _moment(item.due_at),
        "overdue": item.overdue,
        "subject": {
            "type": item.subject.type,
            "id": str(item.subject.id),
            "name": item.subject.name,
        },
        "url": str(item.url),
    }


def _moment(at: dt.datetime) -> str:
    """RFC 3339 knows no offsets with seconds, as places had before there were time zones."""
    offset = at.utcoffset()
    if offset is not None and offset.seconds % 60:
        at = at.astimezone(dt.UTC)
    return at.isoformat()


def as_json(items: Sequence[Item]) -> str:
    """All of them, as `GET today` answers."""
    return json.dumps({"items": [as_dict(item) for item in items]}, ensure_ascii=False, indent=2)


def as_text(items: Sequence[Item]) -> str:
    """All of them for a terminal: what to do, and why on the line below."""
    if not items:
        return _("Nothing is waiting for you today.")
    return "\n".join(f"{_mark(item)} {_line(item.what)}\n    {_line(item.why)}" for item in items)


def _mark(item: Item) -> str:
    """A mark before each line: late towards someone, owed, or a suggestion."""
    return _("late") if item.overdue else "•"


def _line(text: str) -> str:
    """The text without anything a terminal would obey."""
    return "".join(each if each.isprintable() else " " for each in str(text))
