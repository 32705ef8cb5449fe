"""What a story told in one go seems to hold: people named, things promised, lines of work.

Plain rules over sentences, and only suggestions: each is a span of the text as it was
typed, shown in its sentence for confirming, and nothing is kept unless the seeker says so. What the
rules miss is typed by hand. Pure; no Django, no clock.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from askaround.interviews import suggestion_words as words
from askaround.interviews.days import day_in

MOST = 12
"""Suggestions of one kind; a list that long is no help any more. Convention."""
LONGEST = 300
"""Characters of one suggestion. Convention."""
AROUND = 160
"""Characters of its sentence shown beside it. Convention."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of the text from `start` to `end`; `sentence` is where they stand, a span as well.

    `day` is the day a promise names, if it does; `kind` and `link` tell of something to read.
    """

    start: int
    end: int
    words: str
    sentence: str
    day: dt.date | None = None
    kind: str = ""
    link: str = ""


def known_by(kind: str, words_: str) -> str:
    """What a suggestion is known by once it has been set aside."""
    return f"{kind}:{_plain(words_)}"


def people_in(text: str, known: Iterable[str] = ()) -> list[Suggestion]:
    """People somebody was told to talk to ("you should talk to Maria Lopez at Arup").

    `known` are names not to suggest: the person met, and those given already.
    """
    taken = {_plain(name) for name in known} | {_plain(name.split()[0]) for name in known if name}
    found = (
        spanned(text, start, end)
        for cue in words.PERSON_CUE.finditer(text)
        for start, end in _names_from(text, cue.end())
    )
    return people_once(one for one in found if _is_a_person(one) and _name(one) not in taken)


def promises_in(text: str, day: dt.date) -> list[Suggestion]:
    """What was promised ("I said I'd send the article by Friday"), on a visit on that day."""
    found = (spanned(text, *_clause(text, cue.end())) for cue in words.PROMISE_CUE.finditer(text))
    return [replace(one, day=day_in(one.words, day)) for one in first_of_each(found)]


def fields_in(text: str) -> list[Suggestion]:
    """Lines of work that came up ("have a look at occupational therapy")."""
    found = (
        spanned(text, match.start("name"), match.end("name"))
        for match in words.FIELD.finditer(text)
    )
    return first_of_each(found)


def lines_in(text: str, known: Iterable[str] = ()) -> list[Suggestion]:
    """Each line of a note that was a list already: the names written down at the close."""
    taken = {_plain(name) for name in known}
    found = (spanned(text, each.start(), each.end()) for each in words.LINE.finditer(text))
    return first_of_each(found, unless=lambda one: _plain(one.words.split(",")[0]) in taken)


def pieces_in(text: str) -> list[Suggestion]:
    """Each piece of a note that lists lines of work, by line, comma or "and"."""
    ends = [(each.start(), each.end()) for each in words.BETWEEN.finditer(text)]
    starts = [0, *(end for _start, end in ends)]
    stops = [*(start for start, _end in ends), len(text)]
    found = (spanned(text, *span) for span in zip(starts, stops, strict=True))
    return first_of_each(found, unless=lambda one: len(one.words.split()) > words.MOST_IN_A_FIELD)


def _names_from(text: str, place: int) -> Iterator[tuple[int, int]]:
    """The name that begins here, and those joined to it by a comma or "and"."""
    while match := words.NAME.match(text, place):
        end = _end_of_name(match)
        if end is None:
            return
        at = words.AT_PLACE.match(text, end)
        yield match.start("name"), at.end() if at else end
        joined = words.JOINED.match(text, at.end() if at else end)
        if not joined:
            return
        place = joined.end()


def _end_of_name(match: re.Match[str]) -> int | None:
    """Where the name ends: before a word no name has, or a full stop; None when none is left."""
    end = None
    for word in words.WORD.finditer(match["name"]):
        plain = word["word"].lower()
        is_capital = word["word"][0].isupper()
        if plain in words.NO_NAME or not (is_capital or plain in words.INSIDE_A_NAME):
            break
        if is_capital:
            end = match.start("name") + word.end("word")
        if word["stop"] and not (len(plain) == 1 or plain in words.BEFORE_A_NAME):
            break
    return end


def _clause(text: str, start: int) -> tuple[int, int]:
    """From here to the end of the sentence."""
    last = min(start + LONGEST, len(text))
    end = words.SENTENCE_END.search(text, start, last)
    return start, end.start() if end else last


def spanned(text: str, start: int, end: int) -> Suggestion:
    """A span without blanks and loose marks around it, never too long, in its sentence."""
    end = min(end, start + LONGEST)
    while start < end and (text[start].isspace() or text[start] in words.LOOSE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in words.LOOSE):
        end -= 1
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    low = max(first, *(text.rfind(mark, first, start) + 1 for mark in ".!?\n"))
    stop = words.SENTENCE_END.search(text, end, last)
    high = stop.end() if stop else last
    return Suggestion(start, end, text[start:end], text[low:high].strip())


def people_once(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Each person once, as fully as they were named anywhere, in the order of first mention."""
    once: dict[str, Suggestion] = {}
    for one in found:
        known_by = _name(one)
        if known_by and len(one.words) > len(once[known_by].words if known_by in once else ""):
            once[known_by] = one
    return [one for one in once.values() if not _is_short_for(one, once)][:MOST]


def _name(one: Suggestion) -> str:
    """The person's name alone, without where they work."""
    return _plain(words.AT_PLACE.split(one.words.split(",")[0])[0])


def _is_a_person(one: Suggestion) -> bool:
    """Not an abbreviation, nor the number of a thing: "A4", "GNOME", "TR-707"."""
    name = words.AT_PLACE.split(one.words.split(",")[0])[0]
    letters = any(letter.islower() for letter in name) and len(name) > 1
    return letters and not any(letter.isdigit() for letter in name)


def _is_short_for(one: Suggestion, names: Iterable[str]) -> bool:
    """Whether it is only the first name, or the last, of somebody named in full."""
    short = _name(one)
    return any(short != name and short in name.split() for name in names)


def first_of_each(
    found: Iterable[Suggestion], unless: Callable[[Suggestion], bool] = lambda _one: False
) -> list[Suggestion]:
    """Each thing once, where it was said first; no empty ones, none of the unwanted."""
    once: dict[str, Suggestion] = {}
    for one in found:
        key = _plain(one.words)
        if key and key not in once and not unless(one):
            once[key] = one
        if len(once) == MOST:
            break
    return sorted(once.values(), key=lambda one: one.start)


def _plain(text: str) -> str:
    return " ".join(words.BARE.sub(" ", text).split()).casefold()
