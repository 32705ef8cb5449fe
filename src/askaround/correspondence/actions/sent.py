"""A message that has gone, or was said; and what they answered."""

import datetime as dt
import uuid

from django.db import transaction

from askaround.accounts.owned import change, make_once
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews import actions as interviews
from askaround.interviews.models import Advice
from askaround.people import actions as people
from askaround.people.models import Person

Kind, Channel = Message.Kind, Message.Channel


@transaction.atomic
def mark_sent(*, message: Message, at: dt.datetime) -> Message:
    """It was sent, said or posted at `at`. Marked twice, the first time counts.

    The dated facts that follow are written down: whom I approached, asked, thanked or told.
    """
    now = Message.plain.select_for_update().get(pk=message.pk, owner_id=message.owner_id)
    if now.sent_at is None:
        change(now, sent_at=at)
        _take_back_waiting_mail(now)
        _write_down(now, at)
    message.refresh_from_db()
    return message


@transaction.atomic
def mark_replied(*, message: Message, agreed: bool | None = None, at: dt.datetime) -> Message:
    """They answered: yes to a conversation, no to it, or (None) something else.

    A no lets them rest, so that nothing asks after them again. Marked twice, the first time counts.
    """
    if message.sent_at is None:
        mark_sent(message=message, at=at)
    if message.replied_at is None:
        people.mark_replied(person=message.person, at=at)
    if agreed and message.person.agreed_at is None:
        people.mark_agreed(person=message.person, at=at)
    elif agreed is False:
        let_silence_rest(message=message, at=at)
    if message.replied_at is None:
        change(message, replied_at=at)
    return message


@transaction.atomic
def note_a_talk(
    *, person: Person, at: dt.datetime, channel: str = Channel.PHONE, id: uuid.UUID | None = None
) -> Message:
    """We spoke: on the phone or in passing, beside any visit. Kept as a message that was answered.

    To somebody I never approached it was the first word; later ones are news. Noted twice under
    one `id`, it is noted once.
    """
    kind = Kind.NEWS if person.approached_at or person.met_at else Kind.INTRODUCTION
    talk, new = make_once(
        Message, owner=person.owner, id=id, person=person, kind=kind, channel=channel
    )
    if new:
        mark_sent(message=talk, at=at)
        mark_replied(message=talk, at=at)
    return talk


@transaction.atomic
def let_silence_rest(*, message: Message, at: dt.datetime) -> Message:
    """No answer came, and none is waited for any more."""
    if message.person.resting_since is None:
        people.let_rest(person=message.person, at=at)
    return message


def _take_back_waiting_mail(message: Message) -> None:
    """Sent some other way: the copy that still waits for the mail server must not follow it."""
    OutgoingMail.plain.filter(message=message, handed_over_at=None).delete()


def _write_down(message: Message, at: dt.datetime) -> None:
    person = message.person
    if message.through_referrer and message.referral is not None:
        people.mark_in_touch(person=message.referral.ask.asked, at=at)
    if message.kind == Kind.INTRODUCTION:
        people.mark_approached(person=person, at=at)
    elif message.kind == Kind.REPORT_BACK:
        people.mark_reported_back(person=person, referral=message.referral, at=at)
    else:
        people.mark_in_touch(person=person, at=at)
    if message.asking and message.kind != Kind.REMINDER:
        people.record_ask(
            owner=message.owner,
            asked=person,
            kind=message.asking,
            career_field=message.career_field,
            asked_at=at,
        )
    if message.promise is not None and message.promise.kept_at is None:
        interviews.keep_promise(promise=message.promise, at=at)
    if message.interview is not None and message.kind == Kind.THANK_YOU:
        _thank(message, at)
    if message.interview is not None and message.kind == Kind.NEWS and not message.asking:
        _tell_of_advice(message, at)


def _thank(message: Message, at: dt.datetime) -> None:
    visit = message.interview
    if visit is not None and visit.thanked_at is None:
        change(visit, thanked_at=at)


def _tell_of_advice(message: Message, at: dt.datetime) -> None:
    acted_on = Advice.plain.filter(
        interview=message.interview, acted_on_at__lte=at, told_at=None
    ).order_by("acted_on_at", "id")
    for advice in acted_on:
        interviews.tell_of_advice(advice=advice, at=at)
