"""One question at a time: what each person said, side by side."""

import uuid
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.findings.forms import MarkForm
from askaround.findings.models import Finding
from askaround.findings.queries import comparing
from askaround.findings.queries.comparing import BESIDE, Asked, Said
from askaround.findings.viewpoints import Viewpoint


@dataclass(frozen=True, slots=True)
class Turn:
    """One question among those answered, and its neighbours."""

    asked: Asked
    number: int
    before: Asked | None
    after: Asked | None


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
    every = comparing.asked_about(field)
    if not every:
        return render(request, "findings/nothing_to_compare.html", {"field": field})
    turn = turn_to(every, question)
    first = _first(request)
    said = comparing.said_to(_answers(field, turn.asked), first=first)
    comparing.with_marks(said)
    context = {
        "field": field,
        "every": every,
        "turn": turn,
        "said": said,
        "columns": in_columns(said),
        "themes": comparing.themes_of(field),
        "findings": comparing.findings_about(field, turn.asked.key),
        "kinds": [(kind, label, new_id()) for kind, label in Finding.Kind.choices],
        "apart": in_names(comparing.contradictions(said), said),
        "marking": marking,
        "mark_form": mark_form,
        "finding_form": finding_form,
        "earlier": max(first - comparing.MOST_SHOWN, 0) if first else None,
        "later": first + len(said) if first + len(said) < turn.asked.answered else None,
    }
    return render(request, "findings/compare.html", context, status=status)


def turn_to(every: list[Asked], key: str) -> Turn:
    """The question of this key, or the first."""
    here = next((place for place, asked in enumerate(every) if asked.key == key), 0)
    return Turn(
        every[here],
        here + 1,
        every[here - 1] if here else None,
        every[here + 1] if here + 1 < len(every) else None,
    )


def _answers(field: CareerField, asked: Asked) -> Any:
    rows = comparing.answers_about(field)
    return rows.filter(question=None if asked.key == BESIDE else asked.key)


def _first(request: HttpRequest) -> int:
    sent = request.GET.get("from", "")
    return int(sent) if sent.isdecimal() and len(sent) < 7 else 0


def in_columns(said: list[Said]) -> list[list[Said]]:
    """Those who do the work, and beside them those who supervise it; one column when all do either."""
    leading = [each for each in said if each.viewpoint == Viewpoint.SUPERVISOR]
    doing = [each for each in said if each.viewpoint != Viewpoint.SUPERVISOR]
    return [column for column in (doing, leading) if column]


def in_names(found: comparing.Contradictions, said: list[Said]) -> dict[str, Any] | None:
    """The contradictions with the people and the themes they name, each person with their answer."""
    if not found:
        return None
    by_person = {each.person.pk: each for each in reversed(said)}
    themes = {p.theme_id: p.theme for each in said for p in each.passages if p.theme_id}
    return {
        "marks": [
            {
                "theme": themes.get(each.theme),  # type: ignore[call-overload]
                "draws": [by_person[who] for who in each.draws],
                "puts_off": [by_person[who] for who in each.puts_off],
            }
            for each in found.marks
        ],
        "numbers": [
            {
                "kind": each.kind,
                "low": (by_person[each.low.who], each.low.words),
                "high": (by_person[each.high.who], each.high.words),
            }
            for each in found.numbers
        ],
    }
