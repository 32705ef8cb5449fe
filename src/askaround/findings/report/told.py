"""The report for programs, for a file and for a terminal."""

import json
from typing import Any

from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.findings.report.document import as_document
from askaround.findings.report.essay import Essay
from askaround.findings.report.hiding import without_names
from askaround.findings.report.writing import essay_of
from askaround.interviews.documents import paper_for
from askaround.web.documents import as_markdown, as_pdf

KINDS = ("pdf", "md")


def report_of(field: CareerField, *, names: bool = True) -> Essay:
    """The report, with names or without."""
    essay = essay_of(field)
    return essay if names else without_names(essay, field)


def as_file(essay: Essay, *, kind: str, owner: User, paper: str = "") -> bytes:
    """The report as `kind`, "pdf" or "md"; `paper` is "a4" or "letter", else the seeker's own."""
    document = as_document(essay)
    if kind == "pdf":
        return as_pdf(document, paper=paper_for(owner, paper))
    return as_markdown(document).encode()


def file_name(field: CareerField, *, names: bool = True) -> str:
    """What the file is called, without an ending."""
    called = _("Report on %(field)s") if names else _("Report on %(field)s, without names")
    return called % {"field": field.name}


def as_dict(field: CareerField, essay: Essay) -> dict[str, Any]:
    """The whole of it, as the API gives it out."""
    return {
        "career_field": str(field.pk),
        "title": essay.title,
        "lead": essay.lead,
        "names": essay.named,
        "may_be_names": essay.unsure,
        "parts": [
            {
                "key": part.key,
                "heading": part.heading,
                "lines": [
                    {
                        "kind": line.kind,
                        "text": line.text,
                        "beside": line.beside,
                        "notes": list(line.notes),
                    }
                    for line in part.lines
                ],
            }
            for part in essay.parts
        ],
        "notes": [
            {
                "number": note.number,
                "who": note.who,
                "day": note.day,
                "question": note.asked,
                "said": note.words,
                "answer": note.answer or None,
                "interview": note.interview or None,
            }
            for note in essay.notes
        ],
    }


def as_json(field: CareerField, essay: Essay) -> str:
    return json.dumps(as_dict(field, essay), ensure_ascii=False, indent=2)
