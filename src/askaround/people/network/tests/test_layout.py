"""Where names stand: none on another, each right of whoever led to it, the same every time."""

import re

from hypothesis import given, strategies as st

from askaround.people.network import lettering
from askaround.people.network.layout import RING, Label, Layout, Spot, between, lay_out
from askaround.people.network.showing import show
from askaround.people.network.tests.make import records
from askaround.people.network.tree import YOU, grow

ROW = 28.0
LONG = "Maximiliane-Theodora von Hohenstauffenberg-Wolfeschlegelsteinhausen"
NAMES = st.one_of(
    st.text(max_size=60), st.sampled_from(["Ana Ruiz", "Ben", LONG, "דוד בן־גוריון", "山田 太郎"])
)


@st.composite
def labels(draw: st.DrawFn) -> list[Label]:
    """Marks as the page has them: of a random tree, with random names."""
    tree = grow(*draw(records()))
    showing = show(tree, tree.branches(set()), start=YOU)
    return [
        Label(draw(NAMES), mark.above, tuple(draw(st.lists(NAMES, max_size=2))))
        for mark in showing.marks
    ]


def box(spot: Spot) -> tuple[float, float, float, float]:
    return spot.x - RING, spot.end, spot.y - ROW / 2, spot.y + ROW / 2


def apart(one: Spot, other: Spot) -> bool:
    left, right, top, bottom = box(one)
    other_left, other_right, other_top, other_bottom = box(other)
    beside = right <= other_left or other_right <= left
    return beside or bottom <= other_top + 1e-6 or other_bottom <= top + 1e-6


def ends(path: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a path begins and where it ends."""
    numbers = [float(each) for each in re.findall(r"-?[\d.]+", path)]
    if "H" in path and "C" not in path:
        return (numbers[0], numbers[1]), (numbers[2], numbers[1])
    return (numbers[0], numbers[1]), (numbers[-2], numbers[-1])


def near(one: float, other: float, by: float) -> bool:
    return abs(one - other) <= by + 0.1


@given(labels())
def test_no_two_names_overlap(marks):
    spots = lay_out(marks, row=ROW).spots

    assert all(apart(a, b) for n, a in enumerate(spots) for b in spots[:n])


@given(labels())
def test_everybody_stands_right_of_whoever_led_to_them(marks):
    spots = lay_out(marks, row=ROW).spots

    for mark, spot in zip(marks, spots, strict=True):
        if mark.above >= 0:
            assert spot.x - RING > spots[mark.above].end


@given(labels())
def test_each_line_goes_from_the_one_who_named_to_the_one_named(marks):
    layout = lay_out(marks, row=ROW)

    for mark, spot, path in zip(marks, layout.spots, layout.lines, strict=True):
        if mark.above < 0:
            assert path == ""
            continue
        giver = layout.spots[mark.above]
        (x, y), (to_x, to_y) = ends(path)
        assert near(x, giver.end, 10)
        assert near(y, giver.y, 0)
        assert near(to_x, spot.x - RING, 3)
        assert near(to_y, spot.y, 0)


@given(labels(), st.data())
def test_a_line_beside_the_tree_ends_at_both_people(marks, data):
    spots = lay_out(marks, row=ROW).spots
    place = st.integers(0, len(spots) - 1)
    giver, named = spots[data.draw(place)], spots[data.draw(place)]

    (x, y), (to_x, to_y) = ends(between(giver, named))

    assert near(y, giver.y, 0)
    assert near(to_y, named.y, 0)
    assert near(x, giver.end, 5) or near(x, giver.x - RING, 3)
    assert near(to_x, named.end, 5) or near(to_x, named.x - RING, 3)


@given(labels())
def test_everything_lies_within_the_picture(marks):
    layout = lay_out(marks, row=ROW)

    assert all(box(s)[0] >= 0 and box(s)[1] <= layout.width for s in layout.spots)
    assert all(box(s)[2] >= 0 and box(s)[3] <= layout.height for s in layout.spots)


@given(labels())
def test_the_same_people_are_laid_out_the_same(marks):
    assert lay_out(marks, row=ROW) == lay_out(marks, row=ROW)


def names_of(layout: Layout) -> list[str]:
    return [spot.text for spot in layout.spots]


def test_a_name_that_has_room_is_not_cut():
    marks = [Label("You", -1, shape=False), Label("Ana Ruiz", 0), Label(LONG, 1)]

    you, ana, long = names_of(lay_out(marks, row=ROW))

    assert (you, ana) == ("You", "Ana Ruiz")
    assert long.endswith("…")
    assert long[:20] == LONG[:20]


def test_of_a_second_line_the_fullest_that_has_room_is_written():
    marks = [Label("You", -1), Label("Ana", 0, ("Nurse at " + "St Mary's " * 9, "Nurse"))]

    assert lay_out(marks, row=ROW).spots[1].below == "Nurse"


@given(st.text(max_size=80), st.floats(20, 300))
def test_words_that_were_cut_have_room(text, room):
    cut = lettering.fit(text, room)

    assert lettering.width(cut) <= room


def test_no_letter_is_cut_from_its_accents():
    accented = "e\u0301" * 40

    cut = lettering.fit(accented, 100).removesuffix("…")

    assert cut == "e\u0301" * (len(cut) // 2)


def test_a_right_to_left_name_is_set_apart_and_another_is_left_as_it_is():
    assert lettering.set_apart("דוד") == "\u2068דוד\u2069"
    assert lettering.set_apart("Ana") == "Ana"


def test_signs_that_no_drawing_may_hold_are_left_out():
    assert lettering.clean("A\x08na\n\tRuiz\x1b") == "Ana Ruiz"
