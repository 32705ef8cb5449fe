"""Phrases that several drafts share."""

from django.utils.translation import gettext as _

from askaround.correspondence.facts import Facts, known, one_of


def hello(facts: Facts) -> str:
    return _("Hello %(name)s,") % {"name": known(facts.first_name, _("their name"))}


def hello_aloud(facts: Facts) -> str:
    return _("Hello %(name)s.") % {"name": known(facts.first_name, _("their name"))}


def dear(facts: Facts) -> str:
    return _("Dear %(name)s,") % {"name": known(facts.first_name, _("their name"))}


def field(facts: Facts) -> str:
    return known(facts.field, _("the line of work"))


def length(facts: Facts) -> str:
    return facts.length or _("twenty minutes")


def times(facts: Facts) -> str:
    return one_of(facts.times) or known("", _("two or three times that suit you"))


def thank_you_in_advance(facts: Facts) -> str:
    return signed(facts, _("Thank you,"))


def signed(facts: Facts, closing: str) -> str:
    return f"{closing}\n{known(facts.my_name, your_name())}"


def your_name() -> str:
    """The blank for the seeker's own name."""
    return _("your name")


def who_you_are() -> str:
    """The blank for one sentence about the seeker."""
    return _("who you are, in one sentence")


def their_name(facts: Facts) -> str:
    return known(facts.full_name or facts.first_name, _("their name"))


def who_sent_me(facts: Facts) -> str:
    """Names whoever sent me only where they said yes; otherwise says no more than is true."""
    if not facts.referrer:
        return ""
    if facts.may_use_name == "yes":
        return _("%(name)s thought of you when I asked who knows this work") % {
            "name": facts.referrer
        }
    return _("Your name came up when I asked around")
