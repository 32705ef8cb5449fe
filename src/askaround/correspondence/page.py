"""What stands around the words on a letter's page."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _, gettext_lazy

from askaround.correspondence import outbox, phrases as say, queries
from askaround.correspondence.facts import blanks
from askaround.correspondence.letter import mailto, parts
from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.queries.record import reach

Kind, Channel = Message.Kind, Message.Channel
WAYS = {
    Channel.EMAIL: gettext_lazy("E-mail"),
    Channel.ONLINE: gettext_lazy("Message"),
    Channel.PHONE: gettext_lazy("Phone"),
    Channel.IN_PERSON: gettext_lazy("In person"),
    Channel.POST: gettext_lazy("Post"),
}


def page_of(letter: Message) -> dict[str, Any]:
    """The context of the page, beside the form. At most four queries."""
    empty = blanks(f"{letter.subject}\n{letter.body}")
    emails = outbox.addresses(letter.person)
    return {
        "title": title(letter),
        "advice": advice(letter),
        "ways": [(way, label, way == letter.channel) for way, label in WAYS.items()],
        "reach": reach(letter.person),
        "emails": emails,
        "parts": list(parts(letter.body)),
        "blanks": tuple(dict.fromkeys(empty)),
        "mailto": mailto(emails[0] if emails else "", letter.subject, letter.body),
        "can_send": settings.MAIL_SET_UP and bool(emails) and letter.channel == Channel.EMAIL,
        "outgoing": _outgoing(letter),
        "next_person": queries.next_to_ask(letter),
        "notes": queries.notes_to_draw_on(letter),
        "promises": queries.promised(letter),
        "may_choose_not_looking": letter.kind == Kind.INTRODUCTION and not letter.asking,
        "lacks": {
            "my_name": say.your_name() in empty,
            "about_me": say.who_you_are() in empty,
        },
    }


def title(letter: Message) -> str:
    """What the page is, with the person's name."""
    words = {"name": letter.person.name}
    if letter.asking:
        return _("Asking %(name)s who they know") % words
    titles = {
        Kind.INTRODUCTION: _("A first message to %(name)s"),
        Kind.REMINDER: _("One reminder to %(name)s"),
        Kind.THANK_YOU: _("Thanking %(name)s"),
        Kind.REPORT_BACK: _("Telling %(name)s how it went"),
        Kind.NEWS: _("News for %(name)s"),
    }
    return titles[Kind(letter.kind)] % words


def advice(letter: Message) -> str:
    """One line on what this message is for."""
    if letter.asking:
        return _("You're asking for a name, not for a favour.")
    lines = {
        Kind.INTRODUCTION: _("You're asking for twenty minutes and what they know, not for a job."),
        Kind.REMINDER: _("Once is kind; after that, let it rest."),
        Kind.THANK_YOU: _("The same day is best. One thing they said is worth ten compliments."),
        Kind.REPORT_BACK: _("They gave you a name. Hearing what came of it is all they get."),
        Kind.NEWS: _("People like to hear that what they said was of use."),
    }
    return lines[Kind(letter.kind)]


def _outgoing(letter: Message) -> OutgoingMail | None:
    return None if letter._state.adding else getattr(letter, "outgoing", None)
