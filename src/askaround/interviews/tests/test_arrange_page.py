"""Agreeing on a day, through its page."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.interviews.models import Interview
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.people.models import Person
from askaround.people.tests.make import make_detail, make_organisation, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user(time_zone="Europe/London")
    client.force_login(user)
    return user


@pytest.fixture
def ana(seeker):
    make_field(owner=seeker, name="Nursing")
    return make_person(owner=seeker, name="Ana Ruiz")


def arrange_url(person):
    return reverse("interviews:arrange", args=[person.pk])


def typed(client, url, **fields):
    """The form as it is shown, with these fields typed into it."""
    return fields_of(client.get(url)) | {"day": "2027-07-01", "time": "14:30"} | fields


def test_a_day_and_a_time_on_the_seekers_clock_become_a_moment(client, ana):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url))
    interview = Interview.plain.get()
    assert interview.starts_at == dt.datetime(2027, 7, 1, 13, 30, tzinfo=dt.UTC)
    assert answer.url == reverse("interviews:prepare", args=[interview.pk])
    assert Person.plain.get(pk=ana.pk).agreed_at is not None


def test_the_clock_of_the_person_is_offered_and_kept(client, seeker):
    make_field(owner=seeker)
    person = make_person(owner=seeker, time_zone="America/New_York")
    url = arrange_url(person)
    client.post(url, typed(client, url))
    assert Interview.plain.get().starts_at == dt.datetime(2027, 7, 1, 18, 30, tzinfo=dt.UTC)


def test_a_yes_without_a_day_is_kept_without_one(client, ana):
    url = arrange_url(ana)
    client.post(url, typed(client, url, day="", time="", no_day="1"))
    assert Interview.plain.get().starts_at is None


def test_a_day_is_asked_for_when_there_is_none(client, ana):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url, day="", place="Ward 4"))
    assert answer.status_code == 422
    assert "Which day?" in text_of(answer)
    assert "Ward 4" in text_of(answer)
    assert not Interview.plain.exists()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"minutes": "0"}, "Ask for a minute at least"),
        ({"minutes": "900"}, "more than eight hours"),
        ({"minutes": "x"}, "A whole number of minutes"),
        ({"time_zone": "Europe/Atlantis"}, "know that time zone"),
        ({"day": "0001-01-01"}, "out of reach"),
        ({"travel_minutes": "-5"}, "greater than or equal to 0"),
    ],
)
def test_what_cannot_be_gets_a_plain_sentence_and_keeps_what_was_typed(
    client, ana, wrong, sentence
):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url, place="Ward 4", **wrong))
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert "Ward 4" in text_of(answer)
    assert not Interview.plain.exists()


def test_a_time_the_clock_skips_gets_the_times_around_it(client, ana):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url, day="2027-03-28", time="01:30"))
    assert answer.status_code == 422
    assert "There is no 1:30 am in London that day" in text_of(answer)
    assert "Choose 12:59 am or earlier, or 2 am or later." in text_of(answer)


def test_of_a_time_that_comes_twice_the_first_is_kept_and_the_other_offered(client, ana):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url, day="2027-10-31", time="01:30"), follow=True)
    interview = Interview.plain.get()
    assert interview.starts_at == dt.datetime(2027, 10, 31, 0, 30, tzinfo=dt.UTC)
    assert "comes twice. This is the first one (BST)" in text_of(answer)
    change = reverse("interviews:appointment", args=[interview.pk])
    client.post(change, fields_of(client.get(change)) | {"later": "on"})
    interview.refresh_from_db()
    assert interview.starts_at == dt.datetime(2027, 10, 31, 1, 30, tzinfo=dt.UTC)


def test_a_day_gone_by_is_kept_with_a_warning(client, ana):
    url = arrange_url(ana)
    answer = client.post(url, typed(client, url, day="2020-07-01"), follow=True)
    assert Interview.plain.get().starts_at.year == 2020
    assert "That day has gone by" in text_of(answer)


def test_a_form_sent_twice_makes_one_appointment(client, ana):
    url = arrange_url(ana)
    form = typed(client, url)
    client.post(url, form)
    client.post(url, form)
    assert Interview.plain.count() == 1


def test_a_yes_without_a_day_gets_its_day_and_no_second_appointment(client, seeker, ana):
    waiting = make_interview(owner=seeker, person=ana, starts_at=None)
    answer = client.get(arrange_url(ana))
    assert answer.url == reverse("interviews:appointment", args=[waiting.pk])
    client.post(arrange_url(ana), typed(client, answer.url))
    assert Interview.plain.get().starts_at is not None


def test_the_address_on_file_is_filled_in(client, seeker):
    place = make_organisation(owner=seeker, address="1 Praed Street")
    person = make_person(owner=seeker, organisation=place)
    assert "1 Praed Street" in text_of(client.get(arrange_url(person)))
    make_detail(person=person, kind="address", value="2 Mill Lane")
    assert "2 Mill Lane" in text_of(client.get(arrange_url(person)))


def test_without_a_line_of_work_one_is_named_on_the_way(client, seeker):
    person = make_person(owner=seeker)
    url = arrange_url(person)
    client.post(url, typed(client, url, field_name="Nursing"))
    assert Interview.plain.get().career_field == CareerField.plain.get(name="Nursing")


def test_somebody_elses_line_of_work_is_no_choice(client, ana):
    make_field(owner=ana.owner, name="Teaching")
    url, foreign = arrange_url(ana), make_field()
    answer = client.post(url, typed(client, url, career_field=str(foreign.pk)))
    assert answer.status_code == 422
    assert not Interview.plain.exists()


def test_a_stale_edit_shows_both_and_keeps_the_first(client, seeker, ana):
    interview = make_interview(owner=seeker, person=ana, place="Room 1")
    url = reverse("interviews:appointment", args=[interview.pk])
    form = fields_of(client.get(url))
    client.post(url, form | {"place": "Room 2"})
    late = client.post(url, form | {"place": "Room 3"})
    interview.refresh_from_db()
    assert late.status_code == 409
    assert interview.place == "Room 2"
    assert "Room 2" in text_of(late)
    assert "Room 3" in text_of(late)
    client.post(url, fields_of(late))
    interview.refresh_from_db()
    assert interview.place == "Room 3"


def test_the_same_edit_sent_twice_is_no_conflict(client, seeker, ana):
    interview = make_interview(owner=seeker, person=ana)
    url = reverse("interviews:appointment", args=[interview.pk])
    form = fields_of(client.get(url)) | {"place": "Room 2"}
    assert client.post(url, form).status_code == 302
    assert client.post(url, form).status_code == 302


def test_opening_and_keeping_an_appointment_leaves_its_moment(client, seeker, ana):
    later = dt.datetime(2026, 10, 25, 1, 30, tzinfo=dt.UTC)
    interview = make_interview(owner=seeker, person=ana, starts_at=later)
    url = reverse("interviews:appointment", args=[interview.pk])
    client.post(url, fields_of(client.get(url)))
    interview.refresh_from_db()
    assert interview.starts_at == later


def test_calling_off_can_be_undone_from_the_next_page(client, seeker, ana):
    interview = make_interview(owner=seeker, person=ana)
    answer = client.post(reverse("interviews:call_off", args=[interview.pk]), follow=True)
    back = reverse("interviews:put_back_on", args=[interview.pk])
    interview.refresh_from_db()
    assert interview.stage == "cancelled"
    assert back in text_of(answer)
    client.post(back)
    interview.refresh_from_db()
    assert interview.stage == "arranged"


@pytest.mark.parametrize("name", ["appointment", "call_off", "put_back_on"])
def test_somebody_elses_appointment_is_not_there_and_stays_as_it_is(client, seeker, name):
    interview = make_interview()
    answer = client.post(reverse(f"interviews:{name}", args=[interview.pk]), {"place": "x"})
    before = interview.version
    interview.refresh_from_db()
    assert answer.status_code == 404
    assert interview.version == before


def test_somebody_elses_person_is_not_there(client, seeker):
    assert client.get(arrange_url(make_person())).status_code == 404
    assert client.post(arrange_url(make_person()), {}).status_code == 404
    assert not Interview.plain.exists()


def test_names_and_places_are_shown_as_words(client, seeker):
    make_field(owner=seeker, name=HOSTILE)
    make_field(owner=seeker, name=f"two {HOSTILE}")
    person = make_person(owner=seeker, name=HOSTILE, title=HOSTILE)
    make_detail(person=person, kind="address", value=HOSTILE)
    page = text_of(client.get(arrange_url(person)))
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_arranging_takes_few_queries(client, ana, django_assert_max_num_queries):
    client.get(arrange_url(ana))
    with django_assert_max_num_queries(8):
        client.get(arrange_url(ana))
