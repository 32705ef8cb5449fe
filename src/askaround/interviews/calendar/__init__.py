"""Appointments as other calendars read them (iCalendar, RFC 5545). `writing.py` knows the format and
nothing of ours, `zones.py` the rules of clocks, `visits.py` what is said of a visit."""

from askaround.interviews.calendar.writing import Entry, Mailbox, Reminder, as_calendar

__all__ = ["Entry", "Mailbox", "Reminder", "as_calendar"]
