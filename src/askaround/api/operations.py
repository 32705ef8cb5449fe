"""The six operations of a collection, and how each answers."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel

from askaround.api.auth import caller
from askaround.api.bodies import Body, Shape, changes_of
from askaround.api.collection import Collection
from askaround.api.etags import etag, fits
from askaround.api.filters import refuse_strangers
from askaround.api.paging import Paging, page_of, read_page

Operation = Callable[..., HttpResponse]


def add_operations(router: Router, things: Collection) -> None:
    """Give a collection its address, with GET and POST, and each of its records GET to DELETE."""
    said = partial(_description, things)
    kind = things.shape.__name__.removesuffix("Out")
    page, changes = page_of(things.shape, f"{kind}Page"), changes_of(things.body, f"{kind}Changes")
    made = {200: things.shape, 201: things.shape}
    all_of_them, one = f"/{things.path}", f"/{things.path}/{{id}}"

    router.get(all_of_them, response=page, **said("list"))(_listing(things, page))
    router.post(all_of_them, response=made, **said("add"))(_post(things))
    router.get(one, response=things.shape, **said("read"))(_get(things))
    router.put(one, response=made, **said("put"))(_put(things))
    router.patch(one, response=things.shape, **said("change"))(_patch(things, changes))
    router.delete(one, response={204: None}, **said("delete"))(_delete(things))


SUMMARIES = {
    "list": "A page of them",
    "add": "Make one",
    "read": "One of them",
    "put": "Make one under an id, or replace it",
    "change": "Change what is named of one",
    "delete": "Remove one",
}


def _description(things: Collection, verb: str) -> dict[str, Any]:
    return {
        "operation_id": f"{verb}_{things.path.replace('-', '_')}",
        "url_name": things.path if verb in ("list", "add") else f"one-of-{things.path}",
        "summary": SUMMARIES[verb],
        "description": things.about,
        "tags": [things.path],
    }


def _taking(operation: Operation, **kinds: Any) -> Operation:
    """The operation, with the kinds of parameters that are known only when it is made."""
    operation.__annotations__ |= kinds
    return operation


def _listing(things: Collection, page: type[BaseModel]) -> Operation:
    def listing(request: HttpRequest, paging: Query[Paging], filters: Any) -> HttpResponse:
        refuse_strangers(request, {*things.filters.model_fields, *Paging.model_fields})
        rows = filters.narrow(things.visible(caller(request)))
        read = read_page(rows, paging=paging, order=filters.order(things.order), of=things.shape.of)
        return sent(page.model_validate(read))

    return _taking(listing, filters=Query[things.filters])  # type: ignore[misc, name-defined]


def _post(things: Collection) -> Operation:
    def post(request: HttpRequest, body: Body) -> HttpResponse:
        shown, new = things.post(caller(request), body, timezone.now())
        address = f"{request.path.rstrip('/')}/{shown.id}"
        return _one(shown, made_at=address if new else "")

    return _taking(post, body=things.body)


def _get(things: Collection) -> Operation:
    def get(request: HttpRequest, id: UUID) -> HttpResponse:
        return _one(things.shown(caller(request), id))

    return get


def _put(things: Collection) -> Operation:
    def put(request: HttpRequest, id: UUID, body: Body) -> HttpResponse:
        fitting = partial(fits, request)
        shown, new = things.put(caller(request), id, body, fitting, timezone.now())
        return _one(shown, made_at=request.path if new else "")

    return _taking(put, body=things.body)


def _patch(things: Collection, changes: type[Body]) -> Operation:
    def patch(request: HttpRequest, id: UUID, body: Body) -> HttpResponse:
        fitting = partial(fits, request)
        return _one(things.patch(caller(request), id, body, fitting, timezone.now()))

    return _taking(patch, body=changes)


def _delete(things: Collection) -> Operation:
    def delete(request: HttpRequest, id: UUID) -> HttpResponse:
        things.delete(caller(request), id, partial(fits, request), timezone.now())
        return HttpResponse(status=204)

    return delete


def _one(shown: Shape, *, made_at: str = "") -> HttpResponse:
    """A record with its version; a new one (201) also says where it is."""
    response = sent(shown, status=201 if made_at else 200)
    response["ETag"] = etag(shown.version)
    if made_at:
        response["Location"] = made_at
    return response


def sent(answer: BaseModel, *, status: int = 200) -> HttpResponse:
    return HttpResponse(
        answer.model_dump_json(), status=status, content_type="application/json; charset=utf-8"
    )
