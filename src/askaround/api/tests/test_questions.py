"""Questions: the hint beside one's own, and those nobody has answered yet."""

import pytest

from askaround.careers.tests.make import make_field
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.bank import BANK
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db


def ids(answer):
    return {item["id"] for item in answer.json()["items"]}


def test_a_question_of_ones_own_says_how_to_ask_it_better(api):
    made = api.post("questions", {"text": "Do you like your job?"}).json()

    assert made["hint"]["rule"] == "yes_or_no"
    assert made["hint"]["instead"] == "What do you like about your job, and what less?"


def test_a_good_question_and_a_built_in_one_have_no_hint(api):
    made = api.post("questions", {"text": "Why did you stay?"}).json()

    assert made["hint"] is None
    assert api.get(f"questions/{BANK[0].id}").json()["hint"] is None


def test_the_questions_nobody_has_answered_about_a_field_can_be_listed(api):
    user = api.user
    field = make_field(owner=user)
    asked, new = make_question(owner=user, text="Why stay?"), make_question(owner=user, text="And?")
    visit = make_interview(owner=user, career_field=field)
    make_answer(interview=visit, question=asked, text="The people.")

    left = ids(api.get(f"questions?limit=100&unanswered_in={field.pk}"))

    assert str(asked.pk) not in left
    assert {str(new.pk), str(BANK[0].id)} <= left


def test_what_others_were_told_is_not_told_apart(api):
    field = make_field()
    visit = make_interview(owner=field.owner, career_field=field)
    make_answer(interview=visit, question_id=BANK[0].id, text="Secret.")

    left = ids(api.get(f"questions?limit=100&unanswered_in={field.pk}"))

    assert str(BANK[0].id) in left


def test_the_numbers_an_answer_gives_are_understood(api):
    visit = make_interview(owner=api.user)

    made = api.post("answers", {"interview": str(visit.pk), "text": "About £28-32k a year."}).json()

    assert made["figures"] == [
        {
            "kind": "money",
            "low": 28000.0,
            "high": 32000.0,
            "currency": "GBP",
            "period": "year",
            "words": "£28-32k a year",
        }
    ]
