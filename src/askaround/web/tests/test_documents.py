"""Documents: what is put in comes out as words, on paper and as text."""

import io
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from markdown_it import MarkdownIt
from pypdf import PdfReader

from askaround import web
from askaround.web.documents import Document, as_markdown, as_pdf, paper_of
from askaround.web.documents.building import printable

HOSTILE = [
    "<script>alert(1)</script>",
    '#panic("x") #read("/etc/passwd") $x^2$ *bold* _it_ `raw` @ref <label> ~ \\',
    "# heading\n- item\n1. first\n> quote\n===\n---\n    code\n```\nfence\n```",
    "[a](javascript:alert(1)) ![b](http://x/y) <http://x> &lt;b&gt; &#60;",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "\x00\x07\ufeff\u202eevil\u2066 \ufffe\U0010ffff\u2028next",
    "=HYPERLINK(1)",
]


def document(*texts):
    made = Document("Visit with Ana Ruiz")
    for text in texts:
        made.heading(text, 1, note=text)
        made.facts([(text, [text, text])])
        made.words(text)
        made.quiet(text)
        made.items([(text, text)])
    return made


def words_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def only_text(markdown):
    """What a reader of CommonMark shows of it, its blanks made one; and the kinds of its parts."""
    kinds, shown = set(), []
    for token in MarkdownIt("commonmark").parse(markdown):
        kinds.add(token.type.removesuffix("_open").removesuffix("_close"))
        for child in token.children or ():
            kinds.add(child.type)
            shown.append(" " if child.type.endswith("break") else child.content)
        shown.append(" ")
    return " ".join("".join(shown).split()), kinds


def squeezed(text):
    return " ".join(printable(text).split())


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_words_in_markdown(text):
    shown, kinds = only_text(as_markdown(document(text)))

    expected = {"heading", "paragraph", "inline", "bullet_list", "list_item", "text", "softbreak"}
    expected |= {"hardbreak", "strong", "em", "text_special"}
    assert {kind.removesuffix("_open").removesuffix("_close") for kind in kinds} <= expected
    assert shown.count(squeezed(text)) >= 5
    assert "<script" not in as_markdown(document(text))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_words_in_a_pdf(text):
    shown = words_of(as_pdf(document(text)))

    for word in squeezed(text).split():
        assert word in shown.replace("\n", " ")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_survives_into_markdown(text):
    made = Document("Title")
    made.words(text)

    shown, kinds = only_text(as_markdown(made))

    assert shown.removeprefix("Title").split() == printable(text).split()
    assert not kinds & {"html_block", "html_inline", "link", "image", "code_block", "fence", "hr"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_set_without_a_fault(text):
    assert as_pdf(document(text)).startswith(b"%PDF-")


def test_a_pdf_is_tagged_for_screen_readers_and_says_nothing_of_the_machine():
    pdf = as_pdf(document("Ana"))
    read = PdfReader(io.BytesIO(pdf))
    root: Any = read.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert read.metadata.title == "Visit with Ana Ruiz"
    assert b"pdfuaid" in pdf
    here = (tempfile.gettempdir(), Path.cwd(), Path.home(), Path(web.__file__).parent)
    assert not any(str(place).encode() in pdf for place in here)


def test_other_scripts_are_set_and_a_letter_without_a_font_is_owned_up_to():
    everywhere = words_of(as_pdf(document("Łukasz Жанна Ελένη")))
    assert "Łukasz" in everywhere
    assert "Жанна" in everywhere

    assert as_pdf(document("שלום مرحبا")).startswith(b"%PDF-")
    assert "An empty box stands for" in words_of(as_pdf(document("\U00013000")))


@pytest.mark.parametrize(
    ("country", "wanted", "paper"),
    [("US", "", "letter"), ("DE", "", "a4"), ("", "", "a4"), ("DE", "letter", "letter"), ("US", "?", "letter")],
)  # fmt: skip
def test_paper_is_that_of_the_country_unless_one_is_asked_for(country, wanted, paper):
    assert paper_of(country, wanted) == paper


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_as_large_as_it_says(paper, size):
    box = PdfReader(io.BytesIO(as_pdf(document("Ana"), paper=paper))).pages[0].mediabox

    assert (round(box.width), round(box.height)) == size


def test_a_long_document_goes_on_over_many_pages():
    made = Document("Visit")
    for number in range(400):
        made.words(f"Line {number}. " + "Word after word. " * 12)

    read = PdfReader(io.BytesIO(as_pdf(made)))

    assert len(read.pages) >= 10
    assert "Line 399." in read.pages[-1].extract_text()


def test_a_level_of_headings_is_never_skipped():
    made = Document("Visit")
    made.heading("Deep", 3)
    made.heading("Deeper", 3)

    assert [each["level"] for each in made.blocks] == [1, 2]


def test_markdown_reads_well_as_plain_text():
    made = Document("Visit with Ana Ruiz")
    made.facts([("Phone", ["+44 20 7946 0000"]), ("Mailing address", ["2 Mill Lane\nOxford"])])
    made.heading("Results and impressions")
    made.words("About 30-40 beds.\nNights (rarely).\n\n1. She said it first.")

    assert as_markdown(made) == (
        "# Visit with Ana Ruiz\n\n"
        "- **Phone**: +44 20 7946 0000\n"
        "- **Mailing address**: 2 Mill Lane\\\n  Oxford\n\n"
        "## Results and impressions\n\n"
        "About 30-40 beds.\\\nNights (rarely).\n\n"
        "1\\. She said it first.\n"
    )


def test_no_sign_that_python_calls_printable_is_taken_out():
    last_of_planes = [plane + end for plane in range(0, 0x110000, 0x10000) for end in (-2, -1)]

    # After a tab nothing is known beforehand, and every sign is looked at.
    taken = [
        n for n in (*range(0x11000), *last_of_planes[2:]) if chr(n) not in printable(f"\t{chr(n)}")
    ]

    assert [n for n in taken if chr(n).isprintable()] == []
    assert {0x00, 0x202E, 0xFEFF, 0xFFFE, 0x1FFFF} <= set(taken)
