"""The words for asking somebody who they know (method.md, P2), to say or to send. Pure.

They ask for a name and nothing else, say what would be asked of whoever is named, and ask
whether the seeker may say who sent them. "Nobody" is made an easy answer.
"""

from typing import Final

from django.utils.translation import gettext as _

from askaround.correspondence import phrases as say
from askaround.correspondence.facts import Draft, Facts, known, paragraphs, sentences

JUST_LIKE: Final = "just_like"


def first_ask(facts: Facts, *, kind: str, channel: str = "email") -> Draft:
    """Who do you know in something `like` this, or `just_like` it?

    `channel` as in a message: by `phone`, `in_person`, or else in writing. To somebody who was
    named (`referrer` is known), it begins with who is asking and, where allowed, who sent them.
    """
    if channel == "phone":
        return Draft("", _by_phone(facts, kind))
    if channel == "in_person":
        return Draft("", _in_person(facts, kind))
    return Draft(
        _("Who do you know?"),
        paragraphs(
            say.hello(facts),
            sentences(_who_i_am(facts), _curious(facts), _who_do_you_know(kind)),
            sentences(_what_for(facts), _may_i_say(_("If a name comes to mind"))),
            say.thank_you_in_advance(facts),
        ),
    )


def _by_phone(facts: Facts, kind: str) -> str:
    return paragraphs(
        sentences(_greeting(facts), _who_i_am(facts), _("Is this a good moment?")),
        sentences(_curious(facts), _who_do_you_know(kind)),
        _what_for(facts) + ".",
        _("(If a name comes) ") + sentences(_how_to_reach(), _may_i_say()),
        _("(If nobody comes to mind) That's quite all right. May I ask you again one day?"),
    )


def _in_person(facts: Facts, kind: str) -> str:
    return paragraphs(
        sentences(_who_i_am(facts), _curious(facts), _who_do_you_know(kind)),
        _("(If a name comes) ") + sentences(_how_to_reach(), _may_i_say()),
        sentences(_what_for(facts)),
    )


def _greeting(facts: Facts) -> str:
    if facts.referrer:
        return _("Hello, am I speaking with %(name)s?") % {"name": say.their_name(facts)}
    who = _("It's %(name)s.") % {"name": known(facts.my_name, say.your_name())}
    return f"{say.hello_aloud(facts)} {who}"


def _who_i_am(facts: Facts) -> str:
    """To a stranger who I am and who sent me; to an acquaintance nothing."""
    if not facts.referrer:
        return ""
    name = known(facts.my_name, say.your_name())
    return sentences(_("I'm %(name)s.") % {"name": name}, facts.about_me, say.who_sent_me(facts))


def _curious(facts: Facts) -> str:
    return _(
        "I've become curious about %(field)s, and I'm asking around to find out what "
        "it is really like"
    ) % {"field": say.field(facts)}


def _who_do_you_know(kind: str) -> str:
    if kind == JUST_LIKE:
        return _("Who do you know who does just this?")
    return _("Who do you know in something like it, even if it's only near?")


def _what_for(facts: Facts) -> str:
    words = {"length": say.length(facts)}
    return _("I'd ask them for %(length)s and what they know, nothing more") % words


def _how_to_reach() -> str:
    return _("How do they like to be reached?")


def _may_i_say(opening: str = "") -> str:
    if opening:
        return _("%(opening)s, may I say that you sent me?") % {"opening": opening}
    return _("And may I say that you sent me?")
