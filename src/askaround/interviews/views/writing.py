"""The write-up: told in one go, then gone through, then on to the thank-you."""

import datetime as dt
import uuid
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.interviews import actions
from askaround.interviews.forms.kept import kept_lines
from askaround.interviews.forms.notes import boxes, digest
from askaround.interviews.forms.write_up import WriteUpForms, fresh, seen_of, sent_in
from askaround.interviews.forms.writing import TellForm, as_written, when_it_was
from askaround.interviews.guidelines import NAMES_HOPED_FOR
from askaround.interviews.models import Answer, Interview, Reading, RelatedField
from askaround.interviews.queries.given import given_at
from askaround.interviews.queries.live import close_said
from askaround.interviews.queries.record import answers_in_order, names_given
from askaround.interviews.queries.writing import questions_asked, suggested, to_write_up
from askaround.web.addresses import address
from askaround.web.say import say
from askaround.web.stale import Difference, differences, version_seen


@require_http_methods(["GET", "POST"])
def write_up(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One large box. What is in it is kept before anything else is asked."""
    interview = to_write_up(signed_in(request), pk)
    if interview is None:
        return gone(request)
    initial = {"story": interview.story, **when_it_was(interview)}
    now = timezone.now()
    form = TellForm(request.POST or None, interview=interview, now=now, initial=initial)
    if not form.is_valid():
        return _tell_page(request, interview, form, status=422 if form.errors else 200)
    story = form.cleaned_data["story"]
    try:
        actions.tell(
            interview=interview,
            expected=_expected(request, interview, digest(interview.story)),
            story=story,
            began=form.began,
            ended=form.ended,
        )
    except Stale as stale:
        kept = cast(Interview, stale.current)
        if found := differences(form, {"story": kept.story}):
            return _tell_page(request, kept, form, status=409, found=found)
    if "later" in request.POST:
        return _kept_for_later(request, interview)
    return redirect("interviews:check", pk)


@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What to keep of it: suggestions to confirm, names, promises, impressions, notes."""
    interview = to_write_up(signed_in(request), pk)
    if interview is None:
        return gone(request)
    if request.method != "POST":
        if interview.held_at is None:
            return redirect("interviews:write_up", pk)
        return _check_page(request, interview, None)
    forms = sent_in(interview, request.POST.dict(), given_at(interview).versions)
    if not forms.is_valid():
        return _check_page(request, interview, forms, status=422)
    try:
        found = _keep(request, interview, forms)
    except (ValidationError, ValueError) as error:
        forms.keep.add_error(None, getattr(error, "messages", [_("Not all of it could be read.")]))
        return _check_page(request, interview, forms, status=422)
    if found:
        return _check_page(request, interview, forms, status=409, found=found)
    return _onwards(request, interview)


def gone(request: HttpRequest) -> HttpResponse:
    """The visit is not there any more; what was typed still is, to be copied."""
    typed = request.POST.dict().items()
    texts = [str(text) for name, text in typed if _is_typed(name) and str(text).strip()]
    return render(request, "interviews/gone.html", {"texts": texts}, status=404)


def _is_typed(name: str) -> bool:
    hidden = ("csrf", "seen", "version", "sent", "people-", "fields-", "promises-", "readings-", "may",
              "was-", "at-", "day-", "kind-")  # fmt: skip
    return not name.startswith(hidden)


def _expected(request: HttpRequest, interview: Interview, seen: str) -> int | None:
    """The version the form was made from; today's, where what it shows hasn't changed since."""
    if request.POST.get("seen") == seen:
        return interview.version
    return version_seen(request)


def _keep(request: HttpRequest, interview: Interview, forms: WriteUpForms) -> list[Difference]:
    """Keep all of it; or say what differs from an edit that came first, and keep nothing.

    Where an earlier edit says the same, as when a form is sent twice, there is nothing to refuse.
    """
    written = forms.written(uuid.uuid5(interview.pk, request.POST.get("sent", "")))
    expected = _expected(request, interview, seen_of(interview))
    same: set[uuid.UUID] = set()
    while True:
        notes = [replace(n, expected=None) if n.answer in same else n for n in written.notes]
        lines = [replace(n, expected=None) if n.row in same else n for n in written.reworded]
        try:
            actions.keep_all(
                interview=interview,
                written=replace(written, notes=notes, reworded=lines),
                expected=None if interview.pk in same else expected,
                done="done" in request.POST,
                at=timezone.now(),
            )
        except Stale as stale:
            found = _differences(forms, stale)
            if found or stale.current.pk in same:
                return found
            same.add(stale.current.pk)
        else:
            return []


def _differences(forms: WriteUpForms, stale: Stale) -> list[Difference]:
    """What was typed beside what was kept meanwhile: of the conversation, or of one note."""
    kept = stale.current
    if isinstance(kept, Interview):
        now = as_written(kept) | {"resume_handed_over": kept.resume_handed_over}
        return differences(forms.keep, now)
    if not isinstance(kept, Answer):
        yours = next(n.words for n in forms.rewordings() if n.row == kept.pk)
        found = [Difference(_("What you kept"), yours, str(kept))]
        return found if digest(yours) != digest(str(kept)) else []
    yours = str(forms.typed.get(f"note-answer-{kept.pk}", ""))
    label = kept.question.label if kept.question else _("A note")
    return [Difference(label, yours, kept.text)] if digest(yours) != digest(kept.text) else []


def _onwards(request: HttpRequest, interview: Interview) -> HttpResponse:
    """To the thank-you once it is done; else back to where the button was, or to the record."""
    here = reverse("interviews:check", args=[interview.pk])
    if which := request.POST.get("merge"):
        answer = get_object_or_404(interview.answers, pk=_uuid(which))
        actions.merge_strands(answer=answer, at=timezone.now())
        return redirect(f"{here}#notes")
    if which := request.POST.get("explore"):
        related = get_object_or_404(interview.related_fields, pk=_uuid(which))
        return _explored(request, related, f"{here}#related")
    if which := request.POST.get("dismiss"):
        part = {"people": "names", "fields": "related"}.get(prefix := which.partition("-")[0])
        return redirect(f"{here}#{part or prefix}")
    if "done" not in request.POST:
        if "fit" in request.POST:
            return redirect(address("findings:told", interview.pk))
        return _kept_for_later(request, interview)
    if interview.thanked_at is not None:
        say(request, _("Kept."))
        return redirect(interview)
    say(request, _("Written up. Now a line of thanks, while it is fresh."))
    asked = urlencode({"kind": "thank_you", "interview": str(interview.pk)})
    return redirect(f"{reverse('correspondence:start', args=[interview.person_id])}?{asked}")


def _explored(request: HttpRequest, related: RelatedField, back: str) -> HttpResponse:
    made = actions.explore_related_field(related=related)
    say(request, _("“%(name)s” is one of your fields now.") % {"name": made.name})
    return redirect(back)


def _kept_for_later(request: HttpRequest, interview: Interview) -> HttpResponse:
    say(request, _("Kept as it is. Come back when you like."))
    return redirect(interview)


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _tell_page(
    request: HttpRequest,
    interview: Interview,
    form: TellForm,
    *,
    status: int,
    found: list[Difference] | None = None,
) -> HttpResponse:
    context = {
        "interview": interview,
        "person": interview.person,
        "form": form,
        "version": interview.version,
        "seen": digest(interview.story),
        "since": _since(interview),
        "differences": found,
    }
    if status == 422:
        context |= {key: request.POST.get(key, context[key]) for key in ("version", "seen")}
    return render(request, "interviews/tell.html", context, status=status)


def _check_page(
    request: HttpRequest,
    interview: Interview,
    forms: WriteUpForms | None,
    *,
    status: int = 200,
    found: list[Difference] | None = None,
) -> HttpResponse:
    if status == 409:
        interview.refresh_from_db()
    answers, named, given = answers_in_order(interview), names_given(interview), given_at(interview)
    today = timezone.localdate()
    if forms is None:
        forms = fresh(
            interview,
            suggested(interview, answers, named, given),
            close_said(interview),
            today,
            given.versions,
        )
    context: dict[str, Any] = {
        "interview": interview,
        "person": interview.person,
        "forms": forms,
        "form": forms.keep,
        "named": named,
        "given": given,
        "reading_kinds": Reading.Kind.choices,
        "kept": kept_lines(given, forms.typed, late=status == 409),
        "boxes": boxes(answers, questions_asked(interview), forms.typed, late=status == 409),
        "since": _since(interview),
        "hoped_for": NAMES_HOPED_FOR,
        "sent": forms.typed.get("sent") or new_id(),
        "version": interview.version,
        "seen": seen_of(interview),
        "differences": found,
    }
    if status == 422:
        context |= {key: request.POST.get(key, context[key]) for key in ("version", "seen")}
    return render(request, "interviews/check.html", context, status=status)


def _since(interview: Interview) -> dt.timedelta | None:
    """How long ago it was, while that still matters."""
    end = interview.ended_at or interview.held_at
    return timezone.now() - end if end and not interview.written_up_at else None
