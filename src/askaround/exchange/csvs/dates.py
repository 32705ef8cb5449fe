"""Days as exports write them: `15 Jan 2024`, `2024-01-15`, `1/15/24, 9:05 AM`, `15.01.2024`…"""

import re
from datetime import date
from functools import lru_cache

from askaround.exchange.csvs.words import plain

# By the first three letters, in English, German, Spanish, French, Italian and Portuguese; where
# three do not tell French June from July, four do.
_MONTHS = {
    "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "mrz": 3, "apr": 4, "abr": 4,
    "avr": 4, "may": 5, "mai": 5, "mag": 5, "jun": 6, "giu": 6, "juin": 6, "jul": 7, "lug": 7,
    "juil": 7, "aug": 8, "ago": 8, "aou": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10, "ott": 10,
    "out": 10, "nov": 11, "dec": 12, "dez": 12, "dic": 12,
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"\d+")
_THREE_NUMBERS = re.compile(r"\s*(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)")
_CENTURY_TURNS = 70
_LONGEST = 60


@lru_cache(maxsize=4096)
def day(text: str, *, day_first: bool = False) -> date | None:
    """The day, or None where the text is none. `day_first` settles `3/4/2024`, where nothing in
    the text itself does: day.month.year and year-month-day are always read so."""
    if len(text) > _LONGEST:
        return None
    if found := _THREE_NUMBERS.match(text):
        return _from_numbers(found, day_first=day_first)
    words = _WORD.findall(plain(text))
    months = [m for word in words if (m := _MONTHS.get(word[:4]) or _MONTHS.get(word[:3]))]
    numbers = _NUMBER.findall(text)
    if not months or len(numbers) < 2:
        return None
    first, second = numbers[:2]
    if len(first) == 4:
        return _checked(first, months[0], second)
    return _checked(second, months[0], first)


def says_day_first(text: str) -> bool:
    """Whether these three numbers can only be day/month/year."""
    found = _THREE_NUMBERS.match(text[:_LONGEST])
    return bool(found and found[2] == "/" and 12 < int(found[1]) <= 31)


def _from_numbers(found: "re.Match[str]", *, day_first: bool) -> date | None:
    first, separator, second, third = found.groups()
    if len(first) > 2:
        return _checked(first, int(second), third)
    if separator == "/" and not day_first and int(first) <= 12:
        return _checked(third, int(first), second)
    if int(second) > 12:
        return _checked(third, int(first), second)
    return _checked(third, int(second), first)


def _checked(year: str, month: int, the_day: str) -> date | None:
    full = int(year)
    if len(year) <= 2:
        full += 1900 if full >= _CENTURY_TURNS else 2000
    try:
        return date(full, month, int(the_day))
    except ValueError:
        return None
