"""Who led to whom, as one tree. Pure.

Several may name the same person, and people may name each other in a circle. In the tree each
stands once, under whoever came first: the earliest of those who named them, or you, when you had
asked them yourself by then. Every other naming is kept as a link beside the tree.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Key = str
"""A person's id as text: telling ten thousand UUIDs apart takes ten times as long."""

Moment = str
"""A moment as text that sorts as it happened, for the same reason."""

YOU = None
"""The root of the tree, where a person's key would stand."""

Someone = Key | None


class Asking(NamedTuple):
    """You asked somebody whom they know."""

    asked: Key
    at: Moment


class Naming(NamedTuple):
    """Somebody named somebody."""

    namer: Key
    named: Key
    at: Moment


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands beneath somebody: how many people, how many of them met, the newest date."""

    people: int
    met: int
    latest: Moment


@dataclass(slots=True)
class Tree:
    """Everybody once, beneath whoever led to them first.

    `parent` of each person, YOU for those you asked yourself; `children` in the order they came;
    `since` when each came; `namers` all who named them, the first first; `given` how many each
    named; `others` the namings that aren't the tree's own, as (namer, named).
    """

    parent: dict[Key, Someone] = field(default_factory=dict)
    children: dict[Someone, list[Key]] = field(default_factory=lambda: defaultdict(list))
    since: dict[Key, Moment] = field(default_factory=dict)
    namers: dict[Key, list[Key]] = field(default_factory=dict)
    given: dict[Key, int] = field(default_factory=lambda: defaultdict(int))
    others: list[tuple[Key, Key]] = field(default_factory=list)

    def path_to(self, person: Key) -> list[Key]:
        """From the first person after you down to this one, who is the last."""
        path = [person]
        while (above := self.parent[path[-1]]) is not YOU:
            path.append(above)
        return path[::-1]

    def downwards(self, root: Someone = YOU) -> list[Key]:
        """Everybody beneath `root`, each after whoever led to them."""
        found = list(self.children.get(root, ()))
        for person in found:
            found.extend(self.children.get(person, ()))
        return found

    def branches(self, met: Collection[Key]) -> dict[Key, Branch]:
        """What stands beneath each person who led to somebody."""
        people: dict[Key, int] = defaultdict(int)
        were_met: dict[Key, int] = defaultdict(int)
        latest = dict(self.since)
        for person in reversed(self.downwards()):
            above = self.parent[person]
            if above is not YOU:
                people[above] += 1 + people[person]
                were_met[above] += (person in met) + were_met[person]
                latest[above] = max(latest[above], latest[person])
        return {
            person: Branch(count, were_met[person], latest[person])
            for person, count in people.items()
            if count
        }

    def only(self, wanted: Callable[[Key], bool]) -> "Tree":
        """The part of the tree that leads to those wanted: they, and everybody on their way."""
        kept: set[Key] = set()
        for person in reversed(self.downwards()):
            if wanted(person) or any(child in kept for child in self.children.get(person, ())):
                kept.add(person)
        part = Tree(namers=self.namers, given=self.given)
        for person in self.downwards():
            if person in kept:
                part._put(person, self.parent[person], self.since[person])
        part.others = [pair for pair in self.others if kept.issuperset(pair)]
        return part

    def _put(self, person: Key, above: Someone, at: Moment) -> None:
        self.parent[person] = above
        self.children[above].append(person)
        self.since[person] = at


def grow(askings: Iterable[Asking], namings: Iterable[Naming]) -> Tree:
    """The tree of what was recorded, the same whatever the order it is read in.

    Where both happened at the same moment, being named comes before being asked.
    """
    tree = Tree()
    top: dict[Key, Key] = {}
    told: set[tuple[Key, Key]] = set()
    for at, _asked, person, namer in _in_order(askings, namings):
        if namer is not YOU:
            if namer == person or (namer, person) in told:
                continue
            told.add((namer, person))
            tree.namers.setdefault(person, []).append(namer)
            tree.given[namer] += 1
        if person in tree.parent:
            if namer is not YOU:
                tree.others.append((namer, person))
        elif namer is YOU:
            tree._put(person, YOU, at)
        elif _top_of(namer, top) == person:
            tree.others.append((namer, person))  # it would close a circle
        else:
            tree._put(person, namer, at)
            top[person] = namer
    return tree


def _in_order(
    askings: Iterable[Asking], namings: Iterable[Naming]
) -> list[tuple[Moment, bool, Key, Someone]]:
    """Each thing that happened: when, whether it was an asking, to whom, by whom."""
    first: dict[Key, Moment] = {}
    for asked, at in askings:
        first[asked] = min(at, first.get(asked, at))
    happened: list[tuple[Moment, bool, Key, Someone]] = [
        (at, False, named, namer) for namer, named, at in namings
    ]
    happened += [(at, True, asked, YOU) for asked, at in first.items()]
    happened.sort(key=lambda each: (each[0], each[1], each[2], each[3] or each[2]))
    return happened


def _top_of(person: Key, top: dict[Key, Key]) -> Key:
    """The first of the line that leads to somebody, as far as it is known by now.

    Shortens the way for the next time, so that a line of thousands is no burden.
    """
    way = []
    while person in top:
        way.append(person)
        person = top[person]
    for each in way:
        top[each] = person
    return person


def counted(stages: Mapping[Key, str], people: Iterable[Key]) -> dict[str, int]:
    """How many of these people stand at each stage."""
    counts: dict[str, int] = defaultdict(int)
    for person in people:
        counts[stages[person]] += 1
    return dict(counts)
