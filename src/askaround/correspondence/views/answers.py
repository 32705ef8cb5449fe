"""One tap after a message has gone: what they answered; and throwing a draft away."""

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
from askaround.people.models import Person
from askaround.web.say import say

AGREED = {"yes": True, "no": False, "other": None, "spoke": None}


@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """They said yes, no or something else; or nothing came, and it may rest."""
    rows = Message.objects.owned_by(signed_in(request)).select_related("person", "owner")
    message = get_object_or_404(rows, pk=pk)
    said, at, words = request.POST.get("said"), timezone.now(), {"name": message.person.first_name}
    if said == "nothing":
        actions.let_silence_rest(message=message, at=at)
        say(request, _("%(name)s can rest now. You can take it up again any time.") % words)
        return redirect(message.person)
    if said not in AGREED:
        return HttpResponseBadRequest(_("Say what they answered."))
    actions.mark_replied(message=message, agreed=AGREED[said], at=at)
    if said == "yes":
        say(request, _("%(name)s said yes. Agree a day while it is fresh.") % words)
        return redirect(_arrange(message))
    if said == "no":
        say(request, _("Kept. A no is an answer too, and %(name)s can rest.") % words)
    elif said == "spoke":
        say(request, _("Kept: you spoke with %(name)s.") % words)
    else:
        say(request, _("Kept: %(name)s answered.") % words)
    return redirect(message.person if request.POST.get("back") == "person" else message)


@require_POST
def we_spoke(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A call, or a word in passing, beside any visit and any letter."""
    seeker = signed_in(request)
    person = get_object_or_404(Person.objects.owned_by(seeker), pk=pk)
    sent = uuid.uuid5(seeker.pk, request.POST["sent"]) if request.POST.get("sent") else None
    actions.note_a_talk(person=person, at=timezone.now(), id=sent)
    words = {"name": person.first_name}
    say(request, _("Kept: you spoke with %(name)s.") % words)
    return redirect(person)


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
