"""The six things there are to find out about a line of work, each open or met (method.md, A2). Pure.

An objective asks for a few things; each was told, by so many people, or wasn't yet. What the seeker
says of an objective wins over what the record says: nobody else knows what is enough for them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Final, NamedTuple
from uuid import UUID

from askaround.questions.bank import N_

TWO = 2
"""One person's word is one person's: how people get in, and what a day is like, two have to have
told. As findings.guidelines.VISITS_OF_A_VIEWPOINT. Convention."""

NAMES = 2
"""method.md, I7: each visit leads to at least two names."""


class Told(NamedTuple):
    """One thing in the record: what it says (an answer's words stand in the answer), who said it, and
    the row it stands in.

    `what` is the kind of row: answer, visit, name, course, related, decision or step; `key` its id in
    hexadecimal. `interview` and `question` are where it was said, `person` whoever said it, where
    somebody did.
    """

    what: str
    key: str
    words: str
    who: str = ""
    slug: str = ""
    person: UUID | None = None
    interview: UUID | None = None
    question: UUID | None = None

    @property
    def row(self) -> UUID:
        """Made where it is shown: of thousands, few are."""
        return UUID(self.key)

    @property
    def teller(self) -> UUID | str:
        """Whoever said it; what nobody said, such as a step, stands for itself."""
        return self.person or self.key


@dataclass(frozen=True)
class Facts:
    """All that counts for the six, by what it is; what was decided ("" where nothing is)."""

    told: Sequence[Told]
    outcome: str = ""
    said: Mapping[str, bool] = field(default_factory=dict)

    def answers(self, *slugs: str) -> list[Told]:
        """Answers to these questions of the bank, in the order of all that was told."""
        return self._taken([("answer", slug) for slug in slugs])

    def of(self, *kinds: str) -> list[Told]:
        return self._taken([key for key in self._places if key[0] in kinds])

    def _taken(self, keys: Iterable[tuple[str, str]]) -> list[Told]:
        return [self.told[place] for place in sorted(chain(*map(self._places.__getitem__, keys)))]

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], list[int]]:
        """Where what was told of each kind stands; there may be thousands of answers."""
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place, each in enumerate(self.told):
            places[each.what, each.slug].append(place)
        return places


@dataclass(frozen=True, slots=True)
class Need:
    """One thing an objective asks for: in a few words, what told it, and how many it takes.

    `slugs` are the questions of the bank that bring it.
    """

    name: str
    told: list[Told]
    takes: int = 1
    slugs: tuple[str, ...] = ()

    @property
    def met(self) -> bool:
        """Told by as many people as it takes."""
        tellers: set[UUID | str] = set()
        for each in self.told:
            tellers.add(each.teller)
            if len(tellers) >= self.takes:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Standing:
    """One objective, what it asks for, and what the seeker said of it (None: nothing)."""

    name: str
    needs: list[Need]
    said: bool | None = None

    @property
    def by_record(self) -> bool:
        return all(need.met for need in self.needs)

    @property
    def met(self) -> bool:
        return self.by_record if self.said is None else self.said

    @property
    def missing(self) -> list[Need]:
        """What it still asks for, by the record."""
        return [need for need in self.needs if not need.met]


def _answered(facts: Facts, name: str, *slugs: str, takes: int = 1) -> Need:
    return Need(name, facts.answers(*slugs), takes, slugs)


def job_facts(facts: Facts) -> list[Need]:
    """The tasks, the pay and the conditions, each told by somebody (method.md, A2 and I1: the job
    itself)."""
    return [
        _answered(facts, N_("what the tasks are"), "key-tasks", "abilities", "goals-of-the-group"),
        _answered(facts, N_("what it pays"), "pay"),
        _answered(facts, N_("what the conditions are"), "work-environment", "challenges"),
    ]


def contacts(facts: Facts) -> list[Need]:
    """Somebody in the work met, and names to go on with (method.md, A2 and I7)."""
    return [
        Need(N_("somebody met who does it"), facts.of("visit")),
        Need(N_("two people named to you"), facts.of("name"), NAMES, ("other-people",)),
    ]


def ways_in(facts: Facts) -> list[Need]:
    """How two people got in, and what a newcomer has to learn (method.md, A2 and A9). A course that
    somebody named says the second, too."""
    learn = N_("what to learn first")
    slugs = ("newcomer-training", "formal-training", "knowledge-and-skills")
    return [
        _answered(facts, N_("how two people got in"), "how-you-got-in", takes=TWO),
        Need(learn, [*facts.answers(*slugs), *facts.of("course")], 1, slugs),
    ]


def a_day(facts: Facts) -> list[Need]:
    """An ordinary day, told by two people (method.md, A2 and I1)."""
    return [_answered(facts, N_("an ordinary day, from two people"), "typical-day", takes=TWO)]


def options(facts: Facts) -> list[Need]:
    """What lies beside the work, and where it leads (method.md, A2, A9 and I1)."""
    slugs = ("related-fields", "other-fields-worked-in")
    beside = [*facts.of("related"), *facts.answers(*slugs)]
    return [
        Need(N_("lines of work close by"), beside, 1, slugs),
        _answered(facts, N_("where it can lead"), "career-paths"),
    ]


def plan(facts: Facts) -> list[Need]:
    """A decision, and a step to take next (method.md, A5 and A6). "No" is a good result and needs
    no step."""
    decided = Need(N_("a decision"), facts.of("decision"))
    if facts.outcome == "no":
        return [decided]
    return [decided, Need(N_("a next step"), facts.of("step"))]


Rule = Callable[[Facts], list[Need]]

RULES: Final[dict[str, Rule]] = {
    "facts": job_facts,
    "contacts": contacts,
    "ways_in": ways_in,
    "a_day": a_day,
    "options": options,
    "plan": plan,
}
"""By the objective's name, in the order in which they are shown."""


BANK_SLUGS: Final = tuple(
    dict.fromkeys(
        slug for rule in RULES.values() for need in rule(Facts([])) for slug in need.slugs
    )
)
"""Every question of the bank whose answer counts for an objective."""


def standings(facts: Facts) -> list[Standing]:
    """How each of the six stands."""
    return [Standing(name, rule(facts), facts.said.get(name)) for name, rule in RULES.items()]


def wanted_questions(stand: Iterable[Standing]) -> list[str]:
    """The questions of the bank that would meet what is open, the first objective's first."""
    open_needs = (need for each in stand if not each.met for need in each.missing)
    return list(dict.fromkeys(slug for need in open_needs for slug in need.slugs))
