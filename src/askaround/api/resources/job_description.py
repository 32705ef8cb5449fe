"""`/career-fields/{id}/job-description`: what answers say of the job, line by line or as a document."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.api.resources.comparison import Named
from askaround.careers.models import CareerField
from askaround.findings import job_document as words
from askaround.findings.queries.job_description import job_description
from askaround.interviews.documents import as_download, paper_for
from askaround.web.documents import as_markdown, as_pdf


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
    """A section that has lines."""

    section: Literal["tasks", "skills", "training", "conditions", "challenges", "paths", "pay"]
    title: str
    lines: list[LineOut]


class JobDescriptionOut(BaseModel):
    """The description as its page shows it."""

    career_field: UUID
    title: str
    people: int = Field(description="How many people it rests on.")
    sections: list[SectionOut]
    left_out: list[LineOut]


class Asked(Given):
    """As what."""

    kind: Literal["json", "md", "pdf"] = Field(
        "json", alias="as", description="Its lines, or a document: Markdown, PDF."
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
    """Tasks, skills, training, conditions, challenges, paths and pay, each line with its sources, as its
    page shows it and `askaround job-description` writes it."""
    refuse_strangers(request, {"as", "names", "paper"})
    user = caller(request)
    field = CareerField.objects.visible_to(user).filter(pk=id).first()
    if field is None:
        raise NotHere
    found = job_description(field)
    if asked.kind == "json":
        return sent(JobDescriptionOut.model_validate(words.as_dict(field, found)))
    document = words.job_document(field, found, names=asked.names)
    data: Any = as_markdown(document).encode()
    if asked.kind == "pdf":
        data = as_pdf(document, paper=paper_for(user, asked.paper or ""))
    return as_download(data, kind=asked.kind, called=words.called(field))
