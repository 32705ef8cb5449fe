"""Today: what comes next; and after a silence, letting the rest go."""

import datetime as dt

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST, require_safe

from askaround.accounts.views import signed_in
from askaround.careers import views as careers
from askaround.interviews import actions as interviews
from askaround.interviews.models import Promise
from askaround.people import actions as people
from askaround.people.models import Person
from askaround.today import actions, queries
from askaround.today.forms import TaskLine
from askaround.today.items import Now
from askaround.today.layout import Page, lay_out
from askaround.web.say import say


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What comes next; before there is any line of work, the one question of the first page."""
    seeker, at = signed_in(request), timezone.now()
    agenda = queries.agenda(seeker, at)
    if not agenda.glance.has_field:
        return careers.first_page(request)
    now = queries.now_for(seeker, at)
    context = {"now": now, "page": _laid_out(agenda, now), "line": TaskLine()}
    return render(request, "today/today.html", context)


@require_POST
def let_rest(request: HttpRequest, pk: str) -> HttpResponse:
    """No answer came: let this person rest."""
    person = get_object_or_404(Person.objects.owned_by(request.user), pk=pk)
    people.let_rest(person=person, at=timezone.now())
    words = {"name": person.first_name}
    say(
        request,
        _("%(name)s can rest now. You can take it up again any time.") % words,
        undo=reverse("today:wake", args=[person.pk]),
    )
    return redirect("today:today")


@require_POST
def wake(request: HttpRequest, pk: str) -> HttpResponse:
    """Undo letting somebody rest."""
    person = get_object_or_404(Person.objects.owned_by(request.user), pk=pk)
    people.wake(person=person)
    return redirect("today:today")


@require_POST
def not_kept(request: HttpRequest, pk: str) -> HttpResponse:
    """Undo keeping a promise."""
    promise = get_object_or_404(Promise.objects.owned_by(request.user), pk=pk)
    interviews.keep_promise(promise=promise, at=None)
    return redirect("today:today")


@require_POST
def let_go(request: HttpRequest) -> HttpResponse:
    """After a silence: let everything go but what is left standing."""
    seeker, at = signed_in(request), timezone.now()
    page = _laid_out(queries.agenda(seeker, at), queries.now_for(seeker, at))
    gone = actions.let_go(owner=seeker, items=page.let_go, at=at)
    if gone:
        words = ngettext("%(n)d thing is let go.", "%(n)d things are let go.", gone) % {"n": gone}
        say(request, words, undo=reverse("today:take_up_again", args=[at.isoformat()]))
    return redirect("today:today")


@require_POST
def take_up_again(request: HttpRequest, moment: str) -> HttpResponse:
    """Undo letting go, or putting off."""
    try:
        let_go_at = dt.datetime.fromisoformat(moment)
    except ValueError:
        raise Http404 from None
    actions.take_up_again(owner=signed_in(request), let_go_at=let_go_at)
    return redirect("today:today")


def _laid_out(agenda: queries.Agenda, now: Now) -> Page:
    return lay_out(
        agenda.items, now, next_visit=agenda.next_visit, last_step=agenda.glance.last_step
    )
