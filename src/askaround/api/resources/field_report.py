"""`/career-fields/{id}/report`: all that was found out about a line of work, as one essay."""

from typing import Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.careers.models import CareerField
from askaround.findings.report import as_dict, as_file, file_name, report_of
from askaround.interviews.documents import as_download


class ReportAsked(Given):
    """As what, and whether with names."""

    kind: Literal["json", "pdf", "md"] = Field(
        "json", alias="as", description="JSON, PDF, or Markdown."
    )
    names: Literal["yes", "no"] = Field(
        "yes", description="`no`: people and places are numbered, in quotations too."
    )
    paper: Literal["a4", "letter"] | None = Field(
        None, description="Of a PDF; that of your country, unless you say so."
    )


class ReportLine(BaseModel):
    """A paragraph, a quotation, an entry of a list, or a quiet remark."""

    kind: Literal["text", "quote", "item", "quiet"]
    text: str
    beside: str = Field(description="Who, or when.")
    notes: list[int] = Field(description="The notes it leads back to.")


class ReportPart(BaseModel):
    """One part of the essay."""

    key: str
    heading: str
    lines: list[ReportLine]


class ReportNote(BaseModel):
    """Whose words, when, to which question; `answer` null: the conversation as a whole."""

    number: int
    who: str
    day: str
    question: str
    said: str
    answer: UUID | None
    interview: UUID | None


class ReportOut(BaseModel):
    """What I set out to learn, whom I spoke to, what they said, what I decided, what comes next."""

    career_field: UUID
    title: str
    lead: str
    names: bool
    may_be_names: list[str] = Field(description="Without names: words that may be names still.")
    parts: list[ReportPart]
    notes: list[ReportNote]


router = Router(tags=["career-fields"])


@router.get(
    "/career-fields/{id}/report",
    response=ReportOut,
    operation_id="report_on_field",
    summary="The report on a line of work",
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
def report(request: HttpRequest, id: UUID, asked: Query[ReportAsked]) -> HttpResponse:
    """The essay of its page: as data, or as the file that `askaround report` writes."""
    refuse_strangers(request, {"as", "names", "paper"})
    user = caller(request)
    field = CareerField.objects.visible_to(user).filter(pk=id).first()
    if field is None:
        raise NotHere
    names = asked.names == "yes"
    essay = report_of(field, names=names)
    if asked.kind == "json":
        return sent(ReportOut.model_validate(as_dict(field, essay)))
    data = as_file(essay, kind=asked.kind, owner=user, paper=asked.paper or "")
    return as_download(data, kind=asked.kind, called=file_name(field, names=names))
