"""What a story seems to hold: suggested, never invented."""

import datetime as dt
import time

import pytest
from hypothesis import given, settings, strategies as st

from askaround.interviews import suggestions
from askaround.interviews.days import day_in

TUESDAY = dt.date(2026, 11, 3)


def names(text, known=()):
    return [each.words for each in suggestions.people_in(text, known)]


def promised(text):
    return [(each.words, each.day) for each in suggestions.promises_in(text, TUESDAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You should talk to Maria Lopez about it.", ["Maria Lopez"]),
        ("She said I could speak with Jon Bell at Arup next.", ["Jon Bell at Arup"]),
        ("Her colleague Jon Bell at Arup builds bridges.", ["Jon Bell at Arup"]),
        ("talk to Maria Lopez and Jon Bell, then rest", ["Maria Lopez", "Jon Bell"]),
        ("Talk to Ana, Ben and Chidi.", ["Ana", "Ben", "Chidi"]),
        ("He named Anna van der Berg twice. Anna van der Berg!", ["Anna van der Berg"]),
        ("a friend of hers called Siân O’Neill", ["Siân O’Neill"]),
        ("She mentioned Dr. Priya Nair of the night ward", ["Dr. Priya Nair"]),
        ("talk to Maria Lopez at the Royal Free Hospital. Good.",
         ["Maria Lopez at the Royal Free Hospital"]),
        ("you must meet Łukasz Żak", ["Łukasz Żak"]),
        ("I talked to her about Monday.", []),
        ("We spoke with the manager on Friday.", []),
        ("Talk to me. Talk to I. try Monday", []),
        ("She mentioned that The Guardian wrote on it", []),
        ("", []),
    ],
)  # fmt: skip
def test_people_to_talk_to_are_found(text, found):
    assert names(text) == found


def test_the_person_met_and_those_named_already_are_not_suggested():
    text = "I talked to Ana about it. She said: talk to Maria Lopez, talk to Jon Bell."
    assert names(text, known=["Ana Ruiz", "maria lopez"]) == ["Jon Bell"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Talk to Jon Bell. Really, talk to Jon Bell at Arup.", ["Jon Bell at Arup"]),
        ("Talk to Jon Bell at Arup. I'll meet Jon Bell, talk to Jon Bell.", ["Jon Bell at Arup"]),
        ("Talk to Maria. She meant: talk to Maria Lopez, and talk to Lopez.", ["Maria Lopez"]),
        ("Talk to Maria Lopez and talk to Maria Stone.", ["Maria Lopez", "Maria Stone"]),
    ],
)
def test_a_person_named_twice_is_suggested_once_as_fully_as_they_were_named(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I said I'd send the article by Friday. Then I left.",
         [("send the article by Friday", dt.date(2026, 11, 6))]),
        ("I promised to come back", [("come back", None)]),
        ("I promised her to write next week.", [("write next week", dt.date(2026, 11, 13))]),
        ("I told Ana I would ring on 12 December!",
         [("ring on 12 December", dt.date(2026, 12, 12))]),
        ("I'll send her my notes tomorrow", [("send her my notes tomorrow", dt.date(2026, 11, 4))]),
        ("I’ve offered to show them the plan.", [("show them the plan", None)]),
        ("I agreed I'd let him know within two weeks",
         [("let him know within two weeks", dt.date(2026, 11, 17))]),
        ("I'll never forget the noise. I will be honest.", []),
        ("She'll send me a link. He promised to call.", []),
    ],
)  # fmt: skip
def test_promises_are_found_with_their_day(text, found):
    assert promised(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said to look into occupational therapy as well.", ["occupational therapy"]),
        ("Have a look at surveying and at carpentry", ["surveying"]),
        ("I had a look at her desk. Consider it done.", []),
    ],
)
def test_lines_of_work_are_found(text, found):
    assert [each.words for each in suggestions.fields_in(text)] == found


def test_the_same_person_in_two_notes_is_one_suggestion():
    listed = suggestions.lines_in("Maria Lopez, Arup\nJon Bell")
    told = suggestions.people_in("She said: talk to Maria Lopez, talk to Ana.")

    found = suggestions.people_once([*listed, *told])

    assert [each.words for each in found] == ["Maria Lopez, Arup", "Jon Bell", "Ana"]


def test_a_note_that_is_a_list_gives_its_lines():
    text = "- Maria Lopez, Arup\n\n  Jon Bell\nAna Ruiz"
    found = suggestions.lines_in(text, known=["Ana Ruiz"])
    assert [each.words for each in found] == ["Maria Lopez, Arup", "Jon Bell"]


def test_a_note_that_lists_lines_of_work_gives_its_pieces():
    found = suggestions.pieces_in("surveying, town planning and carpentry; drawing\nteaching")
    assert [each.words for each in found] == [
        "surveying", "town planning", "carpentry", "drawing", "teaching"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("by Friday", dt.date(2026, 11, 6)),
        ("on Tuesday", dt.date(2026, 11, 10)),
        ("next Friday", dt.date(2026, 11, 13)),
        ("by the 12th", dt.date(2026, 11, 12)),
        ("by the 2nd", dt.date(2026, 12, 2)),
        ("on the 31st", None),
        ("December 1st", dt.date(2026, 12, 1)),
        ("3 Jan", dt.date(2027, 1, 3)),
        ("31 February", None),
        ("2026-11-20", dt.date(2026, 11, 20)),
        ("2025-11-20", None),
        ("by the end of the week", dt.date(2026, 11, 6)),
        ("by the end of the month", dt.date(2026, 11, 30)),
        ("next month", dt.date(2026, 12, 31)),
        ("in a fortnight", dt.date(2026, 11, 17)),
        ("tonight", TUESDAY),
        ("some day", None),
    ],
)
def test_days_are_read_as_people_say_them(text, day):
    assert day_in(text, TUESDAY) == day


CUES = [
    "talk to ", "speak with ", "my colleague ", "I said I'd ", "I promised to ", "I'll send ",
    "look into ", "Maria Lopez", " at Arup", " and ", ", ", ".\n", "by Friday", "de ", "’", "\r\n",
    "İ", "ß", "\x00", "😀", "I", "l'",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(CUES) | st.text(max_size=8), max_size=30).map("".join)
READERS = [
    suggestions.people_in,
    lambda text: suggestions.promises_in(text, TUESDAY),
    suggestions.fields_in,
    suggestions.lines_in,
    suggestions.pieces_in,
]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(READERS))
def test_every_suggestion_is_a_span_of_the_text(text, read):
    for each in read(text):
        assert each.words == text[each.start : each.end]
        assert each.words.strip()
        assert each.sentence in text
        assert each.words in each.sentence


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)))
def test_a_promised_day_is_never_before_the_visit(text, day):
    for each in suggestions.promises_in(text, day):
        assert each.day is None or each.day >= day


@pytest.mark.parametrize("unit", ["talk to Maria ", "A" * 50, "I said I'd ", "Aa ", "at The ", " "])
def test_a_hundred_thousand_characters_are_read_in_no_time(unit):
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    began = time.process_time()  # of this process alone, however busy the machine is
    for read in READERS:
        read(text)
    assert time.process_time() - began < 5
