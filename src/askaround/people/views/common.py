"""What the pages of this package share."""

import uuid

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people.models import Person

MOST_FIELDS = 50


def my_person(request: HttpRequest, pk: uuid.UUID) -> Person:
    """A person of the seeker's own, or 404."""
    people = Person.objects.visible_to(signed_in(request))
    return get_object_or_404(people.select_related("organisation", "reports_to"), pk=pk)


def my_fields(request: HttpRequest) -> list[CareerField]:
    """The seeker's lines of work, the newest first."""
    mine = CareerField.objects.visible_to(signed_in(request))
    return list(mine.newest_first()[:MOST_FIELDS])


def version_of(request: HttpRequest) -> int | None:
    """The version the page was made from, as it came back with the form."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 10 else None


def refuse(form: BaseForm, error: ValidationError) -> None:
    """Show what an action would not keep beside the field it is about, else above the form."""
    if not hasattr(error, "error_dict"):
        form.add_error(None, error)
        return
    for name, errors in error.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)
