"""How much new each visit brought: worked by hand, after Guest, Namey & Chen (2020)."""

from fractions import Fraction

from hypothesis import given, strategies as st

from askaround.findings.saturation import newness


def visits(*themes: str) -> list[frozenset[str]]:
    """Each visit as the letters of its themes."""
    return [frozenset(each) for each in themes]


def test_the_share_of_new_is_the_run_over_the_base():
    """Base of four: a b c d e f g h are 8 themes. Visit 5 brings i, visit 6 nothing: 1 of 8."""
    told = newness(visits("abc", "bcde", "aef", "gh", "ai", "bc"))

    assert told.new == (3, 2, 1, 2, 1, 0)
    assert told.in_base == 8
    assert [(run.first, run.last, run.new, run.share) for run in told.runs] == [
        (5, 6, 1, Fraction(1, 8))
    ]


def test_the_run_slides_on_by_one_visit():
    """Base 5 (a–e). New in visits 5 to 9: f g, h, none, none, i. Runs of two: 3, 1, 0, 1 of 5."""
    told = newness(visits("ab", "bc", "d", "e", "fg", "h", "a", "", "ci"))

    assert [run.new for run in told.runs] == [3, 1, 0, 1]
    assert [run.share for run in told.runs] == [Fraction(n, 5) for n in (3, 1, 0, 1)]
    assert [(run.first, run.last) for run in told.runs] == [(5, 6), (6, 7), (7, 8), (8, 9)]


def test_little_new_is_at_five_percent_and_not_just_above():
    """A base of twenty themes: one new in the run is exactly 5 %, two are 10 %."""
    base = ["abcde", "fghij", "klmno", "pqrst"]

    at_the_line = newness(visits(*base, "u", "a"))
    above_it = newness(visits(*base, "u", "v"))

    assert at_the_line.latest is not None
    assert (at_the_line.latest.share, at_the_line.little_new) == (Fraction(1, 20), True)
    assert not above_it.little_new


def test_a_larger_base_and_a_longer_run_are_counted_the_same_way():
    """Base of six: a–g, 7 themes. A run of three: visits 7, 8 and 9 bring h and i: 2 of 7."""
    told = newness(visits("ab", "c", "d", "e", "f", "g", "h", "a", "i"), base=6, run=3)

    assert [(run.first, run.last, run.share) for run in told.runs] == [(7, 9, Fraction(2, 7))]


def test_nothing_is_said_before_base_and_run():
    told = newness(visits("ab", "c", "d", "e", "f"))

    assert (told.runs, told.latest, told.little_new) == ((), None, False)
    assert told.visits_missing == 1


def test_a_base_without_themes_has_no_share():
    told = newness(visits("", "", "", "", "a", "b"))

    assert told.latest is not None
    assert (told.latest.new, told.latest.share, told.little_new) == (2, None, False)


def test_a_theme_counts_where_it_is_heard_first():
    assert newness(visits("a", "a", "ab")).new == (1, 0, 1)
    assert newness(visits("a", "a", "ab")).added_up() == [1, 1, 2]


@given(st.lists(st.frozensets(st.integers(0, 9)), max_size=14))
def test_new_themes_add_up_to_all_there_are(heard):
    told = newness(heard)

    assert told.themes == len(frozenset().union(*heard))
    assert len(told.runs) == max(0, len(heard) - 5)
    assert all(run.new == sum(told.new[run.first - 1 : run.last]) for run in told.runs)
