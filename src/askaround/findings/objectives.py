"""The six things there are to find out about a line of work, each open or met (method.md, A2). Pure.

An objective asks for a few things; each was told, by so many people, or wasn't yet. What the seeker
says of an objective wins over what the record says: nobody else knows what is enough for them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
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


Find = Callable[[str, Sequence[str]], Iterable[Told]]
"""What was told of one kind, the oldest first; of answers, those to the questions of these slugs."""


@dataclass(frozen=True)
class Facts:
    """All that counts for the six, found when it is looked for; what was decided ("" where nothing is),
    and what the seeker said."""

    find: Find
    outcome: str = ""
    said: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Need:
    """One thing an objective asks for: in a few words, what told it, and how many it takes.

    `kinds` of what is told bring it, and answers to the questions of the bank called `slugs`.
    """

    name: str
    facts: Facts
    kinds: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    takes: int = 1

    @cached_property
    def told(self) -> list[Told]:
        """All that told it; there may be hundreds."""
        return list(self._each())

    @cached_property
    def met(self) -> bool:
        """Told by as many people as it takes. Looks at no more than that."""
        return len(list(islice(self.of_each(), self.takes))) == self.takes

    def of_each(self) -> Iterator[Told]:
        """The first that each teller told, as far as it is looked at."""
        tellers: set[UUID | str] = set()
        for each in self._each():
            if each.teller not in tellers:
                tellers.add(each.teller)
                yield each

    def _each(self) -> Iterable[Told]:
        for kind in self.kinds:
            yield from self.facts.find(kind, self.slugs)


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
    return Need(name, facts, ("answer",), slugs, takes)


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
    names = N_("two people named to you")
    return [
        Need(N_("somebody met who does it"), facts, ("visit",)),
        Need(names, facts, ("name",), ("other-people",), NAMES),
    ]


def ways_in(facts: Facts) -> list[Need]:
    """How two people got in, and what a newcomer has to learn (method.md, A2 and A9). A course that
    somebody named says the second, too."""
    learn = ("newcomer-training", "formal-training", "knowledge-and-skills")
    return [
        _answered(facts, N_("how two people got in"), "how-you-got-in", takes=TWO),
        Need(N_("what to learn first"), facts, ("answer", "course"), learn),
    ]


def a_day(facts: Facts) -> list[Need]:
    """An ordinary day, told by two people (method.md, A2 and I1)."""
    return [_answered(facts, N_("an ordinary day, from two people"), "typical-day", takes=TWO)]


def options(facts: Facts) -> list[Need]:
    """What lies beside the work, and where it leads (method.md, A2, A9 and I1)."""
    beside = ("related-fields", "other-fields-worked-in")
    return [
        Need(N_("lines of work close by"), facts, ("related", "answer"), beside),
        _answered(facts, N_("where it can lead"), "career-paths"),
    ]


def plan(facts: Facts) -> list[Need]:
    """A decision, and a step to take next (method.md, A5 and A6). "No" is a good result and needs
    no step."""
    decided = Need(N_("a decision"), facts, ("decision",))
    if facts.outcome == "no":
        return [decided]
    return [decided, Need(N_("a next step"), facts, ("step",))]


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
        slug
        for rule in RULES.values()
        for need in rule(Facts(lambda *_: ()))
        for slug in need.slugs
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
