"""Whom to ask next, for other programs and for a terminal."""

import json
from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.people.guidelines import Step
from askaround.people.queries.asking import Next
from askaround.people.why_them import why


def as_dict(each: Next, field: CareerField) -> dict[str, Any]:
    """One person to ask, as the API gives them out."""
    address = reverse("people:ask", args=[each.person.pk])
    return {
        "person": {"id": str(each.person.pk), "name": each.person.name},
        "kind": each.step.value,
        "why": why(each),
        "url": f"{address}?kind={each.step}&field={field.pk}",
    }


def as_json(field: CareerField, found: Sequence[Next]) -> str:
    """The whole list, in the shape of the API."""
    items = [as_dict(each, field) for each in found]
    return json.dumps({"items": items}, ensure_ascii=False, indent=2)


def as_text(field: CareerField, found: Sequence[Next]) -> str:
    """The list to read: each step with its people, a line each with why below."""
    if not found:
        return _("Nobody to ask about %(field)s just now. Think of three names.") % {
            "field": field.name
        }
    headings = {
        Step.LIKE: _("Who do you know in something like this? Ask:"),
        Step.JUST_LIKE: _("Who do you know in just this? Ask:"),
    }
    lines = [field.name]
    for step, heading in headings.items():
        people = [each for each in found if each.step == step]
        if people:
            lines += ["", heading]
        for each in people:
            lines += [f"  {' '.join(each.person.name.split())}", f"    {why(each)}"]
    return "\n".join(lines)
