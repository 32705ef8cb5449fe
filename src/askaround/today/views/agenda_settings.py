"""The agenda's numbers: each can be changed, and all be made usual again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts import actions as accounts
from askaround.accounts.views import signed_in
from askaround.today.forms import NumbersForm
from askaround.today.numbers import ALL
from askaround.web.say import say


@require_http_methods(["GET", "POST"])
def agenda_settings(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    if request.POST.get("usual"):
        accounts.change_settings(user=user, own_numbers={})
        say(request, _("All numbers are the usual ones again."))
        return redirect("today:agenda_settings")
    initial: dict[str, Any] = {"country": user.country, "region": user.region}
    initial |= {number.name: number.of(user) for number in ALL}
    form = NumbersForm(request.POST or None, user=user, initial=initial)
    if form.is_valid():
        country = form.cleaned_data["country"]
        accounts.change_settings(
            user=user,
            own_numbers=form.changed_numbers(),
            country=country,
            region=form.cleaned_data.get("region", "") if country == user.country else "",
        )
        say(request, _("Saved."))
        return redirect("today:agenda_settings")
    status = 422 if form.errors else 200
    return render(request, "today/agenda_settings.html", {"form": form}, status=status)
