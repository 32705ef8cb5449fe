"""`/deleted`: what was deleted, made one or brought in and can be undone. Erasing, and everything."""

import datetime as dt
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, Field

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.queries import Taken
from askaround.accounts.report import as_dict
from askaround.api.auth import caller
from askaround.api.bodies import Shape
from askaround.api.filters import refuse_strangers
from askaround.api.operations import sent
from askaround.api.paging import Paging, page_of, read_page
from askaround.api.problems import Conflict, NotHere
from askaround.people.actions.erasing import erase_person
from askaround.people.models import Person
from askaround.people.queries.everything import as_json, everything


class DeletedSubject(BaseModel):
    """The row it was done to; `type` is a table's name in the singular."""

    type: str
    id: UUID | None


class DeletedOut(Shape):
    """One thing that can be undone, until when, and in words what went along."""

    kind: Literal["delete", "merge", "import"]
    title: str
    along: list[str]
    made_at: dt.datetime
    until: dt.datetime
    subject: DeletedSubject


DeletedPage = page_of(DeletedOut, "DeletedPage")


class UndoneOut(BaseModel):
    """What was undone, with a sentence for each thing that was left as it is now."""

    id: UUID
    title: str
    undone_at: dt.datetime
    remarks: list[str]


class ErasedOut(BaseModel):
    """How many rows went, by table."""

    id: UUID
    gone: dict[str, int] = Field(description='For example {"interviews.interview": 2}.')


router = Router(tags=["deleted"])


@router.get(
    "/deleted", response=DeletedPage, operation_id="list_deleted", summary="What can be undone"
)
def deleted(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """What was deleted, made one or brought in within 30 days, the latest first."""
    refuse_strangers(request, set(Paging.model_fields))
    mine = Bundle.objects.visible_to(caller(request)).to_undo(timezone.now())
    read = read_page(mine, paging=paging, order="-made_at", of=_shown)
    return sent(DeletedPage.model_validate(read))


@router.post(
    "/deleted/{id}/undo", response=UndoneOut, operation_id="undo", summary="Undo one of them"
)
def undo(request: HttpRequest, id: UUID) -> HttpResponse:
    """All of it or nothing. What was edited since stays as it was edited. Sent twice, undone once."""
    refuse_strangers(request, ())
    bundle = Bundle.objects.owned_by(caller(request)).filter(pk=id).first()
    if bundle is None:
        raise NotHere
    try:
        undone = bundles.undo(bundle=bundle, at=timezone.now())
    except bundles.CannotUndo as reason:
        raise Conflict(str(reason)) from None
    done: Any = undone.bundle
    return sent(
        UndoneOut(id=done.pk, title=done.title, undone_at=done.undone_at, remarks=undone.remarks)
    )


@router.post(
    "/people/{id}/erase",
    response=ErasedOut,
    operation_id="erase_person",
    summary="Erase one for good",
)
def erase(request: HttpRequest, id: UUID) -> HttpResponse:
    """Everything that names this person, here or deleted. It can't be undone; sent again, it is 404."""
    refuse_strangers(request, ())
    try:
        gone = erase_person(owner=caller(request), id=id)
    except Person.DoesNotExist:
        raise NotHere from None
    return sent(ErasedOut(id=id, gone=dict(sorted(gone.counts.items()))))


@router.get(
    "/people/{id}/everything",
    response=dict[str, Any],
    operation_id="everything_about_person",
    summary="Everything kept about one",
)
def everything_about(request: HttpRequest, id: UUID) -> HttpResponse:
    """Every row that names this person or hangs on one that does, table by table."""
    refuse_strangers(request, ())
    try:
        told = as_json(everything(caller(request), id))
    except Person.DoesNotExist:
        raise NotHere from None
    return HttpResponse(told, content_type="application/json; charset=utf-8")


def _shown(bundle: Bundle) -> DeletedOut:
    along = bundles.in_words(bundle.counts, without=bundle.subject_model)
    told = as_dict(Taken(bundle, along))
    told["subject"]["id"] = bundle.subject_id
    times = {"created_at": bundle.created_at, "version": bundle.version}
    return DeletedOut.model_validate({**told, **times})
