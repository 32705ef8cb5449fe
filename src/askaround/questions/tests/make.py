"""Builders for questions and guides."""

from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.questions.models import Guide, GuideQuestion, Question


def make_question(*, owner: User | None = None, **fields: Any) -> Question:
    owner = owner or make_user()
    return Question.plain.create(owner=owner, **({"text": "What surprised you most?"} | fields))


def make_guide(
    *, owner: User | None = None, questions: list[Question] | None = None, **fields: Any
) -> Guide:
    owner = owner or make_user()
    guide = Guide.plain.create(owner=owner, **({"name": "First conversation"} | fields))
    for position, question in enumerate(questions or []):
        GuideQuestion.plain.create(
            owner=owner, guide=guide, question=question, position=position, minutes=question.minutes
        )
    return guide
