"""Writing the conversation up: half done and kept, or done."""

import datetime as dt
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts.owned import change
from askaround.accounts.typed import fit
from askaround.interviews.actions.visit import hold
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
    return change(interview, expected=expected, **fit(Interview, **fields))


@transaction.atomic
def write_up(
    *,
    interview: Interview,
    expected: int | None = None,
    at: dt.datetime,
    **fields: Unpack[WriteUp],
) -> Interview:
    """The write-up is done; done twice, the first time counts. Raises `Stale`.

    A conversation nobody marked as held took place when it was arranged for, at the latest now.
    """
    done = {"written_up_at": interview.written_up_at or at, **fit(Interview, **fields)}
    changed = change(interview, expected=expected, **done)
    if changed.held_at is None:
        hold(interview=changed, at=min(changed.starts_at or at, at))
    return changed
