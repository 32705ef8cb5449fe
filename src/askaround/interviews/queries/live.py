"""Everything the visit page needs, in one answer that a browser can keep for hours offline."""

import datetime as dt
import uuid
from collections import defaultdict
from typing import Any

from askaround.accounts.models import User
from askaround.interviews import guidelines
from askaround.interviews.models import Answer, AnswerStrand, Interview, VisitFact, note_of
from askaround.interviews.notes import answer_id
from askaround.interviews.queries.resumes import versions
from askaround.questions.bank import BY_SLUG
from askaround.questions.models import GuideQuestion, Question
from askaround.questions.starters import FIRST_CONVERSATION

CLOSE = BY_SLUG["other-people"].id
"""The question whose note takes the names at the close."""


def visit_data(interview: Interview, *, actor: User, at: dt.datetime) -> dict[str, Any]:
    """The visit as JSON: appointment, questions, notes so far with their other texts.

    `now` lets a device whose clock is wrong know by how much. Times are RFC 3339; ids are strings.
    The same number of queries whatever there is to read.
    """
    answers = list(Answer.plain.filter(interview=interview).order_by("created_at", "pk"))
    others = _strands(answers)
    by_question = {answer.question_id: answer for answer in answers if answer.question_id}

    def note(question: uuid.UUID) -> dict[str, Any]:
        answer = by_question.get(question)
        if answer is None:
            return _empty(answer_id(interview.pk, question))
        return _note(answer, others[answer.pk])

    asked = _asked(interview, set(by_question))
    return {
        "account": str(actor.pk),
        "now": at.isoformat(),
        "interview": _interview(interview),
        "resumes": [{"id": str(each.pk), "name": each.name} for each in versions(actor)],
        "questions": [
            _question(question, minutes) | note(question.pk) for question, minutes in asked
        ],
        "unplanned": [
            _note(answer, others[answer.pk]) for answer in answers if answer.question_id is None
        ],
        "close": {"question": str(CLOSE)} | note(CLOSE),
    }


def _interview(interview: Interview) -> dict[str, Any]:
    person, organisation = interview.person, interview.person.organisation
    return {
        "id": str(interview.pk),
        "person": {
            "name": person.name,
            "first_name": person.first_name,
            "title": person.title,
            "organisation": organisation.name if organisation else "",
        },
        "field": interview.career_field.name,
        "starts_at": _moment(interview.starts_at),
        "time_zone": interview.time_zone,
        "minutes": interview.minutes,
        "extra_minutes": interview.extra_minutes,
        "stay_minutes": guidelines.STAY_MINUTES,
        "low_minutes": int(guidelines.RUNNING_LOW.total_seconds() // 60),
        "mode": interview.mode,
        "place": interview.place,
        "notes_permitted": interview.notes_permitted,
        "held_at": _moment(interview.held_at),
        "ended_at": _moment(interview.ended_at),
        "written_up_at": _moment(interview.written_up_at),
        "resume": str(interview.resume_id) if interview.resume_id else None,
        "close": close_said(interview),
    }


def close_said(interview: Interview) -> dict[str, Any]:
    """What was said at the close, the newest word on each thing: `thanked`, `resume_asked`,
    `resume_handed_over`, `resume` (the id of a version), `may_use_name` ("yes", "no", "not_asked"),
    `report_back_on` (a date)."""
    said: dict[str, Any] = {}
    closing = VisitFact.plain.filter(interview=interview, kind=VisitFact.Kind.CLOSE)
    for value in closing.order_by("created_at", "seq").values_list("value", flat=True):
        said |= value or {}
    return said


def _asked(interview: Interview, answered: set[uuid.UUID]) -> list[tuple[Question, int]]:
    """The questions to ask with their minutes, in order: the visit's own list, or six that suit
    almost anyone; then others that have an answer already."""
    places = GuideQuestion.plain.filter(guide=interview.guide_id).select_related("question")
    asked = [(place.question, place.minutes) for place in places] if interview.guide_id else []
    there = {question.pk for question, _minutes in asked}
    starters = [] if asked else [question.id for question in FIRST_CONVERSATION.questions]
    more = Question.plain.in_bulk({*starters, *answered} - there)
    first = [more.pop(pk) for pk in starters if pk in more]
    rest = sorted(more.values(), key=lambda question: (question.position, str(question.pk)))
    return asked + [(question, question.minutes) for question in first + rest]


def _question(question: Question, minutes: int) -> dict[str, Any]:
    return {
        "question": str(question.pk),
        "group": question.group,
        "text": question.wording,
        "label": question.label,
        "parts": question.spoken_parts,
        "minutes": minutes,
    }


def _note(answer: Answer, strands: list[AnswerStrand]) -> dict[str, Any]:
    note = note_of(answer, strands)
    main = note.main
    return {
        "answer": str(answer.pk),
        "note": main.text,
        "head": str(main.head) if main.head else None,
        "starred": answer.starred_at is not None,
        "others": [{"head": str(other.head), "text": other.text} for other in note.others],
    }


def _empty(answer: uuid.UUID) -> dict[str, Any]:
    return {"answer": str(answer), "note": "", "head": None, "starred": False, "others": []}


def _strands(answers: list[Answer]) -> defaultdict[uuid.UUID, list[AnswerStrand]]:
    strands = defaultdict(list)
    ids = [answer.pk for answer in answers]
    for strand in AnswerStrand.plain.filter(answer__in=ids, merged_at=None):
        strands[strand.answer_id].append(strand)
    return strands


def _moment(moment: dt.datetime | None) -> str | None:
    return moment.isoformat() if moment else None
