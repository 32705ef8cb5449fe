"""Whose clock somebody lives by, guessed from where they are: only where that leaves no doubt.

A country is read off a telephone number written with its country's code, or off the end of an
address. A country with one clock settles it; so does one with several, where the address names the
city a clock is named after. From the tables of the time zone database itself.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from askaround.accounts.countries import called, names

LOOKED_AT = tuple(
    dt.datetime(year, month, 1, tzinfo=dt.UTC)
    for year in range(2024, 2033)
    for month in range(1, 13)
)
"""Clocks that agree at all of these count as one. Convention: this decade, month by month."""

CALLED = {
    "britain": "GB",
    "england": "GB",
    "great britain": "GB",
    "scotland": "GB",
    "u.k.": "GB",
    "uk": "GB",
    "united kingdom": "GB",
    "wales": "GB",
    "america": "US",
    "u.s.": "US",
    "u.s.a.": "US",
    "united states": "US",
    "united states of america": "US",
    "us": "US",
    "usa": "US",
    "alemania": "DE",
    "deutschland": "DE",
    "españa": "ES",
    "méxico": "MX",
    "holland": "NL",
    "the netherlands": "NL",
    "south korea": "KR",
    "czechia": "CZ",
    "russian federation": "RU",
}
"""Names of countries beside those of the tables, in small letters."""


@dataclass(frozen=True, slots=True)
class Guess:
    """`zone` (IANA) is empty where only the country is sure; `several` are then its zones. `country`
    is its name in the reader's language, empty where nothing is known."""

    zone: str = ""
    country: str = ""
    several: tuple[str, ...] = ()


def guessed(*, addresses: Iterable[str] = (), phones: Iterable[str] = ()) -> Guess:
    """What the addresses say, else the telephone numbers; nothing where two of them disagree."""
    for found in ([_of_address(each) for each in addresses], [_of_phone(each) for each in phones]):
        codes = {code for code, _words in found if code}
        if len(codes) == 1:
            return _settled(codes.pop(), [words for _code, words in found])
        if codes:
            return Guess()
    return Guess()


def _settled(code: str, words: list[str]) -> Guess:
    name = called(code)
    clocks = _clocks(code)
    if len(clocks) == 1:
        return Guess(clocks[0], name)
    zones = _zones().get(code, ())
    text = " ".join(words).lower()
    named = {zone for zone in zones if re.search(rf"\b{re.escape(_city(zone))}\b", text)}
    return Guess(named.pop() if len(named) == 1 else "", name, several=zones)


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ").lower()


@cache
def _clocks(code: str) -> tuple[str, ...]:
    """One zone for each clock of a country; zones that never differ are one, the first named."""
    kept: dict[tuple[dt.timedelta | None, ...], str] = {}
    for zone in _zones().get(code, ()):
        clock = ZoneInfo(zone)
        kept.setdefault(tuple(each.astimezone(clock).utcoffset() for each in LOOKED_AT), zone)
    return tuple(kept.values())


def _of_address(text: str) -> tuple[str, str]:
    """The country an address ends with, and the address."""
    last = re.split(r"[\n,;]", text.strip().rstrip("."))[-1].strip().lower()
    return CALLED.get(last) or _codes().get(last, ""), text


def _of_phone(number: str) -> tuple[str, str]:
    """The country of a number written with its code; "+1" is shared, "+44" mostly Britain's."""
    import phonenumbers  # its tables would cost every start a tenth of a second

    if not number.strip().startswith(("+", "00")):
        return "", ""
    try:
        parsed = phonenumbers.parse(re.sub(r"^00", "+", number.strip()), None)
    except phonenumbers.NumberParseException:
        return "", ""
    if not phonenumbers.is_valid_number(parsed):
        return "", ""
    return phonenumbers.region_code_for_number(parsed) or "", ""


def _table(name: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _codes() -> dict[str, str]:
    return {name.lower(): code for code, name in names().items()}


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """By country: its zones, the one most people live in first."""
    found: dict[str, list[str]] = {}
    for code, _place, zone, *_note in _table("zone.tab"):
        found.setdefault(code, []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}
