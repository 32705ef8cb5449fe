"""The data maker for findings: one line of work, many visits, and what a diligent seeker made of them.

Twenty answers a visit, one to each built-in question; ten marks a visit, of thirty themes and the three
built-in marks; what was agreed and differs, lines of a job description that were edited, readings,
numbers put right, a decision and a plan. The same at every run.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import islice
from random import Random
from typing import Any

from benchmarks import words
from benchmarks.data import CHUNK, NOW, Say
from benchmarks.speech import Speech

THEMES = 30
MARKS_EACH = 10
FINDINGS = 20
EDITED_LINES = 15
READINGS_EACH = 2
NUMBERS_PUT_RIGHT = 20
SUPERVISE = 5
"""One in so many of those met is somebody others report to."""


def fill_with_visits(visits: int, say: Say) -> None:
    """Fill the empty folder that Django was started on. Raises AssertionError where it isn't empty."""
    from django.db import transaction

    from askaround.accounts import actions
    from askaround.people.models import Person

    owner = actions.local_seeker(time_zone="Europe/London")
    assert not Person.objects.owned_by(owner).exists(), "this folder holds somebody already"
    maker = Heard(owner, visits)
    for step in (maker.people, maker.visits, maker.answers, maker.marks, maker.made_of_them):
        say(f"  {step.__name__}")
        with transaction.atomic():
            step()


class Heard:
    """Makes each kind of row in turn, from one seed."""

    def __init__(self, owner: Any, visits: int) -> None:
        self.owner = owner
        self.count = visits
        self.random = Random(20261122)  # the same at every run is the point
        self.speech = Speech(self.random)
        self.met: list[Any] = []
        self.held: list[Any] = []
        self.marked: list[Any] = []

    def people(self) -> None:
        """Everybody met, each somewhere; a fifth of them lead some of the others."""
        from askaround.careers.models import CareerField
        from askaround.people.models import Organisation, Person
        from askaround.people.names import sort_name

        self.field = CareerField.plain.create(
            owner=self.owner, name=words.FIELDS[1], why="To find out what a day is like."
        )
        places = Organisation.plain.bulk_create(
            Organisation(owner=self.owner, name=words.place(self.random, number))
            for number in range(self.count // 8 + 1)
        )
        names = [words.name(self.random) for _ in range(self.count)]
        self.met = [
            Person(
                owner=self.owner,
                name=name,
                sort_name=sort_name(name),
                title=self.random.choice(words.TITLES),
                organisation=self.random.choice(places),
                found_through="friend",
                met_at=NOW,
            )
            for name in names
        ]
        Person.plain.bulk_create(self.met, batch_size=CHUNK)
        leading = self.met[:: 4 * SUPERVISE]
        for number, person in enumerate(self.met[1::SUPERVISE]):
            person.reports_to = leading[number % len(leading)]
        Person.plain.bulk_update(self.met, ["reports_to"], batch_size=200)

    def visits(self) -> None:
        """One with each, a day apart, written up and thanked for."""
        from askaround.interviews.models import Interview

        self.held = [
            self._visit(Interview, person, number) for number, person in enumerate(self.met)
        ]
        Interview.plain.bulk_create(self.held, batch_size=CHUNK)

    def _visit(self, model: Any, person: Any, number: int) -> Any:
        starts = NOW - dt.timedelta(days=self.count - number)
        ends = starts + dt.timedelta(minutes=25)
        return model(
            owner=self.owner,
            person=person,
            career_field=self.field,
            agreed_at=starts - dt.timedelta(days=3),
            starts_at=starts,
            time_zone="Europe/London",
            held_at=starts,
            ended_at=ends,
            written_up_at=ends + dt.timedelta(hours=1),
            thanked_at=ends + dt.timedelta(hours=3),
            story=self.speech.says("story", 6),
            drawn=self.random.choice((-1, 0, 1, None)),
        )

    def answers(self) -> None:
        """Three sentences to each of the built-in questions, pay and hours in the numbers people give."""
        from askaround.interviews.models import Answer
        from askaround.questions.models import Question

        questions = Question.plain.filter(owner=None).order_by("position")
        asked = list(questions.values_list("pk", "slug"))
        self.said = {
            slug: [
                Answer(
                    owner=self.owner,
                    interview=visit,
                    question_id=question,
                    text=self.speech.says(slug, 3),
                )
                for visit in self.held
            ]
            for question, slug in asked
        }
        for several in self.said.values():
            Answer.plain.bulk_create(several, batch_size=CHUNK)

    def marks(self) -> None:
        """Ten sentences a visit; what an early visit has no theme for yet, later ones bring."""
        from askaround.findings.models import Passage, Theme

        names = [f"Theme {number + 1}: {self.speech.word()}" for number in range(THEMES)]
        themes = Theme.plain.bulk_create(
            Theme(owner=self.owner, career_field=self.field, name=name) for name in names
        )
        by_visit = list(zip(*self.said.values(), strict=True))
        for number, answers in enumerate(by_visit):
            known = themes[: min(THEMES, 8 + number // 4)]
            for answer in self.random.choices(answers, k=MARKS_EACH):
                start = answer.text.find(". ") + 2 if self.random.random() < 0.5 else 0
                end = answer.text.index(".", start) + 1
                how = self._how(known)
                self.marked.append(
                    Passage(
                        owner=self.owner,
                        answer=answer,
                        start=start,
                        end=end,
                        words=answer.text[start:end],
                        **how,
                    )
                )
        Passage.plain.bulk_create(self.marked, batch_size=CHUNK)

    def _how(self, themes: list[Any]) -> dict[str, Any]:
        if self.random.random() < 0.6:
            return {"theme": self.random.choice(themes)}
        return {"mark": self.random.choice(("draws_me", "puts_me_off", "unsure"))}

    def made_of_them(self) -> None:
        """What was written, edited and decided on the strength of it."""
        steps: tuple[Callable[[], None], ...] = (
            self._findings,
            self._job_lines,
            self._readings,
            self._numbers,
            self._decision,
        )
        for step in steps:
            step()

    def _findings(self) -> None:
        from askaround.findings.models import Finding, FindingPassage

        for number in range(FINDINGS):
            shown = self.random.sample(self.marked, k=min(3, len(self.marked)))
            found = Finding.plain.create(
                owner=self.owner,
                career_field=self.field,
                kind=("similarity", "difference")[number % 2],
                question_id=shown[0].answer.question_id,
                text=self.speech.says("finding", 1),
            )
            FindingPassage.plain.bulk_create(
                FindingPassage(owner=self.owner, finding=found, passage=each) for each in shown
            )

    def _job_lines(self) -> None:
        from askaround.findings.models import JobLine

        tasks = self.said["key-tasks"]
        for number in range(min(EDITED_LINES, len(tasks))):
            text = tasks[number].text
            JobLine.plain.create(
                owner=self.owner,
                career_field=self.field,
                section="tasks",
                said=text[: text.index(".") + 1],
                text=self.speech.says("line", 1) if number % 3 else "",
                left_out_at=None if number % 3 else NOW,
            )

    def _readings(self) -> None:
        from askaround.interviews.models import Reading, RelatedField

        def rows() -> Iterator[Any]:
            for number in range(len(self.held) * READINGS_EACH):
                yield Reading(
                    owner=self.owner,
                    interview=self.held[number % len(self.held)],
                    kind=("book", "course")[number % 2],
                    text=f"On {self.speech.word()}, {number % 90}",
                )

        Reading.plain.bulk_create(rows(), batch_size=CHUNK)
        RelatedField.plain.bulk_create(
            RelatedField(owner=self.owner, interview=visit, name=f"Nursing {number % 12}")
            for number, visit in enumerate(self.held)
        )

    def _numbers(self) -> None:
        from askaround.findings.models import NumberRead
        from askaround.interviews.figures import figures_in

        for answer in islice(self.said["pay"], NUMBERS_PUT_RIGHT):
            for figure in islice(figures_in(answer.text), 1):
                NumberRead.plain.create(
                    owner=self.owner,
                    answer=answer,
                    words=figure.words,
                    about="pay",
                    low=figure.low,
                    high=figure.high,
                    currency="GBP",
                    period="year",
                )

    def _decision(self) -> None:
        from askaround.findings.models import Decision, PlanStep

        Decision.plain.create(
            owner=self.owner,
            career_field=self.field,
            outcome="train_first",
            sentence=self.speech.says("decision", 1),
            decided_at=NOW,
        )
        PlanStep.plain.create(owner=self.owner, career_field=self.field, text="Ask the college")
