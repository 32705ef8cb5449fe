"""What stands around the words on a letter's page."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _, gettext_lazy

from askaround.accounts.models import MessageLanguage
from askaround.correspondence import drawing_on, outbox
from askaround.correspondence.advising import advice_on
from askaround.correspondence.composing import LANGUAGES
from askaround.correspondence.drafting import in_language
from askaround.correspondence.facts import blanks
from askaround.correspondence.guidelines import ONLINE_LENGTH
from askaround.correspondence.inviting import day_going_along
from askaround.correspondence.letter import envelope, mailto, parts
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.routes import set_in_environment
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
    """The context of the page, beside the form. At most seven queries."""
    empty = blanks(f"{letter.subject}\n{letter.body}")
    missing = LANGUAGES[letter.language].missing
    reader = outbox.reader(letter)
    emails = outbox.addresses(reader)
    drafted = letter.sent_at is None
    by_mail = drafted and letter.channel == Channel.EMAIL
    return {
        "title": title(letter),
        "advice": advice(letter),
        "ways": _ways(letter),
        "reader": reader,
        "reach": reach(reader),
        "emails": emails,
        "parts": list(parts(letter.body)),
        "written_on": _written_on(letter),
        "envelope": _envelope(letter),
        "blanks": tuple(dict.fromkeys(empty)),
        "mailto": mailto(emails[0] if emails else "", letter.subject, letter.body),
        "day_along": by_mail and day_going_along(letter, timezone.now()),
        "can_send": by_mail and bool(emails) and _has_route(letter),
        "next_person": drawing_on.next_to_ask(letter),
        "notes": drawing_on.notes_to_draw_on(letter),
        **drawing_on.beside(letter)._asdict(),
        "may_choose_not_looking": letter.kind == Kind.INTRODUCTION and not letter.asking,
        "lacks": {
            "my_name": missing["my_name"] in empty,
            "about_me": missing["about_me"] in empty,
        },
        "languages": [(code, name, code == letter.language) for code, name in LANGUAGE_NAMES],
        "online_length": ONLINE_LENGTH if _short(letter) else 0,
        "online_now": len(letter.body),
        **_mail(letter),
        **(advice_on(letter) if drafted else {}),
    }


LANGUAGE_NAMES = MessageLanguage.choices


def _written_on(letter: Message) -> str:
    """The date on a printed letter, as its language writes it."""
    with in_language(letter.language):
        return date_format(timezone.localdate(), "DATE_FORMAT")


def _envelope(letter: Message) -> str:
    """Whom a printed letter goes to, and where."""
    person = letter.person
    place = person.organisation.name if person.organisation else ""
    return envelope(person.name, place, next(iter(reach(person).addresses), ""))


def _has_route(letter: Message) -> bool:
    """Whether mail can leave from here; the page's own query has looked for an account."""
    row = letter.person if letter._state.adding else letter
    return set_in_environment() or bool(getattr(row, "has_account", False))


def _ways(letter: Message) -> list[tuple[str, Any, bool]]:
    """The ways it can go, and which it goes: through whoever named them among them."""
    through = letter.through_referrer
    ways: list[tuple[str, Any, bool]] = [
        (f"channel:{way}", label, way == letter.channel and not through)
        for way, label in WAYS.items()
    ]
    if letter.referral is not None and letter.kind == Kind.INTRODUCTION and not letter.asking:
        name = letter.referral.ask.asked.first_name
        ways.append(("through", _("Through %(name)s") % {"name": name}, through))
    return ways


def _short(letter: Message) -> bool:
    """Whether it goes to somebody who has not taken up the connection, where room is short."""
    first = letter.kind in {Kind.INTRODUCTION, Kind.REMINDER}
    return letter.channel == Channel.ONLINE and first and not letter.through_referrer


def _mail(letter: Message) -> dict[str, Any]:
    """How its mail stands, where it is on its way."""
    outgoing: OutgoingMail | None = (
        None if letter._state.adding else getattr(letter, "outgoing", None)
    )
    now = timezone.now()
    return {
        "outgoing": outgoing,
        "in_doubt": outgoing is not None and outgoing.in_doubt(now),
        "being_tried": outgoing is not None and outgoing.being_tried(now),
    }


def title(letter: Message) -> str:
    """What the page is, with the person's name."""
    words = {"name": letter.person.name}
    if letter.through_referrer and letter.referral is not None:
        words |= {"other": letter.referral.ask.asked.first_name}
        return _("A first message to %(name)s, through %(other)s") % words
    if letter.asking:
        return _("Asking %(name)s who they know") % words
    if _is_about_a_day(letter):
        return _("About the day with %(name)s") % words
    titles = {
        Kind.INTRODUCTION: _("A first message to %(name)s"),
        Kind.REMINDER: _("One reminder to %(name)s"),
        Kind.THANK_YOU: _("Thanking %(name)s"),
        Kind.REPORT_BACK: _("Telling %(name)s how it went"),
        Kind.NEWS: _("News for %(name)s"),
    }
    return titles[Kind(letter.kind)] % words


def _is_about_a_day(letter: Message) -> bool:
    """Whether it is about a visit that hasn't taken place."""
    visit = letter.interview
    return letter.kind == Kind.NEWS and visit is not None and visit.held_at is None


def advice(letter: Message) -> str:
    """One line on what this message is for."""
    if letter.asking:
        return _("You're asking for a name, not for a favour.")
    if _is_about_a_day(letter):
        return _("Short, friendly, and easy to say no to.")
    lines = {
        Kind.INTRODUCTION: _("You're asking for twenty minutes and what they know, not for a job."),
        Kind.REMINDER: _("Once is kind; after that, let it rest."),
        Kind.THANK_YOU: _("The same day is best. One thing they said is worth ten compliments."),
        Kind.REPORT_BACK: _("They gave you a name. Hearing what came of it is all they get."),
        Kind.NEWS: _("People like to hear that what they said was of use."),
    }
    return lines[Kind(letter.kind)]
