"""The picture as the page, the API and the command tell it."""

from collections.abc import Iterator
from dataclasses import dataclass, field as filled
from functools import cached_property
from typing import Any

from askaround.careers.models import CareerField
from askaround.people.network import reading, wording
from askaround.people.network.reading import Details, Everyone
from askaround.people.network.showing import Kind, Mark, Showing, page_of, show
from askaround.people.network.tree import YOU, Branch, Key, Someone, Tree, counted

AT_STAGE = {
    "named": {"named"},
    "asked": {"asked"},
    "agreed": {"agreed"},
    "met": {"met", "heard_back"},
    "heard_back": {"heard_back"},
    "resting": {"resting"},
}
"""By a filter: the stages it shows. Whoever heard back was met, too."""


class NotInIt(LookupError):
    """The picture is to start from, or to point at, somebody who isn't in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be shown: of which field, at which stage, from whom on, whose path, which page."""

    field: CareerField | None = None
    stage: str = ""
    start: Someone = YOU
    at: Someone = None
    page: int = 1


@dataclass(frozen=True)
class Picture:
    """A part of the tree to be shown, with everything that is said about it.

    `everyone` is all of it, whatever the stage; `tree` what the filter by stage leaves.
    """

    wanted: Wanted
    everyone: Everyone
    tree: Tree
    branches: dict[Key, Branch]
    showing: Showing
    details: dict[Key, Details] = filled(default_factory=dict)

    @cached_property
    def summaries(self) -> dict[Key, str]:
        """One line about each person shown."""
        return {
            person: wording.summary(person, self.everyone, details)
            for person, details in self.details.items()
        }

    @cached_property
    def lit(self) -> set[Someone]:
        """Everybody on the path to whoever is pointed at, you included."""
        at = self.wanted.at
        return set() if at is None else {YOU, *self.tree.path_to(at)}

    @cached_property
    def others(self) -> list[tuple[int, int]]:
        """The namings beside the tree between marks that are both shown, by their places."""
        places = {
            mark.person: index
            for index, mark in enumerate(self.showing.marks)
            if mark.kind in (Kind.START, Kind.PERSON) and mark.person is not YOU
        }
        found = ((places.get(a), places.get(b)) for a, b in self.tree.others)
        return [(a, b) for a, b in found if a is not None and b is not None]

    @cached_property
    def folded(self) -> set[Someone]:
        """Those whose branches are left out."""
        return {mark.person for mark in self.showing.marks if mark.kind is Kind.FOLDED}

    @property
    def path(self) -> list[Key]:
        """From the first after you down to whom the picture starts from; empty when it is you."""
        return self.tree.path_to(self.wanted.start) if self.wanted.start is not YOU else []

    @property
    def counts(self) -> dict[str, int]:
        """How many people stand at each stage."""
        return counted(self.everyone.stages, self.everyone.tree.parent)

    def people(self) -> Iterator[tuple[Mark, Key]]:
        """The marks that are people, whoever it starts from left out."""
        for mark in self.showing.marks:
            if mark.kind is Kind.PERSON and mark.person is not YOU:
                yield mark, mark.person


def paint(actor: Any, wanted: Wanted, *, whole: bool = False) -> Picture:
    """The picture of what this actor recorded. Three queries; NotInIt for a stranger.

    `whole` shows everybody, however many, by name and stage alone.
    """
    everyone = reading.everyone(actor, field=wanted.field)
    tree = everyone.tree
    if wanted.stage:
        at_stage = AT_STAGE[wanted.stage]
        tree = tree.only(lambda person: everyone.stages[person] in at_stage)
    if wanted.start is not YOU and wanted.start not in tree.parent:
        raise NotInIt
    branches = tree.branches(everyone.met)
    if whole:
        return Picture(
            wanted, everyone, tree, branches, show(tree, branches, start=wanted.start, whole=True)
        )
    wanted, showing = _shown(tree, branches, wanted)
    found = reading.details(actor, showing.people())
    return Picture(wanted, everyone, tree, branches, showing, found)


def _shown(tree: Tree, branches: dict[Key, Branch], wanted: Wanted) -> tuple[Wanted, Showing]:
    """What is shown; where whoever is pointed at has no room, it starts from who led to them."""

    def of(start: Someone, page: int, at: Someone) -> Showing:
        return show(tree, branches, start=start, page=page, at=at)

    at = wanted.at if wanted.at in tree.parent else None
    showing = of(wanted.start, wanted.page, at)
    start, page = wanted.start, showing.page
    if at is not None and at not in showing.people():
        start, page = tree.parent[at], page_of(tree, branches, at)
        showing = of(start, page, at)
    settled = Wanted(field=wanted.field, stage=wanted.stage, start=start, at=at, page=page)
    return settled, showing
