"""A device that sends notes, for the tests of what comes in."""

import datetime as dt
import uuid
from typing import Any

from django.test.utils import CaptureQueriesContext

from askaround.interviews.actions.notes import Recorded, record_events
from askaround.interviews.models import Interview, NoteEvent
from askaround.interviews.notes import Event, Splice
from askaround.interviews.tests.make import make_answer
from askaround.questions.tests.make import make_question

NOW = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)


class Device:
    """A device that types on one answer, each event on top of its last."""

    def __init__(self, name: str, answer: uuid.UUID, question: uuid.UUID | None = None) -> None:
        self.name, self.answer, self.question = name, answer, question
        self.base: uuid.UUID | None = None
        self.seq = 0

    def types(self, at: int, insert: str, remove: int = 0) -> Event:
        self.seq += 1
        splice = Splice(at, remove, insert)
        made = Event(
            uuid.uuid4(), self.name, self.seq, self.answer, self.base, splice, self.question
        )
        self.base = made.id
        return made


def device(interview: Interview, name: str = "phone") -> Device:
    return Device(name, uuid.uuid4())


def send(interview: Interview, *events: Event, **more: Any) -> Recorded:
    owner = more.pop("owner", interview.owner)
    return record_events(owner=owner, interview=interview.pk, events=events, at=NOW, **more)


def foreign_things() -> dict[str, Any]:
    """An event of mine that touches something of another owner's, by what it touches."""
    theirs = make_answer(text="secret")
    kept = NoteEvent.plain.create(
        owner=theirs.owner,
        answer=theirs,
        device="x",
        seq=1,
        at=0,
        insert="secret",
        number=1,
    )
    question = make_question(owner=theirs.owner)
    splice = Splice(0, 0, "mine")
    return {
        "answer": Event(uuid.uuid4(), "phone", 1, theirs.pk, None, splice),
        "id": Event(kept.pk, "phone", 1, uuid.uuid4(), None, splice),
        "base": Event(uuid.uuid4(), "phone", 1, uuid.uuid4(), kept.pk, splice),
        "question": Event(uuid.uuid4(), "phone", 1, uuid.uuid4(), None, splice, question.pk),
    }


def without_inserts(queries: CaptureQueriesContext) -> list[str]:
    return [q["sql"][:9] for q in queries if "INSERT INTO" not in q["sql"]]
