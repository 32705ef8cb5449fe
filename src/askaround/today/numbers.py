"""The agenda's numbers as one seeker has them: the guidelines', but for those they changed. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, NamedTuple

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from askaround.accounts.own_numbers import own_number
from askaround.interviews.guidelines import PROMISE_DAYS, PROMISE_DAYS_AT_MOST
from askaround.people.guidelines import PATIENCE_DAYS, REPORT_BACK_DAYS, SECOND_PERSON_DAYS
from askaround.today import guidelines as usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Those that only the agenda looks at; the pace of people's answers is in `people.pace`."""

    agree_a_day_days: int = usual.AGREE_A_DAY_DAYS
    prepare_days: int = usual.PREPARE_DAYS
    thanks_hours: int = usual.THANKS_HOURS
    advice_days: int = usual.ADVICE_DAYS
    promise_ahead_days: int = usual.PROMISE_AHEAD_DAYS
    ask_again_days: int = usual.ASK_AGAIN_DAYS
    ask_again_until_days: int = usual.ASK_AGAIN_UNTIL_DAYS
    quiet_days: int = usual.QUIET_DAYS
    rows: int = usual.ROWS


USUAL = Numbers()


def numbers_of(owner: Any) -> Numbers:
    """The numbers of this seeker. Needs no query."""
    kept = {each.name: each for each in ALL}
    return Numbers(
        **{each.name: kept[each.name].of(owner) for each in fields(Numbers) if each.name in kept}
    )


class Number(NamedTuple):
    """One number that can be changed: what it counts, its bounds, and where the usual one is from."""

    name: str
    usual: int
    least: int
    most: int
    label: str | Lazy
    source: str | Lazy

    def of(self, owner: Any) -> int:
        """What this seeker has; kept out of bounds, it counts as the nearest there is."""
        return min(max(own_number(owner, self.name, self.usual), self.least), self.most)


METHOD, CONVENTION = _("as the method has it"), _("a convention")
_USUAL: Mapping[str, int] = asdict(USUAL) | {
    "patience_days": PATIENCE_DAYS,
    "second_person_days": SECOND_PERSON_DAYS,
    "report_back_days": REPORT_BACK_DAYS,
    "promise_days": PROMISE_DAYS,
}


def _number(name: str, least: int, most: int, label: Any, source: Any = METHOD) -> Number:
    return Number(name, _USUAL[name], least, most, label, source)


GROUPS: tuple[tuple[str | Lazy, tuple[Number, ...]], ...] = (
    (
        _("When nobody answers"),
        (
            _number("second_person_days", 1, 30, _("Working days until somebody else there")),
            _number("patience_days", 2, 40, _("Working days until one reminder")),
        ),
    ),
    (
        _("Before and after a visit"),
        (
            _number("agree_a_day_days", 1, 10, _("Working days to agree a day after a yes")),
            _number("prepare_days", 1, 14, _("Days before a visit to get ready")),
            _number("thanks_hours", 1, 168, _("Hours until thanks are late"), CONVENTION),
        ),
    ),
    (
        _("What others wait for"),
        (
            _number("report_back_days", 1, 20, _("Working days to report back")),
            _number("promise_days", 1, PROMISE_DAYS_AT_MOST, _("Days for a promise without a day")),
            _number("promise_ahead_days", 1, 90, _("Days ahead a promise shows"), CONVENTION),
            _number("advice_days", 1, 90, _("Days to say you took their advice")),
        ),
    ),
    (
        _("Asking again, and resting"),
        (
            _number("ask_again_days", 1, 90, _("Days until asking again for a name"), CONVENTION),
            _number("ask_again_until_days", 7, 365, _("Days until it is too late"), CONVENTION),
            _number("quiet_days", 2, 90, _("Quiet days until the short list"), CONVENTION),
            _number("rows", 1, 10, _("Things on the page at once"), CONVENTION),
        ),
    ),
)
"""Every number that can be changed, as the page of settings groups them."""

ALL: tuple[Number, ...] = tuple(number for _title, numbers in GROUPS for number in numbers)
