"""Days as people promise them: "by Friday", "next week", "el 12 de diciembre". Pure."""

import calendar
import datetime as dt
import re
from collections.abc import Callable

_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {
    name: number
    for number, name in enumerate(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
    )
}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name} | {
    name.lower(): number for number, name in enumerate(calendar.month_abbr) if name
}
_MONTHS |= {
    name: number
    for number, name in enumerate(
        ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
         "octubre", "noviembre", "diciembre"), start=1,
    )
}  # fmt: skip
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14}

_SHAPES = {
    "next_weekday": re.compile(rf"\bnext\s+(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE),
    "weekday": re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)})\b", re.IGNORECASE),
    "date": re.compile(
        rf"\b(?P<n>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:(?:of|de)\s+)?(?P<month>{_MONTH})\b"
        rf"|\b(?P<month2>{_MONTH})\s+(?P<n2>\d{{1,2}})(?:st|nd|rd|th)?\b",
        re.IGNORECASE,
    ),
    "iso": re.compile(r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b"),
    "of_month": re.compile(r"\bthe\s+(?P<n>\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE),
    "tomorrow": re.compile(r"\b(?:tomorrow|mañana)\b", re.IGNORECASE),
    "today": re.compile(r"\b(?:today|tonight)\b", re.IGNORECASE),
    "end": re.compile(r"\bend\s+of\s+(?:the|this)\s+(?P<unit>week|month)\b", re.IGNORECASE),
    "next": re.compile(r"\bnext\s+(?P<unit>week|month)\b", re.IGNORECASE),
    "within": re.compile(
        rf"\b(?:in|within)\s+(?P<many>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+"
        r"(?P<unit>day|week|fortnight)s?\b",
        re.IGNORECASE,
    ),
}
SATURDAY = 5


def day_in(text: str, today: dt.date) -> dt.date | None:
    """The first kind of day the text names, today or later; None when it names none."""
    for name, shape in _SHAPES.items():
        match = shape.search(text)
        if match is None:
            continue
        try:
            day = _READ[name](match, today)
        except ValueError:
            continue
        if day >= today:
            return day
    return None


def _weekday(match: re.Match[str], today: dt.date) -> dt.date:
    """The coming one; said on a Friday, "Friday" is a week away."""
    ahead = (_WEEKDAYS[match["day"].lower()] - today.weekday() - 1) % 7 + 1
    return today + dt.timedelta(days=ahead)


def _next_weekday(match: re.Match[str], today: dt.date) -> dt.date:
    """The one in the week after this."""
    monday = today + dt.timedelta(days=7 - today.weekday())
    return monday + dt.timedelta(days=_WEEKDAYS[match["day"].lower()])


def _date(match: re.Match[str], today: dt.date) -> dt.date:
    """A day and month: of this year, or of the next when it has gone by."""
    number = int(match["n"] or match["n2"])
    month = _MONTHS[(match["month"] or match["month2"]).lower()]
    day = dt.date(today.year, month, number)
    return day if day >= today else dt.date(today.year + 1, month, number)


def _of_month(match: re.Match[str], today: dt.date) -> dt.date:
    day = today.replace(day=int(match["n"]))
    if day >= today:
        return day
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return dt.date(year, month, int(match["n"]))


def _end(match: re.Match[str], today: dt.date) -> dt.date:
    """The Friday of this week, or the last day of this month."""
    if match["unit"].lower() == "month":
        return today.replace(day=calendar.monthrange(today.year, today.month)[1])
    return today + dt.timedelta(days=(SATURDAY - 1 - today.weekday()) % 7)


def _next(match: re.Match[str], today: dt.date) -> dt.date:
    """The end of next week (its Friday), or of next month."""
    if match["unit"].lower() == "week":
        return today + dt.timedelta(days=7 - today.weekday() + SATURDAY - 1)
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _within(match: re.Match[str], today: dt.date) -> dt.date:
    many = match["many"].lower()
    count = int(many) if many.isdigit() else _NUMBERS[many]
    return today + dt.timedelta(days=count * _UNIT_DAYS[match["unit"].lower()])


_READ: dict[str, Callable[[re.Match[str], dt.date], dt.date]] = {
    "next_weekday": _next_weekday,
    "weekday": _weekday,
    "date": _date,
    "iso": lambda match, today: dt.date.fromisoformat(match["iso"]),
    "of_month": _of_month,
    "tomorrow": lambda match, today: today + dt.timedelta(days=1),
    "today": lambda match, today: today,
    "end": _end,
    "next": _next,
    "within": _within,
}
