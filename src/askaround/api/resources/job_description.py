"""`/career-fields/{id}/job-description`: what answers say of the job, some lines at a time or as a
document."""

from typing import Any, Literal
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.paging import MOST
from askaround.api.problems import Invalid, NotHere
from askaround.api.resources.comparison import Named
from askaround.careers.models import CareerField
from askaround.findings import job_document as words
from askaround.findings.job_pages import Bookmark, page_of
from askaround.findings.queries.job_description import JobDescription, job_description
from askaround.interviews.documents import as_download, paper_for
from askaround.web.documents import as_markdown, as_pdf

SectionName = Literal["tasks", "skills", "training", "conditions", "challenges", "paths", "pay"]


class SourceOut(BaseModel):
    """A sentence a line rests on."""

    answer: UUID
    interview: UUID
    person: Named
    words: str


class LineOut(BaseModel):
    """A line: `said` as it was said, `text` as it stands there."""

    text: str
    said: str = Field(description="Empty for a line of your own.")
    own: bool
    one_voice: bool = Field(description="One person alone said it.")
    sources: list[SourceOut]


class SectionOut(BaseModel):
    """A section, and those of its lines that are on this page."""

    section: SectionName
    title: str
    count: int = Field(description="Its lines on all pages.")
    lines: list[LineOut]


class JobDescriptionOut(BaseModel):
    """A page of the description: its lines section by section, those left out last."""

    career_field: UUID
    title: str
    people: int = Field(description="How many people it rests on.")
    sections: list[SectionOut]
    left_out: list[LineOut]
    count: int = Field(description="Lines on all pages, those left out among them.")
    next: str | None = Field(
        description="Send it as `cursor` for the lines that follow; null on the last page."
    )


class Asked(Given):
    """Of which section, which lines, and as what."""

    part: SectionName | None = Field(None, description="One section alone.")
    limit: int = Field(50, ge=1, le=MOST, description="Lines at a time.")
    cursor: str = Field("", description="The `next` of the page before, with the same `part`.")

    kind: Literal["json", "md", "pdf"] = Field(
        "json", alias="as", description="Its lines, or all of it as a document: Markdown, PDF."
    )
    names: bool = Field(True, description="Whether the document says who said what.")
    paper: Literal["a4", "letter"] | None = Field(
        None, description="Of a PDF; that of your country, unless you say so."
    )


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/job-description",
    response=JobDescriptionOut,
    operation_id="job_description_of_field",
    summary="What the job is, as people told it",
    openapi_extra={
        "responses": {
            200: {
                "content": {
                    "application/pdf": {"schema": {"type": "string"}},
                    "text/markdown": {"schema": {"type": "string"}},
                }
            }
        }
    },
)
def job(request: HttpRequest, id: UUID, asked: Query[Asked]) -> HttpResponse:
    """Tasks, skills, training, conditions, challenges, paths and pay, each line with its sources: page by
    page here, all of them in a document, on its page and by `askaround job-description`."""
    refuse_strangers(request, {"as", "names", "paper", "part", "limit", "cursor"})
    user = caller(request)
    field = CareerField.objects.visible_to(user).filter(pk=id).first()
    if field is None:
        raise NotHere
    found = job_description(field)
    if asked.part:
        found = found.only(asked.part)
    if asked.kind == "json":
        return sent(_page(field, found, asked))
    document = words.job_document(field, found, names=asked.names)
    data: Any = as_markdown(document).encode()
    if asked.kind == "pdf":
        data = as_pdf(document, paper=paper_for(user, asked.paper or ""))
    return as_download(data, kind=asked.kind, called=words.called(field))


def _page(field: CareerField, found: JobDescription, asked: Asked) -> JobDescriptionOut:
    """Raises `Invalid` for a strange cursor."""
    salt = f"api:job-description:{field.pk}:{asked.part}"
    page = page_of(found, limit=asked.limit, after=_bookmark(asked.cursor, salt))
    follows = signing.dumps(page.ended, salt=salt) if page.ended else None
    return JobDescriptionOut.model_validate(words.as_dict(field, found, page) | {"next": follows})


def _bookmark(cursor: str, salt: str) -> Bookmark | None:
    if not cursor:
        return None
    try:
        return Bookmark(*signing.loads(cursor, salt=salt))
    except signing.BadSignature:
        raise Invalid(
            errors={"cursor": _("Send the next of the page before, as it was.")}
        ) from None
