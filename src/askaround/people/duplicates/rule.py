"""Whether two people here may be one: the rule, its points and its reasons. Pure.

Each thing two records agree on speaks for it, each they differ in speaks against it, and the
points add up, as in Fellegi and Sunter's theory of record linkage (1969, Journal of the American
Statistical Association 64(328)). The weights are our own, set by hand so that the cases of
`tests/test_duplicate_rule.py` come out as a careful person would say; nobody sees a number, only
"sure", "likely" or "perhaps", and the reasons.

What holds, and is tested: the order of the two does not matter; somebody is alike to themself;
and what both share never lowers it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, IntEnum

from askaround.people.duplicates.common import is_common
from askaround.people.duplicates.naming import Likeness, compare_names
from askaround.people.duplicates.places import same_place
from askaround.people.duplicates.spelling import read_name, word_set

MANY_NAMESAKES = 3
"""People here of one name, from which on the name is common, whatever it is. Convention."""

SHARED_MAILBOXES = word_set(
    """
    info office hello contact admin team hr jobs careers support sales mail enquiries inquiries
    reception service press help desk post kontakt buero contacto oficina hola
    """
)
"""E-mail addresses that begin like this are an office's, not a person's. RFC 2142 and usage."""


class Strength(IntEnum):
    """How sure it is that the two are one."""

    PERHAPS = 1
    LIKELY = 2
    SURE = 3


class Reason(Enum):
    """What speaks for it beside the names, or (the last three) against it."""

    EMAIL = "email"
    OFFICE_EMAIL = "office_email"
    PHONE = "phone"
    LINK = "link"
    PLACE = "place"
    OTHER_EMAIL = "other_email"
    OTHER_PLACE = "other_place"
    COMMON_NAME = "common_name"


@dataclass(frozen=True, slots=True)
class Described:
    """What the rule needs of a person. E-mails, phones and links are lookups (`people.names`)."""

    name: str
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people who may be one: how sure, how their names compare, and the other reasons."""

    strength: Strength
    names: Likeness
    reasons: tuple[Reason, ...]

    @property
    def speaks_for(self) -> tuple[Reason, ...]:
        return tuple(reason for reason in self.reasons if POINTS[reason] > 0)

    @property
    def speaks_against(self) -> tuple[Reason, ...]:
        return tuple(reason for reason in self.reasons if POINTS[reason] < 0)


NAME_POINTS = {
    Likeness.SAME: 6,
    Likeness.REORDERED: 6,
    Likeness.SHORT_FORM: 5,
    Likeness.FULLER: 5,
    Likeness.NEARLY: 4,
    Likeness.ONE_WORD: 3,
    Likeness.INITIAL: 2,
    Likeness.MIDDLE_DIFFERS: 2,
    Likeness.PART: 1,
    Likeness.GIVEN_ONLY: 0,
    Likeness.FAMILY_ONLY: -3,
    Likeness.DIFFERENT: -3,
}

POINTS = {
    Reason.EMAIL: 6,
    Reason.OFFICE_EMAIL: 1,
    Reason.PHONE: 4,
    Reason.LINK: 4,
    Reason.PLACE: 2,
    Reason.OTHER_EMAIL: -1,
    Reason.OTHER_PLACE: -2,
    Reason.COMMON_NAME: -2,
}

LEAST = {Strength.SURE: 10, Strength.LIKELY: 6, Strength.PERHAPS: 3}
"""Points from which on it is sure, likely, perhaps so."""

NEVER_MORE_THAN_PERHAPS = frozenset({Likeness.FAMILY_ONLY, Likeness.DIFFERENT})
"""Families share an address and a telephone, and so do offices."""

PERSONAL = frozenset({Reason.EMAIL, Reason.PHONE, Reason.LINK})
"""What is seldom shared: beside it, that a name is common says nothing more."""


def alike(one: Described, other: Described, *, namesakes: int = 0) -> Alike | None:
    """How far two people may be one, or None. `namesakes`: how many here are called like them."""
    names = _names(one, other)
    reasons = list(_reasons(one, other))
    if PERSONAL.isdisjoint(reasons) and _is_common(one, other, namesakes):
        reasons.append(Reason.COMMON_NAME)
    points = NAME_POINTS[names] + sum(POINTS[reason] for reason in reasons)
    strength = next((each for each, least in LEAST.items() if points >= least), None)
    if strength is None and one == other:  # nothing at all tells them apart
        strength = Strength.PERHAPS
    if strength is None:
        return None
    if names in NEVER_MORE_THAN_PERHAPS:
        strength = Strength.PERHAPS
    return Alike(strength, names, tuple(reasons))


def _names(one: Described, other: Described) -> Likeness:
    """How the names compare; a name that is only an e-mail or a number speaks neither way."""
    names = compare_names(one.name, other.name)
    if names is Likeness.DIFFERENT and (_nameless(one) or _nameless(other)):
        return Likeness.GIVEN_ONLY
    return names


def _nameless(one: Described) -> bool:
    """Whether all there is for a name is a way to reach them: a card that had none."""
    name = one.name.casefold()
    return "@" in name or not any(each.isalpha() for each in name)


def _reasons(one: Described, other: Described) -> Iterable[Reason]:
    shared = one.emails & other.emails
    if any(not is_shared_mailbox(email) for email in shared):
        yield Reason.EMAIL
    elif shared:
        yield Reason.OFFICE_EMAIL
    elif one.emails and other.emails:
        yield Reason.OTHER_EMAIL
    if one.phones & other.phones:
        yield Reason.PHONE
    if one.links & other.links:
        yield Reason.LINK
    if one.place and other.place:
        yield Reason.PLACE if same_place(one.place, other.place) else Reason.OTHER_PLACE


def _is_common(one: Described, other: Described, namesakes: int) -> bool:
    if namesakes > MANY_NAMESAKES:
        return True
    return is_common(read_name(one.name).words) or is_common(read_name(other.name).words)


def is_shared_mailbox(email: str) -> bool:
    """Whether an address is an office's: info@, hello@."""
    return email.partition("@")[0] in SHARED_MAILBOXES
