"""Questions that will not make anybody talk, and how else to say them."""

import pytest
from hypothesis import given, strategies as st

from askaround.questions.bank import BANK
from askaround.questions.wording import better

GOOD = (
    "How did you get in?",
    "What did the first year teach you?",
    "Who else should I talk to?",
    "Which part of the week do you look forward to?",
    "If you began again, what would you leave out?",
    "Do you work alone or in a team?",
    "Is it hard in winter, and how do you get through it?",
    "When you hired the last person, what decided it?",
    "What do you do when a patient refuses?",
    "¿Cómo llegó usted a este trabajo?",
    "Would-be bakers: where do they fail?",
)


@pytest.mark.parametrize("question", GOOD)
def test_an_open_question_is_left_as_it_is(question):
    assert better(question) is None


@pytest.mark.parametrize("question", BANK, ids=lambda question: question.slug)
def test_no_question_that_comes_along_needs_a_hint(question):
    assert [better(text) for text in (question.text, *question.parts)] == [None] * (
        1 + len(question.parts)
    )


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("Do you like your job?", "What do you like about your job, and what less?"),
        ("Is it hard to get in?", "How hard is it to get in?"),
        ("Is the work very stressful?", "How stressful is the work?"),
        ("are your days long", "How long are your days?"),
        ("Do I need a degree?", "How much does a degree matter?"),
        ("Do you often work at night?", "How often do you work at night?"),
        ("Can I begin without a licence?", "How can I begin without a licence?"),
        ("Are there any courses?", "Which courses are there?"),
    ],
)
def test_a_yes_or_no_question_is_turned_around(question, instead):
    hint = better(question)

    assert hint is not None
    assert (hint.rule, hint.instead) == ("yes_or_no", instead)


@pytest.mark.parametrize(
    "question",
    ["Have you ever regretted it?", "Did they train you?", "Should I move to Leeds?"],
)
def test_one_that_no_rule_can_turn_is_only_pointed_out(question):
    hint = better(question)

    assert hint is not None
    assert (hint.rule, hint.instead) == ("yes_or_no", "")


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about your work",
        "Could you tell me a little about your job?",
        "Tell me about yourself.",
        "What do you do?",
        "What's your job like?",
        "Can you please tell me more about what you do?",
    ],
)
def test_a_question_too_wide_to_answer_becomes_one_day(question):
    hint = better(question)

    assert hint is not None
    assert hint.rule == "too_wide"
    assert "working day" in hint.instead


@pytest.mark.parametrize(
    "question",
    [
        "Are you hiring?",
        "Do you have any openings?",
        "Is there a job here for me?",
        "Could you put in a good word for me?",
        "Can you get me an interview?",
    ],
)
def test_asking_for_a_job_becomes_asking_how_people_get_in(question):
    hint = better(question)

    assert hint is not None
    assert hint.rule == "asks_for_a_job"


@pytest.mark.parametrize(
    "question", ["Isn't it lonely?", "Don’t you get bored?", "It pays well, right?"]
)
def test_a_question_that_brings_its_answer_is_pointed_out(question):
    hint = better(question)

    assert hint is not None
    assert hint.rule == "leading"


def test_two_questions_at_once_are_pointed_out():
    hint = better("How did you get in? And what would you do differently?")

    assert hint is not None
    assert hint.rule == "several"


@given(
    opener=st.sampled_from(
        ["Do you like", "Is it hard to", "Do you need", "Can I", "Do you often", "Are there any"]
    ),
    rest=st.text("abcdefghij ", min_size=1, max_size=30),
)
def test_what_is_offered_instead_needs_no_hint_itself(opener, rest):
    hint = better(f"{opener} {rest}?")

    if hint is not None and hint.instead:
        assert better(hint.instead) is None


@given(st.text(max_size=300))
def test_any_text_at_all_gets_an_answer(text):
    hint = better(text)

    assert hint is None or hint.why
