"""Leaving names out of a text: known names, in every way they are commonly written. Pure.

A name is looked for whole, in any case; each of its parts by itself where it is written as a name is
(with a capital), those of the people met in small letters too, unless that is an everyday word.
Accents don't matter. What nobody told the notebook can't be known: `may_be_names` lists it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from askaround.findings.report.words_in_names import (
    NO_PLACES,
    ORDINARY,
    PARTICLES,
    PLACES_IN_GENERAL,
)

EMAIL = re.compile(r"[^\s@<>\"“”(),;:]+@[^\s@<>\"“”(),;:]+\.[^\s@<>\"“”(),;:.!?]+")
LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+(?:com|org|net|io|edu|gov|uk|eu)/\S+", re.IGNORECASE
)
DIGITS = re.compile(r"\+?\d[\d\s().\-/]{4,}\d")
HONORIFIC = r"(?:(?:[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Pp]rof|[Ss]ir|[Mm]iss)\.?\s+)?"
PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "\u00a0": " "}
DIGITS_ALIKE = 7
"""Digits at the end that make two telephone numbers one. Convention."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or some place, and what stands for the name. `close`: met, or named in this work."""

    name: str
    label: str
    close: bool = True
    is_place: bool = False


@dataclass(slots=True)
class Contact:
    """Telephone numbers as digits, and other ways to reach people as they are written."""

    phones: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)


def folded(text: str) -> str:
    """The text without accents and fine apostrophes, as long as it was (in NFC)."""
    return "".join(_base(char) for char in text)


def _base(char: str) -> str:
    if char in PLAIN:
        return PLAIN[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    return base if all(unicodedata.combining(mark) for mark in marks) else char


def parts_of(name: str) -> list[str]:
    """The words of a name that are names by themselves, the parts of a double one too."""
    words = re.split(r"[\s,;/()\"“”]+", folded(unicodedata.normalize("NFC", name)))
    every = [part for word in words for part in (word, *re.split(r"[-–]", word))]
    bare = [part.strip(".'-–&") for part in every]
    return list(dict.fromkeys(part for part in bare if _is_a_name(part)))


def _is_a_name(part: str) -> bool:
    letters = sum(char.isalpha() for char in part)
    return letters > 1 and part.casefold() not in PARTICLES


def tokens_of(text: str) -> set[str]:
    """The words of a text as `parts_of` would write them, in small letters."""
    bare = folded(unicodedata.normalize("NFC", text)).casefold()
    words = set(re.findall(r"[^\W_]+(?:['\-][^\W_]+)*", bare))
    return words | {part for word in words for part in re.split(r"['\-]", word)}


def may_stand_in(name: str, tokens: set[str], text: str) -> bool:
    """Whether it is worth looking for this name: quick, for an address book of any size."""
    parts = parts_of(name) or [folded(name).strip()]
    return any(part.casefold() in tokens or not _has_case(part) for part in parts) or (
        name.casefold() in text
    )


class Cover:
    """Puts what stands for a name in its place, the same everywhere."""

    def __init__(
        self, known: Sequence[Known], contact: Contact, *, email: str, link: str, phone: str
    ) -> None:
        self._labels: dict[str, str] = {}
        self._contact = contact
        self._words = {"email": email, "link": link, "phone": phone}
        forms = sorted(self._forms(known), key=lambda form: len(form[0]), reverse=True)
        every = [self._named(form, way, known) for form, way, known in forms]
        self._pattern = re.compile("|".join(every) if every else r"(?!)")
        self._texts = _of_texts(contact.texts)

    def __call__(self, text: str) -> str:
        text = unicodedata.normalize("NFC", text)
        text = self._texts.sub(self._words["phone"], text)
        text = EMAIL.sub(self._words["email"], text)
        text = LINK.sub(self._words["link"], text)
        text = DIGITS.sub(self._digits, text)
        return self._once(self._names(text))

    def _names(self, text: str) -> str:
        found = self._pattern.finditer(folded(text))
        written, at = [], 0
        for each in found:
            assert each.lastgroup is not None
            written += [text[at : each.start()], self._labels[each.lastgroup]]
            at = each.end()
        return "".join([*written, text[at:]])

    def _once(self, text: str) -> str:
        """ "Person 1 Person 1", where parts stood beside each other, is one person."""
        for label in set(self._labels.values()):
            text = re.sub(
                rf"{re.escape(label)}(?:[ \u00a0-]+{re.escape(label)})+(?!\d)", label, text
            )
        return text

    def _digits(self, found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found[0])
        abroad = found[0].startswith(("+", "0")) and len(digits) > DIGITS_ALIKE
        if abroad or _tail(digits) in self._contact.phones:
            return self._words["phone"]
        return found[0]

    def _forms(self, known: Sequence[Known]) -> Iterator[tuple[str, str, Known]]:
        """Each way to write each name, and how its case counts; the first one to have it keeps it."""
        taken: set[tuple[str, bool]] = set()
        for each in known:
            for form, way in _ways(each):
                key = (form.casefold(), way == "any")
                if key not in taken:
                    taken.add(key)
                    yield form, way, each

    def _named(self, form: str, way: str, known: Known) -> str:
        group = f"n{len(self._labels)}"
        self._labels[group] = known.label
        return f"(?P<{group}>{_as_pattern(form, way, known.is_place)})"


def _ways(known: Known) -> Iterator[tuple[str, str]]:
    whole = " ".join(folded(unicodedata.normalize("NFC", known.name)).split())
    if known.is_place:
        yield from _ways_of_place(whole)
        return
    if sum(char.isalpha() for char in whole) and whole.casefold() not in PARTICLES:
        several = (" " in whole and parts_of(whole)) or not _has_case(whole)
        yield whole, "any" if several else _case_of(whole, known.close and " " not in whole)
    for part in parts_of(known.name):
        yield part, _case_of(part, known.close)


def _ways_of_place(whole: str) -> Iterator[tuple[str, str]]:
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


def _case_of(part: str, close: bool) -> str:
    return "any" if close and part.casefold() not in ORDINARY else "capital"


def _as_pattern(form: str, way: str, is_place: bool) -> str:
    words = [re.escape(word) for word in form.split()]
    written = r"[\s.,]+".join(word.replace(r"\.", r"\.?") for word in words)
    any_case = way == "any" or not _has_case(form)
    written = f"(?i:{written})" if any_case else f"(?:{_capital(form)})"
    before = r"(?<![^\W_])" if _has_case(form[:1]) or form[:1].isdigit() else ""
    after = r"(?![^\W_])" if _has_case(form[-1:]) or form[-1:].isdigit() else ""
    return f"{before}{'' if is_place else HONORIFIC}{written}{after}"


def _capital(form: str) -> str:
    """The form as it is, all in capitals, or each word with one."""
    ways = {form, form.upper(), form.title(), form[:1].upper() + form[1:].lower()}
    ways |= {form[:1].upper() + form[1:]}
    return "|".join(r"\s+".join(map(re.escape, way.split())) for way in sorted(ways))


def _has_case(text: str) -> bool:
    return any(char.lower() != char.upper() for char in text)


def _of_texts(texts: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) if longest else r"(?!)", re.IGNORECASE)


def _tail(digits: str) -> str:
    return digits[-DIGITS_ALIKE:]


def phone_tail(value: str) -> str:
    """What a telephone number is known by; empty where it has too few digits to be told."""
    digits = re.sub(r"\D", "", value)
    return _tail(digits) if len(digits) > 4 else ""


def may_be_names(text: str, known: Iterable[str]) -> list[str]:
    """Words with a capital inside a sentence, which may be names nobody told the notebook."""
    passed = {word.casefold() for words in known for word in re.findall(r"\w+", words)}
    found = re.findall(r"(?<=[a-zß-ÿ] )[A-ZÀ-Þ][\w’'-]+", text)
    told = [word.removesuffix("'s").removesuffix("’s") for word in found]
    kept = (word for word in told if word.casefold() not in passed and word[:2] not in ("I'", "I’"))
    return list(dict.fromkeys(kept))
