"""Words for what is stored as a number or a code."""

import datetime as dt
import math
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, gettext_lazy as _, ngettext

from askaround.interviews.figures import Figure
from askaround.interviews.times.clashes import Clash
from askaround.web import dates

DRAWN = {
    -2: _("Much less"),
    -1: _("Less"),
    0: _("The same"),
    1: _("More"),
    2: _("Much more"),
}
"""How drawn to the work a visit left me, compared with before."""

MADE_ON = {
    "phone": _("on a phone"),
    "tablet": _("on a tablet"),
    "computer": _("on a computer"),
    "server": _("in the write-up"),
    "pasted": _("pasted in"),
    "program": _("by a program"),
    "brought back": _("brought back"),
    "brought in": _("brought in with a file"),
    "": _("on the visit page"),
}
"""Where a text was written down, by what `queries.history` says of it."""

HOURS_COUNTED = 48
"""Beyond this, days say more than hours. Convention."""


def drawn_sign(drawn: int | None) -> str:
    """more, same or less: the dot of one visit."""
    if drawn is None:
        return ""
    return "more" if drawn > 0 else "less" if drawn < 0 else "same"


def how_long(passed: dt.timedelta) -> str:
    """A time passed as people say it: "less than an hour", "3 hours", "4 days"."""
    hours = int(passed.total_seconds() // 3600)
    if hours < 1:
        return str(_("less than an hour"))
    if hours < HOURS_COUNTED:
        return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
    days = hours // 24
    return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}


SIGNS_TO_SHOW = {"GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥", "USD": "US$", "$": "$"}

PER = {
    "hour": _("%(amount)s an hour"),
    "day": _("%(amount)s a day"),
    "week": _("%(amount)s a week"),
    "month": _("%(amount)s a month"),
    "year": _("%(amount)s a year"),
}


def figure_in_words(figure: Figure) -> str:
    """What was understood: "£28,000 to £32,000 a year", "50 hours a week"."""
    amount = _amount(figure, figure.low)
    if figure.low != figure.high:
        ends = {"low": amount, "high": _amount(figure, figure.high)}
        amount = gettext("%(low)s to %(high)s") % ends
    many = math.ceil(figure.high)
    if figure.kind == "hours":
        amount = ngettext("%(n)s hour", "%(n)s hours", many) % {"n": amount}
    if figure.kind == "years":
        amount = ngettext("%(n)s year", "%(n)s years", many) % {"n": amount}
    return str(PER[figure.period] % {"amount": amount}) if figure.period else amount


def _amount(figure: Figure, value: Decimal) -> str:
    places = 0 if value == value.to_integral_value() else 2 if figure.kind == "money" else 1
    number = number_format(value, decimal_pos=places, force_grouping=True)
    if figure.kind != "money" or not figure.currency:
        return number
    sign = SIGNS_TO_SHOW.get(figure.currency)
    return f"{sign}{number}" if sign else f"{figure.currency}\u00a0{number}"


def in_the_way(clash: Clash, clock: dt.tzinfo) -> str:
    """Another appointment that this one overlaps or stands too close to, in a sentence."""
    when = _("%(start)s to %(end)s") % {
        "start": dates.clock(clash.other.start, clock),
        "end": dates.clock(clash.other.end, clock),
    }
    said = {"name": clash.other.name, "when": when}
    if clash.kind == "overlap":
        return str(_("At the same time you meet %(name)s (%(when)s).") % said)
    free, needed = (math.ceil(each.total_seconds() / 60) for each in (clash.free, clash.needed))
    said |= {"free": str(free), "needed": str(needed)}
    return str(
        _(
            "You also meet %(name)s that day (%(when)s): %(free)s minutes between the two, and about "
            "%(needed)s would be good."
        )
        % said
    )


def day_and_time(moment: dt.datetime, zone: str = "") -> str:
    """For a sheet and a record: "Tuesday 24 November 2026, 16:00", on the clock of `zone` (IANA),
    which is named where it is not the reader's; then the reader's own time follows."""
    there = ZoneInfo(zone) if zone else None
    clock = there or timezone.get_current_timezone()
    day = date_format(moment.astimezone(clock), "WEEKDAY_DATE_FORMAT")
    shown = gettext("%(day)s, %(time)s") % {"day": day, "time": dates.clock(moment, clock)}
    if city := dates.elsewhere(moment, there):
        shown = gettext("%(when)s in %(city)s") % {"when": shown, "city": city}
        mine = _mine(moment, clock)
        shown = gettext("%(when)s (%(mine)s for you)") % {"when": shown, "mine": mine}
    return shown


def _mine(moment: dt.datetime, there: dt.tzinfo) -> str:
    """The time on the reader's clock, with the day where that is another one."""
    here = timezone.get_current_timezone()
    time = dates.clock(moment, here)
    if moment.astimezone(here).date() == moment.astimezone(there).date():
        return time
    day = date_format(moment.astimezone(here), "WEEKDAY_DAY_FORMAT")
    return gettext("%(day)s, %(time)s") % {"day": day, "time": time}
