"""The one reminder to somebody who was asked for a name, and hasn't answered."""

from django.utils.translation import gettext as _

from askaround.correspondence import phrases as say
from askaround.correspondence.facts import Draft, Facts, known, paragraphs, sentences


def remind_of_ask(facts: Facts) -> Draft:
    """Asks once more who they know, and makes "nobody" an easy answer."""
    return Draft(
        _("Who do you know, once more"),
        paragraphs(
            say.hello(facts),
            sentences(
                _("On %(day)s I asked whom you know near %(field)s")
                % {
                    "day": known(facts.asked_on, _("the day you asked")),
                    "field": say.field(facts),
                },
                _("If somebody has come to your mind since, I'd be glad of the name"),
                _("And if nobody has, that is an answer too; I won't ask again"),
            ),
            say.thank_you_in_advance(facts),
        ),
    )
