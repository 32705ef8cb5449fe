"""Sentences that may speak of the same thing, by the words they share."""

from itertools import pairwise

from hypothesis import given, strategies as st

from askaround.findings.alike import most_alike, sentences, words_of

SAID = [
    "Nobody works nights alone in the first year.",
    "The coffee is good.",
    "Night work is shared out fairly, and nobody is alone.",
    "We meet on Mondays.",
    "The pay is fair.",
]


def texts(text):
    return [text[span.start : span.end] for span in sentences(text)]


def test_sentences_end_with_their_full_stop_and_lines_with_their_line():
    assert texts("One. Two?  “Three!” Four\n\n  five \n") == [
        "One.",
        "Two?",
        "“Three!”",
        "Four",
        "five",
    ]


def test_what_shares_words_is_suggested():
    found = most_alike(["You are never alone on night work"], SAID, most=3, least=0.05)

    assert {place for place, _score in found} == {0, 2}


def test_what_shares_nothing_is_not_suggested():
    assert most_alike(["Parking costs a fortune"], SAID, most=3, least=0.01) == []


def test_the_same_words_are_as_alike_as_can_be():
    ((place, score),) = most_alike([SAID[3]], SAID, most=1, least=0.1)

    assert (place, round(score, 6)) == (3, 1.0)


def test_the_plural_and_the_case_make_no_difference():
    assert words_of("Nights, night NIGHT's of the boss") == {"night": 3, "the": 1, "boss": 1}


def test_a_rare_word_weighs_more_than_a_common_one():
    among = ["the team the van", "the team the saw", "the team lunch", "the saw"]

    found = most_alike(["the saw"], among, most=4, least=0)

    assert [place for place, _score in found][:2] == [3, 1]


@given(st.text(max_size=200))
def test_sentences_cover_all_that_can_be_seen_and_nothing_twice(text):
    spans = list(sentences(text))

    covered = "".join(text[span.start : span.end] for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(st.lists(st.text(max_size=30), max_size=5), st.lists(st.text(max_size=30), max_size=5))
def test_a_cosine_is_never_below_nothing_or_above_one(like, among):
    found = most_alike(like, among, most=9, least=0)

    assert all(0 <= score <= 1.000001 for _place, score in found)
