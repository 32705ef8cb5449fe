"""Notes by question as the write-up shows and takes them: only what was changed is an edit."""

import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askaround.interviews.actions import NoteEdited
from askaround.interviews.models import Answer
from askaround.questions.models import Question
from askaround.web.stale import version_in


@dataclass(frozen=True, slots=True)
class NoteBox:
    """One box: of an answer there is, of a question without one, or for something unplanned.

    `seen` tells the text that was shown from one changed on another device since.
    """

    key: str
    text: str
    question: Question | None = None
    answer: Answer | None = None
    seen: str = ""
    version: int = 0

    @property
    def in_two(self) -> bool:
        """Whether another device wrote a text of its own, not merged yet."""
        return bool(getattr(self.answer, "in_two", False))


def digest(text: str) -> str:
    """A short fingerprint of a text, blind to line ends and blanks around it."""
    return hashlib.sha256(normal(text).encode()).hexdigest()[:16]


def normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def boxes(
    answers: Sequence[Answer],
    questions: Sequence[Question],
    typed: Mapping[str, Any] | None = None,
    *,
    late: bool = False,
) -> list[NoteBox]:
    """A box for each question asked, then for other answers, then an empty one for the rest.

    `typed` is the form as it was sent: what was changed there stays. `late` says it came too late,
    so that the next sending counts as an edit of what stands now.
    """
    sent = _Sent(typed or {}, late)
    by_question = {answer.question_id: answer for answer in answers if answer.question_id}
    planned = [sent.box(by_question.pop(each.pk, None), each) for each in questions]
    others = [
        sent.box(answer, answer.question)
        for answer in answers
        if answer.question_id is None or answer.question_id in by_question
    ]
    return [*planned, *others, sent.box(None, None)]


@dataclass(frozen=True, slots=True)
class _Sent:
    typed: Mapping[str, Any]
    late: bool

    def box(self, answer: Answer | None, question: Question | None) -> NoteBox:
        key = key_of(answer, question)
        text, version = (answer.text, answer.version) if answer else ("", 0)
        now, before = digest(text), self.typed.get(f"seen-{key}")
        typed = self.typed.get(f"note-{key}")
        if typed is None or digest(typed) == before:
            return NoteBox(key, text, question, answer, now, version)
        then = None if self.late else version_in(self.typed.get(f"version-{key}", ""))
        seen_version = version if then is None else then
        return NoteBox(key, typed, question, answer, before or now, seen_version)


def key_of(answer: Answer | None, question: Question | None) -> str:
    """What the fields of one box are named after."""
    if answer is not None:
        return f"answer-{answer.pk}"
    return f"question-{question.pk}" if question is not None else "unplanned"


def edits(typed: Mapping[str, Any], sent: uuid.UUID) -> list[NoteEdited]:
    """The notes of a form that say something else than when they were shown.

    `sent` names the form, so that an unplanned note sent twice is one.
    """
    found = []
    for name, text in typed.items():
        if not name.startswith("note-") or digest(text) == typed.get(
            f"seen-{name[5:]}", digest("")
        ):
            continue
        kind, _dash, which = name.removeprefix("note-").partition("-")
        version = typed.get(f"version-{name[5:]}", "")
        found.append(
            NoteEdited(
                text=normal(text),
                answer=_id(which) if kind == "answer" else None,
                question=_id(which) if kind == "question" else None,
                expected=version_in(version) if kind == "answer" else None,
                sent=uuid.uuid5(sent, name),
            )
        )
    return found


def _id(text: str) -> uuid.UUID:
    """ValueError for what no form of ours sends."""
    return uuid.UUID(text)
