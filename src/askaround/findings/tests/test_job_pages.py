"""The lines of a job description as programs follow them, page by page."""

from urllib.parse import urlencode

import pytest
from django.utils import timezone

from askaround.api.tests.make import Caller, read
from askaround.findings.actions import add_job_line, leave_job_line_out
from askaround.findings.actions.job import Which
from askaround.findings.tests.visits import make_visits
from askaround.questions.models import Question

pytestmark = pytest.mark.django_db

ROUNDS = "Rounds with the doctors every morning."
FORMS = "Then the forms."
HAND = "A steady hand."


@pytest.fixture
def caller():
    return Caller()


@pytest.fixture
def field(caller):
    """Two lines of tasks, one of skills, and one of skills that was left out."""
    tasks = Question.plain.get(slug="key-tasks", owner=None)
    skills = Question.plain.get(slug="abilities", owner=None)
    said = [f"{ROUNDS} {FORMS}", "Every morning rounds with the doctors."]
    field = make_visits(caller.user, said, question=tasks)[0].interview.career_field
    make_visits(caller.user, [f"Patience. {HAND}"], field=field, question=skills)
    leave_job_line_out(career_field=field, which=Which("skills", HAND), at=timezone.now())
    return field


def page(caller, field, **asked):
    return caller.get(f"career-fields/{field.pk}/job-description?{urlencode(asked)}")


def texts(told):
    parts = [line["text"] for part in told["sections"] for line in part["lines"]]
    return parts + [line["text"] for line in told["left_out"]]


def followed(caller, field, **asked):
    """The lines of all pages, as they come."""
    told = read(page(caller, field, **asked))
    found = texts(told)
    while told["next"]:
        told = read(page(caller, field, cursor=told["next"], **asked))
        found += texts(told)
    return found


@pytest.mark.parametrize("limit", [1, 2, 3, 500])
def test_every_line_comes_once_those_left_out_last(caller, field, limit):
    assert followed(caller, field, limit=limit) == [ROUNDS, FORMS, "Patience.", HAND]


def test_one_part_comes_alone_as_lines_and_as_a_document(caller, field):
    document = page(caller, field, part="skills", **{"as": "md"}).content.decode()

    assert followed(caller, field, limit=1, part="skills") == ["Patience.", HAND]
    assert "Patience" in document
    assert "forms" not in document


def test_a_line_that_comes_before_meanwhile_makes_none_come_twice(caller, field):
    first = read(page(caller, field, limit=3))
    add_job_line(career_field=field, section="tasks", text="Night shifts")

    rest = read(page(caller, field, cursor=first["next"]))

    assert texts(rest) == [HAND]


def test_a_line_left_out_meanwhile_makes_none_be_passed_over(caller, field):
    first = read(page(caller, field, limit=1))
    leave_job_line_out(career_field=field, which=Which("tasks", ROUNDS), at=timezone.now())

    rest = read(page(caller, field, cursor=first["next"]))

    assert texts(rest) == [FORMS, "Patience.", ROUNDS, HAND]


@pytest.mark.parametrize("asked", [{"cursor": "strange"}, {"limit": 0}, {"part": "dreams"}])
def test_what_makes_no_sense_is_refused(caller, field, asked):
    assert page(caller, field, **asked).status_code == 422


def test_a_cursor_serves_the_part_it_was_given_for(caller, field):
    cursor = read(page(caller, field, limit=1))["next"]

    assert page(caller, field, cursor=cursor, part="tasks").status_code == 422
