"""`/resumes` and `/resume-criticism`: the versions of a resume, and what people said of them."""

import base64
import binascii
import datetime as dt
import hashlib
from typing import Any, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Router
from pydantic import Field

from askaround.accounts.models import User
from askaround.api import kinds
from askaround.api.auth import caller
from askaround.api.bodies import Body, Shape
from askaround.api.collection import Collection, Words, find
from askaround.api.filters import Filters, refuse_strangers
from askaround.api.problems import Conflict, Invalid, NotHere
from askaround.careers.models import Resume
from askaround.careers.resumes import files, keeping
from askaround.careers.resumes.downloading import as_download
from askaround.careers.resumes.recognise import LARGEST, MEDIA_TYPES, NotAResume
from askaround.interviews import actions
from askaround.interviews.models import Interview, ResumeCriticism

LONGEST_CONTENT = (LARGEST + 2) // 3 * 4
"""Characters of the largest file in base64."""


class ResumeOut(Shape):
    """One version of the resume: a file as it was brought. Its bytes are at `/resumes/{id}/file`."""

    name: str
    file_name: str
    kind: Literal["pdf", "docx", "odt", "rtf", "txt", "md"]
    size: int
    sha256: str
    made_because_of: str


class ResumeIn(Body):
    """A version to keep. The file is settled: another file is another version."""

    name: kinds.Line = Field("", description="What you call it; else it is called as its file.")
    file_name: kinds.LongLine = Field(
        "", description="Cleaned, with the ending its content has; settled."
    )
    content: str = Field(
        "",
        max_length=LONGEST_CONTENT,
        description="The bytes of the file in base64, up to 5 MB: PDF, Word, OpenDocument, RTF or "
        "plain text. Needed when the version is made, and passed over afterwards.",
    )
    made_because_of: kinds.Text = Field("", description="What is different, and why.")

    kind: kinds.Told = None
    size: kinds.Told = None
    sha256: kinds.Told = None


class ResumeFilters(Filters):
    looked_at = ("name", "file_name", "made_because_of")

    sha256: str | None = Field(None, description="Of the file's bytes, in hexadecimal.")


class Resumes(Collection):
    path = "resumes"
    about = "The versions of your resume, the latest first."
    model = Resume
    shape = ResumeOut
    body = ResumeIn
    filters = ResumeFilters

    @transaction.atomic
    def post(self, user: User, body: Body, at: dt.datetime) -> tuple[Shape, bool]:
        """The same bytes under the same id are one version; other bytes are refused."""
        kept = self.mine(user).filter(pk=body.id).first() if body.id else None
        if kept is not None and isinstance(body, ResumeIn):
            if hashlib.sha256(_bytes(body.content)).hexdigest() != kept.sha256:
                raise Conflict(current=self.shown(user, kept.pk))
            # Both are kept otherwise than they were sent: cleaned, and called as the file.
            body.model_fields_set.discard("file_name")
            if not body.name:
                body.model_fields_set.discard("name")
        return super().post(user, body, at)

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> Resume:
        content = words.pop("content")
        try:
            return keeping.add_resume(owner=user, id=id, data=_bytes(content), **words)
        except NotAResume as refused:
            raise Invalid(errors={"content": str(refused)}) from refused

    def change(self, row: Resume, words: Words, at: dt.datetime) -> None:
        said = {name: words[name] for name in ("name", "made_because_of") if name in words}
        if not said.get("name", "x"):
            del said["name"]
        if said:
            keeping.change_resume(resume=row, **said)

    def remove(self, row: Resume, at: dt.datetime) -> None:
        keeping.delete_resume(resume=row, at=at)


def _bytes(content: str) -> bytes:
    """The bytes in base64. Raises Invalid."""
    try:
        return base64.b64decode("".join(content.split()), validate=True)
    except (binascii.Error, ValueError):
        sentence = _("This is no base64. Send the bytes of the file in it.")
        raise Invalid(errors={"content": sentence}) from None


class ResumeCriticismOut(Shape):
    """One thing somebody said of the resume at a conversation, and the version that answers it."""

    interview: UUID
    resume: UUID | None
    text: str
    asked_for: bool | None
    answered_by: UUID | None


class ResumeCriticismIn(Body):
    """One thing somebody said of the resume."""

    settled = frozenset({"interview"})

    interview: UUID
    resume: UUID | None = Field(None, description="The version they saw, where that is known.")
    text: kinds.Words
    asked_for: kinds.Flag | None = Field(
        None, description="You asked for it (true), they offered it (false), or it isn't noted."
    )
    answered_by: UUID | None = Field(None, description="The later version that answers it.")


class ResumeCriticismFilters(Filters):
    looked_at = ("text",)

    interview: UUID | None = None
    resume: UUID | None = None
    answered_by: UUID | None = None


class ResumeCriticisms(Collection):
    path = "resume-criticism"
    about = "What people said of your resume, the latest first."
    model = ResumeCriticism
    shape = ResumeCriticismOut
    body = ResumeCriticismIn
    filters = ResumeCriticismFilters
    references = {"interview": Interview, "resume": Resume, "answered_by": Resume}

    def add(self, user: User, id: UUID | None, words: Words, at: dt.datetime) -> ResumeCriticism:
        return actions.keep_criticism(id=id, **words)

    def change(self, row: ResumeCriticism, words: Words, at: dt.datetime) -> None:
        actions.change_criticism(criticism=row, **words)

    def remove(self, row: ResumeCriticism, at: dt.datetime) -> None:
        actions.delete_criticism(criticism=row, at=at)


router = Router(tags=["resumes"])
_BINARY: dict[str, Any] = {"schema": {"type": "string", "format": "binary"}}


@router.get(
    "/resumes/{id}/file",
    operation_id="file_of_resume",
    summary="The file of a version",
    openapi_extra={
        "responses": {
            200: {
                "description": "The bytes as they came.",
                "content": dict.fromkeys(MEDIA_TYPES.values(), _BINARY),
            }
        }
    },
)
def take_out(request: HttpRequest, id: UUID) -> HttpResponse:
    """The file as it was brought, byte for byte."""
    refuse_strangers(request, ())
    resume: Resume = find(caller(request), Resume, id, "id")
    data = files.read(resume)
    if data is None:
        raise NotHere(_("The file is not in the data folder. A backup of it may be."))
    return as_download(resume, data)


@router.post(
    "/resumes/{id}/erase",
    response={204: None},
    operation_id="erase_resume",
    summary="Erase a version for good",
)
def erase(request: HttpRequest, id: UUID) -> HttpResponse:
    """Row and bytes at once, one that was deleted too. What people said of it stays."""
    refuse_strangers(request, ())
    keeping.erase_resume(owner=caller(request), id=id)
    return HttpResponse(status=204)
