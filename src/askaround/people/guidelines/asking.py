"""Whom to ask next, and for what (method.md, P2): those you know best first. Pure.

The rule, all of it a convention built on the handout's two steps:
- Nobody is asked who let rest, who still owes an answer, whom a visit lies ahead with (its close
  asks), or who was asked by me within `REST_DAYS`, about whatever.
- For *something like it*: anybody outside the work, not asked about it before.
- For *just this*: those whom somebody named when asked for something like it; and of the others
  who do the work or were named for it, those I have met or heard from.
- Those I know best come first. An acquaintance forgives a clumsy question, and knows people I
  don't: first whom I thought of for this, then friends, colleagues and supervisors, then whom I
  have met, who has answered me, whom I have been in touch with, and last a mere name.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

REST_DAYS: Final = 30
"""Days to leave somebody in peace after asking them whom they know. Convention: a month."""

ASK_NEXT: Final = 8
"""How many to ask next are shown for each step. Convention: two weeks of asking, in one look."""

KNOWN_IN_PERSON: Final = ("friend", "coworker", "former_supervisor", "current_supervisor")
"""Sources that mean I know them myself, not from a list. method.md, P1."""

FROM_A_LIST: Final = frozenset(
    {"", "directory", "employee_communications", "organisation_chart", "referral", "other"}
)
"""Sources that say nothing of knowing each other; "" is an imported address book."""


class Step(StrEnum):
    """The two questions; their values are those of `Ask.Kind`."""

    LIKE = "like"
    JUST_LIKE = "just_like"


class Tie(StrEnum):
    """Why somebody comes where they come, the closest tie first."""

    THOUGHT_OF = "thought_of"
    IN_PERSON = "in_person"
    MET = "met"
    REPLIED = "replied"
    IN_TOUCH = "in_touch"
    SAME_CIRCLE = "same_circle"  # a society, a college, a course: a list with faces
    NAME_ONLY = "name_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """What is known of one person for one line of work.

    `named_near`: somebody named them when asked for something like it; `in_the_work`: they do it,
    or were named for it in any way. `asked_like`, `asked_just_like`: asked about it before, the
    latter also at the close of a visit. `awaited`: approached, and no answer yet.
    """

    thought_of: bool = False
    in_the_work: bool = False
    named_near: bool = False
    found_through: str = ""
    met: bool = False
    replied: bool = False
    in_touch: bool = False
    awaited: bool = False
    visit_ahead: bool = False
    resting: bool = False
    asked_like: bool = False
    asked_just_like: bool = False
    last_asked: dt.date | None = None


def step_for(who: Acquaintance, *, today: dt.date) -> Step | None:
    """Which of the two questions to ask them now, or None: not them, or not now."""
    if who.resting or who.awaited or who.visit_ahead or _asked_lately(who, today):
        return None
    if who.in_the_work or who.named_near:
        near = who.named_near or who.met or who.replied
        return Step.JUST_LIKE if near and not who.asked_just_like else None
    return None if who.asked_like or who.asked_just_like else Step.LIKE


def tie(who: Acquaintance) -> Tie:
    """The closest tie there is."""
    ties = (
        (who.thought_of, Tie.THOUGHT_OF),
        (who.found_through in KNOWN_IN_PERSON, Tie.IN_PERSON),
        (who.met, Tie.MET),
        (who.replied, Tie.REPLIED),
        (who.in_touch, Tie.IN_TOUCH),
        (who.found_through not in FROM_A_LIST, Tie.SAME_CIRCLE),
    )
    return next((each for holds, each in ties if holds), Tie.NAME_ONLY)


def closeness(who: Acquaintance) -> tuple[bool, ...]:
    """To sort by, the best known first: each tie in its order, those with several before others."""
    return (
        not who.thought_of,
        who.found_through not in KNOWN_IN_PERSON,
        not who.met,
        not who.replied,
        not who.in_touch,
        who.found_through in FROM_A_LIST,
    )


def _asked_lately(who: Acquaintance, today: dt.date) -> bool:
    return who.last_asked is not None and today < who.last_asked + dt.timedelta(days=REST_DAYS)
