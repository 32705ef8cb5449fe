"""Offering times, taking one, and saying why a visit came to nothing, through the pages."""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar
import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews import actions
from askaround.interviews.models import Interview, OfferedTime
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.people.tests.make import make_detail, make_person

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


def times_url(person):
    return reverse("interviews:times", args=[person.pk])


def offer(client, person, **typed):
    url = times_url(person)
    return client.post(url, fields_of(client.get(url)) | typed, follow=True)


def soon(**how):
    return timezone.now().replace(minute=0, second=0, microsecond=0) + dt.timedelta(**how)


def test_three_times_are_suggested_kept_and_put_in_words(client, ana):
    page = text_of(offer(client, ana))
    assert OfferedTime.plain.count() == 3
    assert "Would one of these times suit you, for 20 minutes?" in page


def test_the_words_come_in_spanish_too(client, ana):
    offer(client, ana)
    page = text_of(client.get(times_url(ana), {"language": "es"}))
    assert "¿Le vendría bien alguno de estos momentos?" in page


def test_kept_again_changed_the_old_offer_is_gone(client, ana):
    offer(client, ana)
    before = set(OfferedTime.plain.values_list("pk", flat=True))
    offer(client, ana, day_3="", time_3="", minutes="30")
    after = OfferedTime.plain.all()
    assert after.count() == 2
    assert {each.pk for each in after} < before
    assert {each.minutes for each in after} == {30}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"day_1": ""}, "Which day?"),
        ({"time_2": ""}, "At what time?"),
        ({"time_zone": "Europe/Atlantis"}, "know that time zone"),
        ({"day_1": "2027-03-28", "time_1": "01:30"}, "There is no 1:30 am in London that day"),
        ({f"{part}_{n}": "" for part in ("day", "time") for n in (1, 2, 3)}, "at least"),
    ],
)
def test_what_cannot_be_offered_gets_a_plain_sentence(client, ana, typed, sentence):
    answer = offer(client, ana, **typed)
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert not OfferedTime.plain.exists()


def test_more_than_three_times_are_refused(ana):
    with pytest.raises(ValidationError):
        actions.offer_times(
            owner=ana.owner,
            person=ana,
            moments=[soon(days=n) for n in range(1, 5)],
            time_zone="UTC",
            at=timezone.now(),
        )


def test_the_one_they_took_becomes_the_appointment(client, ana):
    offer(client, ana)
    taken = OfferedTime.plain.order_by("starts_at")[1]
    url = f"{reverse('interviews:arrange', args=[ana.pk])}?taken={taken.pk}"
    client.post(url, fields_of(client.get(url)))
    visit = Interview.plain.get()
    taken.refresh_from_db()
    assert visit.starts_at == taken.starts_at
    assert taken.taken_at is not None
    assert taken.interview == visit


def test_times_offered_before_the_yes_belong_to_the_visit_it_becomes(client, ana, seeker):
    offer(client, ana)
    visit = make_interview(owner=seeker, person=ana, starts_at=None)
    offer(client, ana)
    assert {each.interview for each in OfferedTime.plain.all()} == {visit}
    page = text_of(client.get(reverse("interviews:appointment", args=[visit.pk])))
    assert "Which did Ana take?" in page


def test_what_one_was_offered_is_not_offered_to_another(client, seeker, ana):
    offer(client, ana)
    offer(client, make_person(owner=seeker, name="Ben"))
    starts = list(OfferedTime.plain.values_list("starts_at", flat=True))
    assert len(set(starts)) == len(starts) == 6


def test_an_offer_can_be_taken_back(client, ana):
    offer(client, ana)
    client.post(reverse("interviews:take_times_back", args=[ana.pk]))
    assert not OfferedTime.plain.exists()


def test_the_clock_of_their_telephone_is_taken_and_said(client, seeker):
    person = make_person(owner=seeker, name="Wren")
    make_detail(person=person, kind="phone", value="+49 30 901820")
    page = text_of(client.get(times_url(person)))
    assert 'value="Europe/Berlin"' in page
    assert "By Wren's address or telephone number." in page


def test_where_there_are_several_clocks_it_is_asked_which(client, seeker):
    person = make_person(owner=seeker, name="Wren")
    make_detail(person=person, kind="phone", value="+1 212 555 0123")
    page = text_of(client.get(reverse("interviews:arrange", args=[person.pk])))
    assert "There are several clocks there; which one is Wren's?" in page


def test_names_are_shown_as_words(client, seeker):
    person = make_person(owner=seeker, name=HOSTILE, title=HOSTILE)
    assert HOSTILE not in text_of(offer(client, person))


def test_an_appointment_too_close_to_another_is_pointed_out_and_kept(client, seeker, ana):
    other = make_person(owner=seeker, name="Ben Okri")
    start = dt.datetime(2027, 7, 1, 13, 0, tzinfo=dt.UTC)
    make_interview(owner=seeker, person=other, starts_at=start)
    url = reverse("interviews:arrange", args=[ana.pk])
    form = fields_of(client.get(url)) | {"day": "2027-07-01", "time": "14:10"}
    page = text_of(client.post(url, form, follow=True))
    assert "At the same time you meet Ben Okri (2 pm to 2:20 pm)." in page
    assert Interview.plain.count() == 2


@pytest.mark.parametrize(
    ("because", "sentence"),
    [
        ("i_cancelled", "It was called off."),
        ("they_cancelled", "Ana called it off."),
        ("they_were_away", "Ana wasn't there."),
        ("i_was_away", "You couldn't make it."),
    ],
)
def test_why_it_came_to_nothing_is_kept_said_and_undone(client, seeker, ana, because, sentence):
    visit = make_interview(owner=seeker, person=ana, starts_at=soon(days=-1))
    off = reverse("interviews:call_off", args=[visit.pk])
    page = text_of(client.post(off, {"because": because}, follow=True))
    visit.refresh_from_db()
    assert visit.off_because == because
    assert sentence in page
    assert "about=off" in page
    client.post(reverse("interviews:put_back_on", args=[visit.pk]))
    visit.refresh_from_db()
    assert (visit.off_because, visit.cancelled_at, visit.calendar_sequence) == ("", None, 2)


def test_another_reason_is_none(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana)
    off = reverse("interviews:call_off", args=[visit.pk])
    assert client.post(off, {"because": "weather"}).status_code == 404


def test_a_new_day_puts_it_on_again_and_forgets_why(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana)
    actions.call_off(interview=visit, because="i_was_away", at=timezone.now())
    actions.change_appointment(interview=visit, starts_at=soon(days=9), at=timezone.now())
    assert (visit.off_because, visit.stage, visit.calendar_sequence) == ("", "arranged", 2)


def test_a_visit_is_taken_out_as_a_calendar_file(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana, travel_minutes=10)
    answer = client.get(reverse("interviews:calendar_file", args=[visit.pk]))
    event = icalendar.Calendar.from_ical(answer.content).events[0]
    assert visit.starts_at == event.DTSTART
    assert 'filename="ana-ruiz.ics"' in answer["Content-Disposition"]


def test_the_file_for_them_holds_the_day_alone(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana, place="the grumpy porter")
    file = reverse("interviews:calendar_file", args=[visit.pk])
    answer = client.get(file, {"for": "them"})
    assert b"grumpy" not in answer.content
    assert b"VALARM" not in answer.content
    assert b"Ana Ruiz" not in answer.content


def test_a_visit_without_a_day_leads_to_agreeing_on_one(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana, starts_at=None)
    answer = client.get(reverse("interviews:calendar_file", args=[visit.pk]))
    assert answer.url == reverse("interviews:appointment", args=[visit.pk])


def test_mails_can_go_without_the_day(client, seeker, ana):
    visit = make_interview(owner=seeker, person=ana, starts_at=soon(days=3))
    client.post(reverse("interviews:invitation", args=[visit.pk]), {"wanted": "no"})
    visit.refresh_from_db()
    assert not visit.invitation_wanted


def test_a_sheet_tells_both_clocks(client, seeker, ana):
    start = dt.datetime(2027, 7, 1, 1, 0, tzinfo=dt.UTC)
    visit = make_interview(owner=seeker, person=ana, starts_at=start, time_zone="America/New_York")
    page = text_of(client.get(reverse("interviews:prepare", args=[visit.pk])))
    assert "9 pm in New York (Thursday, July 1, 2 am for you)" in page
    assert start.astimezone(ZoneInfo("America/New_York")).day == 30


def test_offering_takes_few_queries(client, seeker, ana, django_assert_max_num_queries):
    make_field(owner=seeker, name="Tree care")
    offer(client, ana)
    with django_assert_max_num_queries(8):
        client.get(times_url(ana))
    with django_assert_max_num_queries(8):
        client.get(reverse("interviews:arrange", args=[ana.pk]))
