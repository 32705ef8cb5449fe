"""Writing the conversation up: half done and kept, or done."""

import datetime as dt
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.owned import change, hold_together
from askaround.accounts.typed import fit
from askaround.careers.models import Resume
from askaround.interviews.actions.visit import end, hold
from askaround.interviews.models import Interview

MUCH = 2


class WriteUp(TypedDict, total=False):
    """What the write-up holds. `drawn` is from -2 (much less) to 2 (much more); `set_aside` are the
    suggestions not wanted, each as `suggestions.known_by`."""

    story: str
    impressions: str
    observations: str
    compared_to_before: str
    drawn: int | None
    drawn_why: str
    report_back_on: dt.date | None
    resume_handed_over: bool | None
    resume: Resume | None
    set_aside: list[str]


def fitting_words(**fields: Any) -> dict[str, Any]:
    """The write-up's words as they can be kept; ValidationError where they can't."""
    kept = fit(Interview, **fields)
    if abs(kept.get("drawn") or 0) > MUCH:
        raise ValidationError({"drawn": _("Choose one from much less to much more.")})
    return kept


@transaction.atomic
def keep_write_up(
    *, interview: Interview, expected: int | None = None, **fields: Unpack[WriteUp]
) -> Interview:
    """Keep what is written so far, without calling it done. Raises `Stale`."""
    hold_together(interview.owner, fields.get("resume"))
    return change(interview, expected=expected, **fitting_words(**fields))


@transaction.atomic
def tell(
    *,
    interview: Interview,
    expected: int | None = None,
    story: str,
    began: dt.datetime | None = None,
    ended: dt.datetime | None = None,
) -> Interview:
    """Keep the story told in one go; and when it took place, where that was asked.

    Raises `Stale`.
    """
    changed = keep_write_up(interview=interview, expected=expected, story=story)
    if began is not None and changed.held_at is None:
        changed = hold(interview=changed, at=began)
        if ended is not None:
            changed = end(interview=changed, at=ended)
    return changed


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
    hold_together(interview.owner, fields.get("resume"))
    done = {"written_up_at": interview.written_up_at or at, **fitting_words(**fields)}
    changed = change(interview, expected=expected, **done)
    if changed.held_at is None:
        hold(interview=changed, at=min(changed.starts_at or at, at))
    return changed
