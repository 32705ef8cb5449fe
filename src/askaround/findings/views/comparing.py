"""One question at a time: what each person said, side by side."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings.forms import MarkForm
from askaround.findings.models import Finding
from askaround.findings.queries.comparing import Said, themes_of
from askaround.findings.queries.one_question import Comparison, compared
from askaround.findings.viewpoints import Viewpoint


@require_safe
def compare(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One question as the title, each person's words below; `mark` opens an answer to mark words."""
    field = my_field(request, pk)
    wanted = {name: request.GET.get(name, "") for name in ("question", "mark")}
    return comparison(request, field, question=wanted["question"], marking=wanted["mark"])


def my_field(request: HttpRequest, pk: uuid.UUID) -> CareerField:
    """A line of work of the seeker's own, or 404."""
    return get_object_or_404(CareerField.objects.visible_to(signed_in(request)), pk=pk)


def comparison(
    request: HttpRequest,
    field: CareerField,
    *,
    question: str,
    marking: str = "",
    mark_form: MarkForm | None = None,
    finding_form: Any = None,
    status: int = 200,
) -> HttpResponse:
    """The page of one question, with a form as it was typed where something in it was refused."""
    around = request.GET.get("answer", "")
    found = compared(field, question, first=_first(request), around=around)
    if found is None:
        return render(request, "findings/nothing_to_compare.html", {"field": field})
    context = {
        "field": field,
        "found": found,
        "turn": found.turn,
        "said": found.said,
        "columns": in_columns(found.said),
        "themes": themes_of(field),
        "kinds": [(kind, label, new_id()) for kind, label in Finding.Kind.choices],
        "apart": in_names(found),
        "marking": marking,
        "mark_form": mark_form,
        "finding_form": finding_form,
    }
    return render(request, "findings/compare.html", context, status=status)


def _first(request: HttpRequest) -> int:
    sent = request.GET.get("from", "")
    return int(sent) if sent.isdecimal() and len(sent) < 7 else 0


def in_columns(said: list[Said]) -> list[list[Said]]:
    """Those who do the work, and beside them those who supervise it; one column when all do either."""
    leading = [each for each in said if each.viewpoint == Viewpoint.SUPERVISOR]
    doing = [each for each in said if each.viewpoint != Viewpoint.SUPERVISOR]
    return [column for column in (doing, leading) if column]


def in_names(found: Comparison) -> dict[str, Any] | None:
    """The contradictions with the people and the themes they name, each person with their answer."""
    if not found.apart:
        return None
    by_person = {each.person.pk: each for each in reversed(found.said)}
    themes = {p.theme_id: p.theme for each in found.said for p in each.passages if p.theme_id}
    return {
        "marks": [
            {
                "theme": themes.get(each.theme),  # type: ignore[call-overload]
                "draws": [by_person[who] for who in each.draws],
                "puts_off": [by_person[who] for who in each.puts_off],
            }
            for each in found.apart.marks
        ],
        "numbers": [
            {
                "kind": each.kind,
                "low": (by_person[each.low.who], each.low.words),
                "high": (by_person[each.high.who], each.high.words),
            }
            for each in found.apart.numbers
        ],
    }
