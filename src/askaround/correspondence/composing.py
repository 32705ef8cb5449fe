"""Which words a message begins with. Pure: facts and choices in, a draft out."""

from typing import Final

from askaround.correspondence import scripts
from askaround.correspondence.facts import Draft, Facts
from askaround.correspondence.models import Message
from askaround.correspondence.news import advice_acted_on, how_it_goes
from askaround.correspondence.reminding import remind_of_ask

Kind = Message.Kind
WITH_SUBJECT: Final = frozenset({Message.Channel.EMAIL.value})
"""The channels where a subject stands above the words."""


def compose(facts: Facts, *, kind: str, channel: str, asking: str, not_looking: bool) -> Draft:
    """The draft for one kind of message, as it is put on this channel.

    `asking` (`like`, `just_like` or empty) says whether it asks who they know.
    """
    draft = _words(facts, kind, channel, asking, not_looking)
    return draft if channel in WITH_SUBJECT else Draft("", draft.body)


def _words(facts: Facts, kind: str, channel: str, asking: str, not_looking: bool) -> Draft:
    if kind == Kind.INTRODUCTION and asking:
        return scripts.first_ask(facts, kind=asking, channel=channel)
    if kind == Kind.INTRODUCTION:
        return scripts.introduction(facts, channel=channel, not_looking=not_looking)
    if kind == Kind.REMINDER:
        return remind_of_ask(facts) if asking else scripts.reminder(facts)
    if kind == Kind.THANK_YOU:
        return scripts.thank_you(facts, channel=channel)
    if asking:
        return scripts.ask_again(facts)
    if kind == Kind.REPORT_BACK and facts.met:
        return scripts.report_back(facts)
    if kind == Kind.NEWS and facts.advice:
        return advice_acted_on(facts)
    return how_it_goes(facts)
