"""Where things stand with one person, and so what comes next. Pure."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from askaround.people.guidelines.working_days import USUAL_PACE, Pace

NEWS_AFTER_DAYS = 14
"""Days after the last contact when somebody met may like to hear how it goes on. Convention, as
long as before telling of advice acted on (method.md, the agenda)."""


class Standing(StrEnum):
    """Where things stand with a person; each has one sentence and one next step on the page."""

    KNOWN = "known"  # here, and nothing begun
    MIGHT_KNOW = "might_know"  # to be asked whom they know
    ASKED_WHO = "asked_who"  # asked whom they know, and no name yet
    GAVE_NAMES = "gave_names"  # named somebody
    NAMED = "named"  # somebody named them, or they do the work: a first message
    WAITING = "waiting"  # approached, and the answer may take its time
    SILENT = "silent"  # no answer for so long that one reminder is fair
    ANSWERED = "answered"  # a word came back, but neither yes nor no
    AGREED = "agreed"  # yes, and no day behind us yet
    MET = "met"  # the conversation was, and not a word since
    THANKED = "thanked"  # in touch since the conversation, and nothing to tell yet
    TO_TELL = "to_tell"  # something to tell: whom I met through them, or how it has gone on
    HEARD_BACK = "heard_back"  # told what came of it
    RESTING = "resting"  # let rest, without reproach


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The dated facts of one person, each None until it happened; see `people.models.Person`."""

    approached_at: dt.datetime | None = None
    replied_at: dt.datetime | None = None
    agreed_at: dt.datetime | None = None
    met_at: dt.datetime | None = None
    last_contact_at: dt.datetime | None = None
    reported_back_at: dt.datetime | None = None
    resting_since: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part somebody plays in the asking around.

    `named`: somebody named them, or they do the work; `might_know`: thought of as somebody to
    ask; `asked_who`: asked whom they know; `gave_names`: somebody came of it; `owed_report`:
    I have met one of those, and they haven't heard.
    """

    named: bool = False
    might_know: bool = False
    asked_who: bool = False
    gave_names: bool = False
    owed_report: bool = False


def standing(dates: Dates, part: Part, *, today: dt.date, pace: Pace = USUAL_PACE) -> Standing:
    """Where things stand: the furthest that happened, unless it was let rest."""
    if dates.resting_since:
        return Standing.RESTING
    if dates.met_at:
        return _after_meeting(dates, dates.met_at, part, today)
    if dates.agreed_at:
        return Standing.AGREED
    if part.gave_names:
        return Standing.GAVE_NAMES
    if dates.approached_at:
        return _after_approach(dates, dates.approached_at, today, pace)
    return _before_approach(part)


def _before_approach(part: Part) -> Standing:
    if part.asked_who:
        return Standing.ASKED_WHO
    if part.named:
        return Standing.NAMED
    return Standing.MIGHT_KNOW if part.might_know else Standing.KNOWN


def _after_meeting(dates: Dates, met_at: dt.datetime, part: Part, today: dt.date) -> Standing:
    """Thanks first. News comes when there is some: never in one breath with the thank-you."""
    last = max(filter(None, (met_at, dates.last_contact_at, dates.reported_back_at)))
    if last <= met_at:
        return Standing.MET
    if part.owed_report or (today - last.date()).days >= NEWS_AFTER_DAYS:
        return Standing.TO_TELL
    return Standing.HEARD_BACK if dates.reported_back_at else Standing.THANKED


def _after_approach(
    dates: Dates, approached_at: dt.datetime, today: dt.date, pace: Pace
) -> Standing:
    if dates.replied_at:
        return Standing.ANSWERED
    last = max(approached_at, dates.last_contact_at or approached_at)
    return Standing.SILENT if today >= pace.patient_until(last.date()) else Standing.WAITING
