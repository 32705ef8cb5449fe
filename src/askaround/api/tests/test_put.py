"""What a PUT leaves out: the rule of docs/api.md, held against every kind of record."""

import pytest

from askaround.api.api import COLLECTIONS
from askaround.api.bodies import writable
from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_resume
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import NOW

THE_APPOINTMENT = {"starts_at", "cancelled_at"}
STAYS = {
    "interviews": {"notes_permitted", "resume", "resume_handed_over"},
    "messages": {"subject", "body", "language", "not_looking", "through_referrer"},
    "promises": {"due_on"},
}
"""What stays beside the moments of what has happened, by collection."""


@pytest.mark.parametrize("things", COLLECTIONS, ids=lambda things: things.path)
def test_what_has_happened_stays_and_everything_else_is_reset(things):
    moments = {name for name in writable(things.body) if name.endswith("_at")} - THE_APPOINTMENT

    assert things.body.stays == moments | STAYS.get(things.path, set())


@pytest.mark.django_db
def test_a_conversation_keeps_what_happened_at_it_and_loses_the_rest():
    caller = Caller()
    resume = make_resume(owner=caller.user)
    visit = make_interview(
        owner=caller.user, starts_at=NOW, held_at=NOW, resume=resume, resume_handed_over=True,
        place="Room 4", travel_minutes=10, story="It rained.", drawn=1, report_back_on=NOW.date(),
    )  # fmt: skip
    needed = {"person": str(visit.person_id), "career_field": str(visit.career_field_id)}

    told = read(caller.put(f"interviews/{visit.pk}", needed))

    assert (told["resume"], told["resume_handed_over"]) == (str(resume.pk), True)
    assert told["held_at"]
    lost = ("starts_at", "place", "travel_minutes", "story", "drawn", "report_back_on")
    assert not any(told[name] for name in lost)


@pytest.mark.django_db
def test_a_resume_is_taken_out_of_the_bag_by_saying_so():
    caller = Caller()
    visit = make_interview(owner=caller.user, resume=make_resume(owner=caller.user))

    assert read(caller.patch(f"interviews/{visit.pk}", {"resume": None}))["resume"] is None
