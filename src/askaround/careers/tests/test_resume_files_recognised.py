"""What a file is, by its bytes; what it is called when it goes out."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings, strategies as st

from askaround.careers.resumes import names
from askaround.careers.resumes.recognise import LARGEST, NotAResume, recognise
from askaround.careers.tests.make import PDF

DOCX = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"}
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "content.xml": "<office/>",
    "META-INF/manifest.xml": "<manifest/>",
}


def archive(parts, method=zipfile.ZIP_DEFLATED):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as opened:
        for name, text in parts.items():
            opened.writestr(zipfile.ZipInfo(name), text, method)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (PDF, "cv.docx", "pdf"),
        (archive(DOCX), "cv.pdf", "docx"),
        (archive(ODT), "cv", "odt"),
        (b"{\\rtf1 Ana}", "cv.txt", "rtf"),
        ("Zoë Müller\n".encode(), "cv.exe", "txt"),
        ("Zoë".encode("utf-16"), "cv.txt", "txt"),
        (b"Zo\xeb, nurse", "cv.txt", "txt"),
        (b"# Ana\n", "cv.MD", "md"),
    ],
)
def test_a_file_is_what_its_bytes_say_whatever_its_name(data, name, kind):
    assert recognise(data, name) == kind


@pytest.mark.parametrize(
    ("data", "because"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"a" * (LARGEST + 1), "larger than 5 MB"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "none of PDF"),
        (b"MZ\x90\x00\x03", "none of PDF"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "web page"),
        (b"\xef\xbb\xbf  <SVG onload=alert(1)>", "web page"),
        (b"<?xml version='1.0'?><svg/>", "web page"),
        (b"<html><!-- %PDF-1.4 --></html> %%EOF", "none of PDF"),
        (b"%PDF-1.4\n1 0 obj", "ends too early"),
        (archive({"secret.txt": "x"}), "none of PDF"),
        (archive(DOCX | {"word/vbaProject.bin": "x"}), "macros"),
        (archive(ODT | {"Basic/script.xml": "x"}), "macros"),
        (archive(DOCX | {"../../outside": "x"}), "none of PDF"),
        (archive(DOCX | {"word/huge.xml": "0" * (40 << 20)}), "none of PDF"),
        (archive(DOCX)[:-30], "none of PDF"),
    ],
)
def test_what_is_no_resume_is_refused_with_a_sentence(data, because):
    with pytest.raises(NotAResume, match=because):
        recognise(data, "cv.pdf")


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\xff\xfe"])
)
def test_any_bytes_are_recognised_or_refused(rest, start):
    with contextlib.suppress(NotAResume):
        assert recognise(start + rest, "x") in {"pdf", "docx", "odt", "rtf", "txt", "md"}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\fakepath\\my cv.docx", "my cv.pdf"),
        ("cv.pdf.exe", "cv pdf.pdf"),
        ("cv\u202efdp.exe", "cv fdp.pdf"),
        ('a"; filename="b.html', "a ; filename= b.pdf"),
        ("line\r\nSet-Cookie: x.pdf", "line Set-Cookie x.pdf"),
        ("CON.pdf", "resume.pdf"),
        ("...", "resume.pdf"),
        ("", "resume.pdf"),
        ("履歴書.pdf", "履歴書.pdf"),
    ],
)
def test_a_hostile_name_is_harmless_when_the_file_goes_out(name, kept):
    assert names.clean(name, "pdf") == kept


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_name_becomes_one_short_word_of_a_file(name):
    kept = names.clean(name, "pdf")

    assert kept.endswith(".pdf")
    assert len(kept) <= names.LONGEST + 4
    assert not set(kept) & set('/\\:*?"<>|\r\n\x00')
    assert not kept.startswith(".")
