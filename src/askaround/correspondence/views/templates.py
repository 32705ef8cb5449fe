"""Words of one's own to begin messages with: listed, written, changed, thrown away."""

import uuid
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from askaround.accounts.ids import new_id
from askaround.accounts.models import MessageLanguage, User
from askaround.accounts.owned import Stale
from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.correspondence import actions
from askaround.correspondence.forms.template import USES, TemplateForm, as_typed, use_of
from askaround.correspondence.models import MessageTemplate
from askaround.correspondence.wordings.blanks import BLANKS
from askaround.correspondence.wordings.house import HOUSE, house_text
from askaround.web.say import say
from askaround.web.stale import differences, version_seen

FIRST = 9
"""How many blanks stand open beside the words: those a first message has. The rest is folded."""

MOST_SHOWN = 200
"""Templates on one page. Convention: nobody writes as many."""


@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    """One's own words and the house's, which can be copied."""
    rows = MessageTemplate.objects.visible_to(signed_in(request)).order_by("kind", "name", "id")
    uses = dict(USES)
    own = list(rows[:MOST_SHOWN])
    for each in own:
        each.use = uses.get(use_of(each), each.get_kind_display())  # type: ignore[attr-defined]
    house = [(language, HOUSE) for language in MessageLanguage.choices]
    return render(request, "correspondence/templates.html", {"own": own, "house": house})


@require_http_methods(["GET", "HEAD", "POST"])
def add_template(request: HttpRequest) -> HttpResponse:
    """New words, from nothing or from a copy of the house's (`?copy=&language=`)."""
    seeker = signed_in(request)
    form = TemplateForm(request.POST or None, initial=_to_begin_with(request, seeker))
    context = {"title": _("Words of your own")}
    if not form.is_valid():
        return _show(request, form, context)
    sent = uuid.uuid5(seeker.pk, request.POST.get("sent", ""))
    try:
        actions.add_template(owner=seeker, id=sent, **form.words())
    except ValidationError as wrong:
        return _show(request, form, context, wrong)
    say(request, _("Kept. You find them on every draft of that kind."))
    return redirect("correspondence:templates")


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Words of one's own, to change."""
    own = get_object_or_404(MessageTemplate.objects.owned_by(signed_in(request)), pk=pk)
    form = TemplateForm(request.POST or None, initial=as_typed(own))
    context: dict[str, Any] = {"title": own.name, "template": own, "version": own.version}
    if not form.is_valid():
        return _show(request, form, context)
    expected = version_seen(request)
    try:
        actions.change_template(template=own, expected=expected, **form.words())
    except ValidationError as wrong:
        return _show(request, form, context, wrong)
    except Stale as stale:
        kept = cast(MessageTemplate, stale.current)
        if found := differences(form, as_typed(kept)):
            context |= {"differences": found, "version": kept.version}
            return _show(request, form, context, status=409)
    say(request, _("Kept."))
    return redirect("correspondence:templates")


@require_POST
def delete_template(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw words away; messages that began with them stay as they are."""
    own = get_object_or_404(MessageTemplate.objects.owned_by(signed_in(request)), pk=pk)
    bundle = actions.delete_template(template=own, at=timezone.now())
    say_deleted(request, bundle, _("The words are gone. Messages keep them."))
    return redirect("correspondence:templates")


def _to_begin_with(request: HttpRequest, seeker: User) -> dict[str, Any]:
    language = request.GET.get("language", "") or seeker.message_language
    found = house_text(request.GET.get("copy", ""), language)
    if found is None:
        return {"language": seeker.message_language}
    about, text = found
    return {
        "name": str(about.name),
        "use": about.use,
        "language": language,
        "subject": text.subject,
        "body": text.body,
    }


def _show(
    request: HttpRequest,
    form: TemplateForm,
    context: dict[str, Any],
    wrong: ValidationError | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    if wrong is not None:
        form.add_error(None, wrong)
    spanish = str(form["language"].value() or "").startswith("es")
    names = [(blank.spanish if spanish else blank.english, blank.becomes) for blank in BLANKS]
    shown = [{"shown": f"{{{name}}}", "becomes": becomes} for name, becomes in names]
    context |= {"form": form, "blanks": shown[:FIRST], "more_blanks": shown[FIRST:]}
    context |= {"sent": request.POST.get("sent") or new_id()}
    if form.errors:
        status = 422
    return render(request, "correspondence/template.html", context, status=status)
