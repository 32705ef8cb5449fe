"""What a story seems to name to read or to join: books, journals, societies, courses, sites (R5).

Plain rules, like those of `suggestions`: each find is a span of the text, and nothing is kept unless
the seeker says so. Pure; no Django, no clock.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from askaround.interviews.suggestions import Suggestion, first_of_each, spanned

MOST_WORDS = 14
"""In a title; what is longer was said. Convention."""

_CAP = r"(?=[^\W_a-z])[^\W_][\w'’&\-]*"
_INSIDE = r"(?:a|an|and|as|at|for|from|how|in|is|of|on|or|the|to|with|&|de|del|la|las|los|el|en|y)"
_TITLE = rf"{_CAP}(?:[ \t]+(?:{_INSIDE}[ \t]+){{0,3}}{_CAP}){{0,9}}"
_QUOTED = r"[“\"«‘](?P<words>[^“”\"«»‘\n]{2,120})[”\"»’]"

BOOK_CUE = r"(?:book|novel|memoir|article|paper|essay|textbook|read|reading|titled|libro|artículo|leer|lee)"
JOURNAL_CUE = r"(?:journal|magazine|newsletter|bulletin|podcast|blog|revista|boletín)"
_BODY = (
    r"(?:Society|Association|Institute|Institution|Guild|Federation|Union|Chamber|Academy|College"
    r"|Network|Club|Council)"
)

_THE = r"(?:the|la|el|los)[ \t]+"
_BY = rf"(?P<by>[ \t]*,?[ \t]+(?:by|de)[ \t]+{_CAP}(?:[ \t]+{_CAP}){{0,3}})"
_JOIN = (
    r"(?i:join|joined|joining|member(?:s|ship)?\s+(?:of|in|at)|belongs?\s+to"
    r"|sign(?:ed)?\s+up\s+(?:to|with|for)|apúntate\s+a|hazte\s+soci[oa]\s+de|(?:miembro|soci[oa])\s+de)"
)
_COURSE = r"(?:course|certificate|diploma|(?:evening|night)\s+class|curso|máster)"
_NO_SUBJECT = (
    r"(?!(?:the|a|an|my|his|her|their|our|this|that|how|what)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_AND_THEN = (
    r"(?!(?:and|but|because|which|that|who|before|after|also|as|at|by|every|for|from|here|if|is|next|see|so|then|there|too|was|y|que|pero"
    r"|porque)\b)"
)
_WORD = r"[^\W\d_][\w'’&\-]*"

RULES: list[tuple[str, re.Pattern[str]]] = [
    ("site", re.compile(
        r"(?<![@\w./])(?P<words>(?:https?://|www\.)[^\s<>\"“”()]+"
        r"|(?:[a-z0-9-]+\.)+(?:org|com|net|edu|gov|info|io|co\.uk|ac\.uk|org\.uk|es|mx|eu)"
        r"(?:/[^\s<>\"“”()]*)?)(?![\w@])", re.IGNORECASE)),
    ("journal", re.compile(
        rf"\b{JOURNAL_CUE}(?:\s+(?:called|named|is))?,?\s+{_QUOTED}", re.IGNORECASE)),
    ("journal", re.compile(
        rf"\b(?:the|a|la|una)\s+(?i:{JOURNAL_CUE})(?:\s+(?:called|named))?\s+(?P<words>{_TITLE})")),
    ("journal", re.compile(
        rf"\b(?P<words>(?:{_CAP}[ \t]+){{0,4}}Journal[ \t]+of[ \t]+{_TITLE}"
        rf"|(?:{_CAP}[ \t]+){{1,4}}(?:Journal|Magazine|Quarterly|Newsletter))\b")),
    ("society", re.compile(
        rf"\b{_JOIN}(?:\s+(?:the|la|el))?\s+"
        rf"(?P<words>(?:{_CAP}[ \t]+(?:(?:of|for|and|&|de|del|para|y)[ \t]+(?:{_THE})?)?){{0,6}}"
        rf"(?:{_BODY}|(?:Asociación|Sociedad|Colegio|Federación)(?:[ \t]+{_CAP}){{0,2}})"
        rf"(?:[ \t]+(?:of|for|de|del|para)[ \t]+(?:{_THE})?{_TITLE})?)")),
    ("society", re.compile(
        rf"\bsociety\s+(?:is|was|called|for\s+[\w\s]{{1,40}}\s+is)\s+(?:the\s+)?(?P<words>{_TITLE})")),
    ("course", re.compile(
        rf"(?<!\bof )\b(?P<words>{_COURSE}\s+(?:in|on|called|en|de|sobre)\s+{_NO_SUBJECT}{_WORD}"
        rf"(?:[ \t]+{_AND_THEN}{_WORD}){{0,4}})", re.IGNORECASE)),
    ("book", re.compile(
        rf"\b(?i:{BOOK_CUE})\b[^.!?\n“\"«‘]{{0,30}}?\s?{_QUOTED}(?:{_BY})?")),
    ("book", re.compile(rf"{_QUOTED}{_BY}")),
    ("book", re.compile(
        rf"\b(?:[Rr]ead(?:ing)?|[Bb]ook|[Nn]ovel|[Ll]ee(?:r)?|[Ll]ibro)(?:\s+(?:called|titled))?\s+"
        rf"(?P<words>{_TITLE}){_BY}")),
    ("book", re.compile(
        rf"\b(?:(?:to|should|must|could|might)[ \t]+read|(?:que|debería|podría)[ \t]+(?:leer|leyera|lea))[ \t]+"
        rf"(?P<words>{_CAP}(?:[ \t]+(?:{_INSIDE}[ \t]+){{0,3}}{_CAP}){{1,9}})(?=[ \t]*(?:[.,;!?\n]|$))")),
    ("book", re.compile(
        r"\b(?:a|the|this|her|his|un|el)\s+(?:book|novel|textbook|libro)\s+"
        rf"(?:(?:called|titled|named|llamado|titulado)\s+)?(?P<words>{_TITLE})")),
]  # fmt: skip
"""Each kind, and a shape it has; `by` is who wrote it."""


def readings_in(text: str) -> list[Suggestion]:
    """Books, journals, societies, courses and sites the text names, each with its `kind`; a site has
    its `link`, too, and a book after its title who wrote it. What lies within another is left out.
    """
    found = sorted(_all(text), key=lambda one: (one.start, -one.end, -len(one.words)))
    apart = [
        one
        for place, one in enumerate(found)
        if not any(other.end >= one.end for other in found[:place])
    ]
    return first_of_each(apart)


def _all(text: str) -> Iterator[Suggestion]:
    for kind, rule in RULES:
        for match in rule.finditer(text):
            start, end = match.span("words")
            by = match.groupdict().get("by") or ""
            one = spanned(text, start, end)
            if one.words and _is_a_name(kind, one.words):
                yield _told(kind, replace(one, words=one.words + by) if by else one)


def _is_a_name(kind: str, words: str) -> bool:
    """Not a remark in quotation marks: a title of some length writes its words large."""
    if kind not in ("book", "journal"):
        return True
    return words[0].isupper() and len(words.split()) <= MOST_WORDS


def _told(kind: str, one: Suggestion) -> Suggestion:
    if kind != "site":
        return replace(one, kind=kind)
    words = one.words.rstrip(".,;:!?")
    link = words if words.lower().startswith("http") else f"https://{words}"
    return replace(one, kind=kind, words=words, end=one.start + len(words), link=link)
