"""Several visits about one line of work, for pages that hold them against each other."""

import datetime as dt
from collections.abc import Sequence

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.interviews.models import Answer
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.people.tests.make import NOW, make_person
from askaround.questions.models import Question
from askaround.questions.tests.make import make_question

DAY = dt.timedelta(days=1)


def make_visits(
    owner: User,
    texts: Sequence[str],
    *,
    field: CareerField | None = None,
    question: Question | None = None,
) -> list[Answer]:
    """One visit a day, each with one person's answer to the same question."""
    field = field or make_field(owner=owner, name="Nursing")
    question = question or make_question(owner=owner, text="What is hard about it?")
    answers = []
    for number, text in enumerate(texts):
        held = NOW + number * DAY
        person = make_person(owner=owner, name=f"Person {number:02}", title="nurse")
        interview = make_interview(
            owner=owner, person=person, career_field=field, starts_at=held, held_at=held
        )
        answers.append(make_answer(interview=interview, question=question, text=text))
    return answers
