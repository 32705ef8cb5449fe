"""Making a draft from the record, changing it, throwing it away."""

import datetime as dt
import uuid
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import actions as accounts, bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField
from askaround.correspondence.composing import LANGUAGES
from askaround.correspondence.drafting import begin, reworded
from askaround.correspondence.facts import blanks
from askaround.correspondence.models import Message, MessageTemplate
from askaround.interviews.models import Interview, Promise
from askaround.people.models import Person, Referral


class MessageWords(TypedDict, total=False):
    """What can be changed of a message; what is left out stays."""

    channel: str
    language: str
    through_referrer: bool
    not_looking: bool
    subject: str
    body: str


@transaction.atomic
def draft(
    *,
    owner: User,
    person: Person,
    kind: str,
    channel: str,
    asking: str = "",
    interview: Interview | None = None,
    career_field: CareerField | None = None,
    referral: Referral | None = None,
    not_looking: bool | None = None,
    language: str = "",
    through_referrer: bool = False,
    template: MessageTemplate | None = None,
    promise: Promise | None = None,
    subject: str | None = None,
    body: str | None = None,
    id: uuid.UUID | None = None,
) -> Message:
    """A draft to `person`, in words made from the record unless `subject` or `body` are given.

    `asking` (`like`, `just_like`) makes it ask who they know. `not_looking` None takes the
    seeker's own setting, an empty `language` that of the last message to them, else the seeker's.
    What the message is about is looked up where it isn't said. Sent twice under one `id`, it is made once.
    """
    hold_together(owner, person, interview, career_field, referral, template, promise)
    message = begin(
        owner=owner,
        person=person,
        kind=kind,
        channel=channel,
        asking=asking,
        interview=interview,
        career_field=career_field,
        referral=referral,
        not_looking=not_looking,
        language=language,
        through_referrer=through_referrer,
        template=template,
    )
    message.promise = promise
    if body is not None and blanks(message.subject):
        message.subject = ""  # under words of their own, a subject of ours with a gap helps nobody
    given = {"subject": subject, "body": body}
    message.own_words = _differs(message, given)
    words = {name: value for name, value in given.items() if value is not None}
    kept: dict[str, Any] = {name: getattr(message, name) for name in _DRAFTED} | words
    made, _new = make_once(Message, owner=owner, id=id, person=person, **fit(Message, **kept))
    return made


_DRAFTED = (
    "interview",
    "career_field",
    "referral",
    "kind",
    "channel",
    "asking",
    "subject",
    "body",
    "language",
    "through_referrer",
    "template",
    "promise",
    "not_looking",
    "own_words",
)
_REWRITING = frozenset({"channel", "language", "through_referrer", "not_looking"})


@transaction.atomic
def change_draft(
    *, message: Message, expected: int | None = None, **words: Unpack[MessageWords]
) -> Message:
    """Change what is named. A new channel or choice rewrites the draft while its words are ours.

    One that was sent can still be corrected, but nothing rewrites it. Raises Stale when the row
    is no longer at version `expected`.
    """
    kept: dict[str, Any] = fit(Message, **words)
    kept["own_words"] = message.own_words or _differs(message, kept)
    rewriting = _REWRITING & {
        name for name, value in kept.items() if getattr(message, name) != value
    }
    if rewriting and not kept["own_words"] and message.sent_at is None:
        again = reworded(message, **{name: kept[name] for name in rewriting})
        kept |= {"subject": again.subject, "body": again.body}
    changed = {name: value for name, value in kept.items() if getattr(message, name) != value}
    if not changed and expected in (None, message.version):
        return message
    return change(message, expected=expected, **changed)


@transaction.atomic
def begin_anew(
    *, message: Message, template: MessageTemplate | None = None, expected: int | None = None
) -> Message:
    """Put other words in place of those that stand there: the seeker's own template, or the house's.

    Words of their own are set aside, to be brought back. What was sent stays as it is.
    """
    hold_together(message.owner, template)
    if message.sent_at is not None:
        return message
    again = reworded(message, template=template)
    aside = {"subject": message.subject, "body": message.body} if message.own_words else None
    words = {"subject": again.subject, "body": again.body, "own_words": False}
    return change(
        message, expected=expected, template=template, set_aside=aside, **fit(Message, **words)
    )


@transaction.atomic
def bring_back(*, message: Message) -> Message:
    """The words that were set aside stand there again, and those of now are set aside."""
    if message.sent_at is not None or not message.set_aside:
        return message
    now = {"subject": message.subject, "body": message.body}
    return change(message, set_aside=now, own_words=True, **fit(Message, **message.set_aside))


@transaction.atomic
def introduce_myself(*, message: Message, my_name: str = "", about_me: str = "") -> Message:
    """Keep who I am for every message from now on, and put it into this one."""
    first, _gap, last = my_name.strip().rpartition(" ")
    said = {"first_name": first or last, "last_name": last if first else ""} if my_name else {}
    said |= {"about_me": about_me} if about_me else {}
    accounts.change_settings(user=message.owner, **fit(User, **said))
    if not message.own_words:
        words = reworded(message)
        return change(message, subject=words.subject, body=words.body)
    body = message.body
    missing = LANGUAGES[message.language].missing
    for value, blank in ((my_name, missing["my_name"]), (about_me, missing["about_me"])):
        body = body.replace(f"[{blank}]", value) if value else body
    return change(message, body=body)


@transaction.atomic
def discard_draft(*, message: Message, at: dt.datetime) -> Bundle:
    """Throw the message away, and its mail if that waits to go out."""
    words = {"name": message.person.name, "kind": message.get_kind_display()}
    return bundles.delete(message, title=_("The message to %(name)s (%(kind)s)") % words, at=at)


def _differs(message: Message, given: dict[str, Any]) -> bool:
    """Whether any words given are other than those that stand in the message."""
    return any(
        given.get(name) is not None and _plain(given[name]) != _plain(getattr(message, name))
        for name in ("subject", "body")
    )


def _plain(text: str) -> str:
    """A text as it compares: forms send other line ends and lose those at either end."""
    return text.replace("\r\n", "\n").strip()
