"""What the write-up shows of one conversation: what is kept, and what the story seems to hold."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef

from askaround.accounts.models import User
from askaround.interviews.models import Answer, Interview
from askaround.interviews.queries.given import AllGiven
from askaround.interviews.reading_suggestions import readings_in
from askaround.interviews.suggestions import (
    Suggestion,
    fields_in,
    known_by,
    lines_in,
    people_in,
    people_once,
    pieces_in,
    promises_in,
)
from askaround.people.models import Referral
from askaround.questions.bank import BY_SLUG
from askaround.questions.models import GuideQuestion, Question
from askaround.questions.starters import FIRST_CONVERSATION

NAMES_ASKED = BY_SLUG["other-people"].id
FIELDS_ASKED = BY_SLUG["related-fields"].id


@dataclass(frozen=True, slots=True)
class Suggested:
    """What story and notes seem to hold, and isn't kept yet."""

    people: list[Suggestion]
    promises: list[Suggestion]
    fields: list[Suggestion]
    readings: list[Suggestion]


def suggested(
    interview: Interview, answers: Sequence[Answer], named: Sequence[Referral], given: AllGiven
) -> Suggested:
    """Read story and notes by the plain rules. No query."""
    met = interview.held_at or interview.starts_at or interview.created_at
    day = met.astimezone(ZoneInfo(interview.time_zone)).date()
    known = [interview.person.name, *(referral.person.name for referral in named)]
    texts = [interview.story, *(a.text for a in answers if a.question_id != NAMES_ASKED)]
    people, fields = _listed(answers, NAMES_ASKED), _listed(answers, FIELDS_ASKED)
    aside = set(interview.set_aside)

    def wanted(kind: str, found: Sequence[Suggestion]) -> list[Suggestion]:
        return [one for one in found if known_by(kind, one.words) not in aside]

    return Suggested(
        people=wanted(
            "person",
            people_once(
                [
                    *(one for text in people for one in lines_in(text, known)),
                    *(one for text in texts for one in people_in(text, known)),
                ]
            ),
        ),
        promises=wanted(
            "promise",
            _once(
                [one for text in texts for one in promises_in(text, day)],
                [promise.words for promise in given.promises],
            ),
        ),
        fields=wanted(
            "field",
            _once(
                [
                    *(one for text in fields for one in pieces_in(text)),
                    *(one for text in texts for one in fields_in(text)),
                ],
                [related.words for related in given.related],
            ),
        ),
        readings=wanted(
            "reading",
            _once(
                [one for text in texts for one in readings_in(text)],
                [reading.words for reading in given.readings],
            ),
        ),
    )


def _listed(answers: Sequence[Answer], question: object) -> list[str]:
    return [answer.text for answer in answers if answer.question_id == question]


def _once(found: Sequence[Suggestion], kept: Sequence[str]) -> list[Suggestion]:
    """Each once, and none that is kept already."""
    seen = {words.casefold() for words in kept}
    once = []
    for one in found:
        if one.words.casefold() not in seen:
            seen.add(one.words.casefold())
            once.append(one)
    return once


def questions_asked(interview: Interview) -> list[Question]:
    """The questions of this visit in their order: its own list, or the first ready-made one.
    One query."""
    if interview.guide_id is not None:
        places = GuideQuestion.plain.filter(guide=interview.guide_id).select_related("question")
        return [place.question for place in places]
    ids = [question.id for question in FIRST_CONVERSATION.questions]
    found = Question.plain.in_bulk(ids)
    return [found[each] for each in ids if each in found]


def to_write_up(user: User, pk: uuid.UUID) -> Interview | None:
    """An interview with its person, field and owner; `heard_before` says whether there was another
    conversation about this line of work before. One query."""
    others = Interview.plain.filter(
        owner=user.pk, career_field=OuterRef("career_field"), held_at__isnull=False
    ).exclude(pk=pk)
    rows = Interview.objects.visible_to(user).select_related(
        "person__organisation", "career_field", "owner"
    )
    return rows.annotate(heard_before=Exists(others)).filter(pk=pk).first()
