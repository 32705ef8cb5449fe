"""What somebody says the columns of a table hold, where headings alone do not say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from askaround.exchange.csvs.headings import Column, Headings
from askaround.exchange.csvs.layout import Layout
from askaround.exchange.csvs.vocabulary import POSTAL, Means
from askaround.exchange.csvs.words import words_of

FIELDS = {
    "name": Means.NAME,
    "given_name": Means.GIVEN,
    "family_name": Means.FAMILY,
    "email": Means.EMAIL,
    "phone": Means.PHONE,
    "address": Means.ADDRESS,
    "organisation": Means.ORGANISATION,
    "title": Means.TITLE,
    "department": Means.DEPARTMENT,
    "link": Means.LINK,
    "notes": Means.NOTES,
    "how_found": Means.FOUND,
    "other": Means.OTHER,
    "leave_out": Means.NOTHING,
}
"""What a column may be said to hold. "other" keeps it under its own heading; only "leave_out"
loses it."""

_ALSO = {
    Means.MIDDLE: "given_name",
    Means.SUFFIX: "family_name",
    **dict.fromkeys(POSTAL, "address"),
}
_BY_MEANING = {**{means: name for name, means in FIELDS.items()}, **_ALSO}
_CALLS_SOMEBODY = frozenset(
    {"name", "given_name", "family_name", "email", "phone", "organisation", "link"}
)


class WrongChoice(ValueError):
    """A choice of columns that cannot be followed. `problem` is "column", "field" or "nobody";
    `named` is what was said."""

    def __init__(self, problem: str, named: str = "") -> None:
        super().__init__(f"{problem}: {named}")
        self.problem = problem
        self.named = named


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of `FIELDS` by column: `fields` names columns by heading or number from 1, `places`
    by number from 0 alone.

    Columns not named keep the meaning they are seen to have. `headings` says whether the first
    line names the columns; None leaves it to be seen.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[int, str] = field(default_factory=dict)
    headings: bool | None = None


def field_of(column: Column) -> str:
    """The field a column is seen to hold."""
    return _BY_MEANING.get(column.means, "other")


def apply(choice: Choice, layout: Layout) -> Headings:
    """The headings with what was chosen. Raises WrongChoice."""
    for said in (*choice.fields.values(), *choice.places.values()):
        if said not in FIELDS:
            raise WrongChoice("field", said)
    wanted = dict(choice.places)
    for named, said in choice.fields.items():
        wanted[_place(named, layout.headings.columns)] = said
    columns = [_chosen(column, wanted.get(column.at)) for column in layout.headings.columns]
    if not any(field_of(column) in _CALLS_SOMEBODY for column in columns):
        raise WrongChoice("nobody")
    return layout.headings._replace(columns=tuple(columns), kind="csv")


def _place(named: str, columns: Sequence[Column]) -> int:
    """Which column is meant: by its heading, spelled as in the file or nearly so, or its number."""
    said = named.strip()
    for same in (_exactly, _nearly):
        found = [column.at for column in columns if same(column.label, said)]
        if found:
            return found[0]
    number = said.casefold().removeprefix("column").strip()
    if number.isdecimal() and 0 < int(number) <= len(columns):
        return int(number) - 1
    raise WrongChoice("column", named)


def _exactly(label: str, said: str) -> bool:
    return label == said


def _nearly(label: str, said: str) -> bool:
    return bool(words_of(said)) and words_of(label) == words_of(said) and not said.isdecimal()


def _chosen(column: Column, said: str | None) -> Column:
    """The column as it was said to be. What it was seen to be already stays, so that a street
    and a town still make one address."""
    if said is None or said == field_of(column):
        return column
    return column._replace(means=FIELDS[said], group=f"column {column.at}", says="")
