"""The picture as an indented list: for the page beside the drawing, and for the terminal."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _, ngettext

from askaround.people.network import wording
from askaround.people.network.drawing import Address, href_of, words_of
from askaround.people.network.picture import Picture
from askaround.people.network.reading import Everyone, id_of
from askaround.people.network.showing import Kind
from askaround.people.network.tree import YOU, Key, Someone, Tree

SHAPES = {
    "named": "○",
    "asked": "◔",
    "agreed": "◑",
    "met": "●",
    "heard_back": "✓",
    "resting": "◌",
}
"""The shapes of the stages as signs, where nothing can be drawn."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the nested list. `opens`: a list begins in it; `closes`: so many end after it."""

    kind: str
    id: UUID | None
    text: str
    role: str
    stage: str
    href: str
    current: bool
    opens: bool
    closes: int

    @property
    def ends(self) -> SafeString:
        """The ends of the lists that end here."""
        return mark_safe("</ul></li>" * self.closes)


def lines(picture: Picture, address: Address) -> list[Line]:
    """What the drawing shows, each line after the one it belongs to; without the start itself."""
    marks = picture.showing.marks
    depths: list[int] = []
    for mark in marks:
        depths.append(depths[mark.above] + 1 if mark.above >= 0 else 0)
    found = []
    for number, mark in enumerate(marks[1:], start=1):
        person = mark.person if mark.kind is Kind.PERSON else None
        after = depths[number + 1] if number + 1 < len(marks) else 0
        found.append(
            Line(
                kind=mark.kind.value,
                id=id_of(person) if person else None,
                text=words_of(picture, mark),
                role=_work(picture, person),
                stage=picture.everyone.stages[person] if person else "",
                href=href_of(picture, mark, address),
                current=person is not None and person == picture.wanted.at,
                opens=after > depths[number],
                closes=max(depths[number] - max(after, 1), 0),
            )
        )
    return found


def _work(picture: Picture, person: Someone) -> str:
    """What they do, else where: the shorter half, since the list stands on phones."""
    details = picture.details.get(person) if person is not None else None
    return (details.title or details.place) if details else ""


def as_text(everyone: Everyone) -> str:
    """All of it for a terminal: a shape, a name, a word, indented beneath whoever named them."""
    tree = everyone.tree
    if not tree.parent:
        return str(_("You haven't asked anybody yet whom they know."))
    return "\n".join([_("You"), *_branches(everyone, tree), "", *_beneath(everyone)])


def _branches(everyone: Everyone, tree: Tree) -> Iterator[str]:
    waiting: list[tuple[Key, int]] = [(each, 1) for each in reversed(tree.children.get(YOU, []))]
    while waiting:
        person, depth = waiting.pop()
        stage = everyone.stages[person]
        name = " ".join(everyone.names[person].split())
        yield f"{'  ' * depth}{SHAPES[stage]} {name}, {wording.stage_word(stage)}"
        waiting += [(each, depth + 1) for each in reversed(tree.children.get(person, []))]


def _beneath(everyone: Everyone) -> list[str]:
    found = [lead(everyone)]
    if everyone.found_yourself:
        found.append(beside(everyone))
    return found


def lead(everyone: Everyone) -> str:
    """The whole in one sentence: "You asked 8 people, who led you to 31 more. You met 12.\""""
    asked = len(everyone.tree.children.get(YOU, []))
    led_to = len(everyone.tree.parent) - asked
    met = len(everyone.met)
    first = ngettext("You asked %(count)d person", "You asked %(count)d people", asked) % {
        "count": asked
    }
    if led_to:
        more = ngettext("who led you to %(count)d more", "who led you to %(count)d more", led_to)
        first = f"{first}, {more % {'count': led_to}}"
    if not met:
        return f"{first}."
    return f"{first}. {_('You met %(count)d of them.') % {'count': met}}"


def beside(everyone: Everyone) -> str:
    """How many people no path leads to."""
    return ngettext(
        "%(count)d person you found yourself isn't in it.",
        "%(count)d people you found yourself aren't in it.",
        everyone.found_yourself,
    ) % {"count": everyone.found_yourself}
