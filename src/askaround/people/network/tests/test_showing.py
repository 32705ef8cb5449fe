"""What fits on a page: a small tree whole, of a large one branches folded and pages."""

import itertools
from typing import Any

from hypothesis import given

from askaround.people.network.showing import (
    LEVELS_OF_A_WHOLE,
    MOST_LEVELS,
    MOST_PEOPLE,
    MOST_SHOWN,
    Kind,
    Showing,
    page_of,
    show,
)
from askaround.people.network.tests.make import records
from askaround.people.network.tree import YOU, Asking, Naming, Someone, Tree, grow


def fan(*sizes: int) -> Tree:
    """People you asked, each of whom named so many; the last one most recently."""
    askings = [Asking(f"p{n:03}", f"{n:04}") for n in range(len(sizes))]
    namings = [
        Naming(f"p{n:03}", f"p{n:03}-{i:04}", f"{1000 + n:04}")
        for n, size in enumerate(sizes)
        for i in range(size)
    ]
    return grow(askings, namings)


def line(length: int) -> Tree:
    keys = [f"{number:03}" for number in range(length)]
    namings = [Naming(a, b, b) for a, b in itertools.pairwise(keys)]
    return grow([Asking(keys[0], "000")], namings)


def shown(tree: Tree, **given: Any) -> Showing:
    return show(tree, tree.branches(set()), **{"start": YOU, **given})


def kinds(showing: Showing, kind: Kind) -> list[Someone]:
    return [mark.person for mark in showing.marks if mark.kind is kind]


def test_a_small_tree_is_shown_whole():
    showing = shown(fan(10, 10, 10))

    assert len(kinds(showing, Kind.PERSON)) == 33
    assert kinds(showing, Kind.FOLDED) == []


def test_of_a_large_tree_the_branch_last_alive_is_open_and_the_others_folded():
    showing = shown(fan(40, 40, 40))

    assert kinds(showing, Kind.FOLDED) == ["p000", "p001"]
    assert len(kinds(showing, Kind.PERSON)) == 3 + 40


def test_a_branch_too_large_for_one_picture_is_folded_with_its_numbers():
    showing = shown(fan(500, 2))
    [folded] = [mark for mark in showing.marks if mark.kind is Kind.FOLDED]

    assert folded.person == "p000"
    assert folded.branch.people == 500


def test_a_branch_of_many_comes_in_pages_and_says_how_many_follow():
    tree = fan(150, 1)

    showing = shown(tree, start="p000", page=2)

    assert len(kinds(showing, Kind.PERSON)) == MOST_SHOWN
    assert showing.pages == 3
    assert showing.marks[-1].kind is Kind.REST
    assert showing.marks[-1].branch.people == 30


def test_pages_begin_with_those_who_led_to_most_people():
    tree = fan(*[0] * 70, 5)

    assert kinds(shown(tree), Kind.PERSON)[0] == "p070"


def test_a_page_beyond_the_last_is_the_last():
    assert shown(fan(*[0] * 70), page=99).page == 2


def test_the_branch_on_the_way_to_somebody_is_opened_first():
    showing = shown(fan(40, 40, 40), at="p000-0003")

    assert "p000-0003" in kinds(showing, Kind.PERSON)
    assert kinds(showing, Kind.FOLDED) == ["p001", "p002"]


def test_the_page_somebody_is_on_can_be_found():
    tree = fan(150)
    branches = tree.branches(set())

    page = page_of(tree, branches, "p000-0149")

    assert "p000-0149" in kinds(show(tree, branches, start="p000", page=page), Kind.PERSON)


def test_a_long_line_goes_on_in_a_picture_of_its_own():
    showing = shown(line(20))

    assert len(kinds(showing, Kind.PERSON)) == LEVELS_OF_A_WHOLE
    assert len(kinds(shown(line(100)), Kind.PERSON)) == MOST_LEVELS


def test_a_branch_of_one_is_opened_since_it_takes_no_more_room():
    showing = shown(fan(80, *[1] * 20))

    assert kinds(showing, Kind.FOLDED) == ["p000"]


def test_the_whole_can_be_had():
    tree = fan(*[9] * 300)

    assert len(kinds(shown(tree, whole=True), Kind.PERSON)) == 3000


@given(records())
def test_each_mark_stands_after_the_one_it_hangs_on_and_everybody_once(recorded):
    showing = shown(grow(*recorded))
    people = kinds(showing, Kind.PERSON)

    assert all(mark.above < place for place, mark in enumerate(showing.marks))
    assert len(people) == len(set(people))


def test_no_picture_holds_more_than_can_be_read():
    showing = shown(fan(*[1, 2, 3] * 20))

    assert len(kinds(showing, Kind.PERSON)) <= MOST_PEOPLE
