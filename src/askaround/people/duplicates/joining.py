"""What becomes of each fact when two people turn out to be one. Pure.

What one of them has and the other hasn't stays. Where both have something:

- name, title, place, department, how found, whom they report to, time zone: what was chosen; unless
  something was, the fuller name, and the newer person's word for the rest. The other is kept among
  the details.
- notes: both, the older first; one that holds the other stays alone.
- first approached, answered, agreed, met: the earliest. Last in touch, told what came of it: the
  latest. Resting: since the later day, unless they were in touch after that.
- e-mails, phones, addresses, web pages and the rest: all; exact doubles once, the one with a label.
- marks for a line of work: all; two for one purpose become one, with both reasons.
- names given (referrals): all; two of one ask become one: earliest named, approached and met,
  latest in touch and told; the name may be used only if no answer was no.
- asks, visits, messages: all.

Which of the two is merged into the other makes no difference to any of it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

from askaround.people.duplicates.naming import is_initial
from askaround.people.duplicates.spelling import read_name

FIELDS: Final = (
    "name",
    "title",
    "organisation",
    "department",
    "reports_to",
    "found_through",
    "found_note",
    "time_zone",
)
"""What is chosen, one or the other."""

FIRSTS: Final = frozenset({"approached_at", "replied_at", "agreed_at", "met_at", "named_at"})
LASTS: Final = frozenset({"last_contact_at", "reported_back_at"})
PERSON_DATES: Final = (
    "approached_at",
    "replied_at",
    "agreed_at",
    "met_at",
    "last_contact_at",
    "reported_back_at",
)

Moment = dt.datetime | None


def joined_date(fact: str, one: Moment, other: Moment) -> Moment:
    """The date to keep of two: the earliest of a first, the latest of a last."""
    if one is None or other is None:
        return one or other
    return min(one, other) if fact in FIRSTS else max(one, other)


def resting(one: Moment, other: Moment, dates: Iterable[Moment]) -> Moment:
    """Since when they rest: any contact after that has woken them."""
    since = joined_date("last_contact_at", one, other)
    if since is None or any(date is not None and date > since for date in dates):
        return None
    return since


def joined_notes(older: str, newer: str, between: str = "\n\n") -> str:
    """Both texts, each once."""
    if newer in older:
        return older
    if older in newer:
        return newer
    return f"{older}{between}{newer}"


def name_may_be_used(one: str, other: str) -> str:
    """Of "yes", "no" and "not_asked": a no stands above a yes, and an answer above none."""
    for answer in ("no", "yes"):
        if answer in {one, other}:
            return answer
    return "not_asked"


def fuller_name(one: str, other: str) -> str:
    """The name that says more: more whole words, then with capitals, then more letters."""
    return max((one, other), key=_says)


def _says(name: str) -> tuple[int, bool, int, str]:
    words = read_name(name).words
    whole = sum(not is_initial(word) for word in words)
    return whole, name not in {name.lower(), name.upper()}, len(name), name


def better(field: str, older: Mapping[str, Any], newer: Mapping[str, Any]) -> Any:
    """The value of a field to keep unless the seeker says otherwise."""
    if field == "name":
        return fuller_name(str(older["name"]), str(newer["name"]))
    return newer[field] or older[field]
