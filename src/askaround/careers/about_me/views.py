"""What matters to the seeker: their own words first; the lists are folded. Never a wall."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.careers import traits
from askaround.careers.about_me import keeping
from askaround.careers.about_me.forms import IMPORTANCE, TraitForm
from askaround.careers.models import SelfPrompt, Trait
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

MOST_TRAITS = 200
MOST_PROMPTS = 30
"""On one page. Convention."""

WORDS = ("words", "wanted", "importance", "kind")


@require_http_methods(["GET", "HEAD", "POST"])
def about_me(request: HttpRequest) -> HttpResponse:
    """What matters; a POST adds `words`, an entry of a list (`element`), or what was written before a
    visit (`prompt`)."""
    user = signed_in(request)
    if request.method != "POST":
        return _page(request, user, TraitForm())
    if "element" in request.POST:
        return _take_entry(request, user)
    if "prompt" in request.POST:
        return _take_prompt(request, user)
    form = TraitForm(request.POST)
    if not form.is_valid():
        return _page(request, user, form, status=422)
    return _kept(request, keeping.add_trait(owner=user, **form.cleaned_data))


def _take_entry(request: HttpRequest, user: User) -> HttpResponse:
    try:
        return _kept(request, keeping.add_trait(owner=user, element=request.POST["element"]))
    except ValidationError as error:
        raise Http404 from error


def _take_prompt(request: HttpRequest, user: User) -> HttpResponse:
    try:
        pk = uuid.UUID(request.POST["prompt"])
    except ValueError as error:
        raise Http404 from error
    prompt = get_object_or_404(SelfPrompt.objects.owned_by(user), pk=pk)
    return _kept(request, keeping.trait_of_prompt(prompt=prompt))


def _kept(request: HttpRequest, trait: Trait) -> HttpResponse:
    say(request, _("Kept: %(what)s.") % {"what": trait.label})
    return redirect("careers:about_me")


def _page(request: HttpRequest, user: User, form: TraitForm, *, status: int = 200) -> HttpResponse:
    mine = list(Trait.objects.owned_by(user).weightiest_first()[:MOST_TRAITS])
    taken = {trait.element for trait in mine} | {trait.words.casefold() for trait in mine}
    prompts = SelfPrompt.objects.owned_by(user).select_related("career_field")[:MOST_PROMPTS]
    importance = dict(IMPORTANCE)
    context = {
        "rows": [(trait, importance[trait.importance]) for trait in mine],
        "form": form,
        "prompts": [each for each in prompts if _as_trait(each) not in taken],
        "lists": [
            (kind.label, [each for each in traits.of_kind(kind.value) if each.id not in taken])
            for kind in Trait.Kind
        ],
        "attribution": traits.ATTRIBUTION,
    }
    return render(request, "careers/about_me.html", context, status=status)


def _as_trait(prompt: SelfPrompt) -> str:
    return keeping.words_of(prompt).casefold()


@require_http_methods(["GET", "HEAD", "POST"])
def trait(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One thing that matters, to change."""
    found = get_object_or_404(Trait.objects.owned_by(signed_in(request)), pk=pk)
    before = {name: getattr(found, name) for name in WORDS}
    sent = request.POST if request.method == "POST" else None
    form = TraitForm(sent, initial=before, trait=found)
    context: dict[str, Any] = {"trait": found, "form": form, "version": found.version}
    status = 200 if sent is None else 422
    if form.is_valid():
        expected = version_seen(request)
        try:
            keeping.change_trait(trait=found, expected=expected, **form.cleaned_data)
            return redirect("careers:about_me")
        except Stale as stale:
            kept = {name: getattr(stale.current, name) for name in form.fields}
            context |= {"version": stale.current.version, "differences": differences(form, kept)}
            status = 409
    return render(request, "careers/trait.html", context, status=status)


@require_POST
def delete_trait(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Takes one away, with what was told of it; to come back for 30 days."""
    found = get_object_or_404(Trait.objects.owned_by(signed_in(request)), pk=pk)
    say_deleted(request, keeping.delete_trait(trait=found, at=timezone.now()))
    return redirect("careers:about_me")
