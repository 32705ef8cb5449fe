"""A message held against the honest-purpose check, with what the record knows about it."""

from functools import lru_cache
from typing import NamedTuple

from askaround.correspondence.models import Message
from askaround.correspondence.purpose import Named, Review, Written, look_over
from askaround.correspondence.purpose.scope import OF_A_SOURCE, rules_for
from askaround.correspondence.reasons import reason, works
from askaround.people.models import Person

READ_WITH = ("person__referrals__ask__asked",)
"""What to prefetch where many messages are checked at once."""


class Advice(NamedTuple):
    """One suggestion: the rule's name, the words it is about, why, and what to do."""

    rule: str
    found: str
    why: str
    suggestion: str


class Checked(NamedTuple):
    """What works, each in a few words, and what could be better, in the order to tell it."""

    works: tuple[str, ...]
    advice: tuple[Advice, ...]


def check(message: Message) -> Checked:
    """Look over a message, saved or not. One query for who named the person, where that matters."""
    return say_of(written(message), name=message.person.first_name)


def say_of(words: Written, *, name: str) -> Checked:
    """The check of any words, told about `name`."""
    review = _looked_over(words)
    return Checked(
        tuple(works(each) for each in review.works),
        tuple(
            Advice(each.rule, each.found, *reason(each.rule, found=each.found, name=name))
            for each in review.findings
        ),
    )


@lru_cache(maxsize=256)
def _looked_over(words: Written) -> Review:
    # A list of messages is read again and again, and its words hardly ever change.
    return look_over(words)


def written(message: Message) -> Written:
    """The message as the rules read it."""
    by_way_of = message.referral if message.through_referrer else None
    return Written(
        body=message.body,
        subject=message.subject,
        kind=message.kind,
        channel=message.channel,
        asking=message.asking,
        language=message.language.partition("-")[0],
        person=message.person.name,
        by_way_of=by_way_of.ask.asked.name if by_way_of else "",
        me=message.owner.name,
        field=message.career_field.name if message.career_field else "",
        named_by=_named_by(message),
    )


def named_by(person: Person) -> tuple[Named, ...]:
    """Who gave this person's name, and whether each may be named."""
    rows = person.referrals.all()
    if "referrals" not in getattr(person, "_prefetched_objects_cache", {}):
        rows = rows.select_related("ask__asked")
    return tuple(Named(each.ask.asked.name, each.may_use_name) for each in rows)


def _named_by(message: Message) -> tuple[Named, ...]:
    if not OF_A_SOURCE & rules_for(message.kind, message.asking):
        return ()
    return named_by(message.person)
