"""Numbers people gave, in words: what a group is called, its middle, how a year was worked out."""

from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _, gettext_lazy

from askaround.findings.guidelines import (
    DAYS_A_WEEK,
    HOURS_A_WEEK,
    MONTHS_A_YEAR,
    WEEKS_A_YEAR,
)
from askaround.findings.numbers import Key, a_year
from askaround.findings.queries.numbers import Group, Number
from askaround.interviews.figures import Figure, Kind
from askaround.interviews.words import figure_in_words

ABOUT: Final = {
    "pay": gettext_lazy("pay"),
    "hours": gettext_lazy("hours"),
    "way_in": gettext_lazy("years to get in"),
    "other": gettext_lazy("something else"),
}

PERIODS: Final = {
    "hour": gettext_lazy("an hour"),
    "day": gettext_lazy("a day"),
    "week": gettext_lazy("a week"),
    "month": gettext_lazy("a month"),
    "year": gettext_lazy("a year"),
    "": gettext_lazy("period not said"),
}

KINDS: Final[dict[str, Kind]] = {"pay": "money", "hours": "hours", "way_in": "years"}

SUMS: Final = {
    "hour": gettext_lazy("%(amount)s × %(hours)s hours × %(weeks)s weeks = %(year)s"),
    "day": gettext_lazy("%(amount)s × %(days)s days × %(weeks)s weeks = %(year)s"),
    "week": gettext_lazy("%(amount)s × %(weeks)s weeks = %(year)s"),
    "month": gettext_lazy("%(amount)s × %(months)s months = %(year)s"),
}


def title(group: Group) -> str:
    """ "Pay in GBP, a year", "Hours a week", "Years to get in"."""
    key = group.key
    if key.about == "hours":
        return _("Hours %(period)s") % {"period": PERIODS[key.period]}
    if key.about == "way_in":
        return _("Years to get in")
    words = _("Pay in %(currency)s, %(period)s")
    if group.worked_out:
        words = _("Pay in %(currency)s, all of it worked out for a year")
    return words % {"currency": currency_name(key.currency), "period": PERIODS[key.period]}


def currency_name(currency: str) -> str:
    """A code as it is; what no code was written for, as it was said."""
    if currency == "$":
        return _("dollars")
    return currency or _("a currency nobody named")


def span(key: Key, low: Decimal, high: Decimal) -> str:
    """A range in words: "£28,000 to £32,000", without its period, which the heading has."""
    return figure_in_words(Figure(KINDS[key.about], low, high, key.currency, "", "", 0))


def middle(group: Group) -> str:
    """What the band says."""
    if group.band is None:
        return ""
    return _("The middle of %(visits)s visits: %(span)s.") % {
        "visits": len(group.visits),
        "span": span(group.key, group.band.low, group.band.high),
    }


def worked_out(number: Number) -> str:
    """How a year's pay was worked out; empty where it was given for a year."""
    yearly = a_year(number.given)
    if yearly is None or number.figure.period not in SUMS:
        return ""
    return str(SUMS[number.figure.period]) % {
        "amount": span(number.given.key, number.figure.low, number.figure.high),
        "hours": HOURS_A_WEEK,
        "days": DAYS_A_WEEK,
        "weeks": WEEKS_A_YEAR,
        "months": MONTHS_A_YEAR,
        "year": span(yearly.key, yearly.low, yearly.high),
    }
