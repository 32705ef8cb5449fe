"""Words marked by a program, what they make of them, and whether it is enough."""

import pytest

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field
from askaround.findings.tests.make import make_passage, make_theme
from askaround.findings.tests.visits import make_visits

pytestmark = pytest.mark.django_db

SAID = "🙂 Nights alone. You learn fast."


@pytest.fixture
def caller():
    return Caller()


@pytest.fixture
def user(caller):
    return caller.user


@pytest.fixture
def answer(user):
    return make_visits(user, [SAID])[0]


def mark(caller, answer, **fields):
    return caller.post("passages", {"answer": str(answer.pk)} | fields)


def test_a_passage_is_marked_in_code_points(caller, answer):
    made = read(mark(caller, answer, start=2, end=8, mark="puts_me_off"))

    assert (made["said"], made["theme"], made["lost_at"]) == ("Nights", None, None)


def test_an_edit_of_the_answer_moves_its_passages_or_says_they_are_lost(caller, answer):
    kept = read(mark(caller, answer, start=2, end=8))
    lost = read(mark(caller, answer, start=9, end=14))

    caller.patch(f"answers/{answer.pk}", {"text": "Well: 🙂 Nights shared. You learn fast."})

    kept, lost = (read(caller.get(f"passages/{each['id']}")) for each in (kept, lost))
    assert (kept["start"], kept["lost_at"]) == (8, None)
    assert lost["lost_at"] is not None
    assert lost["said"] == "alone"


@pytest.mark.parametrize(
    "fields", [{"start": 5, "end": 5}, {"start": 0, "end": 99}, {"start": 8, "end": 9}]
)
def test_no_words_are_refused(caller, answer, fields):
    assert mark(caller, answer, **fields).status_code == 422


def test_a_passage_has_a_theme_or_a_mark(caller, answer):
    theme = make_theme(career_field=answer.interview.career_field)
    both = mark(caller, answer, start=2, end=8, theme=str(theme.pk), mark="unsure")
    made = read(mark(caller, answer, start=2, end=8, theme=str(theme.pk)))

    changed = read(caller.patch(f"passages/{made['id']}", {"mark": "draws_me"}))

    assert both.status_code == 422
    assert (changed["theme"], changed["mark"], changed["start"]) == (None, "draws_me", 2)


def test_a_theme_of_another_line_of_work_is_refused(caller, user, answer):
    elsewhere = make_theme(career_field=make_field(owner=user))

    assert mark(caller, answer, start=2, end=8, theme=str(elsewhere.pk)).status_code == 422


def test_a_theme_without_a_field_is_of_the_newest_one(caller, user, answer):
    made = read(caller.post("themes", {"name": "Nights"}))

    assert made["career_field"] == str(answer.interview.career_field_id)
    assert caller.post("themes", {"name": "nights"}).status_code in {200, 409}
    assert read(caller.get("themes"))["count"] == 1


def test_without_any_field_a_theme_says_what_is_missing(caller, user):
    assert caller.post("themes", {"name": "Nights"}).status_code == 422


def test_the_comparison_is_of_one_question(caller, user, answer):
    make_passage(answer=answer, words="alone", mark="unsure")

    told = read(caller.get(f"career-fields/{answer.interview.career_field_id}/comparison"))

    assert told["question"]["id"] == str(answer.question_id)
    (said,) = told["answers"]
    assert (said["person"]["name"], said["viewpoint"]) == ("Person 00", "doer")
    assert said["passages"][0]["said"] == "alone"
    assert told["contradictions"] == {"marks": [], "numbers": []}


def test_without_answers_the_comparison_is_empty(caller, user):
    field = make_field(owner=user)

    told = read(caller.get(f"career-fields/{field.pk}/comparison"))

    assert (told["questions"], told["question"], told["answers"]) == ([], None, [])


def test_the_share_of_new_is_told_from_six_conversations_on(caller, user):
    answers = make_visits(user, [SAID] * 6)
    theme = make_theme(career_field=answers[0].interview.career_field)
    for each in answers:
        make_passage(answer=each, words="Nights", theme=theme)

    told = read(caller.get(f"career-fields/{theme.career_field_id}/saturation"))

    assert told["runs"] == [{"first": 5, "last": 6, "new_themes": 0, "share": 0}]
    assert (told["themes_in_base"], told["little_new"], told["too_thin"]) == (1, True, True)
    assert told["next"]["viewpoint"] == "supervisor"
