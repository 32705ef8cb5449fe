"""Adding somebody heard of: one line is read, what was understood is confirmed, then kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people import actions
from askaround.people.forms import HeardOfForm
from askaround.people.forms.adding import understood
from askaround.people.models import Person
from askaround.people.one_line import read
from askaround.people.queries import anyone_called, who_may_be_meant
from askaround.people.views.common import my_fields, refuse
from askaround.web.say import say


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Shows what a line (`q`) says, to confirm; a name that is here already leads to its page."""
    user = signed_in(request)
    fields = my_fields(request)
    if request.method == "POST":
        return _keep(request, user, fields)
    line = read(request.GET.get("q", ""))
    alike = who_may_be_meant(user, line)
    exactly = [each for each in alike if each.name.casefold() == line.name.casefold()]
    if line.only_a_name and len(exactly) == 1 and len(anyone_called(user, line.name)) == 1:
        say(request, _("%(name)s is here already.") % {"name": exactly[0].name})
        return redirect(exactly[0])
    initial = understood(line) | {"id": new_id()}
    form = HeardOfForm(initial=initial, owner=user, fields=fields, inside=_inside(fields))
    return _page(request, form, {"alike": alike, "typed": request.GET.get("q", "")})


def _keep(request: HttpRequest, user: User, fields: list[CareerField]) -> HttpResponse:
    form = HeardOfForm(request.POST, owner=user, fields=fields, inside=_inside(fields))
    if form.is_valid():
        try:
            person = _heard_of(user, form)
        except ValidationError as error:
            refuse(form, error)
        else:
            say(request, _("%(name)s is kept.") % {"name": person.name})
            return redirect(person)
    return _page(request, form, {"typed": ""})


def _heard_of(user: User, form: HeardOfForm) -> Person:
    said = form.cleaned_data
    return actions.add_heard_of(
        owner=user,
        id=said["id"],
        named_by=said["giver"],
        career_field=said.get("career_field"),
        purpose=said.get("purpose", ""),
        at=timezone.now(),
        **form.words,
    )


def _inside(fields: list[CareerField]) -> bool:
    return any(field.works_there for field in fields)


def _page(request: HttpRequest, form: HeardOfForm, context: dict[str, Any]) -> HttpResponse:
    status = 422 if form.errors else 200
    return render(request, "people/add.html", {"form": form, **context}, status=status)
