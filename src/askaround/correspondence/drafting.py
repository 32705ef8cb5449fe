"""A draft made from what the record knows, not saved yet: pages show one before one is kept."""

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence import queries
from askaround.correspondence.composing import compose
from askaround.correspondence.facts import Draft
from askaround.correspondence.models import Message
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
) -> Message:
    """An unsaved message in the words to begin with. What it is about is found where not said."""
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


def reworded(
    message: Message, *, channel: str | None = None, not_looking: bool | None = None
) -> Draft:
    """The words this message would begin with, on another channel or with the other choice."""
    return compose(
        queries.facts_for(message),
        kind=message.kind,
        channel=message.channel if channel is None else channel,
        asking=message.asking,
        not_looking=message.not_looking if not_looking is None else not_looking,
    )


def _follow(message: Message, first: Message | None) -> None:
    """A reminder is of what was first asked."""
    if first is not None:
        message.asking = first.asking
        message.career_field = message.career_field or first.career_field


def _field(message: Message) -> CareerField | None:
    if message.interview is not None:
        return message.interview.career_field
    if message.referral is not None and message.referral.ask.career_field is not None:
        return message.referral.ask.career_field
    return queries.field_for(message.person)
