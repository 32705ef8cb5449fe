"""News for somebody met: how it goes on, and that their advice was taken (method.md, F1, F2)."""

from django.utils.translation import gettext as _

from askaround.correspondence import phrases as say
from askaround.correspondence.facts import Draft, Facts, known, paragraphs, sentences


def advice_acted_on(facts: Facts) -> Draft:
    """To whoever gave a piece of advice: what it was, and what came of following it."""
    return Draft(
        _("I did as you said"),
        paragraphs(
            say.hello(facts),
            sentences(
                _("When we talked about %(field)s you told me: %(advice)s")
                % {
                    "field": say.field(facts),
                    "advice": known(facts.advice, _("what they advised")),
                },
            ),
            sentences(
                _("I did, and this is what came of it: %(words)s")
                % {"words": known(facts.learned, _("what came of it, in a sentence"))},
                _("Thank you; it helped to hear it from you"),
            ),
            say.signed(facts, _("All the best,")),
        ),
    )


def how_it_goes(facts: Facts) -> Draft:
    """To somebody met before: what I know now, and that what they said helped. Asks for nothing."""
    return Draft(
        _("How it is going"),
        paragraphs(
            say.hello(facts),
            sentences(
                _("Since we talked I've gone on asking about %(field)s")
                % {"field": say.field(facts)},
                _("What I know now that I didn't then: %(words)s")
                % {"words": known(facts.learned, _("what you learned, in a sentence"))},
            ),
            _("What you told me was a good part of it, so I wanted you to hear."),
            say.signed(facts, _("All the best,")),
        ),
    )
