"""The numbers people gave: drawn, each leading to its words, and put right where they were misread."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.findings import actions, numbers_in_words as words, ranges_drawn
from askaround.findings.models import NumberRead
from askaround.findings.number_forms import NumberForm, as_typed
from askaround.findings.queries.numbers import Group, Number, Visited, numbers_in, numbers_of
from askaround.findings.views.comparing import my_field
from askaround.interviews.models import Answer
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

FROM_TOP = 20
"""Pixels above the band and the lines of the scale."""

NAME_DOWN, BAR_DOWN = 16, 24
"""Pixels from where a visit's row begins to the foot of its name, and to its bar."""


MOST_DRAWN = 40
"""Visits of a group that are drawn before all are asked for: four screens of a phone. Convention."""


@require_safe
def numbers(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A drawing and a table for each group of numbers that may be held against each other."""
    field = my_field(request, pk)
    found = numbers_of(field)
    most = None if "all" in request.GET else MOST_DRAWN
    groups = [_shown(group, most) for group in found.groups]
    return render(
        request, "findings/numbers.html", {"field": field, "found": found, "groups": groups}
    )


def _shown(group: Group, most: int | None) -> dict[str, Any]:
    """What is drawn of a group: its last `most` visits, on the scale and before the band of all."""
    drawing = ranges_drawn.drawn([visit.range for visit in group.visits], group.band, most)
    visits = group.visits[-len(drawing.bars) :]
    return {
        "title": words.title(group),
        "middle": words.middle(group),
        "worked_out": group.worked_out,
        "drawing": drawing,
        "band_height": drawing.height - FROM_TOP,
        "ticks": [(tick, words.span(group.key, tick.value, tick.value)) for tick in drawing.ticks],
        "middle_tick": (len(drawing.ticks) + 1) // 2 if len(drawing.ticks) % 2 else 0,
        "every": len(group.visits),
        "visits": [
            _drawn(group, visit, bar) for visit, bar in zip(visits, drawing.bars, strict=True)
        ],
    }


def _drawn(group: Group, visit: Visited, bar: ranges_drawn.Bar) -> dict[str, Any]:
    a_year = any(number.figure.period == "year" for number in visit.numbers)
    return {
        "visit": visit,
        "bar": bar,
        "name_y": bar.y + NAME_DOWN,
        "bar_y": bar.y + BAR_DOWN,
        "hollow": group.worked_out and not a_year,
        "first": visit.numbers[0].answer,
        "span": words.span(group.key, visit.range.low, visit.range.high),
        "numbers": [(number, words.worked_out(number)) for number in visit.numbers],
    }


@require_http_methods(["GET", "HEAD", "POST"])
def number(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One number of an answer, named by its `words` and which of several like them it is (`nth`)."""
    answer = _my_answer(request, pk)
    sent = request.POST if request.method == "POST" else request.GET
    found = _number(answer, sent.get("words", ""), sent.get("nth", "0"))
    if found is None:
        if request.method == "POST":
            say(request, _("These words don't stand there any more."))
        return redirect("findings:numbers", answer.interview.career_field_id)
    if sent.get("do") == "leave_out":
        return _leave_out(request, found)
    initial = as_typed(found.figure, found.about)
    form = NumberForm(request.POST if request.method == "POST" else None, initial=initial)
    context: dict[str, Any] = {
        "number": found,
        "answer": answer,
        "field": answer.interview.career_field,
        "form": form,
    }
    if form.is_valid():
        try:
            return _put_right(request, found, form)
        except Stale:
            now = _number(answer, found.read.words, str(found.nth)) or found
            context |= {"number": now, "differences": differences(form, _kept(form, now))}
            return render(request, "findings/number.html", context, status=409)
    return render(request, "findings/number.html", context, status=422 if form.errors else 200)


def _kept(form: NumberForm, now: Number) -> dict[str, Any]:
    """What stands, number by number as it was typed where it is the same."""
    kept, typed = as_typed(now.figure, now.about), form.cleaned_data
    ends = {"low": now.figure.low, "high": now.figure.high}
    same = {name: typed[name] for name, end in ends.items() if typed[name] == end}
    return kept | {"high": kept["high"] or kept["low"]} | same


def _leave_out(request: HttpRequest, found: Number) -> HttpResponse:
    row = actions.leave_number_out(
        answer=found.answer, words=found.read.words, nth=found.nth, at=timezone.now()
    )
    return _said(request, found, row, _("“%(words)s” is left out."))


def _put_right(request: HttpRequest, found: Number, form: NumberForm) -> HttpResponse:
    row = actions.put_number_right(
        answer=found.answer,
        words=found.read.words,
        nth=found.nth,
        understood=form.understood(),
        expected=version_seen(request),
    )
    return _said(request, found, row, _("“%(words)s” is put right."))


def _said(request: HttpRequest, found: Number, row: NumberRead, sentence: str) -> HttpResponse:
    undo = reverse("findings:take_back_number", args=[row.pk])
    say(request, sentence % {"words": found.read.words}, undo=undo)
    return redirect("findings:numbers", found.interview.career_field_id)


@require_POST
def take_back_number(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Forgets what was said of a number: it counts again, as before."""
    mine = NumberRead.objects.owned_by(signed_in(request))
    row = get_object_or_404(mine.select_related("answer__interview"), pk=pk)
    field = row.answer.interview.career_field_id
    actions.take_back_number(number=row)
    say(request, _("“%(words)s” counts as before.") % {"words": row.words})
    return redirect("findings:numbers", field)


def _my_answer(request: HttpRequest, pk: uuid.UUID) -> Answer:
    mine = Answer.objects.owned_by(signed_in(request))
    whole = mine.select_related("interview__career_field", "interview__person", "question")
    return get_object_or_404(whole, pk=pk)


def _number(answer: Answer, said: str, nth: str) -> Number | None:
    if not (nth.isdecimal() and len(nth) < 4):
        return None
    rows = NumberRead.plain.filter(answer=answer)
    edits = {(row.answer_id, row.words, row.nth): row for row in rows}
    every = numbers_in(answer, edits)
    return next((each for each in every if (each.read.words, each.nth) == (said, int(nth))), None)
