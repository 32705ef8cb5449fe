"""A document on its way out: what it is called, on which paper, how it is sent."""

import re
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from askaround.accounts.countries import country_of
from askaround.accounts.models import User
from askaround.careers.resumes.names import clean
from askaround.interviews.models import Interview
from askaround.web.documents import paper_of

MEDIA_TYPES = {"pdf": "application/pdf", "md": "text/markdown; charset=utf-8"}


def called(interview: Interview) -> str:
    """What the record is called."""
    return _("Visit with %(name)s") % {"name": interview.person.name}


def file_name(interview: Interview) -> str:
    """What the record's file is called, without an ending."""
    day = interview.held_at or interview.starts_at
    there = day.astimezone(ZoneInfo(interview.time_zone)).date().isoformat() if day else ""
    return f"{called(interview)} {there}".strip()


def as_download(data: bytes, *, kind: str, called: str) -> HttpResponse:
    """A document on its way to a browser, to be kept and not shown: nothing in it can run."""
    response = HttpResponse(data, content_type=MEDIA_TYPES[kind])
    # What stands before a stroke would be a folder: "UX/UI design" is no file "UI design".
    one_word = re.sub(r"[\\/]", "-", called)
    named = content_disposition_header(True, clean(f"{one_word}.{kind}", kind))
    response["Content-Disposition"] = named or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def paper_for(user: User, wanted: str = "") -> str:
    """The paper asked for ("a4", "letter"), else that of the seeker's country."""
    lives_in = country_of(country=user.country, time_zone=user.time_zone, phone=user.phone)
    return paper_of(lives_in, wanted)
