"""What a seeker writes down to do themself."""

import datetime as dt
import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.models import User
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.interviews.days import day_in
from askaround.people.models import Person
from askaround.today import actions, queries
from askaround.today.forms import TaskForm, TaskLine
from askaround.today.models import OwnTask
from askaround.web.say import say


@require_POST
def add_task(request: HttpRequest) -> HttpResponse:
    """One more thing to do; a day named in the words ("on Friday") is its day."""
    seeker = signed_in(request)
    line = TaskLine(request.POST)
    if not line.is_valid():
        return render(request, "today/add_task.html", {"form": line}, status=422)
    text = str(line.cleaned_data["text"])
    today = queries.now_for(seeker, timezone.now()).day
    person, field = _about(request, seeker)
    task = actions.add_task(
        owner=seeker, text=text, due_on=_day(text, today), person=person, career_field=field
    )
    words = _("Written down.")
    if task.due_on is not None:
        now = queries.now_for(seeker, timezone.now())
        words = _("Written down for %(day)s.") % {"day": now.say(task.due_on)}
    say(request, words, undo=reverse("today:delete_task", args=[task.pk]))
    return redirect(person or field or "today:today")


@require_http_methods(["GET", "POST"])
def task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One own task: its words and its day can be changed."""
    mine = OwnTask.objects.owned_by(request.user).select_related("person", "career_field")
    found = get_object_or_404(mine, pk=pk)
    initial = {"text": found.text, "due_on": found.due_on}
    form = TaskForm(request.POST or None, initial=initial)
    if form.is_valid():
        actions.change_task(task=found, **form.cleaned_data)
        say(request, _("Saved."))
        return redirect("today:today")
    context = {"form": form, "task": found}
    return render(request, "today/task.html", context, status=422 if form.errors else 200)


@require_POST
def delete_task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take an own task away; it can be brought back."""
    found = get_object_or_404(OwnTask.objects.owned_by(request.user), pk=pk)
    say_deleted(request, actions.delete_task(task=found, at=timezone.now()))
    return redirect("today:today")


def _day(text: str, today: dt.date) -> dt.date | None:
    try:
        return day_in(text, today)
    except ValueError:
        return None


def _about(request: HttpRequest, seeker: User) -> tuple[Person | None, CareerField | None]:
    """Whom or what it is about, where the line stood on their page. Unknown or foreign: 404."""
    person, field = request.POST.get("person", ""), request.POST.get("field", "")
    return (
        get_object_or_404(Person.objects.owned_by(seeker), pk=_id(person)) if person else None,
        get_object_or_404(CareerField.objects.owned_by(seeker), pk=_id(field)) if field else None,
    )


def _id(text: str) -> uuid.UUID:
    """The id as typed into a hidden box; what isn't one names nobody."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.UUID(int=0)
