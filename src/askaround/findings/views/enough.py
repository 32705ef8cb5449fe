"""Enough? What is still missing, and how much new each visit brought."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.findings import curve, enough_report
from askaround.findings.queries.enough import Enough, Part, enough as told_of
from askaround.findings.templatetags.newness import Row
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
        "parts": [(part, curve.drawn(part.newness)) for part in _apart(told)],
    }
    return render(request, "findings/enough.html", context)


def _apart(told: Enough) -> list[Part]:
    """The sides whose curve is another than that of all visits."""
    return [part for part in told.parts if 0 < len(part.counted) < len(told.counted)]


def _rows(told: Enough) -> list[Row]:
    """A line of the table a visit: what it brought, all so far, and the run that ends with it."""
    runs = told.newness.runs
    if not runs:
        return []
    # Few of hundreds of runs bring a number of themes that none before brought.
    several = {run.new: run.share for run in runs if run.share is not None}
    words = {new: enough_report.percent(share) for new, share in several.items()}
    shares = {run.last: words.get(run.new, "") for run in runs}
    new, totals = told.newness.new, told.newness.added_up()
    return [
        Row(number, visit.pk, visit.name, brought, total, shares.get(number, ""))
        for number, (visit, brought, total) in enumerate(
            zip(told.counted, new, totals, strict=True), 1
        )
    ]
