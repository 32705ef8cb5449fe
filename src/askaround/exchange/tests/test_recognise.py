"""What kind of file it is, and what is no file of contacts at all."""

import random
import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest

from askaround.exchange import sentences
from askaround.exchange.read import read
from askaround.exchange.recognise import HEAD, KINDS, NotContacts, recognise

CARD = b"BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD\r\n"
CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


def kind_of(raw: bytes, name: str = "", as_kind: str | None = None) -> str:
    return recognise(BytesIO(raw), name, as_kind)


def refusal(raw: bytes, name: str = "", as_kind: str | None = None) -> str:
    with pytest.raises(NotContacts) as refused:
        kind_of(raw, name, as_kind)
    return str(refused.value)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (CARD, "vcard"),
        (b"rubbish\r\n begin:vcard \r\n", "vcard"),
        (CARD.decode().encode("utf-16-le"), "vcard"),
        (b"First Name,Last Name,Connected On\n", "linkedin"),
        (b'Notes:\n"a"\n\nFirst Name,Last Name,URL,Connected On\n', "linkedin"),
        (b"First Name,Last Name,E-mail 1 - Value\n", "google"),
        (b"Name,Given Name,Family Name,Group Membership\n", "google"),
        (b"First Name,Last Name,Business Phone,Home Street\n", "outlook"),
        ("Vorname;Nachname;Telefon geschäftlich;E-Mail-Typ\n".encode("cp1252"), "outlook"),
        (b"name,email\n", "csv"),
        (b"Email\na@b.example\n", "csv"),
    ],
)
def test_a_file_is_known_by_what_is_in_it(raw: bytes, kind: str):
    assert kind_of(raw, "file.dat") == kind


def test_cards_in_a_file_named_as_a_calendar_are_cards():
    assert kind_of(CARD, "contacts.ics") == "vcard"


def test_a_file_named_connections_with_few_columns_left_is_linkedins():
    assert kind_of(b"First Name,Last Name,Company\n", "Connections (2).csv") == "linkedin"


@pytest.mark.parametrize("as_kind", [None, *KINDS])
@pytest.mark.parametrize("name", ["calendar.ics", "contacts.vcf", "x"])
def test_a_calendar_is_refused_whatever_it_is_called(name: str, as_kind: str | None):
    assert refusal(CALENDAR, name, as_kind) == sentences.CALENDAR


@pytest.mark.parametrize("raw", [b"", b"\n\n  \r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(raw: bytes):
    assert refusal(raw) == sentences.EMPTY_FILE


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("a.vcf", sentences.NO_CARDS),
        ("a.ics", sentences.CALENDAR),
        ("a.csv", sentences.NO_KNOWN_COLUMN),
        ("a.pdf", sentences.NOT_CONTACTS),
        ("", sentences.NOT_CONTACTS),
    ],
)
def test_anything_else_is_refused_by_what_its_name_promised(name: str, sentence: str):
    assert refusal(b"%PDF-1.4 nothing of the kind\n", name) == sentence


def test_a_sentence_that_mentions_email_is_no_heading():
    assert refusal(b'"You may notice that some email addresses are missing, or phones."\nx\n')


def test_a_spreadsheet_is_refused_with_the_way_out():
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600) == sentences.SPREADSHEET


@pytest.mark.parametrize("as_kind", ["linkedin", "google", "outlook", "csv"])
def test_a_table_is_believed_to_be_what_the_user_says(as_kind: str):
    assert kind_of(b"name,email\n", "x", as_kind) == as_kind


def test_what_the_user_says_cannot_make_contacts_of_anything():
    assert refusal(b"name,email\n", "x", "vcard") == sentences.NO_CARDS
    assert refusal(b"a,b\n1,2\n", "x", "csv") == sentences.NO_KNOWN_COLUMN


def test_a_kind_nobody_knows_is_an_error():
    with pytest.raises(ValueError, match="unknown kind"):
        kind_of(CARD, "x", "word")


def _noise(kind: str) -> bytes:
    made = random.Random(7)
    if kind == "bytes":
        return made.randbytes(3 * HEAD)
    if kind == "one line":
        return b"x," * HEAD
    letters = b"abcdefghij ,;:\n\"'0123456789-"
    return bytes(made.choices(letters, k=3 * HEAD))


@pytest.mark.parametrize("kind", ["bytes", "letters", "one line"])
@pytest.mark.parametrize("as_kind", [None, "vcard", "csv"])
def test_noise_is_refused_after_its_first_part(kind: str, as_kind: str | None):
    stream = BytesIO(_noise(kind))

    with pytest.raises(NotContacts):
        recognise(stream, "noise", as_kind)

    assert stream.tell() <= HEAD


def test_a_large_file_of_noise_behind_one_card_takes_little_memory(tmp_path: Path):
    path = tmp_path / "noise.vcf"
    with path.open("wb") as stream:
        stream.write(CARD + b"BEGIN:VCARD\nNOTE:")
        for _ in range(20):
            stream.write(b"x" * HEAD)
    tracemalloc.start()

    found = list(read(path))

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) == 2
    assert most < 10 * HEAD


def test_memory_is_flat_in_the_number_of_rows(tmp_path: Path):
    path = tmp_path / "many.csv"
    with path.open("w") as stream:
        stream.write("name,email\n")
        stream.writelines(f"Person {n},p{n}@example.org\n" for n in range(8_000))
    tracemalloc.start()

    count = sum(1 for _ in read(path))

    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 8_000
    assert most < 4 * HEAD


def test_a_reading_can_be_gone_through_twice(tmp_path: Path):
    path = tmp_path / "ana.vcf"
    path.write_bytes(CARD)

    reading = read(path)

    assert reading.kind == "vcard"
    assert list(reading) == list(reading) != []


def test_the_name_of_an_upload_counts_not_that_of_its_temporary_file(tmp_path: Path):
    path = tmp_path / "upload.tmp"
    path.write_bytes(b"First Name,Last Name,Company\nAna,Ruiz,Acme\n")

    assert read(path, name="Connections.csv").kind == "linkedin"


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "nothing.vcf")
