"""The house's words for one kind of message each, drafted from plain facts. Pure.

`composing.compose` chooses among them for a message that is kept.
"""

from functools import partial
from typing import Final

from askaround.correspondence.composing import compose
from askaround.correspondence.facts import Draft, Facts
from askaround.correspondence.models.choices import Channel, Kind

LIKE: Final = "like"
JUST_LIKE: Final = "just_like"
THROUGH_REFERRER: Final = "through_referrer"
"""Beside the channels of a message: a note for whoever named them, to pass on."""


def introduction(facts: Facts, *, channel: str, not_looking: bool, language: str = "en") -> Draft:
    """A first message: `email`, `post`, `online`, `phone`, `in_person` or `through_referrer`.

    `not_looking` adds that the seeker isn't looking for a job change. It has to be true, so it
    is theirs to choose.
    """
    through = channel == THROUGH_REFERRER
    return compose(
        facts,
        kind=Kind.INTRODUCTION,
        channel=Channel.EMAIL if through else channel,
        through_referrer=through,
        not_looking=not_looking,
        language=language,
    )


def first_ask(facts: Facts, *, kind: str, channel: str = "email", language: str = "en") -> Draft:
    """Who do you know in something `like` this, or `just_like` it?

    To somebody who was named (`referrer` is known), it begins with who is asking and, where
    allowed, who sent them.
    """
    return compose(facts, kind=Kind.INTRODUCTION, channel=channel, asking=kind, language=language)


def thank_you(facts: Facts, *, channel: str = "email", language: str = "en") -> Draft:
    """The thanks due the same day: something they said, the names they gave, what follows."""
    return compose(facts, kind=Kind.THANK_YOU, channel=channel, language=language)


reminder = partial(compose, kind=Kind.REMINDER, channel=Channel.EMAIL)
"""The one reminder to someone who hasn't answered. It makes "no" easy."""

report_back = partial(compose, kind=Kind.REPORT_BACK, channel=Channel.EMAIL)
"""To whoever named someone: that you met, what came of it, and what is next."""

ask_again = partial(compose, kind=Kind.NEWS, channel=Channel.EMAIL, asking=LIKE)
"""Asking for names a second time, with news in return: for someone who gave fewer than two."""
