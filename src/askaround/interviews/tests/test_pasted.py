"""Notes pasted back from a notes app find their questions, and nothing is lost on the way."""

import re
import uuid

import pytest
from hypothesis import given, strategies as st

from askaround.interviews.pasted import added_to, filed

WAY_IN, DAY, HARD = (uuid.uuid4() for _ in range(3))
ASKED = (
    (WAY_IN, "How did you come to be doing this work?"),
    (DAY, "What did you do yesterday?"),
    (HARD, "What is hard about it?"),
)


def notes(text, sheet=()):
    return {each.question: each.text for each in filed(text, ASKED, sheet)}


def test_what_stands_under_a_question_is_filed_there():
    said = notes(
        "1. How did you come to be doing this work?\nBy accident.\n"
        "2. What did you do yesterday?\nRounds at seven.\nThen paper.\n"
        "3. What is hard about it?\n"
    )

    assert said == {WAY_IN: "By accident.", DAY: "Rounds at seven.\nThen paper."}


def test_an_answer_on_the_line_of_its_question_counts():
    assert notes("- What is hard about it? The nights") == {HARD: "The nights"}


def test_a_question_with_a_slip_of_the_finger_is_known_again():
    assert notes("what did u do yesterday\nRounds.") == {DAY: "Rounds."}


def test_a_question_cut_short_is_known_by_its_beginning():
    asked = ((HARD, "What is hard about it, and what still gets on your nerves?"),)

    assert filed("What is hard about it?\nNights.", asked)[0].question == HARD


def test_numbers_alone_are_enough_where_no_question_came_along():
    assert notes("1) by accident\n3) nights\nand the noise") == {
        WAY_IN: "by accident",
        HARD: "nights\nand the noise",
    }


def test_a_numbered_list_inside_a_note_stays_there():
    said = notes("What did you do yesterday?\n1. rounds\n2. paper")

    assert said == {DAY: "1. rounds\n2. paper"}


def test_what_comes_before_any_question_stands_beside_them():
    assert notes("She was late.\n\nWhat is hard about it?\nNights.")[None] == "She was late."


def test_the_lines_of_the_sheet_are_not_notes():
    sheet = ["Ana Ruiz", "Tuesday 24 November 2026, 16:00"]

    assert notes("Ana Ruiz\nTuesday 24 November 2026, 16:00\nLate.", sheet) == {None: "Late."}


def test_the_same_pasted_twice_is_there_once():
    once = added_to("", "Nights are long.")

    assert added_to(once, "Nights are long.") == once


def test_more_comes_under_what_was_there():
    assert added_to("Nights.", "And noise.") == "Nights.\nAnd noise."


LINES = st.one_of(st.text("abcdefg .!?", max_size=40), st.sampled_from([w for _id, w in ASKED]))


@given(st.lists(LINES, max_size=12))
def test_no_word_is_lost(lines):
    kept = " ".join(each.text for each in filed("\n".join(lines), ASKED))

    typed = [line for line in lines if line not in {words for _id, words in ASKED}]
    assert all(word in kept for line in typed for word in re.findall(r"\w+", line))


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_nothing_pasted_is_nothing(text):
    assert notes(text) == {}
