"""Cells of a table that no spreadsheet takes for a formula, and the way back.

A cell that begins with a sign of a formula is run when it is opened, blanks and full-width forms
before it notwithstanding (OWASP, CSV injection). An apostrophe in front makes it text. Reading
our own tables takes it off again, so nothing is changed by the way there and back.
"""

import string
import unicodedata

FORMULA_SIGNS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20|%")
_UNSEEN = frozenset(("Zs", "Zl", "Zp", "Cc", "Cf"))
GUARD = "'"

_HARMLESS = frozenset(("", *string.ascii_letters, *string.digits))
"""How nearly every cell begins."""


def as_text_cell(text: str) -> str:
    """The text as a cell that is no formula."""
    if text[:1] in _HARMLESS:
        return text
    return f"{GUARD}{text}" if _needs_guard(text) else text


def as_written(cell: str) -> str:
    """The text that `as_text_cell` made this cell of."""
    return cell[1:] if cell.startswith(GUARD) and _needs_guard(cell[1:]) else cell


def _needs_guard(text: str) -> bool:
    """Whether it begins like a formula, or like one that has its apostrophe already."""
    if text[:1] in _HARMLESS:
        return False
    bare = next((char for char in text if not _is_passed_over(char)), "")
    return bare in FORMULA_SIGNS if bare else text[0] in "\t\r"


def _is_passed_over(char: str) -> bool:
    return char == GUARD or unicodedata.category(char) in _UNSEEN
