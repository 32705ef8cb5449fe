"""What makes one ready: each thing ticks itself, or waits for the seeker's word."""

import pytest

from askaround.interviews.readiness import Known, readiness

READY = Known(
    notes=1,
    has_own_questions=True,
    has_day=True,
    confirmed=True,
    resume_packed=True,
    has_place=True,
    has_travel_time=True,
)


def done(known):
    return {item.key for item in readiness(known) if item.done}


def test_a_visit_just_agreed_on_has_everything_still_to_do():
    assert done(Known()) == set()


def test_a_visit_fully_prepared_has_nothing_left():
    assert done(READY) == {"research", "questions", "confirmed", "resume", "way"}


@pytest.mark.parametrize(
    ("less", "key"),
    [
        ({"notes": 0}, "research"),
        ({"has_own_questions": False}, "questions"),
        ({"over": 3}, "questions"),
        ({"confirmed": False}, "confirmed"),
        ({"has_day": False}, "confirmed"),
        ({"resume_packed": False}, "resume"),
        ({"has_place": False}, "way"),
        ({"has_travel_time": False}, "way"),
    ],
)
def test_each_thing_is_open_until_it_is_done(less, key):
    known = Known(**{**{name: getattr(READY, name) for name in READY.__slots__}, **less})

    assert key not in done(known)


def test_a_call_needs_no_way_there():
    assert "way" in done(Known(mode="video", has_place=True))


def test_a_telephone_visit_needs_a_number():
    assert "way" not in done(Known(mode="phone"))
    assert "way" in done(Known(mode="phone", has_phone=True))


def test_the_day_is_confirmed_by_hand_once_there_is_one():
    by_hand = {item.key for item in readiness(Known(has_day=True)) if item.by_hand}

    assert by_hand == {"confirmed", "resume"}
    assert "confirmed" not in {item.key for item in readiness(Known()) if item.by_hand}
