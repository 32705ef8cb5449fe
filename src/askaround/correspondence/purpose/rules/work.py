"""A visit is for finding out; asking for work in it, or bringing a resume, closes the door.

Both from method.md, G2 and I6: the person agreed to tell about their work, not to judge an applicant.
"""

import re
from typing import Final

from askaround.correspondence.purpose.context import is_denied, is_of_others
from askaround.correspondence.purpose.reader import Reader
from askaround.correspondence.purpose.vocabulary import Vocabulary

YEARS: Final = re.compile(
    r"\b(?:19|20)\d\d\s?-\s?(?:(?:19|20)\d\d|present|now|today|actual|hoy|presente)"
)
PASTED: Final = 2
"""So many headings, or lines of years, make a resume. Convention: one may be chance."""


def job_seeking(reader: Reader) -> str | None:
    """Words that ask for work, where the seeker means them and says them of themselves."""
    for vocabulary in reader.vocabularies:
        for sentence, found in reader.written.search(vocabulary.job_seeking):
            if not (
                is_denied(sentence, found, vocabulary) or is_of_others(sentence, found, vocabulary)
            ):
                return reader.written.said(sentence, found)
    return None


def resume_unasked(reader: Reader) -> str | None:
    """A resume attached, enclosed or pasted that nobody asked for. To offer one is all right."""
    for vocabulary in reader.vocabularies:
        for sentence, found in reader.written.search(vocabulary.resume_with_it):
            offered = vocabulary.resume_offered.search(sentence.text)
            if not offered and not is_denied(sentence, found, vocabulary):
                return reader.written.said(sentence, found)
    return _pasted(reader)


def _pasted(reader: Reader) -> str | None:
    lines = reader.written.lines
    headings = [line for line in lines if _is_heading(line, reader.vocabularies)]
    years = [line for line in lines if YEARS.search(line)]
    for several in (headings, years):
        if len(several) >= PASTED:
            return ", ".join(several[:PASTED])
    return None


def _is_heading(line: str, vocabularies: tuple[Vocabulary, ...]) -> bool:
    bare = line.strip(" :*#-=_")
    return any(bare in vocabulary.resume_headings for vocabulary in vocabularies)
