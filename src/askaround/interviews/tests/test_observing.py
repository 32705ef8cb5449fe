"""What was seen, in its boxes and in one text."""

from hypothesis import given, settings, strategies as st

from askaround.interviews.observing import composed, parted

LABELS = {"rooms": "The rooms", "pace": "The pace"}
LINE = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), max_size=30)


def test_what_was_seen_reads_as_lines_before_the_notes():
    text = composed({"pace": "quick", "rooms": " two\n desks "}, "A plant on every sill.", LABELS)
    assert text == "The rooms: two desks\nThe pace: quick\n\nA plant on every sill."


def test_lines_with_a_label_go_back_into_their_boxes():
    seen, rest = parted("The pace: quick\n\nA plant.", LABELS)
    assert (seen, rest) == ({"pace": "quick"}, "A plant.")


def test_a_text_written_elsewhere_is_all_notes():
    assert parted("Nobody ran.\nThe pace: quick", LABELS) == ({}, "Nobody ran.\nThe pace: quick")


@settings(max_examples=200, deadline=None)
@given(st.fixed_dictionaries({}, optional={"rooms": LINE, "pace": LINE}), st.text(max_size=60))
def test_no_word_is_lost_on_the_way_there_and_back(seen, rest):
    text = composed(seen, rest, LABELS)
    assert composed(*parted(text, LABELS), LABELS).split() == text.split()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80) | st.just("The pace: a\nThe pace: b\nThe rooms:\n"))
def test_any_text_keeps_its_words(text):
    assert composed(*parted(text, LABELS), LABELS).split() == text.split() or sorted(
        composed(*parted(text, LABELS), LABELS).split()
    ) == sorted(text.split())
