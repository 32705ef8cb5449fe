"""What became of each name: the list of referrals, and the two facts marked in it."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.forms import may_use_choices
from askaround.people.models import Referral
from askaround.people.pace import pace_of
from askaround.people.paths import STEP_WORDS
from askaround.people.queries.ledger import STEPS, entry, ledger, with_people
from askaround.people.views.common import my_fields


@require_safe
def referrals(request: HttpRequest) -> HttpResponse:
    """Who named whom and how far each name has come; whoever waits longest comes first."""
    fields = my_fields(request)
    wanted = request.GET.get("field", "")
    field = next((each for each in fields if str(each.pk) == wanted), None)
    step = request.GET.get("step", "")
    step = step if step in STEPS else ""
    after = request.GET.get("after", "").replace("\x00", "")
    page = ledger(
        signed_in(request),
        today=timezone.localdate(),
        career_field=field.pk if field else None,
        step=step,
        after=after,
    )
    here = {name: value for name, value in (("field", field and field.pk), ("step", step)) if value}
    context = {
        "ledger": page,
        "fields": fields,
        "field": field,
        "step": step,
        "filters": [(each.value, word) for each, word in STEP_WORDS.items()],
        "field_only": urlencode({"field": field.pk}) if field else "",
        "next_href": _address(here | {"after": page.after}) if page.after else "",
        "choices": may_use_choices(),
        "beginning": not after,
    }
    return render(request, "people/referrals.html", context)


def _address(query: dict[str, Any]) -> str:
    return f"{reverse('people:referrals')}?{urlencode(query)}"


@require_POST
def mark_referral(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keep whether the name may be used, or that whoever named them knows; either way round."""
    mine = with_people(Referral.objects.owned_by(signed_in(request)))
    referral = get_object_or_404(mine, pk=pk)
    if not _keep(request, referral):
        return HttpResponseBadRequest(_("Say what to keep."))
    if request.headers.get("HX-Request"):
        fresh = get_object_or_404(mine, pk=pk)
        context = {
            "entry": entry(fresh, today=timezone.localdate(), pace=pace_of(signed_in(request))),
            "choices": may_use_choices(),
            "just_marked": True,
        }
        return render(request, "people/referral.html", context)
    return redirect(_back(request, referral))


def _keep(request: HttpRequest, referral: Referral) -> bool:
    answer, told = request.POST.get("may_use_name"), request.POST.get("told")
    if answer in Referral.MayUseName.values:
        actions.change_referral(referral=referral, may_use_name=answer)
    elif told == "yes":
        giver = referral.ask.asked
        actions.mark_reported_back(person=giver, referral=referral, at=timezone.now())
    elif told == "no":
        actions.take_back_report(referral=referral)
    else:
        return False
    return True


def _back(request: HttpRequest, referral: Referral) -> str:
    """The same part of the list as before, at the same row."""
    kept = {name: request.POST.get(name, "") for name in ("field", "step", "after")}
    here = {name: value for name, value in kept.items() if value}
    return f"{_address(here) if here else reverse('people:referrals')}#referral-{referral.pk}"
