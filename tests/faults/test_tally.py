"""What the faults programme counts."""

import pytest

from tests.faults.hand import kept_of
from tests.faults.tally import Line, Tally, table


@pytest.mark.parametrize(
    ("found", "kept"),
    [("Nights.", 7), ("Nights", 6), ("Days.\n\nNights. More.", 7), ("ights.", 0), ("", 0)],
)
def test_what_was_typed_is_kept_as_far_as_it_is_there_in_a_row(found: str, kept: int):
    assert kept_of("Nights.", found) == kept


def test_a_keystroke_lost_within_a_blink_is_no_loss():
    assert Tally(acknowledged=9, lost=1, oldest=0.2).held
    assert not Tally(acknowledged=9, lost=1, oldest=0.4).held


@pytest.mark.parametrize("tally", [Tally(promised=1), Tally(doubled=1), Tally(wrong=["late"])])
def test_a_broken_word_a_double_or_a_wrong_page_is_not_held(tally: Tally):
    assert not tally.held


def test_the_table_sums_the_rounds_and_says_what_went_wrong():
    rounds = [Tally(acknowledged=5), Tally(acknowledged=4, lost=1, oldest=0.7, wrong=["gone"])]
    lines = [Line("two_devices", rounds, 3.2), Line("power_cut", [], 0.0, "needs root")]

    said = table(lines).splitlines()

    assert said[2] == "| two devices | 2 | 9 | 1 | 0 | 700 ms | 3 | NOT HELD; gone |"
    assert said[3].endswith("| left out: needs root |")
