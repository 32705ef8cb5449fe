"""Times in words that paste well into any message, in the language of the message. Pure.

The language a seeker writes to somebody in is not the one their pages are in, so the few words here
don't come from the catalogues.
"""

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import get_language, override

from askaround.interviews.appointments import is_shown_twice
from askaround.web import dates

SPANISH_DAY = r"l j \d\e F"
SPANISH_DATE = r"l j \d\e F \d\e Y"
SPANISH_CITIES = {
    "Athens": "Atenas",
    "Berlin": "Berlín",
    "Brussels": "Bruselas",
    "Cairo": "El Cairo",
    "Copenhagen": "Copenhague",
    "Dublin": "Dublín",
    "Hong Kong": "Hong Kong",
    "Istanbul": "Estambul",
    "Johannesburg": "Johannesburgo",
    "Lisbon": "Lisboa",
    "London": "Londres",
    "Los Angeles": "Los Ángeles",
    "Mexico City": "Ciudad de México",
    "Moscow": "Moscú",
    "New York": "Nueva York",
    "Panama": "Panamá",
    "Paris": "París",
    "Rome": "Roma",
    "Sao Paulo": "São Paulo",
    "Singapore": "Singapur",
    "Stockholm": "Estocolmo",
    "Sydney": "Sídney",
    "Tokyo": "Tokio",
    "Vienna": "Viena",
    "Warsaw": "Varsovia",
    "Zurich": "Zúrich",
}


def time_in_words(
    moment: dt.datetime, *, theirs: str, mine: str, language: str = "en", today: dt.date
) -> str:
    """One time as their clock shows it, and as mine does where it differs.

    "Tuesday 24 November at 10:00", "… at 10:00 in New York (15:00 in London)". `theirs` and `mine`
    are IANA zones, `language` is `en` or one that begins with `es`; the year is said when it isn't
    `today`'s.
    """
    there, here = moment.astimezone(ZoneInfo(theirs)), moment.astimezone(ZoneInfo(mine))
    spanish = language.startswith("es")
    with override("es" if spanish else _english()):
        words = _day_and_time(there, spanish, today)
        if there.utcoffset() != here.utcoffset():
            mine_too = _time_and_city(here, mine, spanish)
            if here.date() != there.date():
                mine_too = f"{_day(here.date(), spanish, today)}, {mine_too}"
            words = f"{words} {_in(theirs, there, spanish)} ({mine_too})"
        elif is_shown_twice(moment, theirs):
            words = f"{words} ({_offset(there)})"
    return words


def times_in_words(
    moments: Sequence[dt.datetime], *, theirs: str, mine: str, language: str, today: dt.date
) -> tuple[str, ...]:
    """Several times for one sentence, on their clock alone; the last says whose, where mine shows
    another time: "Tuesday 24 November at 10:00", "Friday 27 November at 14:00 (New York time)"."""
    said = [
        time_in_words(each, theirs=theirs, mine=theirs, language=language, today=today)
        for each in moments
    ]
    clocks = ZoneInfo(theirs), ZoneInfo(mine)
    if any(len({each.astimezone(clock).utcoffset() for clock in clocks}) > 1 for each in moments):
        said[-1] = (
            f"{said[-1]} ({_time_of(theirs, moments[-1], spanish=language.startswith('es'))})"
        )
    return tuple(said)


def offer_in_words(
    moments: Sequence[dt.datetime],
    *,
    minutes: int,
    theirs: str,
    mine: str,
    language: str,
    today: dt.date,
) -> str:
    """The whole offer: a line to begin with, each time on a line of its own, and a way out."""
    said = [
        time_in_words(each, theirs=theirs, mine=mine, language=language, today=today)
        for each in moments
    ]
    lines = "\n".join(f"- {each}" for each in said)
    if language.startswith("es"):
        many = "un minuto" if minutes == 1 else f"{minutes} minutos"
        yours = "te" if language.endswith("tu") else "le"
        first = (
            f"¿{yours.capitalize()} vendría bien alguno de estos momentos? Serían {many}."
            if len(said) > 1
            else f"¿{yours.capitalize()} vendría bien este momento? Serían {many}."
        )
        other = "dime" if yours == "te" else "dígame"
        return f"{first}\n{lines}\nSi no, {other} cuándo y me adapto."
    many = "one minute" if minutes == 1 else f"{minutes} minutes"
    first = "Would one of these times suit you" if len(said) > 1 else "Would this time suit you"
    return f"{first}, for {many}?\n{lines}\nIf not, name any other and I'll fit in."


def city(zone: str) -> str:
    """The place a zone is named after: "New York" of America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def _english() -> str:
    """The reader's own English, else the usual one."""
    now = get_language() or ""
    return now if now.startswith("en") else "en"


def _day(day: dt.date, spanish: bool, today: dt.date) -> str:
    if spanish:
        return date_format(day, SPANISH_DAY if day.year == today.year else SPANISH_DATE)
    same_year = day.year == today.year
    return date_format(day, "WEEKDAY_DAY_FORMAT" if same_year else "WEEKDAY_DATE_FORMAT")


def _day_and_time(there: dt.datetime, spanish: bool, today: dt.date) -> str:
    day = _day(there.date(), spanish, today)
    if spanish:
        return f"{day} a {_the_hour(there)}"
    return f"{day} at {dates.time_of_day(there.time())}"


def _the_hour(there: dt.datetime) -> str:
    """ "las 15:00", "la 1:00"."""
    return f"{'la' if there.hour == 1 else 'las'} {there.hour}:{there.minute:02}"


def _time_and_city(here: dt.datetime, zone: str, spanish: bool) -> str:
    time = _the_hour(here) if spanish else dates.time_of_day(here.time())
    return f"{time} {_in(zone, here, spanish)}"


def _in(zone: str, moment: dt.datetime, spanish: bool) -> str:
    """ "in New York"; for a zone that is no place, how far it is from UTC."""
    if "/" not in zone or zone.startswith("Etc/"):
        return _offset(moment)
    name = city(zone)
    twice = f" ({_offset(moment)})" if is_shown_twice(moment, zone) else ""
    return (f"en {SPANISH_CITIES.get(name, name)}" if spanish else f"in {name}") + twice


def _time_of(zone: str, moment: dt.datetime, *, spanish: bool) -> str:
    """ "New York time"."""
    if "/" not in zone or zone.startswith("Etc/"):
        return _offset(moment.astimezone(ZoneInfo(zone)))
    name = city(zone)
    return f"hora de {SPANISH_CITIES.get(name, name)}" if spanish else f"{name} time"


def _offset(moment: dt.datetime) -> str:
    """ "UTC+5:30", "UTC-4"; "UTC" alone at none."""
    offset = moment.utcoffset() or dt.timedelta()
    minutes = round(abs(offset).total_seconds() / 60)
    if not minutes:
        return "UTC"
    sign = "-" if offset < dt.timedelta() else "+"
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")
