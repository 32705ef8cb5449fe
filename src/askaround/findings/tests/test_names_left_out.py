"""Leaving names out: no name the notebook knows survives in any text."""

import re
import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from askaround.findings.report.covering import UNSEEN, Cover
from askaround.findings.report.names import (
    Contact,
    Known,
    folded,
    may_be_names,
    may_stand_in,
    parts_of,
    phone_tail,
    tokens_of,
)
from askaround.findings.report.words_in_names import ORDINARY, PARTICLES

PHONE = "[how to reach them]"


def cover(*known: Known, phones=(), texts=()) -> Cover:
    contact = Contact({phone_tail(each) for each in phones}, set(texts))
    return Cover(list(known), contact, email="[e-mail]", link="[link]", phone=PHONE)


ANA = Known("Ana Ruiz", "Person 1")
BEN = Known("Dr. Ben O'Connor", "Person 2")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana Ruiz said so.", "Person 1 said so."),
        ("ana said so, and RUIZ too", "Person 1 said so, and Person 1 too"),
        ("Ask Dr O’Connor, Ben's boss.", "Ask Person 2, Person 2's boss."),
        ("Aná Ruíz's nights", "Person 1's nights"),
        ("_Ana_ and “Ana”", "_Person 1_ and “Person 1”"),
        ("ANA  RUIZ\nAna\u00a0Ruiz", "Person 1\nPerson 1"),
        ("Bananas and Anatomy stay.", "Bananas and Anatomy stay."),
        ("Write to ana.ruiz@example.org.", "Write to [e-mail]."),
        ("See www.example.org/ana or https://x.org/ben", "See [link] or [link]"),
        ("Ms. Ruiz said so", "Person 1 said so"),
    ],
)
def test_a_name_is_left_out_however_it_is_written(text, left):
    assert cover(ANA, BEN)(text) == left


@pytest.mark.parametrize(
    ("name", "ways"),
    [
        (
            "Ana Ruiz",
            ["A.R.", "A. R.", "A. Ruiz", "Ana R.", "Ana M. Ruiz", "Ana\u00adRuiz", "@anaruiz"],
        ),
        (
            "Ana Ruiz",
            ["AnaRuiz", "Mrs A. Ruiz", "ANA R. RUIZ", "A\u00adna", "Ru\u200biz", "Ana-Ruiz"],
        ),
        ("Ben O'Connor", ["OConnor", "benoconnor", "B. O’Connor"]),
        ("Anne-Marie Müller", ["AnneMarie", "Mueller", "MUELLER", "Anne Marie", "Müller"]),
        ("Ole Straße", ["Strasse", "strasse", "Straße"]),
        ("Al Rossi", ["Al", "AL"]),
        ("李小龙", ["小龙", "李小龙"]),
        ("홍길동", ["길동"]),
    ],
)
def test_somebody_met_is_left_out_by_handle_initials_and_other_spellings(name, ways):
    for way in ways:
        assert cover(Known(name, "Person 1"))(f"So {way} said") in (
            "So Person 1 said",
            "So @Person 1 said",
        )


def test_a_family_is_left_out_in_the_plural():
    assert cover(ANA)("the Ruizes, the Ruizs; Ruizescu stays") == (
        "the Person 1, the Person 1; Ruizescu stays"
    )


def test_initials_of_somebody_else_stay():
    assert cover(ANA)("Plan B. Ana came; Ana I. did not") == (
        "Plan B. Person 1 came; Person 1 I. did not"
    )


def test_only_names_that_begin_as_a_word_of_the_text_are_tried():
    many = [Known(f"Zed{number} Qu{number}", f"Person {number}") for number in range(300)]
    hides = cover(*many, ANA)

    assert hides("ana said so") == "Person 1 said so"
    assert len(hides._patterns) == 1


def test_an_everyday_word_stays_where_it_is_written_small():
    may = Known("Will May", "Person 1")

    assert cover(may)("I will, and may. Will did in May.") == (
        "I will, and may. Person 1 did in Person 1."
    )


def test_a_stranger_to_this_work_is_left_out_where_the_name_is_written_as_one():
    far = Known("Ida Sample", "Person 9", close=False)

    assert cover(far)("Ida took a sample.") == "Person 9 took a sample."


def test_a_place_is_left_out_with_and_without_what_it_is_called_in_general():
    place = Known("St. Mary's Hospital", "Workplace 1", is_place=True)

    assert (
        cover(place)("At St Mary's hospital, or St. Mary's.") == "At Workplace 1, or Workplace 1."
    )


def test_numbers_that_are_no_telephone_stay():
    text = "£28,000 to £32,000 in 2010-2015, on 2026-11-30, 12 000 a year"

    assert cover(phones=["+44 20 7946 0123"])(text) == text


@pytest.mark.parametrize(
    "written", ["020 7946 0123", "+44 (0)20 7946-0123", "7946 0123", "+1 555 010 9999"]
)
def test_a_telephone_number_is_left_out_however_it_is_written(written):
    assert cover(phones=["+442079460123"])(f"Ring {written}.") == f"Ring {PHONE}."


def test_what_nobody_told_is_pointed_out():
    assert may_be_names("I should ask Levy in Boston. Then Ana.", ["Ana"]) == ["Levy", "Boston"]


LETTERS = st.text(
    alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Mn"], include_characters="'-’"),
    min_size=2,
    max_size=9,
)
REAL = st.sampled_from(
    [
        "Ana",
        "José",
        "Zoë",
        "Øystein",
        "O'Connor",
        "O’Neill",
        "Anne-Marie",
        "Müller",
        "Şirin",
        "Łukasz",
        "王芳",
        "محمد",
        "Ольга",
        "Nguyễn",
        "İpek",
        "MacDonald",
        "Ibáñez",
        "Straße",
        "d'Arcy",
        "Jean-Luc",
        "Bea",
    ]
)
NAMES = st.lists(st.one_of(REAL, LETTERS), min_size=1, max_size=3).map(" ".join)
AROUND = st.sampled_from(
    ["{}", "“{}”", "({})", "{}'s", "{},", "_{}_", "and {} said", "{}\n", "*{}*"]
)


def known_words(name: str) -> set[str]:
    """What must not be found of a name: its words that are names by themselves."""
    return {part.casefold() for part in parts_of(name)}


@settings(max_examples=150, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.data())
def test_no_known_name_survives(names, data):
    people = [Known(name, f"<{number}>") for number, name in enumerate(names)]
    said = []
    for name in names:
        ways = [name, *name.split(), unicodedata.normalize("NFD", name)]
        ways = [way for way in ways if not set(known_words(way)) & ORDINARY] or [name]
        said.append(data.draw(AROUND).format(data.draw(st.sampled_from(ways))))
    text = " so ".join(said)

    left = cover(*people)(text)

    words = tokens_of(left) | set(re.findall(r"[^\W_]+", folded(left).casefold()))
    for name in names:
        assert not known_words(name) & words


@settings(max_examples=80, deadline=None)
@given(NAMES, st.text(max_size=60))
def test_a_name_that_stands_in_a_text_is_always_looked_for(name, around):
    text = f"{around} {name} {around}"

    if known_words(name):
        assert may_stand_in(name, tokens_of(text), text.casefold())


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_a_text_without_names_stays_as_it_is(text):
    plain = UNSEEN.sub("", re.sub(r"[@\d]|www|://|\.", "", unicodedata.normalize("NFC", text)))

    assert cover(Known("Qzxv Wqkj", "Person 1"))(plain) == plain


def test_words_too_common_are_no_names_by_themselves():
    assert parts_of("So An") == []
    assert "so" in PARTICLES
    assert (
        cover(Known("So An", "Person 1"))("so an answer; So An said")
        == "so an answer; Person 1 said"
    )
