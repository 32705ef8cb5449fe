"""Enough? What is still missing, and how much new each visit brought."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.findings import curve, enough_report
from askaround.findings.queries.enough import Enough, enough as told_of
from askaround.findings.views.comparing import my_field


@require_safe
def enough(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Whose view is missing and what nobody was asked come first; the curve after them."""
    field = my_field(request, pk)
    told = told_of(signed_in(request), field)
    context = {
        "field": field,
        "told": told,
        "curve": curve.drawn(told.newness),
        "said": enough_report.in_words(told),
        "rows": _rows(told),
        "parts": [(part, curve.drawn(part.newness)) for part in told.parts],
    }
    return render(request, "findings/enough.html", context)


def _rows(told: Enough) -> list[dict[str, object]]:
    """A line of the table a visit: what it brought, all so far, and the run that ends with it."""
    if not told.newness.runs:
        return []
    ends = {run.last: run for run in told.newness.runs}
    totals = told.newness.added_up()
    return [
        {
            "visit": visit,
            "number": number,
            "new": told.newness.new[number - 1],
            "total": totals[number - 1],
            "share": _share(ends.get(number)),
        }
        for number, visit in enumerate(told.counted, 1)
    ]


def _share(run: object) -> str:
    share = getattr(run, "share", None)
    return enough_report.percent(share) if share is not None else ""
