"""News for somebody met: for now, that their advice was taken (method.md, F1)."""

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
