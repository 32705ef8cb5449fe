"""A hundred and fifty published interviews, the same four questions each, given to the API.

They are usesthis.com's, CC BY-SA 4.0: they stand beside the project and are never copied into it, so
that whoever wants them skips where they are not.
"""

import datetime as dt
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.accounts.ids import new_id
from askaround.api.tests.make import Caller, read
from askaround.careers.models import CareerField
from askaround.exchange.everything.packing import pack
from askaround.exchange.tests.test_everything import wipe
from askaround.interviews import notes
from askaround.interviews.models import Answer, Interview, NoteEvent
from askaround.people.models import Person
from askaround.questions.models import Question
from askaround.testing.make import make_user

FILE = Path(__file__).resolve().parents[3] / "shared/data/interviews/usesthis_interviews.jsonl"

FIELD = "Making things with computers"
SOFTWARE = "And what software?"
THEMES = {
    "Pictures": r"photoshop|illustrator|lightroom|gimp",
    "Writing code": r"textmate|vim|emacs|xcode|bbedit",
    "Backups": r"backups?|dropbox|time machine",
    "Music": r"itunes|logic|ableton|spotify",
    "Mail": r"gmail|mail\.app|thunderbird",
    "Notes to oneself": r"evernote|simplenote|omnifocus|things",
}
"""What answers speak of, and the words by which it is known."""


@dataclass(frozen=True)
class Marked:
    """Words of an answer that are marked with a theme."""

    said: str
    start: int
    end: int
    theme: str


def published() -> list[dict[str, Any]]:
    """The interviews, the oldest first, as their file has them."""
    with FILE.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return sorted(rows, key=lambda row: (row["date"], row["id"]))


def as_archive(rows: list[dict[str, Any]]) -> bytes:
    """The interviews as another Askaround would hand them over: the file of an export."""
    owner = make_user()
    field = CareerField.plain.create(owner=owner, name=FIELD)
    asked = {
        each["q"]: Question.plain.create(owner=owner, group="own", text=each["q"])
        for each in rows[0]["qa"]
    }
    people, visits, answers, events = [], [], [], []
    for row in rows:
        held = held_at(row)
        people.append(Person(owner=owner, name=row["name"], title=row["summary"], met_at=held))
        times = {"agreed_at": held, "starts_at": held, "held_at": held}
        visit = Interview(owner=owner, person=people[-1], career_field=field, mode="video", **times)
        visits.append(visit)
        for each in row["qa"]:
            question, event = asked[each["q"]], new_id()
            pk = notes.answer_id(visit.pk, question.pk)
            said = {"text": each["a"], "head": event}
            answers.append(Answer(pk=pk, owner=owner, interview=visit, question=question, **said))
            told = {"device": "elsewhere", "seq": len(answers), "at": 0, "number": 1}
            text = {"answer": answers[-1], "insert": each["a"]}
            events.append(NoteEvent(pk=event, owner=owner, **text, **told))
    Person.plain.bulk_create(people)
    Interview.plain.bulk_create(visits)
    Answer.plain.bulk_create(answers)
    NoteEvent.plain.bulk_create(events)
    out = io.BytesIO()
    pack(out, owner=owner, at=held_at(rows[-1]))
    wipe(owner)
    return out.getvalue()


def held_at(row: dict[str, Any]) -> dt.datetime:
    """Noon of the day it was published."""
    return dt.datetime.fromisoformat(f"{row['date']}T12:00:00+00:00")


def marks_in(text: str) -> Iterator[Marked]:
    """The first word of each theme that stands in the text."""
    for theme, words in THEMES.items():
        found = re.search(rf"\b({words})\b", text, re.IGNORECASE)
        if found:
            yield Marked(found[0], found.start(), found.end(), theme)


def taken_in(api: Caller, name: str, content: bytes) -> dict[str, Any]:
    """What `POST /import` answers to a file."""
    bearer = {"authorization": f"Bearer {api.token}"}
    file = SimpleUploadedFile(name, content)
    answered: Any = api.client.post("/api/v1/import", {"file": file}, headers=bearer)
    return read(answered)


class Desk:
    """Gives conversations to the API, as a program of the seeker's would."""

    def __init__(self, api: Caller) -> None:
        self.api = api
        [field] = read(api.get("career-fields"))["items"]
        self.field: str = field["id"]
        own = read(api.get("questions?group=own"))["items"]
        self.asked: dict[str, str] = {each["text"]: each["id"] for each in own}
        self.themes: dict[str, str] = {}

    def record(self, row: dict[str, Any]) -> None:
        """One conversation more, with its answers."""
        person = self.api.made("people", {"name": row["name"], "title": row["summary"]})
        held = held_at(row).isoformat()
        visit = self.api.made(
            "interviews",
            {
                "person": person["id"],
                "career_field": self.field,
                "starts_at": held,
                "held_at": held,
            },
        )
        for each in row["qa"]:
            body = {"interview": visit["id"], "question": self.asked[each["q"]]}
            self.api.made("answers", body | {"text": each["a"]})

    def mark(self, answer: dict[str, Any]) -> None:
        """Mark the words of each theme in an answer."""
        for each in marks_in(answer["text"]):
            body = {"answer": answer["id"], "start": each.start, "end": each.end}
            self.api.made("passages", body | {"theme": self._theme(each.theme)})

    def _theme(self, name: str) -> str:
        if name not in self.themes:
            body = {"career_field": self.field, "name": name}
            self.themes[name] = self.api.made("themes", body)["id"]
        return self.themes[name]
