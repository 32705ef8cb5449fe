"""The letter: shown before anything is kept, stored by the first tap, changed, sent."""

import uuid
from collections.abc import Callable
from typing import Any

from django.db.models import Exists, QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.views import signed_in
from askaround.correspondence import actions
from askaround.correspondence.forms import AboutMeForm, LetterForm
from askaround.correspondence.letter import with_sentence
from askaround.correspondence.models import MailAccount, Message
from askaround.correspondence.outbox import reader
from askaround.correspondence.page import page_of
from askaround.correspondence.views.beginning import begun
from askaround.correspondence.views.choosing import chosen, template_chosen
from askaround.web.say import say, warn
from askaround.web.stale import differences, version_seen


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A letter to this person, drafted from the record; kept once something is done with it."""
    unsaved = begun(request, signed_in(request), pk)
    if request.method != "POST":
        return _show(request, unsaved, LetterForm(initial=_as_it_stands(unsaved)))
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _show(request, unsaved, form, status=422)
    kept = actions.draft(
        owner=unsaved.owner,
        person=unsaved.person,
        kind=unsaved.kind,
        channel=unsaved.channel,
        asking=unsaved.asking,
        interview=unsaved.interview,
        career_field=unsaved.career_field,
        referral=unsaved.referral,
        language=unsaved.language,
        through_referrer=unsaved.through_referrer,
        promise=unsaved.promise,
        subject=form.cleaned_data["subject"],
        body=form.cleaned_data["body"],
        id=_sent_as(request, unsaved.owner),
    )
    # Sent twice, the first time has perhaps put other words in the place of these, which were ours.
    touched = bool(differences(form, _as_it_stands(unsaved)))
    return _do(request, kept, form, expected=None, touched=touched)


@require_http_methods(["GET", "HEAD", "POST"])
def message(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A letter that is kept: a draft to change and send, or what was sent."""
    found = get_object_or_404(_messages(signed_in(request)), pk=pk)
    if request.method != "POST":
        return _show(request, found, LetterForm(initial=_as_it_stands(found)))
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _show(request, found, form, status=422)
    try:
        return _do(request, found, form, expected=version_seen(request))
    except Stale as stale:
        return _too_late(request, form, stale)


def _too_late(request: HttpRequest, form: LetterForm, stale: Stale) -> HttpResponse:
    """It was changed in another window: both texts are shown, and nothing is lost."""
    now = _messages(signed_in(request)).get(pk=stale.current.pk)
    disagreeing = differences(form, _as_it_stands(now))
    if not disagreeing:
        return _do(request, now, form, expected=None)
    if request.POST.get("do") == "keep":
        shown = render_to_string("web/stale.html", {"differences": disagreeing}, request)
        return JsonResponse({"version": now.version, "stale": shown}, status=409)
    return _show(request, now, form, status=409, extra={"differences": disagreeing})


def _do(
    request: HttpRequest,
    letter: Message,
    form: LetterForm,
    *,
    expected: int | None,
    touched: bool = True,
) -> HttpResponse:
    """Keep what was typed, if the words were touched, then do what the button said. Typing alone is
    kept without a page."""
    wish, _colon, way = request.POST.get("do", "").partition(":")
    if letter.sent_at is None:
        words = (form.words() if touched else {}) | chosen(letter, wish, way)
        actions.change_draft(message=letter, expected=expected, **words)
        if wish != "keep":
            _put_me_in(request, letter)
            WISHES.get(wish, _keep)(request, letter, form)
    if wish == "keep":
        return JsonResponse({"url": letter.get_absolute_url(), "version": letter.version})
    return redirect(letter)


def _keep(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    say(request, _("Kept. You can send it any time."))


def _rewrite(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    """Nothing more: another channel, choice or name has rewritten it already."""


def _put_me_in(request: HttpRequest, letter: Message) -> None:
    """Whatever button was pressed, Enter in the name's own line too: a name typed is a name said."""
    about = AboutMeForm(request.POST)
    if about.is_valid() and any(about.cleaned_data.values()):
        actions.introduce_myself(message=letter, **about.cleaned_data)


def _other_language(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    """Words of ours were rewritten already; the seeker's own are set aside."""
    if letter.own_words:
        actions.begin_anew(message=letter, template=letter.template)
        _say_set_aside(request, letter)


def _other_words(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    template = template_chosen(request, letter)
    had_own = letter.own_words
    actions.begin_anew(message=letter, template=template)
    if had_own:
        _say_set_aside(request, letter)


def _say_set_aside(request: HttpRequest, letter: Message) -> None:
    say(request, _("Your words are set aside. “Bring back” below puts them there again."))


def _bring_back(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    actions.bring_back(message=letter)


def _add_sentence(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    body = with_sentence(letter.body, not_looking_sentence())
    actions.change_draft(message=letter, body=body, not_looking=True)


def _sent(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    actions.mark_sent(message=letter, at=timezone.now())
    say(request, _("Kept, with the day it went."))


def _send(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    try:
        outgoing = actions.send_by_mail(
            message=letter,
            at=timezone.now(),
            recipient=form.cleaned_data["recipient"],
            again=request.POST.get("do") == "send-again",
        )
    except actions.CannotSend as reason:
        warn(request, str(reason))
        return
    outgoing.refresh_from_db()
    if outgoing.handed_over_at:
        say(request, _("On its way to %(name)s.") % {"name": reader(letter).first_name})


def _let_pass(request: HttpRequest, letter: Message, form: LetterForm) -> None:
    actions.let_pass(message=letter, rule=request.POST.get("do", "").partition(":")[2])


WISHES: dict[str, Callable[[HttpRequest, Message, LetterForm], None]] = {
    "save": _keep,
    "rewrite": _rewrite,
    "channel": _rewrite,
    "about-me": _rewrite,
    "sentence": _add_sentence,
    "sent": _sent,
    "send": _send,
    "send-again": _send,
    "through": _rewrite,
    "language": _other_language,
    "template": _other_words,
    "bring-back": _bring_back,
    "let-pass": _let_pass,
}


def not_looking_sentence() -> str:
    """What the choice says, for words that are the seeker's own and are never rewritten."""
    return _("I'm not looking for a job change; all I'm after is information.")


def _messages(seeker: User) -> QuerySet[Message]:
    rows: QuerySet[Message] = Message.objects.visible_to(seeker).annotate(
        has_account=Exists(MailAccount.objects.owned_by(seeker))
    )
    related = ("owner", "person__organisation", "career_field", "interview", "outgoing", "template")
    return rows.select_related(
        *related, "referral__ask__asked", "referral__person"
    ).prefetch_related("person__details")


def _as_it_stands(letter: Message) -> dict[str, Any]:
    return {
        "subject": letter.subject,
        "body": letter.body,
        "channel": letter.channel,
        "not_looking": letter.not_looking,
    }


def _sent_as(request: HttpRequest, seeker: User) -> uuid.UUID:
    """The id of what this form makes: the same however often it is sent, and nobody else's."""
    return uuid.uuid5(seeker.pk, request.POST.get("sent", ""))


def _show(
    request: HttpRequest,
    letter: Message,
    form: LetterForm,
    *,
    status: int = 200,
    extra: dict[str, Any] | None = None,
) -> HttpResponse:
    context = {
        "letter": letter,
        "person": letter.person,
        "form": form,
        "about_me": AboutMeForm(
            initial={"my_name": letter.owner.name, "about_me": letter.owner.about_me},
            language=letter.language,
        ),
        "sentence": not_looking_sentence(),
        "letter_is_new": letter._state.adding,
        "sent": request.POST.get("sent") or new_id(),
        **page_of(letter),
        **(extra or {}),
    }
    return render(request, "correspondence/letter.html", context, status=status)
