"""Countries, as the time-zone data names them, and which one a seeker most likely lives in."""

from functools import cache
from importlib import resources
from typing import Any


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


@cache
def names() -> dict[str, str]:
    """Every country's name in English by its two letters."""
    return dict(_rows("iso3166.tab", 2))


@cache
def _of_zones() -> dict[str, str]:
    return {zone: code for code, _where, zone in _rows("zone.tab", 3)}


def _rows(table: str, columns: int) -> list[Any]:
    text = resources.files("tzdata.zoneinfo").joinpath(table).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return [line.split("\t")[:columns] for line in lines]
