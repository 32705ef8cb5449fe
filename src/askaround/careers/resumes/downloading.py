"""A file on its way out: to a browser or a program, to be kept and never shown."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from askaround.careers.models import Resume
from askaround.careers.resumes.recognise import MEDIA_TYPES


def as_download(found: Resume, data: bytes) -> HttpResponse:
    """The bytes as a file to keep: whatever they hold, nothing in them runs under our address."""
    response = HttpResponse(data, content_type=MEDIA_TYPES[found.kind])
    response["Content-Disposition"] = content_disposition_header(True, found.file_name) or ""
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
