"""Reads of the bank and of lists of questions, for pages. One query each."""

import uuid
from collections.abc import Sequence, Set
from dataclasses import dataclass

from django.db.models import Exists
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.questions import guidelines
from askaround.questions.actions.places import as_place
from askaround.questions.models import Group, Guide, GuideQuestion, Question
from askaround.questions.starters import BankGuide

MOST_SHOWN = 500
"""Own questions on one page; more than that nobody asks (convention)."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Questions of the bank in order: those of one group, or those nobody has answered yet."""

    group: str
    label: str
    questions: list[Question]
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A list of questions as a page shows it. `room` is what a visit leaves for questions."""

    places: Sequence[GuideQuestion]
    minutes: int

    @property
    def total(self) -> int:
        return guidelines.total(as_place(place) for place in self.places)

    @property
    def room(self) -> int:
        return guidelines.for_questions(self.minutes)

    @property
    def over(self) -> int:
        """How many minutes too long; nothing when it fits."""
        return max(self.total - self.room, 0)

    @property
    def left(self) -> int:
        """What the questions leave of the visit, for hello, thank you and what comes up."""
        return max(self.minutes - self.total, 0)

    @property
    def ids(self) -> set[uuid.UUID]:
        return {place.question_id for place in self.places}


def bank(actor: User, **said_of_each: Exists) -> list[Question]:
    """Every question the actor may ask: the built-in ones in order, then their own.

    `said_of_each` are conditions that a higher package wants to know of every question, by the name
    of the attribute they become: `answered=Exists(…)`.
    """
    return list(Question.objects.visible_to(actor).annotate(**said_of_each).in_order()[:MOST_SHOWN])


def shelves(questions: Sequence[Question], answered: Set[uuid.UUID] = frozenset()) -> list[Shelf]:
    """The questions by group, in the order of the groups; empty groups are left out.

    `answered` are the ids of those that somebody has answered about the line of work in hand: once
    there are any, those still to be answered stand together, before the groups.
    """
    open_ones = [q for q in questions if q.pk not in answered] if answered else []
    first = [Shelf("unanswered", _("Nobody has answered these yet"), open_ones, unanswered=True)]
    rest = [q for q in questions if not answered or q.pk in answered]
    groups = [
        Shelf(group.value, str(group.label), [q for q in rest if q.group == group])
        for group in Group
    ]
    return [shelf for shelf in (*first, *groups) if shelf.questions]


def asked_in(guide: Guide, minutes: int) -> Asked:
    """A guide's questions in their order."""
    return Asked(list(guide.places.select_related("question")), minutes)


def asked_by(starter: BankGuide, questions: Sequence[Question], minutes: int) -> Asked:
    """A ready-made list, as it would be; nothing is kept. No query."""
    by_id = {question.pk: question for question in questions}
    chosen = [by_id[each.id] for each in starter.questions if each.id in by_id]
    return Asked(
        [
            GuideQuestion(question=question, position=position, minutes=question.minutes)
            for position, question in enumerate(chosen)
        ],
        minutes,
    )
