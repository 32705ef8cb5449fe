"""Words for what is stored as a number or a code."""

import datetime as dt

from django.utils.translation import gettext_lazy as _, ngettext

DRAWN = {
    -2: _("Much less"),
    -1: _("Less"),
    0: _("The same"),
    1: _("More"),
    2: _("Much more"),
}
"""How drawn to the work a visit left me, compared with before."""

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
