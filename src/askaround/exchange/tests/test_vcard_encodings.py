"""Cards in every encoding they are found in."""

import codecs

import pytest

from askaround.exchange.tests.reading import card, cards

NAMED = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:José Muñoz 安藤\r\nTEL:1\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        NAMED.encode(),
        codecs.BOM_UTF8 + NAMED.encode(),
        NAMED.encode("utf-16"),
        NAMED.encode("utf-16-le"),
        NAMED.encode("utf-16-be"),
        NAMED.encode("utf-32"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_unicode_is_read_with_a_mark_or_without(raw: bytes):
    assert [found.name for found in cards(raw)] == ["José Muñoz 安藤"]


def test_bytes_that_are_no_utf_8_are_read_as_windows_latin():
    assert card("FN:José “Pepe”".encode("cp1252")).name == "José “Pepe”"


def test_bytes_that_are_nothing_else_are_read_as_latin_1():
    assert card(b"FN:Jos\xe9 \x81").name == "José"


def test_each_property_has_a_character_set_of_its_own():
    found = card(
        b"N;CHARSET=SHIFT_JIS:" + "安藤;表".encode("shift_jis"),
        b"NOTE;CHARSET=windows-1251:" + "Привет".encode("cp1251"),
        b"TITLE:" + "médica".encode(),
        version="2.1",
    )

    assert (found.name, found.notes, found.title) == ("表 安藤", "Привет", "médica")


def test_a_character_set_in_seven_bits_is_decoded_too():
    raw = b"FN;CHARSET=ISO-2022-JP:" + "安藤".encode("iso2022_jp")

    assert card(raw, version="2.1").name == "安藤"


@pytest.mark.parametrize("charset", ["zip", "punycode", "no-such-thing", "unicode_escape", ""])
def test_a_character_set_that_is_none_is_passed_over(charset: str):
    assert card(f"FN;CHARSET={charset}:José").name == "José"


def test_a_character_set_that_does_not_fit_is_passed_over():
    assert card("FN;CHARSET=US-ASCII:José").name == "José"


def test_quoted_printable_is_decoded_in_its_character_set():
    found = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Mu=C3=B1oz;Jos=C3=A9",
        "NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:ma=F1ana=0D=0Atarde",
        version="2.1",
    )

    assert (found.name, found.notes) == ("José Muñoz", "mañana\ntarde")


@pytest.mark.parametrize("written", ["Jos=C3=A9", "Jos=E9"])
def test_quoted_printable_without_a_character_set_is_recognised(written: str):
    assert card(f"FN;ENCODING=QUOTED-PRINTABLE:{written}", version="2.1").name == "José"


def test_a_soft_break_may_follow_every_semicolon():
    found = card(
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Mu=C3=B1oz;=",
        "Jos=C3=A9;=",
        ";=",
        "=44=72.;=",
        "",
        "TEL:5",
        version="2.1",
    )

    assert (found.family, found.given, found.phones) == ("Muñoz", "José", ("5",))


@pytest.mark.parametrize("halves", [("=E5=AE=", "89"), ("=E5=AE=8=", "9"), ("=E5=AE=8", "9")])
def test_a_break_may_fall_inside_an_escape(halves: tuple[str, str]):
    found = card(f"FN;ENCODING=QUOTED-PRINTABLE:{halves[0]}", halves[1], version="2.1")

    assert found.name == "安"


def test_a_soft_break_may_be_folded_as_well():
    found = card("FN;ENCODING=QUOTED-PRINTABLE:=E5=AE=8=", " 9=E8=97=A4", version="2.1")

    assert found.name == "安藤"


def test_a_soft_break_before_another_property_ends_the_value():
    found = card("NOTE;ENCODING=QUOTED-PRINTABLE:half=", "TEL:555", version="2.1")

    assert (found.notes, found.phones) == ("half", ("555",))


def test_a_note_in_base64_is_decoded_and_a_damaged_one_is_lost_alone():
    found = card("NOTE;ENCODING=b:SG9sYQ==", "TITLE;ENCODING=BASE64:!x", "TEL:555")

    assert (found.notes, found.title, found.phones) == ("Hola", "", ("555",))
