"""All of one record, read for a document; and the records there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from askaround.accounts.models import User
from askaround.accounts.owned import OwnedQuerySet
from askaround.interviews.models import Answer, Interview
from askaround.interviews.queries.given import AllGiven, given_at
from askaround.interviews.queries.record import Reach, answers_in_order, names_given, reach
from askaround.people.models import Referral

AT_A_TIME = 100
"""Records in memory at a time, where all are read. Convention."""


class Told(NamedTuple):
    """What was said to one question, in the words it was asked in; to none where `asked` is None."""

    asked: str | None
    text: str
    is_starred: bool


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """One conversation with everything that belongs to its record."""

    interview: Interview
    reach: Reach
    named: list[Referral]
    answers: list[Told]
    given: AllGiven


def whole_record(interview: Interview) -> WholeRecord:
    """All of it, the answers that say something. Needs the interview as `interview_of` gives it."""
    return WholeRecord(
        interview=interview,
        reach=reach(interview.person),
        named=names_given(interview),
        answers=[
            Told(_asked(each), each.text, each.starred_at is not None)
            for each in answers_in_order(interview)
            if each.text
        ],
        given=given_at(interview),
    )


def _asked(answer: Answer) -> str | None:
    return answer.question.wording if answer.question else None


def written_records(user: User) -> list[Interview]:
    """The conversations that are written up, by line of work, the first of each first. One query."""
    return list(_written(user))


def written_in_turn(user: User) -> Iterator[Interview]:
    """The same, however many there are, without all of them in memory."""
    found: Iterator[Interview] = _written(user).iterator(chunk_size=AT_A_TIME)
    return found


def _written(user: User) -> OwnedQuerySet[Interview]:
    held = Interview.objects.visible_to(user).filter(written_up_at__isnull=False)
    found = held.select_related("person__organisation", "career_field", "guide", "resume")
    rows: OwnedQuerySet[Interview] = found.order_by(
        "career_field__name", "career_field_id", "held_at", "pk"
    )
    return rows
