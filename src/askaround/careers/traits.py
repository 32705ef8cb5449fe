"""What matters to a seeker, from the short public lists: element names with their ids. Pure.

The names and ids are O*NET's (see `taxonomies/NOTICE.md`); the words beside some of them are ours. An
element's id is what data about occupations is keyed by, so that a trait taken from a list can be
held against such data, too, where it is loaded. Words of one's own come first on every page, and
need no list.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

Kind = Literal["interest", "skill", "value", "style"]
KINDS: Final[tuple[Kind, ...]] = ("interest", "skill", "value", "style")

ATTRIBUTION: Final = (
    "This product includes information from the O*NET 29.3 Database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET is a "
    "trademark of USDOL/ETA."
)
"""The words the licence asks for. They are shown wherever the lists are."""

LEAST, MOST = 1, 5
"""How much a trait matters: from a little to a great deal. Convention."""


@dataclass(frozen=True, slots=True)
class Element:
    """One entry of a list: its id there, its name, and for some what the name means in plain words."""

    id: str
    kind: Kind
    name: str
    plain: str = ""


@cache
def elements() -> dict[str, Element]:
    """By id, every entry of the four lists, in their order."""
    lines = (files("askaround.careers") / "taxonomies" / "onet.tsv").read_text("utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {row["id"]: _element(row) for row in rows}


def _element(row: dict[str, str]) -> Element:
    kind = next(kind for kind in KINDS if kind == row["kind"])
    return Element(row["id"], kind, row["name"], row["plain"] or "")


def of_kind(kind: str) -> list[Element]:
    """The entries of one list."""
    return [element for element in elements().values() if element.kind == kind]
