"""How well the purpose check finds what drafts were labelled with. `tools.purpose_figures` prints it."""

from collections import Counter

import pytest

from askaround.correspondence.purpose import RULES
from askaround.correspondence.tests.corpus import ASIDE, TUNED, Labelled, drafts, scores

FLOOR = 0.9
"""Of each rule, over the drafts it was made with: nine in ten of what it says is right, and it says
nine in ten of what it should."""
FLOOR_ASIDE = 0.85
"""Of all rules together, over the drafts it was not made with."""


def test_there_are_drafts_enough_in_both_languages() -> None:
    languages = Counter(each.language for each in drafts(*TUNED, *ASIDE))

    assert languages["en"] >= 45
    assert languages["es"] >= 25


def test_every_rule_is_looked_for_in_four_drafts_or_more() -> None:
    labelled = Counter(rule for each in drafts(*TUNED, *ASIDE) for rule in each.expected)

    assert {rule for rule in RULES if labelled[rule] < 4} == set()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_right_and_misses_little(rule: str) -> None:
    score = scores(drafts(*TUNED))[rule]

    assert score.precision >= FLOOR
    assert score.recall >= FLOOR


def test_drafts_it_was_not_made_with_are_judged_well_too() -> None:
    score = scores(drafts(*ASIDE))["all"]

    assert score.precision >= FLOOR_ASIDE
    assert score.recall >= FLOOR_ASIDE


@pytest.mark.parametrize("draft", drafts(*TUNED, *ASIDE), ids=lambda draft: draft.name)
def test_the_language_is_read_from_the_words(draft: Labelled) -> None:
    assert draft.review().language == draft.language
