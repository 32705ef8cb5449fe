"""What is written about the day of a visit: it is agreed, it has to move, it came to nothing.

Whole texts in the language of whoever gets them, with the day as their clock shows it. None has a
word of reproach, and each makes it easy to say no.
"""

import datetime as dt
from typing import Final
from zoneinfo import ZoneInfo

from askaround.correspondence.facts import Draft, joined
from askaround.correspondence.models import Message
from askaround.interviews.models import Interview, Mode, OffBecause
from askaround.interviews.queries.arranging import offered_in_words
from askaround.interviews.times.in_words import time_in_words

ABOUT: Final = ("day", "move", "off")
"""What a message about a day can be: here it is, could it be another, it came to nothing."""

ENGLISH = {
    "hello": "Hello {name},",
    "bye": "Thank you,\n{me}",
    "or": "or",
    "me": "[your name]",
    "visit": "at your place",
    "video": "by video",
    "phone": "by telephone",
    "day.subject": "{when}",
    "day": "Thank you for making time. So it is {when}, for {minutes} minutes, {where}.\n\n"
    "Should anything come up, tell me and we'll find another day.",
    "move.subject": "Could it be another day?",
    "move": "I'm sorry: I can't keep {when} after all, and you had kept it for me. {offer}",
    "agree.subject": "A day that suits you",
    "agree": "Thank you for saying yes. {offer}",
    "i_cancelled.subject": "About {when}",
    "i_cancelled": "I'm sorry: I have to call off our talk on {when}. {later}",
    "they_cancelled.subject": "About {when}",
    "they_cancelled": "Thank you for telling me; these things happen. {later}",
    "they_were_away.subject": "About {when}",
    "they_were_away": "We seem to have missed each other on {when}; I hope all is well. {later}",
    "i_was_away.subject": "About {when}",
    "i_was_away": "I'm sorry I wasn't there on {when}. You had kept the time for me. {later}",
    "offer": "Would {times} suit you? If not, name any other and I'll fit in.",
    "which": "Which other day would suit you?",
    "which_first": "Which day and time would suit you?",
    "later": "If you are still willing, would {times} suit you? And if not, that is quite all right.",
    "later_open": "If another day suits you, I'd still be glad to come. And if not, that is quite all right.",
}
SPANISH = {
    "hello": "Hola, {name}:",
    "bye": "Gracias,\n{me}",
    "or": "o",
    "me": "[su nombre]",
    "visit": "en su lugar de trabajo",
    "video": "por videollamada",
    "phone": "por teléfono",
    "day.subject": "{when}",
    "day": "Gracias por hacerme un hueco. Quedamos entonces el {when}, {minutes} minutos, {where}.\n\n"
    "Si surge algo, avíseme y buscamos otro día.",
    "move.subject": "¿Podría ser otro día?",
    "move": "Lo siento: al final no puedo el {when}, que usted me había reservado. {offer}",
    "agree.subject": "Un día que le venga bien",
    "agree": "Gracias por decir que sí. {offer}",
    "i_cancelled.subject": "Sobre el {when}",
    "i_cancelled": "Lo siento: tengo que anular nuestra conversación del {when}. {later}",
    "they_cancelled.subject": "Sobre el {when}",
    "they_cancelled": "Gracias por avisarme; son cosas que pasan. {later}",
    "they_were_away.subject": "Sobre el {when}",
    "they_were_away": "Parece que no coincidimos el {when}; espero que todo vaya bien. {later}",
    "i_was_away.subject": "Sobre el {when}",
    "i_was_away": "Siento no haber estado el {when}. Usted me había reservado ese tiempo. {later}",
    "offer": "¿Le vendría bien el {times}? Si no, dígame cuándo y me adapto.",
    "which": "¿Qué otro día le vendría bien?",
    "which_first": "¿Qué día y a qué hora le vendría bien?",
    "later": "Si todavía le parece bien, ¿podría ser el {times}? Y si no, no pasa nada.",
    "later_open": "Si otro día le viene bien, iré con mucho gusto. Y si no, no pasa nada.",
}
FAMILIAR = SPANISH | {
    "me": "[tu nombre]",
    "visit": "en tu lugar de trabajo",
    "day": "Gracias por hacerme un hueco. Quedamos entonces el {when}, {minutes} minutos, {where}.\n\n"
    "Si surge algo, avísame y buscamos otro día.",
    "move": "Lo siento: al final no puedo el {when}, que me habías reservado. {offer}",
    "agree.subject": "Un día que te venga bien",
    "i_was_away": "Siento no haber estado el {when}. Me habías reservado ese tiempo. {later}",
    "offer": "¿Te vendría bien el {times}? Si no, dime cuándo y me adapto.",
    "which": "¿Qué otro día te vendría bien?",
    "which_first": "¿Qué día y a qué hora te vendría bien?",
    "later": "Si todavía te parece bien, ¿podría ser el {times}? Y si no, no pasa nada.",
    "later_open": "Si otro día te viene bien, iré con mucho gusto. Y si no, no pasa nada.",
}
LANGUAGES = {"en": ENGLISH, "es": SPANISH, "es-tu": FAMILIAR}


def about_a_day(message: Message, about: str, *, at: dt.datetime) -> Draft:
    """The words for a message about the day of its visit, as things stand. `about` is of `ABOUT`.

    One query for the times offered; a visit without a day is asked for one, whatever is wished.
    """
    said = LANGUAGES[message.language]
    visit = message.interview
    times = offered_in_words(message.person, message.owner, language=message.language, at=at)
    key = _key(visit, about)
    blanks = {
        "name": message.person.first_name,
        "me": message.owner.name or said["me"],
        "when": _when(visit, message, at),
        "minutes": visit.minutes if visit else "",
        "where": said[Mode(visit.mode).value] if visit else "",
        "offer": _offer(said, times, first=key == "agree"),
        "later": _later(said, times),
    }
    whole = "\n\n".join((said["hello"], said[key], said["bye"]))
    subject = said[f"{key}.subject"].format(**blanks)
    return Draft(subject[:1].upper() + subject[1:], whole.format(**blanks))


def _key(visit: Interview | None, about: str) -> str:
    if visit is None or visit.starts_at is None:
        return "agree"
    if visit.cancelled_at is not None:
        return visit.off_because or OffBecause.I_CANCELLED
    return "move" if about in ("move", "off") else "day"


def _when(visit: Interview | None, message: Message, at: dt.datetime) -> str:
    if visit is None or visit.starts_at is None:
        return ""
    mine = message.owner.time_zone
    return time_in_words(
        visit.starts_at,
        theirs=visit.time_zone,
        mine=mine,
        language=message.language,
        today=at.astimezone(ZoneInfo(mine)).date(),
    )


def _offer(said: dict[str, str], times: tuple[str, ...], *, first: bool) -> str:
    if times:
        return said["offer"].format(times=_one_of(said, times))
    return said["which_first" if first else "which"]


def _later(said: dict[str, str], times: tuple[str, ...]) -> str:
    return said["later"].format(times=_one_of(said, times)) if times else said["later_open"]


def _one_of(said: dict[str, str], times: tuple[str, ...]) -> str:
    article = " el " if said["or"] == "o" else " "
    return joined(times, f"{said['or']}{article.rstrip()}")
