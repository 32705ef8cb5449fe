"""Whatever the bytes, nothing but people and refusals comes out; and what was written comes back."""

import csv
from dataclasses import astuple
from io import BytesIO, StringIO
from pathlib import Path

import pytest
import vobject
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.exchange.csvs import read_csv
from askaround.exchange.read import read
from askaround.exchange.recognise import NotContacts, recognise
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.tests.reading import SAMPLES, cards, names, rows
from askaround.exchange.vcards import read_vcards

LINES = st.sampled_from(
    [
        b"BEGIN:VCARD", b"END:VCARD", b"begin:vcard ", b"END:VCARDBEGIN:VCARD", b"VERSION:2.1",
        b"AGENT:", b"FN:Ana", b"N;ENCODING=QUOTED-PRINTABLE:=C3=", b"=A9;=", b"N:;;;\\", b":", b";:",
        b"PHOTO;ENCODING=b:AAAA", b" folded", b"\tfolded", b"TEL;TYPE=\"a:b\":1", b"=", b"", b"KIND:group",
        b"TEL;LABEL=\x00;X-SERVICE-TYPE=\x00:1", b"Name,\x00\x01", b"%\x00", b"N\xedame",
        b"NOTE;CHARSET=SHIFT_JIS:\x88\xc0", b"NOTE;ENCODING=BASE64:!", b"item1.X-ABLabel:_$!<a>!$_",
        b"X-ANDROID-CUSTOM:;;;", b"ORG:;;;", b"ADR:;;;;;;;;;;;", b"FN;CHARSET=utf-16:x",
        b"BEGIN:VCALENDAR", b"Name,Email", b"First Name;Last Name;Connected On", b'"', b'"a","b', b'""x',
        b"Ana,a@b.example", b"\x00\xff\xfe", b"\xef\xbb\xbf", b"Phone 1 - Value,Phone 1 - Type", b",,,",
    ]
)  # fmt: skip
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r", b"\r\r\n", b""])
SOUP = st.lists(st.tuples(LINES | st.binary(max_size=12), ENDS), max_size=30).map(
    lambda parts: b"".join(line + end for line, end in parts)
)
BYTES = (
    SOUP | st.binary(max_size=300) | SOUP.map(lambda raw: raw.decode("latin-1").encode("utf-16"))
)

# What a field can hold that comes back as it was: no control characters, no blanks at its ends.
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff"),
    max_size=40,
).map(str.strip)
LINE = TEXT.map(lambda text: " ".join(text.split()))


def _texts(value: object) -> list[str]:
    if isinstance(value, tuple):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []


def check(found: list[Item]) -> None:
    for item in found:
        assert item.row > 0
        assert isinstance(item, RejectedRow) or item.display_name
        for text in _texts(astuple(item)):
            assert "\x00" not in text
            text.encode()


@given(BYTES)
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_read_as_cards_without_an_error(raw: bytes):
    check(list(read_vcards(BytesIO(raw))))


@given(BYTES)
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_read_as_a_table_without_an_error(raw: bytes):
    check(list(read_csv(BytesIO(raw))))


@given(BYTES, st.sampled_from([None, "vcard", "csv"]), st.sampled_from(["a.vcf", "a.csv", "b"]))
@settings(deadline=None, max_examples=300)
def test_any_bytes_are_recognised_or_refused(raw: bytes, as_kind: str | None, name: str):
    try:
        kind = recognise(BytesIO(raw), name, as_kind)
    except NotContacts:
        return
    assert kind in ("vcard", "linkedin", "google", "outlook", "csv")


@given(st.binary(max_size=200), st.integers(0, 400))
@settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_damaged_archive_is_read_or_refused(tmp_path: Path, noise: bytes, at: int):
    import zipfile

    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("Connections.csv", "First Name,Last Name,Connected On\nA,B,1 Jan 2024\n")
    raw = bytearray(path.read_bytes())
    raw[at : at + len(noise)] = noise
    path.write_bytes(raw)

    try:
        check(list(read(path)))
    except NotContacts:
        return


@given(st.lists(st.tuples(LINE, LINE, LINE, LINE, TEXT), min_size=1, max_size=4))
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
def test_what_vobject_writes_we_read(people: list[tuple[str, str, str, str, str]]):
    written = []
    for given_name, family, email, phone, note in people:
        made = vobject.vCard()
        made.add("n").value = vobject.vcard.Name(family=family, given=given_name)
        made.add("fn").value = f"{given_name} {family}".strip() or "x"
        for kind, value in (("email", email), ("tel", phone), ("note", note)):
            made.add(kind).value = value
        written.append(made.serialize())

    found = cards("".join(written))

    assert [(one.given, one.family) for one in found] == [(p[0], p[1]) for p in people]
    assert [one.emails for one in found] == [tuple(filter(None, [p[2]])) for p in people]
    assert [one.phones for one in found] == [tuple(filter(None, [p[3]])) for p in people]
    assert [one.notes for one in found] == [p[4] for p in people]


@settings(deadline=None)
@given(st.lists(st.tuples(LINE, LINE, TEXT), max_size=6), st.sampled_from([",", ";", "\t", "|"]))
def test_what_the_csv_module_writes_we_read(people: list[tuple[str, str, str]], delimiter: str):
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["Name", "Company", "Notes", "Phone"])
    writer.writerows([*person, "1"] for person in people)

    found = rows(out.getvalue())

    assert all(isinstance(one, ContactRecord) for one in found)
    assert [(one.name, one.organisation, one.notes) for one in found] == people


@pytest.mark.parametrize(
    "name",
    ["aosp_v30_simple", "ezvcard_gmail-single", "ezvcard_fullcontact", "vobject_radicale-1587"],
)
def test_we_agree_with_vobject_on_the_samples_it_reads(name: str):
    raw = (SAMPLES / "vcf" / f"{name}.vcf").read_bytes()
    [theirs] = vobject.readComponents(raw.decode(), allowQP=True)

    [ours] = cards(raw)

    assert names([ours]) == [theirs.fn.value]
    assert ours.emails == tuple(each.value for each in theirs.contents.get("email", []))
    assert ours.phones == tuple(each.value for each in theirs.contents.get("tel", []))
