"""The report as a document: for paper and for text."""

from django.utils.translation import gettext as _

from askaround.findings.report.essay import Essay, Line
from askaround.web.documents import Document


def as_document(essay: Essay) -> Document:
    """An essay, its notes at the end."""
    document = Document(essay.title, language=essay.language, subtitle=essay.lead)
    for part in essay.parts:
        document.heading(part.heading)
        _lines(document, part.lines)
    if essay.notes:
        document.heading(_("Where this comes from"))
        document.notes((note.number, note.source, note.asked, note.words) for note in essay.notes)
    return document


def _lines(document: Document, lines: list[Line]) -> None:
    """Paragraphs and quotations one by one, entries of a list together."""
    entries: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.kind == "item":
            entries.append(line)
            continue
        document.noted_items((each.text, each.beside, each.notes) for each in entries)
        entries = []
        if line is None:
            continue
        if line.kind == "quote":
            document.quote(line.text, line.beside, line.notes)
        elif line.kind == "quiet" and not line.notes:
            document.quiet(line.text)
        else:
            document.noted(line.text, line.notes)
