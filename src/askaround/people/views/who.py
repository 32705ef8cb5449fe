"""Who might know someone near this: the second step of beginning, for one field."""

import uuid
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.people import actions
from askaround.people.forms import WhoForm
from askaround.people.models import Ask, Person


@require_http_methods(["GET", "HEAD", "POST"])
def who(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Names, one a line; then on to the words for the first of them."""
    user = signed_in(request)
    field = get_object_or_404(CareerField.objects.visible_to(user), pk=pk)
    form = WhoForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        thought_of = actions.think_of(
            owner=user, lines=form.cleaned_data["names"], career_field=field
        )
        return redirect(_words_for(thought_of[0], field))
    known = Person.objects.visible_to(user).exists()
    context = {"field": field, "form": form, "known": known}
    return render(request, "people/who.html", context, status=422 if form.errors else 200)


def _words_for(person: Person, field: CareerField) -> str:
    """Where a first message is written: "who do you know in something like this?"."""
    asked = urlencode({"kind": "introduction", "ask": Ask.Kind.LIKE.value, "field": field.pk})
    return f"{reverse('correspondence:start', args=[person.pk])}?{asked}"
