"""The short things a write-up has kept already, each in a line to be put right or emptied."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askaround.interviews.actions import Reworded
from askaround.interviews.actions.reading import SHORT
from askaround.interviews.forms.notes import digest
from askaround.interviews.models import Reading
from askaround.interviews.queries.given import AllGiven, Given
from askaround.web.stale import version_in

PARTS = {"promise": ("kept", "day"), "reading": ("kept", "kind", "link")}
"""The fields of a line by its kind, where it has more than its words."""


@dataclass(frozen=True, slots=True)
class KeptLine:
    """One line: `key` names its fields, `seen` and `version` tell an edit made elsewhere since."""

    key: str
    given: Given
    seen: str
    version: int
    words: str
    day: str
    kind: str
    link: str


def kept_lines(
    given: AllGiven, typed: Mapping[str, Any], *, late: bool = False
) -> dict[str, list[KeptLine]]:
    """The lines by kind: as they stand, or as they were typed. `late`: another edit came first."""
    rows = [*given.promises, *given.advice, *given.readings, *given.related, *given.criticism]
    lines: dict[str, list[KeptLine]] = {kind: [] for kind in SHORT}
    for each in rows:
        lines[each.kind].append(_line(each, typed, late))
    return lines


def _line(given: Given, typed: Mapping[str, Any], late: bool) -> KeptLine:
    key = f"{given.kind}-{given.row}"
    stands = {
        f"kept-{key}": given.words,
        f"day-{key}": given.day.isoformat() if given.day else "",
        f"kind-{key}": given.source,
        f"link-{key}": given.link,
    }
    seen, version = _digest(given.kind, key, stands), given.version
    if f"kept-{key}" in typed and _digest(given.kind, key, typed) != typed.get(f"was-{key}"):
        stands |= {name: str(typed[name]) for name in stands if name in typed}
        then = None if late else version_in(str(typed.get(f"at-{key}", "")))
        if then is not None:
            seen, version = str(typed.get(f"was-{key}", seen)), then
    return KeptLine(key, given, seen, version, *stands.values())


def _digest(kind: str, key: str, said: Mapping[str, Any]) -> str:
    parts = PARTS.get(kind, ("kept",))
    return digest("\n".join(str(said.get(f"{part}-{key}", "")).strip() for part in parts))


def rewordings(typed: Mapping[str, Any]) -> list[Reworded]:
    """The lines that say something else than when they were shown.

    ValueError for what no form of ours sends, and for a day that is none.
    """
    found = []
    for name in typed:
        key = name.removeprefix("kept-")
        kind, _dash, row = key.partition("-")
        if key == name or kind not in SHORT or _digest(kind, key, typed) == typed.get(f"was-{key}"):
            continue
        version = str(typed.get(f"at-{key}", ""))
        found.append(
            Reworded(
                kind=kind,
                row=uuid.UUID(row),
                words=str(typed[name]).strip(),
                expected=version_in(version),
                more=_more(kind, key, typed),
            )
        )
    return found


def _more(kind: str, key: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What is told of a line beside its words."""
    if kind == "promise" and (day := typed.get(f"day-{key}")):
        return {"due_on": dt.date.fromisoformat(str(day))}
    if kind != "reading":
        return {}
    said = typed.get(f"kind-{key}")
    sort = said if said in Reading.Kind.values else Reading.Kind.BOOK
    return {"kind": sort, "link": str(typed.get(f"link-{key}", "")).strip()}
