"""Writing the conversation up: half done and kept, or done."""

import datetime as dt
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts.owned import change
from askaround.interviews.models import Interview


class WriteUp(TypedDict, total=False):
    """What the write-up holds. `drawn` is from -2 (much less) to 2 (much more)."""

    story: str
    impressions: str
    observations: str
    compared_to_before: str
    drawn: int | None
    drawn_why: str
    report_back_on: dt.date | None
    resume_handed_over: bool | None


@transaction.atomic
def keep_write_up(
    *, interview: Interview, expected: int | None = None, **fields: Unpack[WriteUp]
) -> Interview:
    """Keep what is written so far, without calling it done. Raises `Stale`."""
    return change(interview, expected=expected, **fields)


@transaction.atomic
def write_up(
    *,
    interview: Interview,
    expected: int | None = None,
    at: dt.datetime,
    **fields: Unpack[WriteUp],
) -> Interview:
    """The write-up is done. Done twice, the first time counts. Raises `Stale`."""
    return change(
        interview, expected=expected, written_up_at=interview.written_up_at or at, **fields
    )
