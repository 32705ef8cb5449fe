"""What is kept in memory is handed out for the same rows alone; a job description is always today's."""

import pytest

from askaround.findings.job_document import source_of
from askaround.findings.keeping import Kept
from askaround.findings.queries.job_description import job_description
from askaround.findings.tests.visits import make_visits
from askaround.interviews.models import Answer, Interview
from askaround.people.models import Person
from askaround.questions.models import Question


@pytest.fixture
def asked():
    return []


@pytest.fixture
def kept(asked):
    keeper: Kept[int] = Kept(2)

    def of(name, rows):
        return keeper.of(name, rows, lambda: asked.append((name, *rows)) or len(asked))

    return of


def test_the_same_rows_are_worked_out_once(kept, asked):
    assert [kept("a", [1]), kept("a", [1]), kept("b", [1])] == [1, 1, 2]


def test_other_rows_are_worked_out_anew_and_those_of_before_forgotten(kept, asked):
    assert [kept("a", [1]), kept("a", [2]), kept("a", [1])] == [1, 2, 3]


def test_what_was_asked_for_longest_ago_goes_first(kept, asked):
    for name in ("a", "b", "a", "c", "a", "b"):
        kept(name, [1])

    assert [name for name, _row in asked] == ["a", "b", "c", "b"]


@pytest.fixture
def field(seeker):
    """What two people said, read once."""
    tasks = Question.plain.get(slug="key-tasks", owner=None)
    visits = make_visits(seeker, ["Morning rounds.", "Then the forms."], question=tasks)
    job_description(visits[0].interview.career_field)
    return visits[0].interview.career_field


def told(field):
    return [
        (line.text, [source_of(each).name for each in line.sentences])
        for line in job_description(field).part("tasks")
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda: Answer.plain.filter(text="Morning rounds.").update(text="Rounds at six."),
            [("Rounds at six.", ["Person 00"]), ("Then the forms.", ["Person 01"])],
        ),
        (
            lambda: Answer.plain.filter(text="Morning rounds.").delete(),
            [("Then the forms.", ["Person 01"])],
        ),
        (
            lambda: Person.plain.filter(name="Person 01").update(name="Ana Ruiz"),
            [("Morning rounds.", ["Person 00"]), ("Then the forms.", ["Ana Ruiz"])],
        ),
        (
            lambda: Interview.plain.filter(person__name="Person 00").update(held_at=None),
            [("Then the forms.", ["Person 01"]), ("Morning rounds.", ["Person 00"])],
        ),
    ],
    ids=["an answer", "an answer taken away", "a name", "the order they were met in"],
)
def test_whatever_is_written_is_seen_at_once(field, change, expected):
    """Written past every action, as another process would: nothing here is told of it."""
    change()

    assert told(field) == expected
