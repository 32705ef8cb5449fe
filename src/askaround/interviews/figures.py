"""Numbers people gave, read out of notes: pay with its currency and period, hours, years. Pure.

"£28-32k a year" is 28,000 to 32,000 GBP a year. Nothing is guessed that was not written: no period, no
period; a "$" is dollars of no particular country; a bare number is nothing. English words, and the
signs and codes every language uses.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

Kind = Literal["money", "hours", "years"]
Period = Literal["hour", "day", "week", "month", "year", ""]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a range, `low` to `high`, in units of its kind: money in whole units of `currency`.

    `currency` is an ISO 4217 code, a bare "$", or empty where none was written. `words` are those it
    was read from, and `start` where they begin.
    """

    kind: Kind
    low: Decimal
    high: Decimal
    currency: str
    period: Period
    words: str
    start: int


SIGNS: Final = {
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "zł": "PLN",
    "us$": "USD",
    "ca$": "CAD",
    "c$": "CAD",
    "au$": "AUD",
    "a$": "AUD",
    "nz$": "NZD",
    "$": "$",
}
NAMES: Final = {
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "$",
    "dollars": "$",
    "bucks": "$",
    "rupees": "INR",
    "yen": "JPY",
    "francs": "CHF",
}
CODES: Final = frozenset(
    [
        "AUD",
        "BRL",
        "CAD",
        "CHF",
        "CZK",
        "DKK",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "INR",
        "JPY",
        "KRW",
        "MXN",
        "NOK",
        "NZD",
        "PLN",
        "SEK",
        "SGD",
        "TRY",
        "USD",
        "ZAR",
    ]
)
MANY: Final = {
    "k": 1000,
    "grand": 1000,
    "thousand": 1000,
    "lakh": 10**5,
    "lakhs": 10**5,
    "m": 10**6,
    "million": 10**6,
    "crore": 10**7,
}
PERIODS: Final[dict[str, Period]] = {
    "h": "hour",
    "hr": "hour",
    "hour": "hour",
    "hourly": "hour",
    "day": "day",
    "daily": "day",
    "week": "week",
    "wk": "week",
    "weekly": "week",
    "month": "month",
    "mo": "month",
    "monthly": "month",
    "year": "year",
    "yr": "year",
    "yearly": "year",
    "annually": "year",
    "annum": "year",
    "pa": "year",
    "p.a.": "year",
}

_ENDS = r"(?![.,]?\d|[千万億])"
_AMOUNT = (
    rf"\d{{1,3}}(?:[ ,.'’\u00a0\u202f]\d{{3}})+(?:[.,]\d{{1,2}})?{_ENDS}"
    rf"|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?:\.\d{{1,2}})?{_ENDS}"
    rf"|\d{{1,9}}(?:[.,]\d{{1,2}})?{_ENDS}"
)
_DIGIT = re.compile(r"\d")
_SIGN = "|".join(re.escape(sign) for sign in SIGNS)
_WORD = "|".join([*NAMES, *CODES])
_BEFORE = rf"(?:(?:{_SIGN})|\b(?:{'|'.join(CODES)})\b)"
_AFTER = rf"(?:(?:{_SIGN})|\b(?:{_WORD})\b)"
_MANY = rf"(?:{'|'.join(MANY)})\b"


def _one(end: str) -> str:
    """The pattern of one amount with what stands around it, its groups named for an end of a range."""
    return (
        rf"(?P<{end}_before>{_BEFORE})?\s?(?P<{end}_amount>{_AMOUNT})"
        rf"\s?(?P<{end}_many>{_MANY})?\s?(?P<{end}_after>{_AFTER})?"
    )


_TO = r"\s?(?:–|—|-|to|and|or)\s?"
_PERIOD = (
    r"(?:\s?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b)\s?(?P<period>hour|hr|h|day|week|wk|month|mo|year|yr|"
    r"annum)\b|\s?\b(?P<often>hourly|daily|weekly|monthly|yearly|annually|p\.a\.|pa\b))?"
)
MONEY: Final = re.compile(
    rf"(?<![\w.,]){_one('low')}(?:{_TO}{_one('high')})?{_PERIOD}", re.IGNORECASE
)
TIME: Final = re.compile(
    rf"(?<![\w.,£$€])(?P<low>{_AMOUNT})(?:{_TO}(?P<high>{_AMOUNT}))?[\s-]?"
    rf"(?P<unit>hours?|hrs?|years?|yrs?)\b(?!\s(?:ago|old\b)){_PERIOD}",
    re.IGNORECASE,
)
MOST: Final = 20
"""Figures read from one note; a table of them is not a note. Convention."""


def figures_in(text: str) -> list[Figure]:
    """The figures of a note, in the order they stand there."""
    if not may_hold_figures(text):
        return []
    times = list(_times(text))
    taken = [(each.start, each.start + len(each.words)) for each in times]
    pay = [each for each in _money(text) if not _inside(each, taken)]
    return sorted((*times, *pay), key=lambda figure: figure.start)[:MOST]


def may_hold_figures(text: str) -> bool:
    """Whether a note is worth reading for figures."""
    return _DIGIT.search(text) is not None


def _inside(figure: Figure, taken: list[tuple[int, int]]) -> bool:
    end = figure.start + len(figure.words)
    return any(figure.start < last and first < end for first, last in taken)


def _money(text: str) -> Iterator[Figure]:
    for found in MONEY.finditer(text):
        part = found.groupdict()
        period = _period(part)
        if _two_currencies(part):
            yield from _apart(found, period)
            continue
        currency = _currency(part)
        many = part["low_many"] or part["high_many"]
        spoken = part["high_amount"] is not None or period
        if not currency and not (many and many.lower() in {"k", "grand"} and spoken):
            continue
        yield _figure("money", found, _range(part), currency, period)


def _times(text: str) -> Iterator[Figure]:
    for found in TIME.finditer(text):
        part = found.groupdict()
        low, high = _number(part["low"]), _number(part["high"] or part["low"])
        kind: Kind = "hours" if part["unit"].lower().startswith("h") else "years"
        yield _figure(kind, found, (low, high), "", _period(part))


def _figure(
    kind: Kind,
    found: re.Match[str],
    ends: tuple[Decimal, Decimal],
    currency: str,
    period: Period,
) -> Figure:
    words = found.group().strip()
    start = found.start() + len(found.group()) - len(found.group().lstrip())
    return Figure(kind, min(ends), max(ends), currency, period, words, start)


def _currency(part: dict[str, str | None], ends: tuple[str, ...] = ("low", "high")) -> str:
    """The first one written, before or after either amount."""
    for end in ends:
        if written := part[f"{end}_before"] or part[f"{end}_after"]:
            plain = written.lower()
            return SIGNS.get(plain) or NAMES.get(plain) or written.upper()
    return ""


def _two_currencies(part: dict[str, str | None]) -> bool:
    """Whether the ends of a range are of different money; a bare "$" goes with any dollar."""
    low, high = _currency(part, ("low",)), _currency(part, ("high",))
    if not low or not high or low == high:
        return False
    return not ("$" in (low, high) and (low + high).endswith(("D", "D$")))


def _apart(found: re.Match[str], period: Period) -> Iterator[Figure]:
    """ "£28,000 or €32,000 a year": no range, but two amounts for one period."""
    part = found.groupdict()
    begins = next(
        found.start(name) for name in ("high_before", "high_amount") if part[name] is not None
    )
    ends = max(found.end(name) for name in ("low_amount", "low_many", "low_after"))
    for end, start, stop in (("low", found.start(), ends), ("high", begins, found.end())):
        alone = {**part, "low_amount": part[f"{end}_amount"], "low_many": part[f"{end}_many"]}
        alone |= {"high_amount": None, "high_many": None}
        words = found.string[start:stop]
        bare = words.strip()
        low, high = _range(alone)
        yield Figure(
            "money", low, high, _currency(part, (end,)), period, bare, start + words.index(bare)
        )


def _range(part: dict[str, str | None]) -> tuple[Decimal, Decimal]:
    """Both ends; "28-32k" means thousands at both."""
    low = _number(part["low_amount"] or "0")
    high = _number(part["high_amount"]) if part["high_amount"] else None
    low_many = MANY.get((part["low_many"] or "").lower(), 1)
    high_many = MANY.get((part["high_many"] or "").lower(), 1)
    if high is None:
        return low * low_many, low * low_many
    if low_many == 1 and high_many > 1 and low < high_many:
        low_many = high_many
    if high_many == 1 and low_many > 1 and high < low_many:
        high_many = low_many
    return low * low_many, high * high_many


def _number(written: str) -> Decimal:
    """1,500 and 1.500 are fifteen hundred; 12.50 and 12,50 are twelve and a half."""
    bare = re.sub(r"[ '’\u00a0\u202f]", "", written)
    whole, fraction = bare, ""
    if found := re.search(r"[.,](\d{1,2})$", bare):
        whole, fraction = bare[: found.start()], found[1]
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{fraction or 0}")


def _period(part: dict[str, str | None]) -> Period:
    return PERIODS.get((part["period"] or part["often"] or "").lower(), "")
