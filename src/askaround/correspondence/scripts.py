"""The words to begin with: what a seeker writes or says to people, drafted from what is known.

Pure: plain facts in, a draft out, to be read over and changed before it goes anywhere.
First messages are in `introductions.py`, asking for names in `asking.py`; both can be had from
here too.
"""

from typing import Final

from django.utils.translation import gettext as _

from askaround.correspondence import phrases as say
from askaround.correspondence.asking import JUST_LIKE, first_ask
from askaround.correspondence.facts import Draft, Facts, all_of, known, paragraphs, sentences
from askaround.correspondence.introductions import THROUGH_REFERRER, introduction

__all__ = [
    "JUST_LIKE",
    "LIKE",
    "THROUGH_REFERRER",
    "Draft",
    "Facts",
    "ask_again",
    "first_ask",
    "introduction",
    "reminder",
    "report_back",
    "thank_you",
]

LIKE: Final = "like"


def reminder(facts: Facts) -> Draft:
    """The one reminder to someone who hasn't answered. It makes "no" easy."""
    return Draft(
        _("About %(field)s, once more") % {"field": say.field(facts)},
        paragraphs(
            say.hello(facts),
            sentences(
                _(
                    "On %(day)s I asked whether you would talk with me about %(field)s for "
                    "%(length)s"
                )
                % {
                    "day": known(facts.asked_on, _("the day you asked")),
                    "field": say.field(facts),
                    "length": say.length(facts),
                },
                _("I know how full a week gets, so I'm asking once more and then not again"),
            ),
            sentences(
                _("If it suits you, I'd come to you. I'm free %(times)s, or whenever you say")
                % {"times": say.times(facts)},
                _("And if it doesn't, that is quite all right"),
            ),
            say.thank_you_in_advance(facts),
        ),
    )


def thank_you(facts: Facts, *, channel: str = "email") -> Draft:
    """The thanks due the same day, with something they said, the names they gave, what follows."""
    return Draft(
        _("Thank you"),
        paragraphs(
            say.dear(facts) if channel == "post" else say.hello(facts),
            sentences(
                _("Thank you for talking with me about %(field)s") % {"field": say.field(facts)},
                _("One thing has stayed with me: %(words)s")
                % {"words": known(facts.stayed, _("what they said that stayed with you"))},
            ),
            sentences(
                _("What I'll do now: %(plan)s")
                % {"plan": known(facts.will_do, _("what you will do with it"))},
                _names_given(facts),
            ),
            _("I was glad of your time, and I'll tell you how it goes on."),
            say.signed(facts, _("With many thanks,")),
        ),
    )


def report_back(facts: Facts) -> Draft:
    """To whoever named someone: that you met, what came of it, and what is next."""
    return Draft(
        _("I met %(name)s") % {"name": _met(facts)},
        paragraphs(
            say.hello(facts),
            sentences(
                _("You gave me the name of %(name)s, and we have met") % {"name": _met(facts)},
                _("Thank you; without you I'd not have known whom to ask"),
            ),
            sentences(
                _("What I took away: %(words)s")
                % {"words": known(facts.learned, _("what you learned, in a sentence"))},
                _("What comes next: %(plan)s") % {"plan": facts.will_do} if facts.will_do else "",
            ),
            say.signed(facts, _("All the best,")),
        ),
    )


def ask_again(facts: Facts) -> Draft:
    """Asking for names a second time, with news in return: for someone who gave fewer than two."""
    return Draft(
        _("How it went on, and one question"),
        paragraphs(
            say.hello(facts),
            sentences(
                _("Since we talked I've gone on asking about %(field)s")
                % {"field": say.field(facts)},
                _("I've now met %(name)s") % {"name": facts.met} if facts.met else "",
                _("What I know now that I didn't then: %(words)s")
                % {"words": known(facts.learned, _("what you learned, in a sentence"))},
            ),
            sentences(
                _("Who else has come to your mind since?"),
                _("One or two names would take me a good step further"),
                _("I'd say that you sent me only if you like"),
            ),
            say.thank_you_in_advance(facts),
        ),
    )


def _names_given(facts: Facts) -> str:
    if not facts.names_given:
        return ""
    return _("Thank you too for naming %(names)s") % {"names": all_of(facts.names_given)}


def _met(facts: Facts) -> str:
    return known(facts.met, _("whom you met"))
