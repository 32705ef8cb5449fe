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
    found = tabling.table(
        field, questions=request.GET.getlist("question"), people=people, viewpoint=seen_from
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
    }
    return render(request, "findings/table.html", context)
