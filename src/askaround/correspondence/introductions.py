"""First messages to someone the seeker would like to visit.

Each says who is asking, who sent them (only where the name may be used), that it is information
they are after, how long it takes and that they will come (method.md, G1). None asks for work, or
uses the trade's own name for such a talk (G2).
"""

from typing import Final

from django.utils.translation import gettext as _

from askaround.correspondence import phrases as say
from askaround.correspondence.facts import Draft, Facts, known, paragraphs, sentences

THROUGH_REFERRER: Final = "through_referrer"
"""Beside the channels of a message: a note for whoever named them, to pass on."""


def introduction(facts: Facts, *, channel: str, not_looking: bool) -> Draft:
    """A first message: `email`, `post`, `online`, `phone`, `in_person` or `through_referrer`.

    `not_looking` adds that the seeker isn't looking for a job change. It has to be true, so it
    is theirs to choose. Any other channel is written like an e-mail.
    """
    if channel == "phone":
        return _by_phone(facts, not_looking)
    if channel == "in_person":
        return _in_person(facts, not_looking)
    if channel == "online":
        return _online(facts, not_looking)
    if channel == THROUGH_REFERRER:
        return _to_pass_on(facts, not_looking)
    return _in_writing(facts, not_looking, letter=channel == "post")


def _in_writing(facts: Facts, not_looking: bool, *, letter: bool) -> Draft:
    return Draft(
        _("A question about %(field)s") % {"field": say.field(facts)},
        paragraphs(
            say.dear(facts) if letter else say.hello(facts),
            sentences(_i_am(facts), say.who_sent_me(facts), _why_you(facts)),
            _i_want_to_know(facts),
            sentences(
                _("May I come and see you for %(length)s?") % {"length": say.length(facts)},
                _("I'm free %(times)s, or whenever suits you") % {"times": say.times(facts)},
                _only_information(not_looking),
            ),
            say.signed(facts, _("With thanks,")),
            facts.my_phone,
        ),
    )


def _online(facts: Facts, not_looking: bool) -> Draft:
    return Draft(
        "",
        paragraphs(
            sentences(
                say.hello_aloud(facts), _i_am(facts), say.who_sent_me(facts), _why_you(facts)
            ),
            sentences(
                _in_short(facts),
                _("Could I come by for %(length)s, say %(times)s?")
                % {"length": say.length(facts), "times": say.times(facts)},
                _only_information(not_looking),
            ),
            known(facts.my_name, say.your_name()),
        ),
    )


def _by_phone(facts: Facts, not_looking: bool) -> Draft:
    return Draft(
        "",
        paragraphs(
            sentences(
                _("Hello, am I speaking with %(name)s?") % {"name": say.their_name(facts)},
                _i_am(facts),
                say.who_sent_me(facts),
                _("Is this a good moment?"),
            ),
            sentences(
                _in_short(facts),
                _("May I come and see you for %(length)s? I'm free %(times)s")
                % {"length": say.length(facts), "times": say.times(facts)},
                _only_information(not_looking),
            ),
            _("(If it's a bad moment) When would be a better time to ring?"),
            _("(If they'd rather not) Thank you all the same. Who else knows this work well?"),
        ),
    )


def _in_person(facts: Facts, not_looking: bool) -> Draft:
    return Draft(
        "",
        paragraphs(
            sentences(say.hello_aloud(facts), _i_am(facts), say.who_sent_me(facts)),
            sentences(
                _in_short(facts),
                _("Could I come to your place one day, for %(length)s, and ask you about it?")
                % {"length": say.length(facts)},
                _("I'm free %(times)s; which day is good for you?") % {"times": say.times(facts)},
                _only_information(not_looking),
            ),
        ),
    )


def _to_pass_on(facts: Facts, not_looking: bool) -> Draft:
    return Draft(
        _("A note for %(name)s") % {"name": say.their_name(facts)},
        paragraphs(
            _("Hello %(name)s,")
            % {"name": known(facts.referrer_first_name or facts.referrer, _("who named them"))},
            _("Would you pass this on to %(name)s?") % {"name": say.their_name(facts)},
            sentences(
                _i_am(facts),
                _i_want_to_know(facts),
                _("May I come and see you for %(length)s?") % {"length": say.length(facts)},
                _("I'm free %(times)s, or whenever suits you") % {"times": say.times(facts)},
                _only_information(not_looking),
                _("You can reach me at %(phone)s") % {"phone": facts.my_phone}
                if facts.my_phone
                else "",
            ),
            say.thank_you_in_advance(facts),
        ),
    )


def _i_am(facts: Facts) -> str:
    return sentences(
        _("I'm %(name)s") % {"name": known(facts.my_name, say.your_name())},
        known(facts.about_me, say.who_you_are()),
    )


def _why_you(facts: Facts) -> str:
    if facts.why_you or facts.referrer:
        return facts.why_you
    return known("", _("one line on why you're asking them"))


def _i_want_to_know(facts: Facts) -> str:
    return _(
        "I'm finding out what %(field)s is really like, and I'd sooner hear it from someone "
        "who does it than read about it."
    ) % {"field": say.field(facts)}


def _in_short(facts: Facts) -> str:
    return _("I'd like to know what %(field)s is really like, from someone who does it") % {
        "field": say.field(facts)
    }


def _only_information(not_looking: bool) -> str:
    if not_looking:
        return _("I'm not looking for a job change; all I'm after is information")
    return _("All I'm after is information")
