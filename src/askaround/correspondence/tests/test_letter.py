"""Text for the page and for mail programs: blanks found, links that say what they say."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, strategies as st

from askaround.correspondence.guidelines import MAILTO_LENGTH
from askaround.correspondence.letter import envelope, mailto, parts, to_someone_else, with_sentence

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def test_blanks_are_cut_out_of_the_words_around_them() -> None:
    cut = list(parts("Hello [their name], it's [your name]"))
    assert [part.text for part in cut if part.blank] == ["[their name]", "[your name]"]


@given(TEXT | st.from_regex(r"(\w* ?\[[\w ]{1,9}\] ?)*", fullmatch=True))
def test_put_together_again_the_parts_are_the_text(text: str) -> None:
    assert "".join(part.text for part in parts(text)) == text


@given(subject=TEXT, body=TEXT)
def test_a_mail_link_has_one_address_one_subject_and_one_body(subject: str, body: str) -> None:
    link = mailto("ana@example.org", subject, body)
    if link:
        found = urlsplit(link)
        assert (found.scheme, found.path, found.fragment) == ("mailto", "ana@example.org", "")
        assert set(parse_qs(found.query, strict_parsing=bool(found.query))) <= {"subject", "body"}
        assert len(link) <= MAILTO_LENGTH
        assert link.isascii()


def test_a_mail_link_carries_the_words_as_they_are() -> None:
    link = mailto("ana@example.org", "A & B?", "Hello Ána,\n\n100 % + more\nNell")
    query = urlsplit(link).query
    assert "+" not in query
    fields = dict(each.split("=", 1) for each in query.split("&"))
    assert unquote(fields["subject"]) == "A & B?"
    assert unquote(fields["body"]) == "Hello Ána,\r\n\r\n100 % + more\r\nNell"


@pytest.mark.parametrize("address", ["a?bcc=x@example.org", "a&bcc=x@b.org", "a%0Abcc:x", "a,b@c"])
def test_an_address_cannot_add_a_recipient(address: str) -> None:
    link = mailto(address, "Hello", "")
    assert parse_qs(urlsplit(link).query) == {"subject": ["Hello"]}
    assert "," not in link


def test_a_subject_with_a_line_break_stays_on_one_line() -> None:
    assert "%0" not in mailto("ana@example.org", "Hello\r\nBcc: x@example.org", "")


def test_words_too_long_for_a_link_have_none() -> None:
    assert mailto("ana@example.org", "Hello", "x" * MAILTO_LENGTH) == ""


def test_a_sentence_is_added_before_the_closing_and_only_once() -> None:
    once = with_sentence("Hello Ana,\n\nMay I come?\n\nThanks,\nNell", "I'm not looking.")
    assert once == "Hello Ana,\n\nMay I come?\n\nI'm not looking.\n\nThanks,\nNell"
    assert with_sentence(once, "I'm not looking.") == once


def test_a_sentence_added_to_a_single_line_follows_it() -> None:
    assert with_sentence("Hello.", "More.") == "Hello.\n\nMore."


def test_the_same_words_for_somebody_else_greet_them() -> None:
    text = "Hello Sam,\n\nSam said you would know."
    assert to_someone_else(text, "Sam", "Ana") == "Hello Ana,\n\nSam said you would know."


def test_a_name_inside_a_word_is_no_name() -> None:
    assert to_someone_else("Hello Samantha,", "Sam", "Ana") == "Hello Samantha,"


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("4 Mill Lane\nLeeds", ["Ana Ruiz", "St Mary's", "4 Mill Lane", "Leeds"]),
        ("4 Mill Lane, Leeds", ["Ana Ruiz", "St Mary's", "4 Mill Lane", "Leeds"]),
        ("St Mary's, 4 Mill Lane", ["Ana Ruiz", "St Mary's", "4 Mill Lane"]),
        ("", ["Ana Ruiz", "St Mary's"]),
    ],
)
def test_an_envelope_has_name_place_and_address_a_line_each(address: str, lines: list[str]) -> None:
    assert envelope("Ana Ruiz", "St Mary's", address).splitlines() == lines
