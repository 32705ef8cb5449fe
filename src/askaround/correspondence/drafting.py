"""A draft made from what the record knows, not saved yet: pages show one before one is kept."""

import copy
from typing import Any

from django.utils import translation

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence import queries
from askaround.correspondence.composing import LANGUAGES, compose
from askaround.correspondence.facts import Draft
from askaround.correspondence.models import Message, MessageTemplate
from askaround.correspondence.wordings.wording import Wording
from askaround.interviews.models import Interview
from askaround.people.models import Person, Referral

Kind = Message.Kind


def begin(
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
) -> Message:
    """An unsaved message in the words to begin with. What it is about is found where not said.

    Without a `language` it is in that of the last message to them, else in the seeker's usual one.
    """
    message = Message(
        owner=owner,
        person=person,
        kind=kind,
        channel=channel,
        asking=asking,
        interview=interview,
        career_field=career_field or (interview.career_field if interview else None),
        referral=referral,
        not_looking=owner.not_looking_for_a_change if not_looking is None else not_looking,
        language=language or queries.language_with(person) or owner.message_language,
        through_referrer=through_referrer,
        template=template,
    )
    settle(message)
    words = reworded(message)
    message.subject, message.body = words.subject, words.body
    return message


def settle(message: Message) -> None:
    """Find what the message is about: the visit, who named them, whom I met, the field."""
    person = message.person
    if message.kind == Kind.REMINDER and not message.asking:
        _follow(message, queries.last_approach(person))
    if message.kind == Kind.THANK_YOU and message.interview is None:
        message.interview = queries.visit_to_thank_for(person)
    if message.kind == Kind.INTRODUCTION and not message.asking and message.referral is None:
        message.referral = queries.referral_that_led_to(person)
    if message.asking and not person.last_contact_at and message.referral is None:
        message.referral = queries.referral_that_led_to(person)
    if message.kind == Kind.REPORT_BACK and message.referral is None:
        message.referral = queries.referral_to_report(person)
    if message.career_field is None:
        message.career_field = _field(message)


def reworded(message: Message, **choices: Any) -> Draft:
    """The words this message would begin with, with other choices than those it has."""
    other = copy.copy(message)
    for name, value in choices.items():
        setattr(other, name, value)
    own = other.template
    with in_language(other.language):
        facts = queries.facts_for(other)
    return compose(
        facts,
        kind=other.kind,
        channel=other.channel,
        asking=other.asking,
        not_looking=other.not_looking,
        language=other.language,
        through_referrer=other.through_referrer,
        own=Wording(own.subject, own.body) if own else None,
    )


def in_language(language: str) -> translation.override:
    """Days and numbers as the language of a message writes them; English stays the reader's."""
    wanted, active = LANGUAGES[language].django, translation.get_language() or "en"
    return translation.override(active if active.split("-")[0] == wanted else wanted)


def _follow(message: Message, first: Message | None) -> None:
    """A reminder is of what was first asked."""
    if first is not None:
        message.asking = first.asking
        message.career_field = message.career_field or first.career_field


def _field(message: Message) -> CareerField | None:
    if message.interview is not None:
        return message.interview.career_field
    if message.referral is not None and message.kind == Kind.REPORT_BACK:
        return queries.asked_about(message.referral) or queries.field_for(message.person)
    if message.referral is not None and message.referral.ask.career_field is not None:
        return message.referral.ask.career_field
    return queries.field_for(message.person)
