"""`/answers/{id}/history`: how an answer came to say what it says, and the way back."""

import datetime as dt
from dataclasses import asdict
from typing import Literal, Self
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from askaround.api.auth import caller
from askaround.api.bodies import Given
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.problems import NotHere
from askaround.api.resources.answers import AnswerOut
from askaround.interviews import actions
from askaround.interviews.models import Answer, NoteEvent
from askaround.interviews.queries.history import VERSIONS_SHOWN, Version, answer_of, history_of

MadeOn = Literal[
    "phone",
    "tablet",
    "computer",
    "write_up",
    "pasted",
    "program",
    "brought_back",
    "brought_in",
    "unknown",
]
CALLED: dict[str, MadeOn] = {
    "phone": "phone",
    "tablet": "tablet",
    "computer": "computer",
    "server": "write_up",
    "pasted": "pasted",
    "program": "program",
    "brought back": "brought_back",
    "brought in": "brought_in",
}


class PieceOut(BaseModel):
    """Words that stayed, came or went; a long stretch that stayed is cut short."""

    kind: Literal["same", "added", "gone"]
    text: str


class VersionOut(BaseModel):
    """The text as it stood once: at the end of a sitting, or before much was taken away."""

    edit: UUID = Field(description="The edit it stood after; this brings it back.")
    began: dt.datetime
    ended: dt.datetime
    made_on: MadeOn
    text: str
    stands: bool = Field(description="It is the text today, or one of them.")
    changes: list[PieceOut] = Field(description="Against the text it was written on.")

    @classmethod
    def of(cls, version: Version) -> Self:
        return cls(
            edit=version.id,
            began=version.began,
            ended=version.ended,
            made_on=CALLED.get(version.made_on, "unknown"),
            text=version.text,
            stands=version.stands,
            changes=[PieceOut.model_validate(asdict(piece)) for piece in version.changes],
        )


class StarringOut(BaseModel):
    """A star given, or taken off."""

    at: dt.datetime
    starred: bool


class HistoryOut(BaseModel):
    """Versions, the newest first; `next` is the `before` of the page that follows."""

    items: list[VersionOut]
    count: int = Field(description="Versions in all.")
    next: int | None
    stars: list[StarringOut] = Field(description="All of them, the latest first.")


class Asked(Given):
    """Which page of the versions."""

    before: int | None = Field(None, ge=0, le=2**31 - 1, description="The `next` before.")
    limit: int = Field(VERSIONS_SHOWN, ge=1, le=500)


class Chosen(Given):
    """What it is to say again."""

    model_config = ConfigDict(extra="forbid")

    edit: UUID = Field(description="A version's `edit`.")


router = Router(tags=["answers"])


@router.get(
    "/answers/{id}/history",
    response=HistoryOut,
    operation_id="history_of_answer",
    summary="What an answer said before",
)
def history(request: HttpRequest, id: UUID, page: Query[Asked]) -> HttpResponse:
    """Every text the answer has had, with when and on what it was written."""
    refuse_strangers(request, Asked.model_fields)
    told = history_of(_mine(request, id), page.before, page.limit)
    return sent(
        HistoryOut(
            items=[VersionOut.of(version) for version in told.versions],
            count=told.in_all,
            next=told.older,
            stars=[StarringOut(at=each.at, starred=each.starred) for each in told.stars],
        )
    )


@router.post(
    "/answers/{id}/bring-back",
    response=AnswerOut,
    operation_id="bring_back_answer",
    summary="Make it say that again",
)
def bring_back(request: HttpRequest, id: UUID, chosen: Chosen) -> HttpResponse:
    """The text as it stood after this edit is the answer's again. Nothing leaves the history, so
    that this can be taken back in the same way."""
    refuse_strangers(request, set())
    try:
        answer = _mine(request, id)
        brought = actions.bring_back(answer=answer, event=chosen.edit, at=timezone.now())
    except NoteEvent.DoesNotExist:
        raise NotHere from None
    return sent(AnswerOut.of(brought))


def _mine(request: HttpRequest, pk: UUID) -> Answer:
    answer = answer_of(caller(request), pk)
    if answer is None:
        raise NotHere
    return answer
