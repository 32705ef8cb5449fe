"""The picture as it is drawn: each mark with its place, its shape, its words and its address."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _, ngettext

from askaround.people.network import wording
from askaround.people.network.layout import RING, Label, Layout, between, digits, lay_out
from askaround.people.network.lettering import clean, set_apart
from askaround.people.network.picture import Picture
from askaround.people.network.reading import id_of
from askaround.people.network.showing import Kind, Mark
from askaround.people.network.tree import YOU

ROOMY, DENSE = 46.0, 28.0
"""Heights of a row: with a second line that says what they do, and without."""

FEW = 14
"""Rows that still have room for a second line. Convention: together as tall as a desktop's page."""

MOST_ON_PAPER = 24
"""Rows that are still read on one sheet of A4 or Letter across; beyond, the list is printed."""

HEAD = 34.0
"""Room for the words above the columns."""

MOST_OTHERS = 40
"""Namings drawn beside the tree. Convention: with more, lines would be all there is to see."""

Address = Callable[[str, object], str]
"""Gives the page's address with one thing changed: `address("at", id)`."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One mark. `above` and `number` are places among the marks; `line` is how it hangs on."""

    number: int
    above: int
    kind: str
    x: str
    y: str
    words: str
    line: str
    shape: str
    text: str
    below: str
    title: str
    href: str
    id: UUID | None
    lit: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture, ready for the template; lengths in units of the picture."""

    marks: list[Drawn]
    others: list[str]
    heads: list[tuple[str, str]]
    width: str
    height: str
    in_rem: tuple[str, str]
    """The size on the page, so that it grows with the reader's letters."""

    for_paper: bool


def draw(picture: Picture, address: Address) -> Drawing:
    """Lay the picture out. `address` makes the links."""
    marks = picture.showing.marks
    hung = {mark.above for mark in marks}
    rows = sum(index not in hung for index in range(len(marks)))
    roomy = rows <= FEW
    labels = [_label(picture, mark, roomy=roomy) for mark in marks]
    layout = lay_out(labels, row=ROOMY if roomy else DENSE, top=HEAD)
    return Drawing(
        marks=[_drawn(picture, n, mark, layout, address) for n, mark in enumerate(marks)],
        others=[between(layout.spots[a], layout.spots[b]) for a, b in picture.others[:MOST_OTHERS]],
        heads=_heads(picture, layout),
        width=digits(layout.width),
        height=digits(layout.height),
        in_rem=(f"{layout.width / 16:.2f}rem", f"{layout.height / 16:.2f}rem"),
        for_paper=rows <= MOST_ON_PAPER,
    )


def _label(picture: Picture, mark: Mark, *, roomy: bool) -> Label:
    below: tuple[str, ...] = ()
    if roomy and mark.kind is Kind.PERSON and mark.person in picture.details:
        details = picture.details[mark.person]
        said = wording.role(details), details.title or details.place
        below = tuple(clean(str(capfirst(words))) for words in said if words)
    return Label(
        words_of(picture, mark),
        mark.above,
        below,
        shape=mark.kind is not Kind.START or mark.person is not YOU,
        whole=mark.kind in (Kind.FOLDED, Kind.REST),
    )


def words_of(picture: Picture, mark: Mark) -> str:
    """What a mark says."""
    if mark.kind is Kind.REST and mark.branch:
        count = mark.branch.people
        return ngettext("%(count)d more", "%(count)d more", count) % {"count": count}
    if mark.kind is Kind.FOLDED and mark.branch:
        return wording.numbers(mark.branch)
    return _("You") if mark.person is YOU else picture.everyone.names[mark.person]


def _drawn(picture: Picture, number: int, mark: Mark, layout: Layout, address: Address) -> Drawn:
    spot = layout.spots[number]
    is_person = mark.kind is Kind.PERSON or (mark.kind is Kind.START and mark.person is not YOU)
    person = mark.person if is_person else None
    return Drawn(
        number=number,
        above=mark.above,
        kind=mark.kind.value,
        x=digits(spot.x),
        y=digits(spot.y),
        words=digits(spot.words),
        line=layout.lines[number],
        shape=picture.everyone.stages[person].replace("_", "-") if person else "pile",
        text=set_apart(spot.text),
        below=set_apart(spot.below),
        title=clean(_title(picture, mark)),
        href=href_of(picture, mark, address),
        id=id_of(person) if person else None,
        lit=mark.kind in (Kind.PERSON, Kind.START) and mark.person in picture.lit,
        current=person is not None and person == picture.wanted.at,
    )


def _title(picture: Picture, mark: Mark) -> str:
    """All that is said of a mark in one line; it begins with what is seen of it."""
    if mark.kind is Kind.FOLDED and mark.person is not YOU and mark.branch:
        words = {"name": picture.everyone.names[mark.person]}
        return f"{wording.numbers(mark.branch)}: " + _("whom %(name)s led to") % words
    if mark.person is YOU or mark.kind is Kind.REST:
        return words_of(picture, mark)
    return picture.summaries[mark.person]


def href_of(picture: Picture, mark: Mark, address: Address) -> str:
    """Where a mark leads: to the path of a person, the branch of a folded one, the next page."""
    if mark.kind is Kind.REST:
        return address("page", picture.showing.page + 1)
    if mark.person is YOU:
        return ""
    return address("from" if mark.kind is Kind.FOLDED else "at", id_of(mark.person))


def _heads(picture: Picture, layout: Layout) -> list[tuple[str, str]]:
    """The words above the columns that hold people."""
    start = picture.wanted.start
    if start is YOU:
        words = [_("you asked"), _("they named"), _("and those named")]
    else:
        words = [_("named"), _("they named"), _("and those named")]
    held = {
        spot.column
        for spot, mark in zip(layout.spots, picture.showing.marks, strict=True)
        if mark.kind is Kind.PERSON
    }
    return [
        (digits(layout.columns[column] - RING), text)
        for column, text in enumerate(words, start=1)
        if column in held
    ]
