"""Which days are public holidays where a seeker lives, for counting working days.

The library with the rules of every country takes half a second to load, so it is loaded when a
day is first asked about, and what it says of a year is kept.
"""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from askaround.accounts.countries import by_name, country_of

REGIONS_AT_MOST = 200
"""How many regions of one country are offered. Convention; the most there are is some sixty."""


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The public holidays of a country, or of one of its regions: ask with `day in days_off`.

    Nothing is a holiday where the country is unknown or empty.
    """

    country: str
    region: str = ""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, dt.date) and bool(self.name_of(day))

    def name_of(self, day: dt.date) -> str:
        """What the holiday is called there; empty on any other day."""
        return _of_year(self.country, self.region, day.year).get(day, "") if self.country else ""


def days_off(user: Any) -> DaysOff:
    """The holidays of the country this seeker chose, else of the one their time zone is in."""
    country = country_of(country=user.country, time_zone=user.time_zone, phone=user.phone)
    return DaysOff(country, user.region if user.country else "")


@lru_cache(maxsize=32)
def _of_year(country: str, region: str, year: int) -> dict[dt.date, str]:
    import holidays

    try:
        found = holidays.country_holidays(country, subdiv=region or None, years=year, expand=False)
    except NotImplementedError:  # no such country, or no such region of it
        return _of_year(country, "", year) if region else {}
    return {day: str(name) for day, name in found.items()}


def countries() -> list[tuple[str, str]]:
    """The countries whose holidays are known, code and name in the reader's language, by name."""
    return by_name(_known())


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    import holidays

    return tuple(holidays.list_supported_countries(include_aliases=False))


@lru_cache(maxsize=32)
def regions(country: str) -> list[tuple[str, str]]:
    """The regions of a country that have holidays of their own, code and name, by name."""
    import holidays

    try:
        rules = holidays.country_holidays(country)
    except NotImplementedError:
        return []
    called = {code: name for name, code in rules.subdivisions_aliases.items()}
    pairs = [(code, called.get(code, code)) for code in rules.subdivisions]
    return sorted(pairs, key=lambda pair: pair[1])[:REGIONS_AT_MOST]
