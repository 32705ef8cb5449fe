"""Words found are marked where they stand, and a long text shows the passage around them."""

from hypothesis import example, given, strategies as st

from askaround.search import marks
from askaround.search.marks import SHOWN, mark_literally, passage, pieces, plain, spans
from askaround.search.sqlite import highlight

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


@given(
    st.lists(st.text("ab\u19b0 \x1f\u0301", max_size=6), max_size=5),
    st.lists(st.text("ab\u19b0", min_size=1, max_size=3), min_size=1, max_size=2),
)
@example(["a", "a"], ["a\u19b0a"])  # a letter to us, and no part of a word to SQLite
def test_texts_are_marked_together_as_each_would_be_alone(texts, words):
    def marked(some):
        found = highlight(some, words, "<", ">")
        return [each or text for each, text in zip(found, some, strict=True)]

    assert marked(texts) == [marked([text])[0] for text in texts]


def test_a_text_that_holds_the_sign_nul_is_marked_and_so_is_the_next():
    assert highlight(["a\x00a", "a"], ["a"], "<", ">") == ["<a> <a>", "<a>"]
