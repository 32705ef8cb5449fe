"""A document as PDF, set by Typst: tagged for screen readers (PDF/UA-1), with no file or host in it.

What people typed goes in as JSON beside the template and is shown as text, so that nothing in it
can be read as markup. Typst brings fonts for Latin, Greek, Cyrillic, Hebrew and Arabic letters; for
others it takes those of the machine. Where there are none either, an empty box stands for each such
letter, and a sentence at the end says so.
"""

import json
import tempfile
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from askaround.web.documents.building import Document

if TYPE_CHECKING:
    import typst

PLAIN = "plain.typ"
TYPST_PAPERS = {"a4": "a4", "letter": "us-letter"}
NO_FONT = "could not be displayed"


def as_pdf(document: Document, *, paper: str = "a4", template: str = "") -> bytes:
    """The PDF. `paper` is "a4" or "letter"; `template` Typst's source, else that of every record."""
    data = document.as_data() | {
        "paper": TYPST_PAPERS[paper],
        "page_of": _("%(page)s of %(pages)s"),
    }
    source = template or _plain()
    import typst  # takes a moment to load, and most days nobody prints

    try:
        return _compiled(source, data, tagged=True)
    except typst.TypstError as error:
        if NO_FONT not in str(error):
            raise
    note = _("An empty box stands for a letter that no font of this machine has.")
    return _compiled(source, data | {"note": note}, tagged=False)


def _compiled(source: str, data: dict[str, Any], *, tagged: bool) -> bytes:
    import typst

    written: Any = source.encode()  # typst's own stub has no type that bytes alone fit
    # An empty folder is all that the template could read from.
    with tempfile.TemporaryDirectory() as nothing:
        made = typst.compile(
            written,
            root=nothing,
            font_paths=_fonts(),
            sys_inputs={"data": json.dumps(data)},
            pdf_standards="ua-1" if tagged else None,
        )
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> "typst.Fonts":
    """Typst's own fonts and the machine's, looked up once."""
    import typst

    return typst.Fonts()


@cache
def _plain() -> str:
    return resources.files("askaround.web.documents").joinpath(PLAIN).read_text(encoding="utf-8")
