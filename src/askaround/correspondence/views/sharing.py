"""Sharing something with several people: choose, look the drafts over, send each its own way."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.correspondence import actions, outbox
from askaround.correspondence.forms.sharing import SharingForm
from askaround.correspondence.models import Message, Sharing
from askaround.correspondence.routes import set_in_environment
from askaround.correspondence.sharing import drafts_of, met_people, to_choose_from, to_write_to
from askaround.interviews.models import Reading
from askaround.web.say import say, warn


@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest) -> HttpResponse:
    """What, and with whom. Keeping it drafts a message to each; nothing is sent."""
    seeker = signed_in(request)
    if request.method != "POST":
        return _begin(request, seeker)
    form = SharingForm(request.POST, people=to_write_to(met_people(seeker), seeker))
    if not form.is_valid():
        return _choose(request, seeker, form, status=422)
    sharing = actions.share(
        owner=seeker, id=uuid.uuid5(seeker.pk, request.POST.get("sent", "")), **form.cleaned_data
    )
    return redirect("correspondence:shared", sharing.pk)


def _begin(request: HttpRequest, seeker: User) -> HttpResponse:
    """Empty, or with what somebody named (`?reading=`) in it, to share with the others met about it."""
    reading = _named(seeker, request.GET.get("reading", ""))
    what = {"what": "\n".join(filter(None, (reading.text, reading.link)))} if reading else {}
    form = SharingForm(people=met_people(seeker), initial=what)
    return _choose(request, seeker, form, reading=reading)


def _named(seeker: User, key: str) -> Reading | None:
    if not key:
        return None
    mine = Reading.objects.owned_by(seeker).select_related("interview__career_field")
    try:
        return get_object_or_404(mine, pk=uuid.UUID(key))
    except ValueError:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def shared(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The drafts on one page. Whatever button is pressed, all that was typed is kept first."""
    rows = Sharing.objects.owned_by(signed_in(request)).select_related("owner")
    sharing = get_object_or_404(rows, pk=pk)
    drafts = drafts_of(sharing)
    if request.method != "POST":
        return _look_over(request, sharing, drafts)
    for draft in drafts:
        words = request.POST.get(f"body-{draft.pk}")
        if draft.sent_at is None and words is not None:
            actions.change_draft(message=draft, body=words)
    wish, _colon, key = request.POST.get("do", "").partition(":")
    if wish in WISHES:
        chosen = next((each for each in drafts if str(each.pk) == key), None)
        if chosen is None or chosen.sent_at is not None:
            raise Http404
        WISHES[wish](request, chosen)
    else:
        say(request, _("Kept. You can send them any time."))
    return redirect("correspondence:shared", sharing.pk)


def _sent(request: HttpRequest, draft: Message) -> None:
    actions.mark_sent(message=draft, at=timezone.now())
    say(request, _("Kept, with the day it went."))


def _send(request: HttpRequest, draft: Message) -> None:
    try:
        mail = actions.send_by_mail(message=draft, at=timezone.now())
    except actions.CannotSend as reason:
        warn(request, str(reason))
        return
    mail.refresh_from_db()
    if mail.handed_over_at:
        say(request, _("On its way to %(name)s.") % {"name": draft.person.first_name})
    else:
        warn(request, mail.last_error)


def _leave_out(request: HttpRequest, draft: Message) -> None:
    actions.discard_draft(message=draft, at=timezone.now())
    say(request, _("%(name)s is left out.") % {"name": draft.person.first_name})


WISHES = {"sent": _sent, "send": _send, "leave-out": _leave_out}


def _choose(
    request: HttpRequest,
    seeker: User,
    form: SharingForm,
    *,
    reading: Reading | None = None,
    status: int = 200,
) -> HttpResponse:
    fields = list(CareerField.objects.visible_to(seeker).newest_first())
    field = _chosen(fields, request.GET.get("field", ""))
    if reading and "field" not in request.GET:
        field = reading.interview.career_field
    named_by = reading.interview.person_id if reading else None
    same_field, others = to_choose_from(seeker, field, besides=named_by)
    context = {
        "form": form,
        "fields": fields,
        "field": field,
        "reading": reading,
        "groups": [group for group in (same_field, others) if group],
        "nobody": not same_field and not others,
        "chosen": set(request.POST.getlist("people") or request.GET.getlist("person")),
        "sent": request.POST.get("sent") or new_id(),
    }
    return render(request, "correspondence/share.html", context, status=status)


def _chosen(fields: list[CareerField], key: str) -> CareerField | None:
    found = next((each for each in fields if str(each.pk) == key), None)
    if key and found is None:
        raise Http404
    return found


def _look_over(request: HttpRequest, sharing: Sharing, drafts: list[Message]) -> HttpResponse:
    waiting = [_with_its_way(each) for each in drafts if each.sent_at is None]
    gone = [each for each in drafts if each.sent_at is not None]
    context = {"sharing": sharing, "waiting": waiting, "gone": gone}
    return render(request, "correspondence/shared.html", context)


def _with_its_way(draft: Message) -> dict[str, Any]:
    emails = outbox.addresses(draft.person)
    by_mail = draft.channel == Message.Channel.EMAIL and bool(emails)
    has_route = set_in_environment() or bool(getattr(draft, "has_account", False))
    return {
        "draft": draft,
        "email": emails[0] if emails else "",
        "can_send": by_mail and has_route,
    }
