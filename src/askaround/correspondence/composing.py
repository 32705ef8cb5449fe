"""Which words a message begins with. Pure: facts and choices in, a draft out."""

from dataclasses import replace
from typing import Final

from askaround.accounts.models import MessageLanguage
from askaround.correspondence.facts import Draft, Facts
from askaround.correspondence.guidelines import ONLINE_LENGTH
from askaround.correspondence.models.choices import Channel, Kind
from askaround.correspondence.wordings.english import ENGLISH
from askaround.correspondence.wordings.filling import filled
from askaround.correspondence.wordings.spanish import FAMILIAR, SPANISH
from askaround.correspondence.wordings.wording import Language, Wording

LANGUAGES: Final = {
    MessageLanguage.ENGLISH.value: ENGLISH,
    MessageLanguage.SPANISH.value: SPANISH,
    MessageLanguage.SPANISH_FAMILIAR.value: FAMILIAR,
}
WITH_SUBJECT: Final = frozenset({Channel.EMAIL.value})
"""The channels where a subject stands above the words."""


def compose(
    facts: Facts,
    *,
    kind: str,
    channel: str,
    asking: str = "",
    not_looking: bool = False,
    language: str = MessageLanguage.ENGLISH,
    through_referrer: bool = False,
    own: Wording | None = None,
) -> Draft:
    """The draft for one kind of message, as it is put on this channel.

    `asking` (`like`, `just_like` or empty) says whether it asks who they know. `own` are words
    of the seeker's own to begin with, instead of the house's.
    """
    facts = replace(facts, not_looking=not_looking)
    written = LANGUAGES[language]
    texts = (
        (own,)
        if own
        else texts_for(
            facts,
            written,
            kind=kind,
            channel=channel,
            asking=asking,
            through_referrer=through_referrer,
        )
    )
    drafts = [filled(text, facts, written) for text in texts]
    draft = next((each for each in drafts if len(each.body) <= ONLINE_LENGTH), drafts[-1])
    return draft if channel in WITH_SUBJECT else Draft("", draft.body)


def texts_for(
    facts: Facts,
    language: Language,
    *,
    kind: str,
    channel: str,
    asking: str,
    through_referrer: bool = False,
) -> tuple[Wording, ...]:
    """The house's texts for this, the longest first where a shorter one may be needed."""
    key = _key(facts, kind, asking)
    if through_referrer and key == Kind.INTRODUCTION:
        return language.wordings[f"{key}.through"]
    for way in (channel, Channel.EMAIL):
        if found := language.wordings.get(f"{key}.{way}"):
            return found
    return language.wordings[key]


def _key(facts: Facts, kind: str, asking: str) -> str:
    """What this message is about, where one kind has several things to say."""
    if kind == Kind.INTRODUCTION and asking:
        return f"ask.{asking}.stranger" if facts.referrer else f"ask.{asking}"
    if kind == Kind.REMINDER and asking:
        return "reminder.ask"
    if kind in {Kind.INTRODUCTION, Kind.REMINDER, Kind.THANK_YOU}:
        return kind
    if asking:
        return "ask_again"
    if kind == Kind.REPORT_BACK and facts.met:
        return kind
    return "advice" if kind == Kind.NEWS and facts.advice else "news"
