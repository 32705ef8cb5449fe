"""A job description as a document, for a terminal and for programs."""

import json
from collections.abc import Callable
from typing import Any

from django.utils.translation import get_language, gettext as _, ngettext

from askaround.careers.models import CareerField
from askaround.findings.job_lines import one_voice
from askaround.findings.job_pages import LinesPage, page_of
from askaround.findings.queries.job_description import (
    Gathered,
    JobDescription,
    JobSentence,
    Source,
)
from askaround.findings.report.hiding import cover_for
from askaround.web.documents import Document


def called(career_field: CareerField) -> str:
    """What the description is called."""
    job = career_field.target_job or career_field.name
    return _("Job description: %(job)s") % {"job": job}


def job_document(career_field: CareerField, found: JobDescription, *, names: bool) -> Document:
    """The description as it stands; without `names` it tells nowhere who said what, or of whom."""
    title = called(career_field)
    texts = [title, *(line.text for part in found.parts for line in part.lines)]
    hide: Callable[[str], str] = str if names else cover_for(career_field, texts)
    document = Document(hide(title), language=get_language() or "en", subtitle=basis(found))
    for part in found.parts:
        document.heading(str(part.section.label))
        document.items((hide(line.text), beside(line, names=names)) for line in part.lines)
    return document


def basis(found: JobDescription) -> str:
    """ "From what 4 people said."."""
    return ngettext(
        "From what %(n)d person said.", "From what %(n)d people said.", found.people
    ) % {"n": found.people}


def beside(line: Gathered, *, names: bool) -> str:
    """Who said it, and whether it is one person's word."""
    if line.own or not line.sentences:
        return whose(line)
    if one_voice(line):
        return _("only %(who)s") % {"who": whose(line)} if names else _("one person's word")
    return whose(line) if names else _people(line)


def whose(line: Gathered, *, most: int | None = None) -> str:
    """Whose words it is made of; where they are more than `most` people, how many."""
    if line.own:
        return _("your own line")
    if not line.sentences:
        return _("nobody's words say this any more")
    return _people(line) if most and line.people > most else ", ".join(names_of(line))


def _people(line: Gathered) -> str:
    return _("%(n)d people") % {"n": line.people}


def names_of(line: Gathered) -> list[str]:
    """Whoever said it, each once."""
    return list({each.who: source_of(each).name for each in line.sentences}.values())


def source_of(sentence: JobSentence) -> Source:
    """The answer a sentence stands in."""
    assert isinstance(sentence.source, Source)
    return sentence.source


def as_json(career_field: CareerField, found: JobDescription) -> str:
    """The whole description for programs, as the API gives it page by page."""
    told = as_dict(career_field, found, page_of(found))
    return json.dumps(told | {"next": None}, ensure_ascii=False, indent=2)


def as_dict(career_field: CareerField, found: JobDescription, page: LinesPage) -> dict[str, Any]:
    """Some lines of the description as plain data, with what is true of all of it."""
    return {
        "career_field": str(career_field.pk),
        "title": called(career_field),
        "people": found.people,
        "sections": [
            {
                "section": part.section.value,
                "title": str(part.section.label),
                "count": len(part.lines),
                "lines": [_line(line) for line in lines],
            }
            for part, lines in page.parts
        ],
        "left_out": [_line(line) for line in page.left_out],
        "count": page.count,
    }


def _line(line: Gathered) -> dict[str, Any]:
    return {
        "text": line.text,
        "said": "" if line.own else line.said,
        "own": line.own,
        "one_voice": one_voice(line),
        "sources": [_source(each) for each in line.sentences],
    }


def _source(sentence: JobSentence) -> dict[str, Any]:
    answer = source_of(sentence)
    return {
        "answer": str(answer.answer),
        "interview": str(answer.interview),
        "person": {"id": str(answer.person), "name": answer.name},
        "words": sentence.words,
    }
