"""Words found are marked where they stand, and a long text shows the passage around them."""

from hypothesis import given, strategies as st

from askaround.search import marks
from askaround.search.marks import SHOWN, mark_literally, passage, pieces, plain, spans

MARKED = st.lists(st.tuples(st.text(min_size=1, max_size=80), st.booleans()), max_size=30)


@given(MARKED)
def test_what_is_marked_reads_as_it_was_written(parts):
    start, stop = marks.signs()
    marked = "".join(f"{start}{text}{stop}" if found else text for text, found in parts)

    found = pieces(marked, start, stop)

    assert plain(found) == plain(parts)
    assert [plain(found)[a:b] for a, b in spans(found)] == [text for text, hit in parts if hit]


@given(MARKED)
def test_a_passage_is_short_and_part_of_the_text(parts):
    shown = passage(parts)

    assert plain(shown).strip("…") in plain(parts)
    assert len(plain(shown)) <= SHOWN + 2
    assert any(found for _text, found in parts) == any(found for _text, found in shown)


def test_a_long_text_shows_where_most_of_the_words_stand_together():
    filler = "Nothing of interest was said for a long while here. " * 20
    parts = [
        (filler, False),
        ("nights", True),
        (". " + filler + "The ", False),
        ("nights", True),
        (" are ", False),
        ("hardest", True),
        (". " + filler, False),
    ]

    shown = passage(parts)

    assert [text for text, found in shown if found] == ["nights", "hardest"]
    assert shown[0][0] == shown[-1][0] == "…"


def test_a_word_inside_a_run_of_signs_is_marked():
    assert mark_literally([("我是护士。", False)], ["护士"]) == [
        ("我是", False),
        ("护士", True),
        ("。", False),
    ]
