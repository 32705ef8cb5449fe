"""The page `/network/`: who led to whom, as a picture and as a list."""

import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people.network import outline
from askaround.people.network.drawing import draw
from askaround.people.network.picture import AT_STAGE, NotInIt, Picture, Wanted, paint
from askaround.people.network.reading import id_of, key_of
from askaround.people.network.tree import YOU, Someone
from askaround.web.stages import STAGES

MOST_FIELDS = 50
FORMS = ("list", "picture")
LARGEST_PAGE = 1_000_000


@require_safe
def network(request: HttpRequest) -> HttpResponse:
    """All of it or one branch (`from`), of one field, at one stage, with a path lit (`at`)."""
    user = signed_in(request)
    mine = CareerField.objects.visible_to(user)
    fields = list(mine.newest_first()[:MOST_FIELDS])
    chosen = _id(request, "field")
    field = next((each for each in fields if each.pk == chosen), None)
    if chosen and field is None:
        field = get_object_or_404(mine, pk=chosen)
    stage = request.GET.get("stage", "")
    wanted = Wanted(
        field=field,
        stage=stage if stage in AT_STAGE else "",
        start=_key(request, "from"),
        at=_key(request, "at"),
        page=_page(request),
    )
    try:
        picture = paint(user, wanted)
    except NotInIt as stranger:
        raise Http404 from stranger
    form = request.GET.get("as", "")
    context = _context(picture, fields, form if form in FORMS else "")
    return render(request, "people/network.html", context)


def _context(picture: Picture, fields: list[CareerField], form: str) -> dict[str, Any]:
    wanted = picture.wanted
    here = {
        "field": wanted.field.pk if wanted.field else "",
        "stage": wanted.stage,
        "as": form,
        "from": id_of(wanted.start) if wanted.start else "",
        "page": picture.showing.page if picture.showing.page > 1 else "",
        "at": id_of(wanted.at) if wanted.at else "",
    }

    def address(name: str, value: object) -> str:
        """The same page with one thing changed, and what hung on that thing left out."""
        return _address({**_without(here, name), name: value or ""})

    return {
        "picture": picture,
        "drawing": draw(picture, address),
        "lines": outline.lines(picture, address),
        "form": form,
        "lead": outline.lead(picture.everyone),
        "beside": outline.beside(picture.everyone) if picture.everyone.found_yourself else "",
        "at": picture.summaries.get(wanted.at) if wanted.at else None,
        "at_leads": wanted.at in picture.branches and wanted.at != wanted.start,
        "at_id": here["at"],
        "at_href": address("from", here["at"]),
        "start_id": here["from"],
        "path": _path(picture, address),
        "stages": [
            (name, picture.counts.get(name, 0), address("stage", name), name == wanted.stage)
            for name in STAGES
            if picture.counts.get(name) or name == wanted.stage
        ],
        "any_stage": address("stage", ""),
        "fields": [(each, address("field", each.pk), each == wanted.field) for each in fields],
        "any_field": address("field", ""),
        "as_list": address("as", "list"),
        "as_picture": address("as", "picture"),
        "before": address("page", picture.showing.page - 1) if picture.showing.page > 1 else "",
    }


def _path(picture: Picture, address: Any) -> list[tuple[str, str]]:
    """The way to where the picture starts, each with where it leads; the last has no address."""
    names = picture.everyone.names
    above = [(names[each], address("from", id_of(each))) for each in picture.path[:-1]]
    return [("", address("from", "")), *above, *[(names[each], "") for each in picture.path[-1:]]]


HANGS_ON = {
    "field": {"from", "page", "at"},
    "stage": {"from", "page", "at"},
    "from": {"page", "at"},
    "page": {"at"},
}
"""What is left out of the address when a thing changes: who is in the picture changes with it."""


def _without(here: Mapping[str, object], name: str) -> dict[str, object]:
    return {key: value for key, value in here.items() if key not in HANGS_ON.get(name, ())}


def _address(words: Mapping[str, object]) -> str:
    said = urlencode({name: value for name, value in words.items() if value})
    return f"?{said}" if said else reverse("people:network")


def _id(request: HttpRequest, name: str) -> uuid.UUID | None:
    """An id in the address; one that can't be read names nobody."""
    given = request.GET.get(name, "")
    if not given:
        return None
    try:
        return uuid.UUID(given)
    except ValueError as unreadable:
        raise Http404 from unreadable


def _key(request: HttpRequest, name: str) -> Someone:
    given = _id(request, name)
    return key_of(given) if given else YOU


def _page(request: HttpRequest) -> int:
    given = request.GET.get("page", "")
    return min(int(given), LARGEST_PAGE) if given.isdecimal() and len(given) < 10 else 1
