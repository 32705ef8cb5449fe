"""Words picked out of notes, and a line of work inside a sentence."""

import pytest
from django.utils import translation

from askaround.correspondence.guidelines import STAYED_LENGTH
from askaround.correspondence.words import in_a_sentence, quoted, shortened, telling_line


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Tree care", "tree care"),
        ("nursing", "nursing"),
        ("UX design", "UX design"),
        ("French teaching", "French teaching"),
        ("X-ray work", "X-ray work"),
        ("", ""),
    ],
)
def test_a_line_of_work_loses_only_the_capital_it_began_with(name: str, inside: str) -> None:
    assert in_a_sentence(name) == inside


def test_other_languages_keep_their_capitals() -> None:
    with translation.override("de"):
        assert in_a_sentence("Baumpflege") == "Baumpflege"


def test_words_in_quotation_marks_are_what_they_said() -> None:
    assert telling_line('Own shop, up and down.\n"I\'ve had both ends"') == "“I've had both ends”"


def test_without_any_the_first_line_that_is_no_aside_is_taken() -> None:
    notes = "(written in the car)\n\nNo degree needed: a permit.\nThen an exam."
    assert telling_line(notes) == "No degree needed: a permit."


def test_two_letters_in_quotation_marks_are_no_quotation() -> None:
    assert quoted('the "A" team') == ""


def test_a_long_line_is_cut_at_a_word() -> None:
    cut = shortened("word " * 100)
    assert cut.endswith("word…")
    assert len(cut) <= STAYED_LENGTH + 1
