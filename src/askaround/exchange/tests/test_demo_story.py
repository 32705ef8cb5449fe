"""The story's files: every word is a known one, and everybody it speaks of is in it."""

import datetime as dt

import pytest

from askaround.exchange.demo import reading
from askaround.exchange.demo.days import Days
from askaround.exchange.demo.reading import Story, read_story
from askaround.questions.bank import BY_SLUG

SUNDAY_MORNING = dt.datetime(2026, 11, 22, 8, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story()


def known(kind: type) -> set[str]:
    return set(kind.__annotations__)


def test_every_word_in_the_files_is_one_the_reader_knows(story: Story) -> None:
    assert all(set(each) <= known(reading.PersonStory) for each in story.people.values())
    assert all(set(each) <= known(reading.PlaceStory) for each in story.places.values())
    assert all(set(each) <= known(reading.VisitStory) for each in story.visits)
    assert all(set(each) <= known(reading.AskStory) for each in story.asks)
    messages = [each for kind in story.messages.values() for each in kind]
    assert all(set(each) <= known(reading.MessageStory) for each in messages)


def test_everybody_spoken_of_is_in_the_story(story: Story) -> None:
    asks = [*story.asks, *(visit["close"] for visit in story.visits if "close" in visit)]
    named = {each["person"] for ask in asks for each in ask.get("named", [])}
    asked = {ask["asked"] for ask in story.asks} | {visit["person"] for visit in story.visits}
    assert named | asked <= set(story.people)


def test_every_conversation_is_prepared_with_questions_of_the_bank(story: Story) -> None:
    for visit in story.visits:
        assert set(visit.get("guide", [])) | set(visit.get("answers", {})) <= set(BY_SLUG)
        assert set(visit.get("answers", {})) <= set(visit.get("guide", []))
        assert set(visit.get("starred", [])) <= set(visit.get("answers", {}))


def test_every_person_has_a_name_of_their_own(story: Story) -> None:
    names = [person["name"] for person in story.people.values()]
    assert len(set(names)) == len(names)


def test_working_days_pass_over_the_weekend() -> None:
    days = Days(at=SUNDAY_MORNING, zone="Europe/London")
    assert days.day("-1") == dt.date(2026, 11, 20)
    assert days.day("+1") == dt.date(2026, 11, 23)
    assert days.day("-6") == dt.date(2026, 11, 13)


def test_different_numbers_are_different_days_in_order() -> None:
    days = Days(at=SUNDAY_MORNING, zone="Europe/London")
    moments = [days.day(str(number)) for number in range(-50, 10)]
    assert moments == sorted(set(moments))


@pytest.mark.parametrize("hour", range(24))
def test_soon_is_today_and_lately_is_past(hour: int) -> None:
    at = SUNDAY_MORNING.replace(hour=hour, minute=45)
    days = Days(at=at, zone="Europe/London")
    assert days.moment("soon").date() == at.date()
    assert days.moment("lately") + dt.timedelta(minutes=25) < at
