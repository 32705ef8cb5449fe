"""What the honest-purpose check tells a person: why it matters, and what to do, in plain words."""

from collections.abc import Callable
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from askaround.correspondence.purpose.rules.wording import MOST_WORDS


class Reason(NamedTuple):
    """Why a rule speaks, and what may be done about it. Both are whole sentences."""

    why: str
    suggestion: str


def reason(rule: str, *, found: str, name: str) -> Reason:
    """For one finding; `name` is whom the message goes to, as one would greet them."""
    return REASONS[rule](found, name or _("them"))


def works(strength: str) -> str:
    """A few words for one thing that works, to be listed with others."""
    return WORKS[strength]()


WORKS: Final[dict[str, Callable[[], str]]] = {
    "purpose": lambda: _("a clear purpose"),
    "duration": lambda: _("how long it takes"),
    "day": lambda: _("a day to choose"),
    "their_place": lambda: _("that you come to them"),
    "only_information": lambda: _("that it's information you're after"),
    "short": lambda: _("that it is short"),
    "easy": lambda: _("that it reads easily"),
    "thanks": lambda: _("your thanks"),
}


def _job_seeking(found: str, name: str) -> Reason:
    return Reason(
        _(
            "This reads as asking for work. People help gladly with what they know, and grow "
            "careful when a job is wanted."
        ),
        _("Leave it out, and say what you would like to find out instead."),
    )  # fmt: skip


def _no_purpose(found: str, name: str) -> Reason:
    return Reason(
        _("It doesn't say yet what you would like to know, so it is hard to say yes to."),
        _("Say in one sentence what you would like to find out about their work."),
    )


def _no_duration(found: str, name: str) -> Reason:
    return Reason(
        _("Nobody can tell how much of a day it takes; “a few minutes” is rarely believed."),
        _("Name the minutes. Twenty is usual."),
    )


def _no_time(found: str, name: str) -> Reason:
    return Reason(
        _("Without a day to say yes to, an answer waits until there is time to look for one."),
        _("Offer two or three days, with the hour."),
    )


def _asks_them_to_travel(found: str, name: str) -> Reason:
    return Reason(
        _(
            "They would have to come to you. It costs them more than the talk itself, and you'd "
            "not see where they work."
        ),
        _("Offer to come to them, or to meet where it suits them."),
    )  # fmt: skip


def _resume_unasked(found: str, name: str) -> Reason:
    return Reason(
        _("A resume nobody asked for makes it look like an application."),
        _("Keep it for when they ask, or for the end of the visit."),
    )


def _too_long(found: str, name: str) -> Reason:
    if found.endswith("…"):
        return Reason(
            _("It is longer than %(n)d words. What is long is put off until there is time.")
            % {"n": MOST_WORDS},
            _("Keep who you are to one sentence; the rest can be told when you meet."),
        )
    return Reason(
        _("One sentence is so long that its beginning is forgotten by its end."),
        _("Cut it in two or three."),
    )


def _several_asks(found: str, name: str) -> Reason:
    return Reason(
        _("It asks for more than one thing. One is easy to say yes to; several are put off together."),
        _("Keep the one that matters most. The others have their time when you have met."),
    )  # fmt: skip


def _name_without_permission(found: str, name: str) -> Reason:
    return Reason(
        _("You name %(who)s as the one who sent you, and there is no note yet that you may.")
        % {"who": found},
        _("Ask %(who)s first and note the answer, or say only that %(name)s was recommended to you.")
        % {"who": found, "name": name},
    )  # fmt: skip


def _unfilled_blank(found: str, name: str) -> Reason:
    return Reason(
        _("There is still a blank to fill: %(blank)s") % {"blank": found},
        _("Fill it in, or take the sentence out."),
    )


def _wrong_name(found: str, name: str) -> Reason:
    return Reason(
        _("It says “%(found)s”, and this goes to %(name)s.") % {"found": found, "name": name},
        _("Spell the name as %(name)s does.") % {"name": name},
    )


def _jargon(found: str, name: str) -> Reason:
    return Reason(
        _("“%(found)s” is a word of advice books. To %(name)s it may sound like a method being tried on them.")
        % {"found": found, "name": name},
        _("Say it as you would at a kitchen table: a visit, a conversation, a few questions."),
    )  # fmt: skip


REASONS: Final[dict[str, Callable[[str, str], Reason]]] = {
    "job_seeking": _job_seeking,
    "no_purpose": _no_purpose,
    "no_duration": _no_duration,
    "no_time": _no_time,
    "asks_them_to_travel": _asks_them_to_travel,
    "resume_unasked": _resume_unasked,
    "too_long": _too_long,
    "several_asks": _several_asks,
    "name_without_permission": _name_without_permission,
    "unfilled_blank": _unfilled_blank,
    "wrong_name": _wrong_name,
    "jargon": _jargon,
}
