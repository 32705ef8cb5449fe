"""Saying how a number of an answer is understood, or that it doesn't count."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from askaround.accounts.owned import change
from askaround.findings.actions.marking import NotThere
from askaround.findings.models import NumberRead
from askaround.findings.models.numbers import LONGEST_WORDS
from askaround.interviews.figures import figures_in
from askaround.interviews.models import Answer


@dataclass(frozen=True, slots=True)
class Understood:
    """A number as the seeker understands it: money in whole units of `currency`."""

    about: str
    low: Decimal
    high: Decimal
    currency: str
    period: str


@transaction.atomic
def leave_number_out(*, answer: Answer, words: str, nth: int, at: dt.datetime) -> NumberRead:
    """The number doesn't count, whatever was made of it. Raises `NotThere`."""
    return _lay_over(answer, words, nth, {"left_out_at": at})


@transaction.atomic
def put_number_right(
    *, answer: Answer, words: str, nth: int, understood: Understood, expected: int | None = None
) -> NumberRead:
    """The number means this, and counts.

    `expected` is the version the seeker saw, 0 where nothing was said of it. Raises `Stale`, and
    `NotThere`.
    """
    fields: dict[str, Any] = {
        "about": understood.about,
        "low": understood.low,
        "high": understood.high,
        "currency": understood.currency,
        "period": understood.period,
        "left_out_at": None,
    }
    return _lay_over(answer, words, nth, fields, expected=expected)


@transaction.atomic
def take_back_number(*, number: NumberRead) -> None:
    """Forget the last thing said of it: one left out counts again, one put right is as it was read."""
    if number.left_out_at is not None and number.low is not None:
        change(number, left_out_at=None)
    else:
        number.delete()


def _lay_over(
    answer: Answer, words: str, nth: int, fields: dict[str, Any], expected: int | None = None
) -> NumberRead:
    words = words[:LONGEST_WORDS]
    there = sum(figure.words[:LONGEST_WORDS] == words for figure in figures_in(answer.text))
    if nth >= there:
        raise NotThere
    row, is_new = NumberRead.plain.get_or_create(
        owner_id=answer.owner_id, answer=answer, words=words, nth=nth, defaults=fields
    )
    return row if is_new else change(row, expected=expected, **fields)
