"""The questions: all of them, one's own, and the sets kept for more than one visit."""

import uuid
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.questions import actions, queries
from askaround.questions.editing import edit_as_sent
from askaround.questions.forms import QuestionForm, SetForm, as_typed
from askaround.questions.models import Group, Guide, Question
from askaround.questions.starters import FIRST_CONVERSATION, STARTER_GUIDES, BankGuide
from askaround.web.say import refuse, say
from askaround.web.stale import differences, version_seen

MOST_SETS = 100


@require_http_methods(["GET", "POST"])
def questions(request: HttpRequest) -> HttpResponse:
    """All questions by group; a question of one's own is added here."""
    seeker = signed_in(request)
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        actions.add_question(owner=seeker, **form.cleaned_data)
        say(request, _("Added to your own questions."))
        return redirect(reverse("questions:questions") + "#own")
    shelves = queries.shelves(queries.bank(seeker))
    context = {
        "shelves": [shelf for shelf in shelves if shelf.group != Group.OWN.value],
        "own": next((shelf.questions for shelf in shelves if shelf.group == Group.OWN.value), []),
        "sets": Guide.objects.visible_to(seeker).kept()[:MOST_SETS],
        "starters": STARTER_GUIDES,
        "form": form,
    }
    return render(request, "questions/questions.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Changes a question of one's own."""
    own = get_object_or_404(
        Question.objects.owned_by(signed_in(request)).filter(put_away_at=None), pk=pk
    )
    form = QuestionForm(request.POST or None, initial=as_typed(own))
    context: dict[str, Any] = {"form": form, "question": own, "version": own.version}
    if not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "questions/question.html", context, status=status)
    try:
        actions.change_question(question=own, expected=version_seen(request), **form.cleaned_data)
    except Stale as stale:
        kept = cast(Question, stale.current)
        found = differences(form, as_typed(kept) | {"parts": kept.parts})
        if found:
            context |= {"differences": found, "version": kept.version}
            return render(request, "questions/question.html", context, status=409)
    say(request, _("Kept."))
    return redirect(reverse("questions:questions") + "#own")


@require_POST
def delete_question(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes a question of one's own out of the bank."""
    own = get_object_or_404(Question.objects.owned_by(signed_in(request)), pk=pk)
    bundle = actions.delete_question(question=own, at=timezone.now())
    put_away = Question.objects.owned_by(signed_in(request)).filter(pk=pk).exists()
    kept = _("Taken out. Visits where you asked it keep it.")
    say_deleted(request, bundle, kept if put_away else _("Taken out."))
    return redirect(reverse("questions:questions") + "#own")


@require_http_methods(["GET", "POST"])
def add_set(request: HttpRequest) -> HttpResponse:
    """A new kept set: empty under a name, or made after a ready-made one (`starter`)."""
    seeker = signed_in(request)
    if request.method == "GET":
        return redirect(reverse("questions:questions") + "#sets")
    by_slug = {each.slug: each for each in STARTER_GUIDES}
    starter = by_slug.get(request.POST.get("starter", ""))
    if starter is not None:
        return redirect("questions:set", _set_made_after(seeker, starter).pk)
    form = SetForm(request.POST)
    if not form.is_valid():
        refuse(request, _("Give the set a name first."))
        return redirect("questions:questions")
    guide = _set_of_that_name(seeker, form.cleaned_data["name"])
    return redirect("questions:set", guide.pk)


def _set_of_that_name(seeker: User, name: str) -> Guide:
    """Sent twice, it is made once."""
    known = Guide.objects.owned_by(seeker).kept().filter(name=name).first()
    return known or actions.make_guide(owner=seeker, name=name, reusable=True)


def _set_made_after(seeker: User, starter: BankGuide) -> Guide:
    """A kept set with a ready-made one's questions; sent twice, it is made once."""
    name = _(starter.name)
    known = Guide.objects.owned_by(seeker).kept().filter(name=name).first()
    if known is not None:
        return known
    guide = actions.make_starter_guide(owner=seeker, starter=starter, name=name)
    return actions.change_guide(guide=guide, name=name, reusable=True)


@require_GET
def guide_set(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One kept set: its questions in their order, and the bank to add from."""
    seeker = signed_in(request)
    guide = get_object_or_404(Guide.objects.visible_to(seeker).kept(), pk=pk)
    asked = queries.asked_in(guide, FIRST_CONVERSATION.minutes)
    context = {
        "guide": guide,
        "asked": asked,
        "edit_url": reverse("questions:change_set", args=[pk]),
        "shelves": queries.shelves(queries.bank(seeker)),
    }
    return render(request, "questions/set.html", context)


@require_POST
def change_set(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One change to a kept set: a question moved, added, left out, or the set renamed."""
    seeker = signed_in(request)
    guide = get_object_or_404(Guide.objects.owned_by(seeker).kept(), pk=pk)
    if request.POST.get("do") == "rename":
        form = SetForm(request.POST)
        if form.is_valid():
            actions.change_guide(guide=guide, **form.cleaned_data)
            say(request, _("Renamed."))
        else:
            refuse(request, _("Give the set a name first."))
        return redirect("questions:set", pk)
    edit_as_sent(request, guide=guide, seeker=seeker, minutes=FIRST_CONVERSATION.minutes)
    return redirect("questions:set", pk)


@require_POST
def delete_set(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Erases a kept set; visits that started from it keep their questions."""
    guide = get_object_or_404(Guide.objects.owned_by(signed_in(request)).kept(), pk=pk)
    bundle = actions.delete_guide(guide=guide, at=timezone.now())
    words = _("The set is deleted. Visits that started from it keep their questions.")
    say_deleted(request, bundle, words)
    return redirect("questions:questions")
