"""What the buttons above and below a draft choose: how it goes, its language, its words."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from askaround.accounts.models import MessageLanguage
from askaround.correspondence import outbox
from askaround.correspondence.models import Message, MessageTemplate

Channel = Message.Channel


def chosen(letter: Message, wish: str, way: str) -> dict[str, Any]:
    """What a button chooses of the message itself. A choice there isn't: 404."""
    if wish == "channel":
        if way not in Channel.values:
            raise Http404
        return {"channel": way, "through_referrer": False}
    if wish == "through":
        if letter.referral is None:
            raise Http404
        mailed = outbox.addresses(letter.referral.ask.asked)
        return {"channel": Channel.EMAIL if mailed else Channel.ONLINE, "through_referrer": True}
    if wish == "language":
        if way not in MessageLanguage.values:
            raise Http404
        return {"language": way}
    return {}


def template_chosen(request: HttpRequest, letter: Message) -> MessageTemplate | None:
    """The seeker's own words a button names; None for the house's."""
    wanted = request.POST.get("do", "").partition(":")[2]
    if not wanted:
        return None
    rows = MessageTemplate.objects.owned_by(letter.owner).filter(
        kind=letter.kind, asking=letter.asking
    )
    try:
        return get_object_or_404(rows, pk=uuid.UUID(wanted))
    except ValueError:
        raise Http404 from None
