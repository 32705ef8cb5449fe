"""Messages still to go, for a terminal and for programs."""

import datetime as dt
import json
from typing import Final, NamedTuple
from uuid import UUID

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _, ngettext

from askaround.accounts.models import User
from askaround.correspondence.models import Message, OutgoingMail

DRAFT: Final = "draft"
WAITING: Final = "waiting"
FAILED: Final = "failed"
IN_DOUBT: Final = "in_doubt"
NEEDS_YOU: Final = frozenset({FAILED, IN_DOUBT})
"""The states in which nothing happens by itself any more."""

AT_MOST: Final = 500
"""Messages told at once. Convention: more than anybody drafts."""


class StillToGo(NamedTuple):
    """One message that has not gone: `state` is draft, waiting, failed or in_doubt."""

    id: UUID
    person: str
    kind: str
    channel: str
    subject: str
    state: str
    error: str
    retry_at: dt.datetime | None
    url: str


def still_to_go(*, owner: User, at: dt.datetime) -> list[StillToGo]:
    """Drafts, and mail on its way or held up, the newest first. One query."""
    rows = Message.objects.owned_by(owner).drafts().newest_first()
    return [_told(each, at) for each in rows.select_related("person", "outgoing")[:AT_MOST]]


def as_json(letters: list[StillToGo]) -> str:
    """For programs: a list of objects, times as RFC 3339."""
    rows = [each._asdict() for each in letters]
    return json.dumps({"items": rows}, cls=DjangoJSONEncoder, indent=2, ensure_ascii=False)


def as_text(letters: list[StillToGo]) -> str:
    """For a terminal: one line for each, what holds it up below."""
    if not letters:
        return _("No message is waiting to go.")
    return "\n".join(_line(each) for each in letters)


def of_mail(letters: list[StillToGo]) -> str:
    """One sentence on the mail that is still here."""
    waiting = sum(each.state == WAITING for each in letters)
    stuck = [each for each in letters if each.state in NEEDS_YOU]
    words = ngettext("%(n)d mail waits to go.", "%(n)d mails wait to go.", waiting) % {"n": waiting}
    if not stuck:
        return words if waiting else _("No mail is waiting to go.")
    needs = ngettext(
        "%(n)d mail needs you: %(names)s. Type: askaround messages",
        "%(n)d mails need you: %(names)s. Type: askaround messages",
        len(stuck),
    ) % {"n": len(stuck), "names": ", ".join(each.person for each in stuck)}
    return f"{words} {needs}"


def _told(message: Message, at: dt.datetime) -> StillToGo:
    mail: OutgoingMail | None = getattr(message, "outgoing", None)
    return StillToGo(
        id=message.pk,
        person=message.person.name,
        kind=message.kind,
        channel=message.channel,
        subject=message.subject,
        state=state_of(mail, at),
        error=mail.last_error if mail else "",
        retry_at=mail.retry_at if mail else None,
        url=message.get_absolute_url(),
    )


def state_of(mail: OutgoingMail | None, at: dt.datetime) -> str:
    """How a message that has not gone stands."""
    if mail is None:
        return DRAFT
    if mail.in_doubt(at):
        return IN_DOUBT
    return WAITING if mail.retry_at or mail.being_tried(at) else FAILED


def _line(letter: StillToGo) -> str:
    words = {
        "person": letter.person,
        "what": letter.subject or str(dict(Message.Kind.choices)[letter.kind]),
    }
    said = {
        DRAFT: _("%(person)s: %(what)s (draft)"),
        WAITING: _("%(person)s: %(what)s (waits, and is tried again by itself)"),
        FAILED: _("%(person)s: %(what)s (has not gone)"),
        IN_DOUBT: _("%(person)s: %(what)s (may have arrived)"),
    }[letter.state] % words
    return f"{said}\n    {letter.error}" if letter.error else said
