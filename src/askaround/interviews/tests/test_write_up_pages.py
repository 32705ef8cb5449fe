"""Writing a conversation up, through its two pages."""

# ruff: noqa: F811 - a fixture's name is its parameter's

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.interviews.models import Answer, Interview, Promise
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import fields_of, text_of
from askaround.interviews.tests.write_up_steps import (  # noqa: F401 - two are fixtures
    STORY,
    check,
    done,
    seeker,
    shown,
    tell,
    visit,
)
from askaround.people.models import Person, Referral
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db


def test_the_first_page_is_one_box_with_three_prompts_and_how_long_it_is_ago(client, visit):
    answer = text_of(client.get(tell(visit)))
    assert "as you&#x27;d tell a friend" in answer or "as you'd tell a friend" in answer
    assert "What surprised you?" in answer
    assert "You met Ana Ruiz" in answer
    unfolded = answer.partition("<main")[2].partition("<details")[0]
    assert unfolded.count("<textarea") == 1


def test_the_story_is_kept_before_anything_else_is_asked(client, visit):
    answer = client.post(tell(visit), fields_of(client.get(tell(visit))) | {"story": "It rained."})
    visit.refresh_from_db()
    assert visit.story == "It rained."
    assert answer.url == check(visit)


def test_the_story_can_be_left_for_later(client, visit):
    form = fields_of(client.get(tell(visit))) | {"story": "Half of it", "later": "1"}
    answer = client.post(tell(visit), form)
    visit.refresh_from_db()
    assert (visit.story, visit.written_up_at) == ("Half of it", None)
    assert answer.url == visit.get_absolute_url()


def test_a_visit_nobody_marked_as_held_is_asked_when_it_was(client, seeker):
    visit = make_interview(owner=seeker, starts_at=NOW)
    form = fields_of(client.get(tell(visit)))
    assert (form["day"], form["began_at"], form["ended_at"]) == ("2026-11-02", "09:00", "09:20")
    client.post(tell(visit), form | {"day": "2024-02-29", "began_at": "10:00", "ended_at": "10:25"})
    visit.refresh_from_db()
    assert visit.held_at == dt.datetime(2024, 2, 29, 10, 0, tzinfo=dt.UTC)
    assert visit.ended_at == dt.datetime(2024, 2, 29, 10, 25, tzinfo=dt.UTC)
    assert Person.plain.get(pk=visit.person_id).met_at == visit.held_at


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"ended_at": "08:00"}, "before it began"),
        ({"ended_at": "09:00"}, "before it began"),
        ({"day": "2099-01-01"}, "still to come"),
        ({"day": "0001-01-01"}, "out of reach"),
        ({"day": ""}, "On which day?"),
        ({"day": "2026-03-29", "began_at": "01:30"}, "There is no 1:30 am in London"),
    ],
)
def test_a_time_that_cannot_be_gets_a_plain_sentence_and_the_story_stays(
    client, seeker, wrong, sentence
):
    visit = make_interview(owner=seeker, starts_at=NOW)
    form = {"day": "2024-02-29", "began_at": "09:00", "ended_at": "09:20", "story": "It rained."}
    answer = client.post(tell(visit), form | wrong)
    visit.refresh_from_db()
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert "It rained." in text_of(answer)
    assert visit.held_at is None


def test_half_a_story_is_kept_without_saying_when_it_was(client, seeker):
    visit = make_interview(owner=seeker, starts_at=None)
    client.post(tell(visit), {"story": "Half of it", "later": "1"})
    visit.refresh_from_db()
    assert (visit.story, visit.held_at) == ("Half of it", None)


def test_what_the_story_holds_is_suggested_unticked_and_kept_only_when_ticked(client, visit):
    form = shown(client, visit)
    assert form["people-0-line"] == "Maria Lopez at Arup"
    assert form["promises-0-text"] == "send the article by Friday"
    assert form["promises-0-due_on"] == "2026-11-06"
    assert form["fields-0-name"] == "urban planning"
    done(client, visit)
    assert not Referral.plain.exists()
    assert not Promise.plain.exists()


def test_a_promise_without_a_day_is_due_after_as_many_days_as_the_seeker_chose(client, visit):
    visit.owner.own_numbers = {"promise_days": 3}
    visit.owner.save()

    due = shown(client, visit)["promises-1-due_on"]

    assert due == (timezone.localdate() + dt.timedelta(days=3)).isoformat()


def test_ticked_suggestions_become_a_person_a_promise_and_a_line_of_work(client, visit):
    done(
        client,
        visit,
        **{
            "people-0-take": "on",
            "promises-0-take": "on",
            "promises-0-due_on": "2026-11-05",
            "fields-0-take": "on",
            "may_use_name": "yes",
        },
    )
    referral = Referral.plain.select_related("person__organisation").get()
    assert (referral.person.name, str(referral.person.organisation)) == ("Maria Lopez", "Arup")
    assert (referral.may_use_name, referral.ask.asked) == ("yes", visit.person)
    promise = Promise.plain.get()
    assert (promise.text, promise.due_on) == ("send the article by Friday", dt.date(2026, 11, 5))
    assert visit.related_fields.get().name == "urban planning"


def test_what_is_kept_is_not_suggested_again(client, visit):
    done(client, visit, **{"people-0-take": "on", "fields-0-take": "on", "promises-0-take": "on"})
    form = shown(client, visit)
    assert "people-0-line" not in form
    assert "fields-0-name" not in form
    assert form["promises-0-text"] == ""


def test_everything_typed_is_kept_and_it_goes_on_to_the_thank_you(client, visit):
    answer = done(
        client,
        visit,
        names="Jon Bell, engineer at Arup\n\nSiân O’Neill",
        may_use_name="yes",
        except_for="siân o’neill",
        advice="Shadow a shift.\nRead the journal.",
        related="Surveying",
        impressions="Warm.",
        rooms="Bright",
        pace="quick",
        observations="A plant.",
        drawn="1",
        drawn_why="The quiet.",
        report_back_on="2026-12-01",
        resume_handed_over="no",
        **{"promises-1-text": "Write to her", "promises-1-due_on": ""},
    )
    visit.refresh_from_db()
    assert visit.written_up_at
    assert (visit.impressions, visit.drawn, visit.drawn_why) == ("Warm.", 1, "The quiet.")
    assert visit.observations == "The rooms and the noise: Bright\nThe pace: quick\n\nA plant."
    assert (visit.report_back_on, visit.resume_handed_over) == (dt.date(2026, 12, 1), False)
    uses = dict(Referral.plain.values_list("person__name", "may_use_name"))
    assert uses == {"Jon Bell": "yes", "Siân O’Neill": "no"}
    assert [advice.text for advice in visit.advice.all()] == [
        "Shadow a shift.",
        "Read the journal.",
    ]
    assert Promise.plain.get().text == "Write to her"
    start = reverse("correspondence:start", args=[visit.person_id])
    assert answer.url == f"{start}?kind=thank_you&interview={visit.pk}"


def test_what_was_kept_is_there_when_it_is_opened_again(client, visit):
    done(
        client, visit, impressions="Warm.", rooms="Bright", drawn="-2", report_back_on="2026-12-01"
    )
    form = shown(client, visit)
    assert (form["impressions"], form["rooms"], form["drawn"]) == ("Warm.", "Bright", "-2")
    assert form["report_back_on"] == "2026-12-01"


def test_half_done_work_is_kept_without_calling_it_done(client, visit):
    form = shown(client, visit) | {"impressions": "Warm.", "names": "Jon Bell", "later": "1"}
    answer = client.post(check(visit), form)
    visit.refresh_from_db()
    assert (visit.impressions, visit.written_up_at) == ("Warm.", None)
    assert Referral.plain.get().person.name == "Jon Bell"
    assert answer.url == visit.get_absolute_url()


def test_a_form_sent_twice_has_one_effect(client, visit):
    form = shown(client, visit) | {
        "done": "1", "names": "Jon Bell", "advice": "Read it.", "impressions": "Warm.",
        "promises-0-take": "on", "promises-1-text": "Write", "note-unplanned": "A bell rang.",
    }  # fmt: skip
    first, second = client.post(check(visit), form), client.post(check(visit), form)
    assert first.url == second.url
    assert (Referral.plain.count(), Promise.plain.count(), visit.advice.count()) == (1, 2, 1)
    assert Answer.plain.get().text == "A bell rang."


def test_a_thanked_visit_goes_back_to_its_record(client, visit):
    Interview.plain.update(thanked_at=NOW)
    assert done(client, visit).url == visit.get_absolute_url()
