"""What one text has that another hadn't, and the sittings edits make. No database."""

import datetime as dt
import uuid

from hypothesis import given, strategies as st

from askaround.interviews.changes import CUT, Piece, changes
from askaround.interviews.devices import kind_of
from askaround.interviews.notes import Splice
from askaround.interviews.sittings import Step, sittings_of

TEXTS = st.text("ab \n.é", max_size=60)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in changes(before, after)]


@given(before=TEXTS, after=TEXTS)
def test_the_pieces_hold_both_texts_whole(before, after):
    pieces = changes(before, after, around=None)

    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_a_word_that_changed_is_told_as_a_word():
    assert told("Nights are hard.", "Nights are harsh.") == [
        ("same", "Nights are "),
        ("gone", "hard"),
        ("added", "harsh"),
        ("same", "."),
    ]


def test_words_that_changed_together_are_told_together():
    assert ("gone", "very hard") in told("Nights are very hard.", "Nights are rather long.")


def test_a_long_stretch_that_stayed_is_cut():
    long = "word " * 100

    pieces = changes(long, long + "end")

    assert pieces[0].text.startswith(CUT)
    assert len(pieces[0].text) < 70
    assert pieces[-1] == Piece("added", "end")


def test_two_books_are_compared_without_reading_every_pair():
    one, other = "a " * 5000, "b " * 5000

    assert [piece.kind for piece in changes(one, other)][:2] == ["gone", "added"]


def steps(*splices: Splice) -> list[Step]:
    at, base, made = dt.datetime(2026, 11, 24, tzinfo=dt.UTC), None, []
    for number, splice in enumerate(splices, start=1):
        step = Step(uuid.uuid4(), base, "phone", number, at, splice)
        made.append(step)
        base = step.id
    return made


def test_what_stood_before_much_was_deleted_is_a_version():
    made = steps(Splice(0, 0, "x" * 30), Splice(30, 0, "y"), Splice(0, 31, ""), Splice(0, 0, "z"))

    assert [sitting.id for sitting in sittings_of(made)] == [made[1].id, made[3].id]


def test_what_stood_before_a_key_was_held_down_is_a_version():
    held = [Splice(20 - 5 * n, 5, "") for n in range(1, 5)]
    made = steps(Splice(0, 0, "x" * 20), *held, Splice(0, 0, "z"))

    assert [sitting.id for sitting in sittings_of(made)] == [made[0].id, made[-1].id]


def test_a_typing_mistake_makes_no_version():
    made = steps(Splice(0, 0, "helo"), Splice(3, 1, ""), Splice(3, 0, "lo"))

    assert len(sittings_of(made)) == 1


def test_what_was_replaced_in_one_go_is_a_version():
    made = steps(Splice(0, 0, "x" * 40), Splice(0, 40, "y" * 40), Splice(0, 40, "z" * 40))

    assert len(sittings_of(made)) == 3


def test_the_kind_of_a_device_is_read_from_what_it_says():
    said = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Mobile/15E148": "phone",
        "Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/120 Mobile Safari": "phone",
        "Mozilla/5.0 (Linux; Android 14; SM-X200) Chrome/120 Safari": "tablet",
        "Mozilla/5.0 (iPad; CPU OS 16_0)": "tablet",
        "Mozilla/5.0 (X11; Linux x86_64) Chrome/120": "computer",
        "curl/8.1": "",
    }

    assert {text: kind_of(text) for text in said} == said
