"""The calendar's secret address: what it gives out, to whom, and what it keeps to itself."""

import datetime as dt
import logging
import uuid
from urllib.parse import urlsplit

import icalendar
import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.models import digest
from askaround.accounts.tests.make import make_user
from askaround.exchange.calendar import entries, secret as secrets
from askaround.exchange.models import CalendarFeed
from askaround.interviews import actions
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.people.tests.make import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker():
    return make_user(time_zone="Europe/London")


@pytest.fixture
def feed(seeker):
    return secrets.switch_on(owner=seeker)


def path_of(feed):
    return urlsplit(secrets.address_of(feed)).path


def soon(**how):
    return timezone.now().replace(minute=0, second=0, microsecond=0) + dt.timedelta(**how)


def visit_of(seeker, name="Ana Ruiz", **fields):
    values = {"starts_at": soon(days=4), "place": "Ward 4, Praed Street"} | fields
    return make_interview(owner=seeker, person=make_person(owner=seeker, name=name), **values)


def moment_of(trigger):
    assert isinstance(trigger, dt.datetime)
    return trigger.astimezone(dt.UTC)


def events(answer):
    calendar = icalendar.Calendar.from_ical(answer.content)
    return {str(each["UID"]): each for each in calendar.events}


def test_the_address_gives_the_visits_without_signing_in_and_without_a_cookie(client, seeker, feed):
    visit = visit_of(seeker, travel_minutes=25)
    answer = client.get(path_of(feed))
    found = events(answer)[f"{visit.pk}@askaround"]
    assert answer["Content-Type"].startswith("text/calendar")
    assert visit.starts_at == found.DTSTART
    assert "Ana Ruiz" in str(found["SUMMARY"])
    assert not answer.cookies


def test_nobody_is_known_by_a_cookie_there(client, seeker, feed):
    visit_of(seeker)
    client.force_login(make_user())
    answer = client.get(path_of(feed))
    assert len(events(answer)) == 1
    assert not answer.cookies


@pytest.mark.parametrize("wrong", ["x", "a" * 43, "%00", "..", "ñ"])
def test_a_wrong_secret_finds_nothing(client, feed, wrong):
    assert client.get(f"/calendar/{wrong}.ics").status_code == 404


def test_a_wrong_secret_stands_in_no_log(client, feed, caplog):
    with caplog.at_level(logging.DEBUG):
        client.get("/calendar/worked-until-yesterday.ics")
    assert "worked-until-yesterday" not in caplog.text


def test_the_table_alone_opens_no_calendar(feed):
    secret = path_of(feed).removeprefix("/calendar/").removesuffix(".ics")
    kept = CalendarFeed.plain.values().get()
    assert len(secret) == 43
    assert secret not in str(kept)
    assert kept["digest"] == digest(secret)


def test_with_another_key_the_address_is_not_shown_and_a_new_one_is_made(feed, settings):
    settings.SECRET_KEY = "of another machine"
    assert secrets.address_of(feed) == ""
    assert secrets.address_of(secrets.rotate(feed=feed))


def test_a_new_address_closes_the_old_one(client, seeker, feed):
    old = path_of(feed)
    new = path_of(secrets.rotate(feed=feed))
    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200


def test_switched_off_nothing_is_found_and_switched_on_the_same_address_is_back(
    client, seeker, feed
):
    path = path_of(feed)
    secrets.switch_off(feed=feed)
    assert client.get(path).status_code == 404
    secrets.switch_on(owner=seeker)
    assert client.get(path).status_code == 200


def test_somebody_elses_visits_are_not_in_it(client, seeker, feed):
    visit_of(make_user(), name="Quentin Secret")
    assert b"Quentin" not in client.get(path_of(feed)).content


def test_what_has_not_changed_is_not_sent_again(client, seeker, feed):
    visit = visit_of(seeker)
    first = client.get(path_of(feed))
    by_tag = client.get(path_of(feed), headers={"If-None-Match": first["ETag"]})
    by_day = client.get(path_of(feed), headers={"If-Modified-Since": first["Last-Modified"]})
    actions.change_appointment(interview=visit, place="Room 9", at=timezone.now())
    changed = client.get(path_of(feed), headers={"If-None-Match": first["ETag"]})
    assert (by_tag.status_code, by_day.status_code, changed.status_code) == (304, 304, 200)


def test_a_moved_visit_keeps_its_name_and_raises_its_number(client, seeker, feed):
    visit = visit_of(seeker)
    before = events(client.get(path_of(feed)))[f"{visit.pk}@askaround"]
    actions.change_appointment(interview=visit, starts_at=soon(days=6), at=timezone.now())
    after = events(client.get(path_of(feed)))[f"{visit.pk}@askaround"]
    assert int(after["SEQUENCE"]) == int(before["SEQUENCE"]) + 1
    assert after.DTSTART != before.DTSTART


def test_notes_and_readiness_leave_the_number_as_it_is(client, seeker, feed):
    visit = visit_of(seeker)
    actions.mark_ready(interview=visit, at=timezone.now())
    visit.refresh_from_db()
    assert visit.calendar_sequence == 0


def test_a_visit_called_off_says_so(client, seeker, feed):
    visit = visit_of(seeker)
    actions.call_off(interview=visit, at=timezone.now())
    found = events(client.get(path_of(feed)))[f"{visit.pk}@askaround"]
    assert str(found["STATUS"]) == "CANCELLED"
    assert int(found["SEQUENCE"]) == 1


def test_it_rings_to_leave_the_evening_before_and_the_same_evening(seeker):
    start = dt.datetime(2027, 1, 12, 14, 0, tzinfo=dt.UTC)
    visit_of(seeker, starts_at=start, travel_minutes=25)
    file = entries.feed(seeker, at=start - dt.timedelta(days=5))
    alarms = icalendar.Calendar.from_ical(file).events[0].alarms.times
    assert [moment_of(each.trigger) for each in alarms] == [
        dt.datetime(2027, 1, 11, 18, 0, tzinfo=dt.UTC),
        dt.datetime(2027, 1, 12, 13, 25, tzinfo=dt.UTC),
        dt.datetime(2027, 1, 12, 19, 0, tzinfo=dt.UTC),
    ]


def test_what_is_owed_stands_on_its_day_for_the_whole_day(client, seeker, feed):
    visit = visit_of(
        seeker,
        starts_at=soon(days=-5),
        held_at=soon(days=-5),
        written_up_at=soon(days=-5),
        thanked_at=soon(days=-5),
    )
    day = (timezone.now() + dt.timedelta(days=3)).date()
    make_promise(interview=visit, due_on=day)
    found = [each for each in events(client.get(path_of(feed))).values() if day == each.DTSTART]
    assert len(found) == 1
    assert day + dt.timedelta(days=1) == found[0].DTEND
    assert str(found[0]["TRANSP"]) == "TRANSPARENT"


def test_without_names_nobody_no_place_and_no_line_of_work_is_in_it(client, seeker, feed):
    visit = visit_of(seeker, name="Ana Quicksilver", place="Badger Lane")
    old = visit_of(seeker, name="Ben Quicksilver", starts_at=soon(days=-3), held_at=soon(days=-3))
    make_promise(interview=old, text="Quicksilver article", due_on=timezone.now().date())
    secrets.show_names(feed=feed, with_names=False)
    file = client.get(path_of(feed)).content
    assert str(visit.pk).encode() in file
    for word in (b"Quicksilver", b"Badger", visit.career_field.name.encode()):
        assert word not in file


def test_the_feed_takes_as_many_queries_however_many_visits(
    client, seeker, feed, django_assert_max_num_queries
):
    client.get(path_of(feed))
    for _number in range(12):
        visit_of(seeker, name=f"Person {uuid.uuid4().hex[:6]}")
    with django_assert_max_num_queries(24):
        client.get(path_of(feed))


def test_the_settings_show_the_address_and_what_can_be_done(client, seeker):
    client.force_login(seeker)
    page = reverse("exchange:calendar_settings")
    client.post(page, {"do": "on"})
    shown = client.get(reverse("accounts:settings")).content.decode()
    feed = CalendarFeed.plain.get()
    assert secrets.address_of(feed) in shown
    assert "webcal:" in shown
    client.post(page, {"do": "no-names"})
    client.post(page, {"do": "off"})
    feed.refresh_from_db()
    assert (feed.is_on, feed.with_names) == (False, False)
    assert secrets.address_of(feed) not in client.get(page).content.decode()


@pytest.mark.parametrize("wish", ["", "off", "new", "names", "burn"])
def test_what_cannot_be_asked_of_it_is_not_there(client, seeker, wish):
    client.force_login(seeker)
    assert client.post(reverse("exchange:calendar_settings"), {"do": wish}).status_code == 404


def test_every_visit_there_was_comes_out_as_a_file(seeker):
    long_ago = visit_of(seeker, starts_at=soon(days=-400), held_at=soon(days=-400))
    to_come = visit_of(seeker)
    visit_of(seeker, starts_at=None)
    found = icalendar.Calendar.from_ical(entries.every_visit(seeker)).events
    assert [str(each["UID"]) for each in found] == [
        f"{visit.pk}@askaround" for visit in (long_ago, to_come)
    ]
