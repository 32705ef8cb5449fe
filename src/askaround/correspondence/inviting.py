"""The day of a visit, going along with a mail for the person's own calendar.

A mail about a visit that lies ahead takes it along, unless the seeker doesn't want that; one about a
visit that was called off takes that along where the day had gone to their calendar before. The words
are never kept from anybody by it: it is a second part beside them (docs/adr/0024).
"""

import datetime as dt

from django.core.mail import EmailMultiAlternatives

from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews import actions as interviews
from askaround.interviews.calendar.visits import invitation
from askaround.interviews.models import Interview

FILE = "invitation.ics"


def day_going_along(message: Message, at: dt.datetime) -> Interview | None:
    """The visit whose day goes along with this message if it goes by mail at `at`, or None."""
    visit = message.interview
    if visit is None or message.through_referrer or message.kind == Message.Kind.THANK_YOU:
        return None
    if visit.starts_at is None or visit.held_at is not None or visit.starts_at <= at:
        return None
    if visit.cancelled_at is not None:
        return visit if visit.invited_at is not None else None
    return visit if visit.invitation_wanted else None


def take_day_along(mail: EmailMultiAlternatives, outgoing: OutgoingMail, organizer: str) -> None:
    """Add the day to a mail about to leave: as a part that calendars read by themselves, and as a
    file for programs that only show files. `organizer` is where answers go."""
    visit = day_going_along(outgoing.message, outgoing.queued_at)
    if visit is None:
        return
    method, file = invitation(
        visit,
        sender=organizer,
        recipient=outgoing.recipient,
        language=outgoing.message.language,
    )
    mail.attach_alternative(file.decode(), f"text/calendar; method={method}")
    mail.attach(FILE, file.decode(), "application/ics")


def note_that_it_went(outgoing: OutgoingMail, at: dt.datetime) -> None:
    """The mail has gone: from now on their calendar may hold the day."""
    visit = day_going_along(outgoing.message, outgoing.queued_at)
    if visit is not None and visit.cancelled_at is None:
        interviews.mark_invited(interview=visit, at=at)
