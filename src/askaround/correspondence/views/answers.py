"""One tap after a message has gone: what they answered; and throwing a draft away."""

import datetime as dt
import uuid

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from askaround.accounts.saying import say_deleted
from askaround.accounts.views import signed_in
from askaround.correspondence import actions
from askaround.correspondence.models import Message
from askaround.people import actions as people
from askaround.people.models import Person
from askaround.web.say import say

TAP = "tap"
"""Where the session keeps how things stood before the last tap, for its Undo."""

AGREED = {"yes": True, "no": False, "other": None, "spoke": None}


@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """They said yes, no or something else; or nothing came, and it may rest."""
    rows = Message.objects.owned_by(signed_in(request)).select_related("person", "owner")
    message = get_object_or_404(rows, pk=pk)
    said, at, words = request.POST.get("said"), timezone.now(), {"name": message.person.first_name}
    if said != "nothing" and said not in AGREED:
        return HttpResponseBadRequest(_("Say what they answered."))
    undo = _keep_how_it_stood(request, message, people.standing(person=message.person), at)
    if said == "nothing":
        actions.let_silence_rest(message=message, at=at)
        sentence = _("%(name)s can rest now. You can take it up again any time.")
        say(request, sentence % words, undo=undo)
        return redirect(message.person)
    actions.mark_replied(message=message, agreed=AGREED[said], at=at)
    say(request, _sentence(said) % words, undo=undo)
    if said == "yes":
        return redirect(_arrange(message))
    return redirect(message.person if request.POST.get("back") == "person" else message)


def _sentence(said: str) -> str:
    match said:
        case "yes":
            return _("%(name)s said yes. Agree a day while it is fresh.")
        case "no":
            return _("Kept. A no is an answer too, and %(name)s can rest.")
        case "spoke":
            return _("Kept: you spoke with %(name)s.")
        case _:
            return _("Kept: %(name)s answered.")


@require_POST
def we_spoke(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A call, or a word in passing, beside any visit and any letter."""
    seeker = signed_in(request)
    person = get_object_or_404(Person.objects.owned_by(seeker), pk=pk)
    sent = uuid.uuid5(seeker.pk, request.POST["sent"]) if request.POST.get("sent") else None
    at, before = timezone.now(), people.standing(person=person)
    talk = actions.note_a_talk(person=person, at=at, id=sent)
    undo = _keep_how_it_stood(request, talk, before, at)
    say(request, _sentence("spoke") % {"name": person.first_name}, undo=undo)
    return redirect(person)


def _keep_how_it_stood(
    request: HttpRequest, message: Message, before: people.Standing, at: dt.datetime
) -> str:
    """Keep what a tap at `at` takes the place of; where the Undo button leads.

    The same tap sent twice is one: how things stood before the first is kept. What marks a draft as
    sent has effects of its own, and no way back.
    """
    undo = reverse("correspondence:take_back", args=[message.pk])
    if message.sent_at is None:
        return ""
    kept, said = request.session.get(TAP, {}), before.said()
    tapped_on = "message" if request.POST.get("said") and not request.POST.get("back") else "person"
    again = kept.get("message") == str(message.pk) and kept["at"] in said["person"].values()
    if not again:
        request.session[TAP] = {
            "message": str(message.pk),
            "at": at.isoformat(),
            "before": said,
            "tapped_on": tapped_on,
        }
    return undo


@require_POST
def take_back(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The last tap was a slip."""
    rows = Message.objects.owned_by(signed_in(request)).select_related("person")
    message = get_object_or_404(rows, pk=pk)
    person, kept = message.person, request.session.get(TAP, {})
    if kept.get("message") != str(pk):
        say(request, _("That can't be taken back any more."))
        return redirect(message)
    before, at = people.Standing.of(kept["before"]), dt.datetime.fromisoformat(kept["at"])
    left = actions.take_back_answer(message=message, before=before, at=at)
    del request.session[TAP]
    say(request, _("Taken back."))
    return redirect(left if left and kept["tapped_on"] == "message" else person)


@require_POST
def discard(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw a draft away; what has been sent stays in the record."""
    drafts = Message.objects.owned_by(signed_in(request)).drafts().select_related("person")
    message = get_object_or_404(drafts, pk=pk)
    bundle = actions.discard_draft(message=message, at=timezone.now())
    say_deleted(request, bundle, _("The draft is gone."))
    return redirect(message.person)


def _arrange(message: Message) -> str:
    address = reverse("interviews:arrange", args=[message.person_id])
    return f"{address}?field={message.career_field_id}" if message.career_field_id else address
