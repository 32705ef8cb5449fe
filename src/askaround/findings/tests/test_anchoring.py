"""A mark stays on its words while the text around them is edited."""

from hypothesis import assume, given, strategies as st

from askaround.findings.anchoring import found_again, moved, standing_at

TEXT = st.text(alphabet="ab .\n🙂", max_size=40)


def place(before, after, words):
    start = before.index(words)
    return moved(before, after, start, start + len(words))


def test_words_typed_before_a_mark_push_it_on():
    assert place("nights are long", "The nights are long", "nights") == 4


def test_words_typed_after_a_mark_leave_it():
    assert place("nights are long", "nights are long and quiet", "nights") == 0


def test_a_mark_whose_words_were_changed_is_lost():
    assert place("nights are long", "nigths are long", "nights") is None


def test_words_written_into_a_mark_part_it():
    assert place("two long nights", "two very long nights", "two long") is None


def test_a_mark_survives_edits_on_both_sides_of_it():
    assert place("We do nights alone", "They do nights together", "do nights") == 5


def test_the_same_words_said_elsewhere_are_not_taken_for_those_that_went():
    before = "Nights are hard. Days are easy. Nights again."

    assert moved(before, "Days are easy. Nights again.", 0, 6) is None


def test_of_the_same_words_twice_the_one_that_was_marked_stays_marked():
    assert moved("no no", "no", 3, 5) == 0


def test_positions_are_code_points():
    assert place("🙂🙂 nights", "🙂🙂🙂 nights", "nights") == 4


def test_words_that_come_back_are_found_again():
    assert found_again("two days", "two long days", "two long", 0) == 0
    assert found_again("two days", "two short days", "two long", 0) is None


def test_words_are_found_where_they_stand_nearest():
    assert standing_at("no yes no yes no", "no", 8) == 7
    assert standing_at("no yes", "maybe", 0) is None


@given(before=TEXT, after=TEXT, data=st.data())
def test_a_mark_that_is_kept_stands_on_its_own_words(before, after, data):
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))

    found = moved(before, after, start, end)

    assert found is None or after[found : found + end - start] == before[start:end]


@given(head=TEXT, words=TEXT.filter(bool), tail=TEXT, new_head=TEXT, new_tail=TEXT)
def test_words_that_still_stand_keep_their_mark(head, words, tail, new_head, new_tail):
    before, after = head + words + tail, new_head + words + new_tail
    assume(before.find(words) == before.rfind(words))  # else the other ones may be those that stay

    assert moved(before, after, len(head), len(head) + len(words)) is not None


@given(before=TEXT, data=st.data(), typed=TEXT)
def test_one_splice_beside_a_mark_moves_it_by_exactly_what_was_typed(before, data, typed):
    at = data.draw(st.integers(0, len(before)))
    marker = "\u2603marked\u2603"

    found = moved(
        before[:at] + marker + before[at:], typed + before[:at] + marker + before[at:], at, at + 8
    )

    assert found == at + len(typed)
