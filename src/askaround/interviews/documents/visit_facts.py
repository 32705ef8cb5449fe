"""The facts of the visit itself, as a document shows them at its end."""

import datetime as dt

from django.utils.text import capfirst
from django.utils.translation import gettext as _, gettext_noop as N_

from askaround.interviews.models import Interview
from askaround.interviews.words import how_long
from askaround.web import dates


def about_visit(interview: Interview) -> list[tuple[str, list[str]]]:
    minutes = str(interview.minutes)
    if interview.extra_minutes:
        minutes = f"{minutes}, {_('and %(more)s they added') % {'more': interview.extra_minutes}}"
    facts: list[tuple[str, list[str]]] = [
        (N_("About"), [interview.career_field.name]),
        (N_("How"), [str(capfirst(interview.get_mode_display())), interview.place]),
        (N_("Minutes asked for"), [minutes]),
        (N_("Notes during the visit"), [_permitted(interview)]),
        (N_("Resume"), [_resume(interview)]),
        (N_("To hear how it went"), [_date(interview.report_back_on)]),
        (N_("Written up"), [_written(interview)]),
        (N_("Thanked"), [_date(interview.thanked_at)]),
    ]
    return [(_(label), [line for line in lines if line]) for label, lines in facts if any(lines)]


def _permitted(interview: Interview) -> str:
    if interview.notes_permitted is None:
        return ""
    return _("with permission") if interview.notes_permitted else _("not wanted")


def _resume(interview: Interview) -> str:
    if interview.resume_handed_over is None and interview.resume is None:
        return ""
    state = {True: _("handed over"), False: _("not handed over"), None: _("in the bag")}
    said = state[interview.resume_handed_over]
    return f"{said}: {interview.resume.name}" if interview.resume else said


def in_full(day: dt.date) -> str:
    """A day written out; of a moment, the day it lies in on its own clock."""
    return dates.in_full(day.date() if isinstance(day, dt.datetime) else day, dt.UTC)


def _date(day: dt.date | None) -> str:
    return in_full(day) if day else ""


def _written(interview: Interview) -> str:
    end = interview.ended_at or interview.held_at
    if end is None or interview.written_up_at is None:
        return ""
    return _("%(after)s after the visit") % {"after": how_long(interview.written_up_at - end)}
