"""What the story's seeker made of the conversations about one line of work, up to a decision."""

from typing import Any

from askaround.careers.models import CareerField, Trait
from askaround.exchange.demo.shelf import Shelf
from askaround.exchange.demo.visits import Visit
from askaround.findings.models import (
    Decision,
    DecisionReason,
    Finding,
    FindingPassage,
    JobLine,
    NumberRead,
    ObjectiveSaid,
    Passage,
    PlanStep,
    Theme,
    TraitTold,
)
from askaround.interviews.models import Answer
from askaround.questions.bank import BY_SLUG


class Found:
    """Everything that was found out about one line of work, put on the shelf.

    Words are marked on the evening of the conversation; what is made of several, after the last.
    """

    def __init__(
        self,
        words: dict[str, Any],
        field: CareerField,
        visits: dict[str, Visit],
        traits: dict[str, Trait],
    ) -> None:
        self.field = field
        self.visits = visits
        self.shelf: Shelf = next(iter(visits.values())).shelf
        self.days = next(iter(visits.values())).days
        told = [visit for visit in visits.values() if visit.field is field and visit.written]
        self.began = min(visit.evening for visit in told)
        self.after = max(visit.evening for visit in told)
        self.themes = {
            name: self.shelf.put(Theme, made_at=self.began, career_field=field, name=name)
            for name in words["themes"]
        }
        self.marks: dict[str, Passage] = {}
        for mark in words["mark"]:
            self._mark(mark)
        self.findings: dict[str, Finding] = {}
        for finding in words["finding"]:
            self._finding(finding)
        for told_words in words["told"]:
            self._told(told_words, traits[told_words["trait"]])
        self._of_its_own(words)
        if "decision" in words:
            self._decide(words["decision"])
        for step in words.get("step", []):
            self._step(step)

    def _mark(self, words: dict[str, Any]) -> None:
        visit, answer = self._answer(*words["in"])
        start = answer.text.index(words["words"])
        passage = self.shelf.put(
            Passage,
            made_at=visit.evening,
            answer=answer,
            start=start,
            end=start + len(words["words"]),
            words=words["words"],
            theme=self.themes[words["theme"]] if "theme" in words else None,
            mark=words.get("mark", ""),
        )
        self.marks[words.get("key", words["words"])] = passage

    def _answer(self, key: str, slug: str) -> tuple[Visit, Answer]:
        visit = self.visits[key]
        return visit, visit.answers[slug]

    def _finding(self, words: dict[str, Any]) -> None:
        finding = self.shelf.put(
            Finding,
            made_at=self.after,
            career_field=self.field,
            kind=words["kind"],
            text=words["text"],
            question_id=BY_SLUG[words["question"]].id,
        )
        self.findings[words.get("key", words["text"])] = finding
        for key in words["shown_by"]:
            passage = self.marks[key]
            self.shelf.put(FindingPassage, made_at=self.after, finding=finding, passage=passage)

    def _told(self, words: dict[str, Any], trait: Trait) -> None:
        for key, level in words["by"].items():
            shown_by = words.get("words", {}).get(key)
            self.shelf.put(
                TraitTold,
                made_at=self.visits[key].evening,
                trait=trait,
                interview=self.visits[key].row,
                level=level,
                passage=self.marks[shown_by] if shown_by else None,
            )

    def _of_its_own(self, words: dict[str, Any]) -> None:
        """What was said of a number, of a line of the job description, of an objective."""
        for number in words.get("not_a_number", []):
            visit, answer = self._answer(*number["in"])
            said = {"answer": answer, "words": number["words"], "left_out_at": visit.evening}
            self.shelf.put(NumberRead, made_at=visit.evening, **said)
        for line in words.get("line", []):
            out = self.days.moment(line["left_out"]) if "left_out" in line else None
            said = {name: line[name] for name in ("section", "said", "text") if name in line}
            self.shelf.put(
                JobLine, made_at=self.after, career_field=self.field, left_out_at=out, **said
            )
        for objective in words.get("objective", []):
            said = {"objective": objective["name"], "met": objective["met"]}
            self.shelf.put(ObjectiveSaid, made_at=self.after, career_field=self.field, **said)

    def _decide(self, words: dict[str, Any]) -> None:
        self.after = self.days.moment(words["at"])
        decision = self.shelf.put(
            Decision,
            made_at=self.after,
            career_field=self.field,
            outcome=words["outcome"],
            sentence=words["sentence"],
            decided_at=self.after,
        )
        for reason in words["reason"]:
            rests_on = self._rests_on(reason)
            text = reason["text"] if "text" in reason else rests_on["finding"].text
            self.shelf.put(
                DecisionReason, made_at=self.after, decision=decision, text=text, **rests_on
            )

    def _step(self, words: dict[str, Any]) -> None:
        self.shelf.put(
            PlanStep,
            made_at=self.after,
            career_field=self.field,
            text=words["text"],
            due_on=self.days.day(words["due"]) if "due" in words else None,
            done_at=self.days.moment(words["done"]) if "done" in words else None,
            **self._rests_on(words),
        )

    def _rests_on(self, words: dict[str, Any]) -> dict[str, Any]:
        rests_on: dict[str, Any] = {}
        if "finding" in words:
            rests_on["finding"] = self.findings[words["finding"]]
        if "mark" in words:
            rests_on["passage"] = self.marks[words["mark"]]
        if "visit" in words:
            rests_on["interview"] = self.visits[words["visit"]].row
        return rests_on
