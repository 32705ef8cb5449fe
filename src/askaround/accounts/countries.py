"""Countries, what they are called, and which one a seeker most likely lives in."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from django.utils.translation import get_language


def country_of(*, country: str, time_zone: str, phone: str = "") -> str:
    """The two letters of the country chosen, else of the one that is guessed; empty for none."""
    return country or guessed(time_zone, phone)


def guessed(time_zone: str, phone: str = "") -> str:
    """The country of a time zone, else that of a phone number written with its country code."""
    return _of_zones().get(time_zone, "") or _of_phone(phone)


def _of_phone(phone: str) -> str:
    if not phone:
        return ""
    import phonenumbers  # takes longer to load than all else here

    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or ""
    except phonenumbers.NumberParseException:
        return ""


def called(code: str) -> str:
    """What the country of these two letters is called in the reader's language; empty for none."""
    return _in_language(get_language() or "en").get(code, "") if code in names() else ""


def by_name(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Those there are of these, code and name in the reader's language, in its order."""
    named = ((code, called(code)) for code in codes)
    return sorted((each for each in named if each[1]), key=lambda each: _place(each[1]))


def _place(name: str) -> tuple[str, str]:
    """Where a name stands among others: an accent tells two apart only where nothing else does.

    So English, Spanish, French and German order names; ñ, which is a letter of its own, begins none.
    """
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each)), name


@cache
def _in_language(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError  # its data is read when a name is first shown

    try:
        return Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        return Locale("en").territories


@cache
def names() -> dict[str, str]:
    """Every country's name in the time-zone data, in English, by its two letters: to recognise one."""
    return dict(_rows("iso3166.tab", 2))


@cache
def _of_zones() -> dict[str, str]:
    return {zone: code for code, _where, zone in _rows("zone.tab", 3)}


def _rows(table: str, columns: int) -> list[Any]:
    text = resources.files("tzdata.zoneinfo").joinpath(table).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("\t")[:columns] for line in lines]
