"""Documents on paper and as text: built once, block by block, then set as PDF or written as Markdown.

    document = Document(title="Visit with Ana Ruiz", language="en")
    document.facts([("Date", ["4 November 2026"])])
    document.heading("Results and impressions")
    document.words("What they said, with its line breaks.")
    as_pdf(document, paper="a4")
    as_markdown(document)

Whatever is put in is words, never markup: Typst gets it as data (`typesetting.py`), Markdown gets
it escaped (`markdown.py`). A document that looks otherwise (a letter) brings a template of its own.
"""

from askaround.web.documents.building import Document
from askaround.web.documents.markdown import as_markdown
from askaround.web.documents.paper import PAPERS, paper_of
from askaround.web.documents.typesetting import as_pdf

__all__ = ["PAPERS", "Document", "as_markdown", "as_pdf", "paper_of"]
