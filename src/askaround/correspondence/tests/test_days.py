"""Messages about the day of a visit: their words, and the day that goes along for a calendar."""

import datetime as dt

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.tests.make import make_user
from askaround.correspondence.about_a_day import LANGUAGES, about_a_day
from askaround.correspondence.actions import send_by_mail
from askaround.correspondence.drafting import begin
from askaround.correspondence.models import Message
from askaround.correspondence.tests.mail_server import Letterbox, serving
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.test_mail import point_at
from askaround.interviews import actions as interviews
from askaround.interviews.models import OffBecause
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_detail, make_person

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
TUESDAY = dt.datetime(2026, 11, 24, 15, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def nell():
    return make_user(
        first_name="Nell",
        last_name="Abara",
        email="nell@home.example",
        time_zone="Europe/London",
    )


@pytest.fixture
def ana(nell):
    person = make_person(owner=nell, name="Ana Ruiz")
    make_detail(person=person, value="ana@example.org")
    return person


@pytest.fixture
def visit(ana):
    place = "14 Side Lane; the porter is grumpy"
    return make_interview(person=ana, starts_at=TUESDAY, time_zone="America/New_York", place=place)


def letter(visit, language="en", **fields):
    values = {"kind": "news", "interview": visit, "language": language} | fields
    return make_message(person=visit.person, **values)


def words(visit, about="day", language="en"):
    return about_a_day(letter(visit, language), about, at=NOW)


def offer(person, *moments, zone="America/New_York"):
    interviews.offer_times(
        owner=person.owner, person=person, moments=moments, time_zone=zone, at=NOW
    )


def test_an_agreed_day_is_said_on_both_clocks(visit):
    said = words(visit)
    assert said.subject == "Tuesday, November 24 at 10 am in New York (3 pm in London)"
    assert "So it is Tuesday, November 24 at 10 am in New York (3 pm in London)" in said.body
    assert "20 minutes, at your place" in said.body


def test_it_says_nothing_of_what_stands_beside_the_place(visit):
    assert "grumpy" not in words(visit).body


def test_moving_a_day_offers_the_times_there_are(visit):
    offer(visit.person, TUESDAY + dt.timedelta(days=1), TUESDAY + dt.timedelta(days=2))
    said = words(visit, "move").body
    assert "I can't keep Tuesday, November 24 at 10 am" in said
    assert (
        "Would Wednesday, November 25 at 10 am or Thursday, November 26 at 10 am (New York" in said
    )


def test_moving_a_day_without_times_asks_for_one(visit):
    assert "Which other day would suit you?" in words(visit, "move").body


def test_a_yes_without_a_day_is_thanked_for_and_asked_for_one(visit):
    visit.starts_at = None
    assert "Thank you for saying yes. Which day and time" in words(visit, "move").body


@pytest.mark.parametrize("because", OffBecause.values)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_it_came_to_nothing_for_there_are_kind_words(visit, because, language):
    interviews.call_off(interview=visit, because=because, at=NOW)
    said = words(visit, "off", language)
    assert "Ana" in said.body
    assert "24" in said.subject
    assert "Nell Abara" in said.body
    assert not {"{", "["} & set(said.subject + said.body)


def test_spanish_is_spanish_throughout(visit):
    said = words(visit, "day", "es")
    assert "el martes 24 de noviembre a las 10:00 en Nueva York (las 15:00 en Londres)" in said.body


def test_every_language_has_every_text():
    assert {frozenset(texts) for texts in LANGUAGES.values()} == {frozenset(LANGUAGES["en"])}


def test_the_link_opens_a_draft_with_these_words(client, nell, visit):
    client.force_login(nell)
    url = reverse("correspondence:start", args=[visit.person_id])
    page = client.get(f"{url}?kind=news&interview={visit.pk}&about=day")
    assert "Thank you for making time." in page.content.decode()
    assert "About the day with Ana Ruiz" in page.content.decode()
    assert client.get(f"{url}?kind=news&about=sunshine").status_code == 404


def test_times_offered_stand_in_a_first_message(ana):
    soon = (timezone.now() + dt.timedelta(days=3)).replace(hour=15, minute=0, second=0)
    offer(ana, soon, zone="Europe/London")
    said = begin(owner=ana.owner, person=ana, kind="introduction", channel="email").body
    assert "[two or three times that suit you]" not in said
    assert f"I'm free {soon:%A}" in said


@pytest.fixture
def letterbox(settings):
    box = Letterbox()
    with serving(box) as port:
        point_at(settings, port)
        yield box


@pytest.fixture
def mailed(letterbox, django_capture_on_commit_callbacks):
    """Sends a message and gives the mail that arrived."""

    def send(message):
        with django_capture_on_commit_callbacks(execute=True):
            send_by_mail(message=message, at=NOW)
        return letterbox.arrived[-1]

    return send


def calendar_in(mail):
    """The method a mail's calendar part names, and the calendar; None where it has none."""
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    if not parts:
        return None
    assert len(parts) == 1
    found = icalendar.Calendar.from_ical(parts[0].get_content())
    assert parts[0].get_param("method") == str(found["METHOD"])
    return found


def test_a_mail_about_a_coming_visit_takes_the_day_along(visit, mailed):
    mail = mailed(letter(visit))
    calendar = calendar_in(mail)
    event = calendar.events[0]
    assert str(calendar["METHOD"]) == "REQUEST"
    assert event.DTSTART == TUESDAY
    assert str(event["ORGANIZER"]) == "mailto:nell@home.example"
    assert str(event["ATTENDEE"]) == "mailto:ana@example.org"
    assert event["ATTENDEE"].params["RSVP"] == "FALSE"
    assert mail.get_body(("plain",)).get_content().startswith("Dear Ana")
    assert [part.get_filename() for part in mail.iter_attachments()] == ["invitation.ics"]


def test_it_holds_neither_place_nor_alarm_nor_anything_of_the_record(visit, mailed):
    event = calendar_in(mailed(letter(visit))).events[0]
    assert b"grumpy" not in event.to_ical()
    assert b"VALARM" not in event.to_ical()
    assert "DESCRIPTION" not in event


def test_a_moved_day_is_known_for_the_newer_of_the_two(visit, mailed):
    first = calendar_in(mailed(letter(visit))).events[0]
    moved = TUESDAY + dt.timedelta(days=2)
    interviews.change_appointment(interview=visit, starts_at=moved, at=NOW)
    second = calendar_in(mailed(letter(visit))).events[0]
    assert first["UID"] == second["UID"]
    assert int(second["SEQUENCE"]) > int(first["SEQUENCE"])


def test_called_off_it_is_taken_out_again_where_it_went_before(visit, mailed):
    mailed(letter(visit))
    visit.refresh_from_db()
    interviews.call_off(interview=visit, at=NOW)
    calendar = calendar_in(mailed(letter(visit)))
    assert str(calendar["METHOD"]) == "CANCEL"
    assert str(calendar.events[0]["STATUS"]) == "CANCELLED"


def test_called_off_before_any_day_went_there_is_nothing_to_take_out(visit, mailed):
    interviews.call_off(interview=visit, at=NOW)
    assert calendar_in(mailed(letter(visit))) is None


def unwanted(visit):
    interviews.want_invitation(interview=visit, wanted=False)


def by_now_held(visit):
    interviews.hold(interview=visit, at=NOW)


def gone_by(visit):
    interviews.change_appointment(interview=visit, starts_at=NOW - dt.timedelta(days=1), at=NOW)


@pytest.mark.parametrize("happened", [unwanted, by_now_held, gone_by])
def test_no_day_goes_along_that_is_unwanted_or_lies_behind(visit, mailed, happened):
    happened(visit)
    visit.refresh_from_db()
    assert calendar_in(mailed(letter(visit))) is None


def test_a_first_message_takes_no_day_along(ana, mailed):
    assert calendar_in(mailed(make_message(person=ana))) is None


def test_the_page_says_that_the_day_goes_along(client, nell, visit):
    client.force_login(nell)
    visit.starts_at = timezone.now() + dt.timedelta(days=3)
    visit.save()
    page = client.get(letter(visit, channel=Message.Channel.EMAIL).get_absolute_url())
    assert "for their calendar" in page.content.decode()
