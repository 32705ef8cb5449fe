"""Leaving names out of a text: what stands for each name is put in its place. Pure.

The forms of all names are kept by the word they begin with, so that a text is gone through once,
however many people there are.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askaround.findings.report.names import DIGITS_ALIKE, Contact, Known, folded
from askaround.findings.report.ways_written import (
    Way,
    as_pattern,
    begins_with_a_word,
    initials,
    key_of,
    key_of_word,
    ways_to_write,
)

_AROUND = r"\s@<>\"“”(),;:"
EMAIL = re.compile(rf"(?<![^{_AROUND}])[^{_AROUND}]+@[^{_AROUND}]+\.[^{_AROUND}.!?]+")
LINK = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|net|io|edu|gov|uk|eu)/\S+",
    re.IGNORECASE,
)
DIGITS = re.compile(r"\+?\d[\d\s().\-/]{4,}\d")
HONORIFIC = re.compile(r"(?<![^\W_])(?:[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Pp]rof|[Ss]ir|[Mm]iss)\.?\s+$")
INITIALS_BEFORE = re.compile(r"(?:(?<![^\W_])[A-Z]\.\s?)+$")
INITIALS_AFTER = re.compile(r"(?:[ \u00a0][A-Z]\.)+(?![^\W_])")
BETWEEN = re.compile(r"[ \u00a0-]+(?:[A-Z]\.?[ \u00a0])*")
WORD = re.compile(r"[^\W_]+")
LONGEST_BEFORE = 12
"""Characters before a name in which "Prof. " or initials stand. Convention."""
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters nobody sees, which would part a name. Joiners, which emoji and Persian need, stay."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write the name of somebody."""

    words: str
    way: Way
    known: Known

    @property
    def by_sign(self) -> bool:
        """Whether it may begin anywhere, since no space parts words in its script."""
        return not begins_with_a_word(self.words)


@dataclass(slots=True)
class _Hit:
    """A name in a text, from `start` to `end`."""

    start: int
    end: int
    known: Known


class Cover:
    """Puts what stands for a name in its place, the same everywhere."""

    def __init__(
        self, known: Sequence[Known], contact: Contact, *, email: str, link: str, phone: str
    ) -> None:
        self._contact = contact
        self._words = {"email": email, "link": link, "phone": phone}
        self._texts = _of_texts(contact.texts)
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        for form in sorted(_forms(known), key=lambda form: len(form.words), reverse=True):
            self._forms[key_of(form.words)].append(form)
        self._patterns: dict[str, re.Pattern[str]] = {}
        signs = {key for key, some in self._forms.items() if any(each.by_sign for each in some)}
        self._signs = re.compile(
            f"(?i:{'|'.join(map(re.escape, sorted(signs)))})" if signs else r"(?!)"
        )

    def __call__(self, text: str) -> str:
        text = UNSEEN.sub("", unicodedata.normalize("NFC", text))
        text = self._texts.sub(self._words["phone"], text)
        text = EMAIL.sub(self._words["email"], text)
        text = LINK.sub(self._words["link"], text)
        text = DIGITS.sub(self._digits, text)
        return self._names(text)

    def _names(self, text: str) -> str:
        plain = folded(text)
        written, at = [], 0
        for each in _together([self._whole(hit, plain) for hit in self._hits(plain)], plain):
            written += [text[at : each.start], each.known.label]
            at = each.end
        return "".join([*written, text[at:]])

    def _hits(self, plain: str) -> Iterator[_Hit]:
        """The names of a text, none over another; where several begin, the longest."""
        places = [(found.start(), key_of_word(found[0])) for found in WORD.finditer(plain)]
        places += [(found.start(), found[0].casefold()) for found in self._signs.finditer(plain)]
        at = 0
        for start, key in sorted(places):
            if start < at or key not in self._forms:
                continue
            if found := self._pattern(key).match(plain, start):
                assert found.lastgroup is not None
                at = found.end()
                yield _Hit(start, at, self._forms[key][int(found.lastgroup[1:])].known)

    def _pattern(self, key: str) -> re.Pattern[str]:
        """What finds the forms that begin so; made when a text has such a word."""
        if key not in self._patterns:
            every = (
                f"(?P<n{number}>{as_pattern(form.words, form.way)})"
                for number, form in enumerate(self._forms[key])
            )
            self._patterns[key] = re.compile("|".join(every))
        return self._patterns[key]

    def _whole(self, hit: _Hit, plain: str) -> _Hit:
        """With "Dr." before it, and with initials that are this person's."""
        if hit.known.is_place:
            return hit
        mine = set(initials(hit.known.name))
        near = max(hit.start - LONGEST_BEFORE, 0)
        if (found := INITIALS_BEFORE.search(plain, near, hit.start)) and _letters(found) <= mine:
            hit.start = found.start()
        if (found := INITIALS_AFTER.match(plain, hit.end)) and _letters(found) <= mine:
            hit.end = found.end()
        near = max(hit.start - LONGEST_BEFORE, 0)
        if found := HONORIFIC.search(plain, near, hit.start):
            hit.start = found.start()
        return hit

    def _digits(self, found: re.Match[str]) -> str:
        digits = re.sub(r"\D", "", found[0])
        abroad = found[0].startswith(("+", "0")) and len(digits) > DIGITS_ALIKE
        if abroad or digits[-DIGITS_ALIKE:] in self._contact.phones:
            return self._words["phone"]
        return found[0]


def _forms(known: Sequence[Known]) -> Iterator[_Form]:
    """Each way to write each name; the first one to have it keeps it."""
    taken: set[tuple[str, bool]] = set()
    for each in known:
        for form, way in ways_to_write(each):
            key = (form.lower(), way == "any")
            if key not in taken:
                taken.add(key)
                yield _Form(form, way, each)


def _letters(found: re.Match[str]) -> set[str]:
    return set(re.findall(r"[A-Z]", found[0]))


def _together(hits: Sequence[_Hit], plain: str) -> list[_Hit]:
    """Parts of one name that stand beside each other are one; so is what a middle initial parts."""
    every: list[_Hit] = []
    for hit in hits:
        last = every[-1] if every else None
        if last and hit.start < last.end:
            hit.start = last.end
        if last and last.known.label == hit.known.label and _beside(last, hit, plain):
            last.end = hit.end
        else:
            every.append(hit)
    return every


def _beside(last: _Hit, hit: _Hit, plain: str) -> bool:
    return last.end == hit.start or bool(BETWEEN.fullmatch(plain, last.end, hit.start))


def _of_texts(texts: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(texts, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) if longest else r"(?!)", re.IGNORECASE)
