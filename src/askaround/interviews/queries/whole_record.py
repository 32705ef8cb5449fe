"""All of one record, read for a document; and the records there are."""

from dataclasses import dataclass

from askaround.accounts.models import User
from askaround.interviews.models import Answer, Interview
from askaround.interviews.queries.given import AllGiven, given_at
from askaround.interviews.queries.record import Reach, answers_in_order, names_given, reach
from askaround.people.models import Referral


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """One conversation with everything that belongs to its record."""

    interview: Interview
    reach: Reach
    named: list[Referral]
    answers: list[Answer]
    given: AllGiven


def whole_record(interview: Interview) -> WholeRecord:
    """All of it, the answers that say something. Needs the interview as `interview_of` gives it."""
    return WholeRecord(
        interview=interview,
        reach=reach(interview.person),
        named=names_given(interview),
        answers=[answer for answer in answers_in_order(interview) if answer.text],
        given=given_at(interview),
    )


def written_records(user: User) -> list[Interview]:
    """The conversations that are written up, by line of work, the first of each first. One query."""
    held = Interview.objects.visible_to(user).filter(written_up_at__isnull=False)
    found = held.select_related("person__organisation", "career_field", "guide", "resume")
    return list(found.order_by("career_field__name", "career_field_id", "held_at", "pk"))
