"""Who led to whom, as one tree: everybody once, however they named each other."""

import itertools
import random

from hypothesis import given, strategies as st

from askaround.people.network.tests.make import PEOPLE, asking, naming, records
from askaround.people.network.tree import YOU, grow

A, B, C, D = PEOPLE[:4]


def test_whom_you_asked_stand_beneath_you_and_whom_they_named_beneath_them():
    tree = grow([asking(0, 1)], [naming(0, 1, 2), naming(0, 2, 3)])

    assert tree.parent == {A: YOU, B: A, C: A}
    assert tree.children[A] == [B, C]
    assert tree.path_to(C) == [A, C]


def test_whoever_named_somebody_first_leads_to_them_and_the_others_are_links():
    tree = grow([asking(0), asking(1)], [naming(1, 2, 9), naming(0, 2, 5), naming(1, 2, 7)])

    assert tree.parent[C] == A
    assert tree.namers[C] == [A, B]
    assert tree.others == [(B, C)]


def test_whom_you_asked_before_anybody_named_them_stay_your_own():
    tree = grow([asking(0, 1), asking(1, 2)], [naming(0, 1, 3)])

    assert tree.parent[B] is YOU
    assert tree.others == [(A, B)]


def test_whom_you_asked_after_they_were_named_stay_with_the_namer():
    tree = grow([asking(0, 1), asking(1, 4)], [naming(0, 1, 3), naming(1, 2, 5)])

    assert tree.parent == {A: YOU, B: A, C: B}


def test_a_circle_is_cut_where_it_would_close():
    tree = grow([asking(0, 9), asking(1, 9)], [naming(0, 1, 1), naming(1, 0, 2)])

    assert tree.parent == {A: YOU, B: A}
    assert tree.others == [(B, A)]


def test_a_circle_of_namings_at_one_moment_leaves_nobody_out():
    askings = [asking(each) for each in range(3)]

    tree = grow(askings, [naming(0, 1), naming(1, 2), naming(2, 0)])

    assert sorted(tree.downwards()) == [A, B, C]


def test_naming_oneself_is_passed_over():
    assert grow([asking(0)], [naming(0, 0)]).others == []


def test_branches_count_all_beneath_and_those_met():
    tree = grow([asking(0)], [naming(0, 1, 1), naming(1, 2, 2), naming(1, 3, 3)])

    branches = tree.branches({C})

    assert (branches[A].people, branches[A].met) == (3, 1)
    assert (branches[B].people, branches[B].met) == (2, 1)
    assert branches[A].latest == "0003"
    assert C not in branches


def test_a_part_of_the_tree_keeps_the_way_to_those_wanted():
    tree = grow([asking(0)], [naming(0, 1, 1), naming(1, 2, 2), naming(0, 3, 3)])

    part = tree.only(lambda person: person == C)

    assert part.parent == {A: YOU, B: A, C: B}


def test_a_line_of_twenty_thousand_is_no_burden():
    keys = [f"{number:05}" for number in range(20_000)]
    namings = [naming(0, 0)._replace(namer=a, named=b, at=b) for a, b in itertools.pairwise(keys)]

    tree = grow([asking(0)._replace(asked=keys[0])], reversed(namings))

    assert len(tree.path_to(keys[-1])) == 20_000


@given(records())
def test_everybody_stands_once_and_a_way_leads_to_you(recorded):
    askings, namings = recorded
    everybody = {each.asked for each in askings}
    everybody |= {each.named for each in namings if each.namer != each.named}

    tree = grow(askings, namings)

    assert sorted(tree.downwards()) == sorted(everybody)
    assert all(tree.path_to(person)[-1] == person for person in everybody)


@given(records())
def test_every_naming_is_in_the_tree_or_beside_it(recorded):
    askings, namings = recorded
    tree = grow(askings, namings)
    told = {(each.namer, each.named) for each in namings if each.namer != each.named}

    within = {(above, person) for person, above in tree.parent.items() if above is not YOU}

    assert within | set(tree.others) == told
    assert not within & set(tree.others)


@given(records(), st.randoms(use_true_random=False))
def test_the_tree_is_the_same_in_whatever_order_it_is_read(recorded, order: random.Random):
    askings, namings = recorded
    shuffled = list(askings), list(namings)
    for some in shuffled:
        order.shuffle(some)

    tree, again = grow(askings, namings), grow(*shuffled)

    assert tree == again
    assert list(tree.parent) == list(again.parent)
