"""Questions by people, as a table."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askaround.findings.queries import tabling
from askaround.findings.viewpoints import LABELS, Viewpoint
from askaround.findings.views.comparing import my_field


@require_safe
def table(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A row a person, a column a question; both can be chosen, and from where they see the work."""
    field = my_field(request, pk)
    seen_from = request.GET.get("from", "")
    seen_from = seen_from if seen_from in set(Viewpoint) else ""
    people = request.GET.getlist("person")
    first = request.GET.get("row", "")
    found = tabling.table(
        field,
        questions=request.GET.getlist("question"),
        people=people,
        viewpoint=seen_from,
        first=int(first) if first.isdecimal() and len(first) < 7 else 0,
    )
    if not found.every:
        return render(request, "findings/nothing_to_compare.html", {"field": field})
    context = {
        "field": field,
        "table": found,
        "chosen_questions": {asked.key for asked in found.questions},
        "chosen_people": set(people),
        "viewpoints": [(each, LABELS[each]) for each in found.viewpoints],
        "seen_from": seen_from,
        "earlier": _from(request, found.earlier),
        "later": _from(request, found.later),
    }
    return render(request, "findings/table.html", context)


def _from(request: HttpRequest, row: int | None) -> str:
    """The same table from another row on; empty where there is none."""
    if row is None:
        return ""
    asked = request.GET.copy()
    asked["row"] = str(row)
    return f"?{asked.urlencode()}"
