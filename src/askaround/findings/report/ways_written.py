"""Every way a known name is commonly written, and how its case counts. Pure.

A name is looked for whole, in any case; each of its parts by itself where it is written as a name is
(with a capital), those of the people met in small letters too, unless that is an everyday word.
Those of the people met are looked for run together too, as handles are; without umlauts; by their
initials; the given name of a Chinese or Korean name alone; and, after "the", in the plural.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final, Literal

from askaround.findings.report.names import Known, folded, has_case, parts_of
from askaround.findings.report.words_in_names import (
    NO_PLACES,
    ORDINARY,
    PARTICLES,
    PLACES_IN_GENERAL,
)

Way = Literal["any", "capital", "plural"]
"""In any case; with a capital; with a capital after "the"."""

SHORT_GIVEN_NAMES: Final = frozenset(["al", "di", "van"])
"""Given names that are particles of other names; at a name's beginning, with a capital, they are names."""
RUN_TOGETHER: Final = 5
"""Letters from which a name run together is told from a word. Convention."""
_TWO_LETTERS: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss"}
_TWO_LETTERS_TABLE: Final = str.maketrans(
    {**_TWO_LETTERS, **{k.upper(): v.title() for k, v in _TWO_LETTERS.items() if k != "ß"}}
)
_WITHOUT_A_SPACE: Final = re.compile(r"[\u3400-\u9fff]{3,4}|[\uac00-\ud7af]{3,4}")


def ways_to_write(known: Known) -> Iterator[tuple[str, Way]]:
    """Each form of a name, without accents, and how its case counts."""
    whole = " ".join(folded(unicodedata.normalize("NFC", known.name)).split())
    if known.is_place:
        yield from _of_place(whole)
        return
    yield from _of_person(known.name, whole, close=known.close)
    if known.close:
        spelled = unicodedata.normalize("NFC", known.name).translate(_TWO_LETTERS_TABLE)
        if spelled != known.name:
            yield from _of_person(spelled, " ".join(folded(spelled).split()), close=True)
        yield from _further(whole, parts_of(known.name))


def _of_person(name: str, whole: str, *, close: bool) -> Iterator[tuple[str, Way]]:
    if sum(char.isalpha() for char in whole) and whole.casefold() not in PARTICLES:
        several = (" " in whole and parts_of(whole)) or not has_case(whole)
        yield whole, "any" if several else _case_of(whole, close and " " not in whole)
    for part in parts_of(name):
        yield part, _case_of(part, close)


def _further(whole: str, parts: list[str]) -> Iterator[tuple[str, Way]]:
    for form in _run_together(whole, parts):
        yield form, _case_of(form, close=True)
    first = whole.split()[0] if whole else ""
    if first.casefold() in SHORT_GIVEN_NAMES and first[0].isupper():
        yield first, "capital"
    if _WITHOUT_A_SPACE.fullmatch(whole):
        yield whole[1:] if len(whole) == 3 else whole[2:], "any"
    if len(letters := initials(whole)) > 1:
        yield ".".join(letters) + ".", "capital"
        yield ". ".join(letters) + ".", "capital"
    for part in parts:
        yield part + "s", "plural"
        yield part + "es", "plural"


def initials(whole: str) -> list[str]:
    """The first letters of its words that are written with a capital."""
    return [word[0] for word in re.split(r"[\s-]+", whole) if word[:1].isupper()]


def _run_together(whole: str, parts: list[str]) -> Iterator[str]:
    """ "AnaRuiz" as in a handle or a site; "OConnor", "Maryann"; nothing too short to tell."""
    words = whole.split()
    ends = parts[0] + parts[-1] if len(parts) > 1 else ""
    for written in ("".join(words), ends, *words):
        bare = re.sub(r"[\W_]", "", written)
        if len(bare) >= RUN_TOGETHER and bare not in words and bare.isalpha():
            yield bare


def _of_place(whole: str) -> Iterator[tuple[str, Way]]:
    whole = re.sub(r"^[Tt]he\s+", "", whole)
    if len(whole) < 2 or whole.casefold() in NO_PLACES:
        return
    yield whole, "any" if " " in whole else "capital"
    words = whole.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in PLACES_IN_GENERAL:
        words.pop()
        short = " ".join(words).strip(" ,.&-")
        general = short.casefold() in PLACES_IN_GENERAL | ORDINARY | PARTICLES | NO_PLACES
        if len(short) > 2 and not general:
            yield short, "capital"


def _case_of(part: str, close: bool) -> Way:
    return "any" if close and part.casefold() not in ORDINARY else "capital"


def as_pattern(form: str, way: Way) -> str:
    """What finds a form, whole: neither within a word nor with more letters after it."""
    written = _written(form, way)
    before = r"(?<![^\W_])" if _is_worded(form[:1]) else ""
    after = r"(?![^\W_])" if _is_worded(form[-1:]) else ""
    if way == "plural":
        before = r"(?<=\b[Tt]he )"
    return f"{before}{written}{after}"


def _written(form: str, way: Way) -> str:
    if way == "any" or not has_case(form):
        words = [re.escape(word).replace(r"\.", r"\.?") for word in form.split()]
        return "(?i:" + r"[\s.,]+".join(words) + ")"
    ways = {form, form.upper(), form.title(), form[:1].upper() + form[1:].lower()}
    ways |= {form[:1].upper() + form[1:]}
    every = "|".join(r"\s+".join(map(re.escape, way.split())) for way in sorted(ways))
    return f"(?:{every})"


def _is_worded(char: str) -> bool:
    return has_case(char) or char.isdigit()


def key_of(form: str) -> str:
    """What it is looked for by: the word it begins with, else its first character; in small letters."""
    return key_of_word(begins_with_a_word(form)) or form[:1].casefold()


def begins_with_a_word(form: str) -> str:
    """Its first word; empty in scripts without case, where nothing parts a word from the next."""
    run = re.match(r"[^\W_]+", form)
    return run[0] if run and all(_is_worded(char) for char in run[0]) else ""


def key_of_word(word: str) -> str:
    """A word of a text, to find by."""
    return word.casefold().replace("ı", "i")
