"""What happened during the visit: written down once, by our clock, and passed on to the person."""

import datetime as dt
import uuid
from typing import Any

import pytest

from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.notes import Recorded, record_events
from askaround.interviews.actions.visit import end, hold
from askaround.interviews.models import Answer, Interview, VisitFact
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.interviews.wire import Fact

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def said(kind: str, value: Any = None, seq: int = 1, when: dt.datetime = NOW) -> Fact:
    return Fact(uuid.uuid4(), "phone", seq, kind, value, when)


def send(interview: Interview, *facts: Fact, sent_at: dt.datetime | None = None) -> Recorded:
    return record_events(
        owner=interview.owner,
        interview=interview.pk,
        events=[],
        facts=facts,
        sent_at=sent_at,
        at=NOW,
    )


def test_permission_is_written_down_and_may_change():
    interview = make_interview()

    send(interview, said("permission", "no"))
    send(interview, said("permission", "yes", seq=2))

    interview.refresh_from_db()
    assert interview.notes_permitted is True
    assert VisitFact.plain.count() == 2


def test_a_fact_sent_twice_counts_once():
    interview = make_interview()
    stay = said("extended", 10)

    send(interview, stay)
    again = send(interview, stay)

    interview.refresh_from_db()
    assert again.accepted == [stay.id]
    assert interview.extra_minutes == 10


def test_a_fact_s_id_used_again_for_something_else_is_refused():
    interview = make_interview()
    stay = said("extended", 10)
    send(interview, stay)

    done = send(interview, Fact(stay.id, "phone", 1, "extended", 20, NOW))

    assert done.refused == [stay.id]


def test_another_owner_s_fact_cannot_be_touched():
    theirs = make_interview()
    stay = said("extended", 10)
    send(theirs, stay)

    with pytest.raises(Foreign):
        send(make_interview(), stay)


def test_beginning_and_ending_are_kept_and_the_person_was_met():
    interview = make_interview()

    send(interview, said("started", when=NOW - 21 * MINUTE), said("ended", seq=2, when=NOW))

    interview.refresh_from_db()
    assert (interview.held_at, interview.ended_at) == (NOW - 21 * MINUTE, NOW)
    assert interview.person.met_at is not None


def test_a_device_whose_clock_is_a_day_ahead_is_put_right():
    interview = make_interview()
    day = dt.timedelta(days=1)

    send(interview, said("started", when=NOW + day - 5 * MINUTE), sent_at=NOW + day)

    interview.refresh_from_db()
    assert interview.held_at == NOW - 5 * MINUTE


def test_nothing_happens_later_than_now():
    interview = make_interview()

    send(interview, said("started", when=NOW + 500 * MINUTE))

    interview.refresh_from_db()
    assert interview.held_at == NOW


def test_an_end_before_the_beginning_moves_the_beginning():
    interview = make_interview()
    hold(interview=interview, at=NOW)

    end(interview=interview, at=NOW - MINUTE)

    interview.refresh_from_db()
    assert (interview.held_at, interview.ended_at) == (NOW - MINUTE, NOW - MINUTE)


def test_a_star_marks_an_answer_even_before_a_word_is_written():
    interview = make_interview()
    answer = str(uuid.uuid4())

    send(interview, said("star", {"answer": answer, "question": None}))

    assert Answer.plain.get(pk=answer).starred_at == NOW


def test_a_star_can_be_taken_back():
    answer = make_answer(starred_at=NOW)

    send(answer.interview, said("unstar", {"answer": str(answer.pk), "question": None}))

    answer.refresh_from_db()
    assert (answer.starred_at, answer.text) == (None, "Nobody does nights alone in the first year.")


def test_another_owner_s_answer_cannot_be_starred():
    answer = make_answer()

    with pytest.raises(Foreign):
        send(make_interview(), said("star", {"answer": str(answer.pk), "question": None}))


def test_the_close_is_written_down():
    interview = make_interview()
    close = {"thanked": True, "resume_handed_over": False, "report_back_on": "2026-12-11"}

    send(interview, said("close", close), said("close", {"report_back_on": "soon"}, seq=2))

    interview.refresh_from_db()
    assert interview.thanked_in_person
    assert interview.resume_handed_over is False
    assert interview.report_back_on == dt.date(2026, 12, 11)
