"""People who may be here twice: the list of pairs, two side by side, kept apart."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.people import actions
from askaround.people.duplicates import shown
from askaround.people.duplicates.side_by_side import side_by_side, with_what_is_shown
from askaround.people.forms.merging import MergeForm
from askaround.people.models import Person
from askaround.web.say import say


@require_safe
def duplicates(request: HttpRequest) -> HttpResponse:
    """The pairs nobody decided on, surest first; with `?apart` those kept apart."""
    apart = "apart" in request.GET
    after = request.GET.get("after", "").replace("\x00", "")
    found = shown.pairs(signed_in(request), apart=apart, after=after)
    more = {"after": found.after} | ({"apart": "yes"} if apart else {})
    context = {
        "pairs": found.pairs,
        "apart": apart,
        "beginning": not after,
        "next_href": f"{reverse('people:duplicates')}?{urlencode(more)}" if found.after else "",
    }
    return render(request, "people/duplicates.html", context)


@require_POST
def look_again(request: HttpRequest) -> HttpResponse:
    """Hold everybody against everybody once more."""
    count = actions.look_everywhere(owner=signed_in(request))
    words = ngettext(
        "Looked through everybody: %(count)s pair may be one person.",
        "Looked through everybody: %(count)s pairs may be one person.",
        count,
    )
    say(request, words % {"count": count} if count else _("Everybody is here once."))
    return redirect("people:duplicates")


@require_http_methods(["GET", "HEAD", "POST"])
def merge(request: HttpRequest, pk: uuid.UUID, other: uuid.UUID) -> HttpResponse:
    """Two people side by side, to choose whose word stays; then they are one."""
    this, that = _both(request, pk, other)
    form = MergeForm(request.POST if request.method == "POST" else None, this=this, other=that)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            return _merged(request, this, that, form)
        except Stale:
            context["stale"] = True
            this, that = _both(request, pk, other)
            context["form"] = MergeForm(this=this, other=that)
        except Person.DoesNotExist as gone:
            raise Http404 from gone
        except ValidationError as error:
            form.add_error(None, error.messages[0])
    context["both"] = side_by_side(this, that, chosen=form.chosen)
    status = 409 if "stale" in context else 422 if form.errors else 200
    return render(request, "people/merge.html", context, status=status)


def _merged(request: HttpRequest, this: Person, other: Person, form: MergeForm) -> HttpResponse:
    names = {"one": this.name, "other": other.name}
    left, bundle = actions.merge(
        keep=this,
        other=other,
        chosen=form.chosen,
        expected=form.expected,
        at=timezone.now(),
    )
    words = _("%(one)s and %(other)s are one person now.")
    say(request, words % names, undo=reverse("accounts:undo", args=[bundle.pk]))
    return redirect(left)


@require_POST
def apart(request: HttpRequest, pk: uuid.UUID, other: uuid.UUID) -> HttpResponse:
    """Remembers that these are two people; they are not asked about again."""
    this, that = _both(request, pk, other)
    actions.keep_apart(one=this, other=that, at=timezone.now())
    words = _("%(one)s and %(other)s stay two people.") % {"one": this.name, "other": that.name}
    say(request, words, undo=reverse("people:ask_again", args=[this.pk, that.pk]))
    return redirect("people:duplicates")


@require_POST
def ask_again(request: HttpRequest, pk: uuid.UUID, other: uuid.UUID) -> HttpResponse:
    """Takes back that two were kept apart."""
    this, that = _both(request, pk, other)
    pair = shown.pair_of(signed_in(request), this.pk, that.pk)
    if pair is not None:
        actions.ask_again(pair=pair)
    return redirect("people:duplicates")


def _both(request: HttpRequest, *ids: uuid.UUID) -> tuple[Person, Person]:
    """Two different people of the seeker's own, or 404."""
    found = with_what_is_shown(Person.objects.visible_to(signed_in(request)), *ids)
    if len(found) < 2:
        raise Http404
    return found[ids[0]], found[ids[1]]
