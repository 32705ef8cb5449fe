"""Where names can come from, in which order for whom, and whom each kind of source leads to. Pure."""

from collections.abc import Collection

from askaround.people.guidelines.bounds import INSIDE_SOURCES

MOST_TO_TRY = 3
"""Kinds of source to try next, at a time. Convention: a longer list is put off."""

INSIDE_ORDER = (
    "coworker",
    "current_supervisor",
    "organisation_chart",
    "employee_communications",
    "training_specialist",
    "former_supervisor",
    "referral",
    "directory",
    "society",
    "friend",
    "career_centre",
    "college",
)
OUTSIDE_ORDER = (
    "friend",
    "coworker",
    "former_supervisor",
    "referral",
    "college",
    "career_centre",
    "society",
    "directory",
    "organisation_chart",
    "employee_communications",
    "training_specialist",
    "current_supervisor",
)
"""All kinds of method.md's P1. "Do you work there already?" decides the order (method.md, the
deliberate answers): somebody inside begins with the people and papers of the place; somebody
outside with people who know people, as the two-step ask does (P2), then with lists of names."""

LISTS_OF_NAMES = frozenset(
    {"society", "directory", "employee_communications", "organisation_chart", "referral"}
)
"""Kinds that name people who do the work; all others are people who might know one (P2)."""


def sources_in_order(*, inside: bool) -> tuple[str, ...]:
    """Every kind of source, the fitting ones first."""
    return INSIDE_ORDER if inside else OUTSIDE_ORDER


def fits(kind: str, *, inside: bool) -> bool:
    """Whether a kind of source suits somebody who works there, or doesn't."""
    return inside or kind not in INSIDE_SOURCES


def sources_to_try(done: Collection[str], *, inside: bool) -> list[str]:
    """The first fitting kinds that were not tried and brought nobody yet; when none of them is
    left, the others."""
    left = [kind for kind in sources_in_order(inside=inside) if kind not in done]
    fitting = [kind for kind in left if fits(kind, inside=inside)]
    return (fitting or left)[:MOST_TO_TRY]


def leads_to_doers(kind: str) -> bool:
    """Whether whoever is found through it does the work, rather than might know who does."""
    return kind in LISTS_OF_NAMES
