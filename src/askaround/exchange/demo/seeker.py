"""What the story's seeker wrote of themself, and keeps beside: resumes, a wording, things to do."""

import hashlib
from typing import Any

from askaround.careers import traits
from askaround.careers.models import Resume, SelfPrompt, Trait
from askaround.careers.resumes import files
from askaround.careers.resumes.recognise import recognise
from askaround.correspondence.models import MessageTemplate
from askaround.exchange.demo.people import MARKED_AT, Circle
from askaround.exchange.demo.reading import STORY
from askaround.exchange.demo.visits import Visit
from askaround.interviews.models import ResumeCriticism
from askaround.today.models import OwnTask


class Seeker:
    """The seeker's own things, put on the shelf."""

    def __init__(self, words: dict[str, Any], circle: Circle, visits: dict[str, Visit]) -> None:
        self.circle = circle
        self.shelf = circle.shelf
        self.days = circle.days
        self.visits = visits
        began = self.days.moment(MARKED_AT)
        for key, prompts in words["prompt"].items():
            field = circle.fields[key]
            made_at = max(began, self.shelf.made[field.pk])
            for prompt, text in prompts.items():
                said = {"prompt": prompt, "text": text}
                self.shelf.put(SelfPrompt, made_at=made_at, career_field=field, **said)
        self.traits = {
            key: self.shelf.put(Trait, made_at=began, **_trait(trait))
            for key, trait in words["trait"].items()
        }
        self.files: dict[Resume, bytes] = {}
        self.resumes = {key: self._resume(resume) for key, resume in words["resume"].items()}
        for given in words["handed_over"]:
            row = visits[given["visit"]].row
            row.resume, row.resume_handed_over = self.resumes[given["resume"]], True
        for said in words["criticism"]:
            self._criticism(said)
        for template in words["template"]:
            self._template(template)
        for task in words["task"]:
            self._task(task)

    def keep_files(self) -> None:
        """The bytes of the resumes, beside the database."""
        for resume, data in self.files.items():
            files.keep(resume.owner_id, resume.pk, data)

    def _resume(self, words: dict[str, str]) -> Resume:
        data = (STORY / "resumes" / words["file"]).read_bytes()
        resume = self.shelf.put(
            Resume,
            made_at=self.days.moment(words["at"]),
            name=words["name"],
            file_name=words["file"],
            kind=recognise(data, words["file"]),
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            made_because_of=words.get("because", ""),
        )
        self.files[resume] = data
        return resume

    def _criticism(self, words: dict[str, Any]) -> None:
        visit = self.visits[words["visit"]]
        seen, answer = words.get("resume"), words.get("answered_by")
        self.shelf.put(
            ResumeCriticism,
            made_at=visit.evening,
            interview=visit.row,
            resume=self.resumes[seen] if seen else None,
            text=words["text"],
            asked_for=words["asked_for"],
            answered_by=self.resumes[answer] if answer else None,
        )

    def _template(self, words: dict[str, str]) -> None:
        self.shelf.put(
            MessageTemplate,
            made_at=self.days.moment(words["at"]),
            name=words["name"],
            kind=words["kind"],
            subject=words["subject"],
            body=words["body"].strip(),
        )

    def _task(self, words: dict[str, str]) -> None:
        self.shelf.put(
            OwnTask,
            made_at=self.days.moment(words["at"]),
            text=words["text"],
            career_field=self.circle.fields[words["field"]],
            person=self.circle.people[words["person"]] if "person" in words else None,
            due_on=self.days.day(words["due"]) if "due" in words else None,
            done_at=self.days.moment(words["done"]) if "done" in words else None,
        )


def _trait(words: dict[str, Any]) -> dict[str, Any]:
    """A trait of a public list must be in it."""
    assert "element" not in words or words["element"] in traits.elements(), words
    return words
