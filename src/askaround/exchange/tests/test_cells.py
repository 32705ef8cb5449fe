"""Cells that no spreadsheet takes for a formula."""

import pytest
from hypothesis import given, strategies as st

from askaround.exchange.cells import as_text_cell, as_written

SIGNS = "=+-@|%\uff1d\uff0b\uff0d\uff20"
BLANKS = " \t\u00a0\u3000\u200b\ufeff\x00\u2028'"


@pytest.mark.parametrize(
    "text", ["=1+1", " =1", "\t@x", "\u00a0+1", "\uff1d1", "-2", "|calc", "\t"]
)
def test_no_cell_is_a_formula(text):
    assert as_text_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Ana", "a=b", "", "3", "'tis", "\u00e9=1", "\n"])
def test_ordinary_cells_stay_as_they_are(text):
    assert as_text_cell(text) == text


@given(st.text(BLANKS, max_size=5), st.sampled_from(SIGNS), st.text())
def test_whatever_comes_before_the_sign_it_is_guarded(before, sign, rest):
    assert as_text_cell(f"{before}{sign}{rest}").startswith("'")


@given(st.text(f"{BLANKS}{SIGNS}ab\n"))
def test_the_guard_comes_off_again(text):
    assert as_written(as_text_cell(text)) == text
