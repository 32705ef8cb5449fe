"""Writing a conversation up, through its two pages."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.interviews import actions
from askaround.interviews.models import Answer, Interview, Promise, VisitFact
from askaround.interviews.queries.writing import FIELDS_ASKED, NAMES_ASKED
from askaround.interviews.tests.make import make_answer, make_interview, make_promise
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.people.models import Person, Referral
from askaround.people.tests.make import NOW, make_person
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db
STORY = (
    "She said I should talk to Maria Lopez at Arup. I said I'd send the article by Friday. "
    "She told me to look into urban planning."
)


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def visit(seeker):
    person = make_person(owner=seeker, name="Ana Ruiz")
    return make_interview(
        owner=seeker, person=person, starts_at=NOW, held_at=NOW, ended_at=NOW, story=STORY
    )


def tell(visit):
    return reverse("interviews:write_up", args=[visit.pk])


def check(visit):
    return reverse("interviews:check", args=[visit.pk])


def shown(client, visit):
    """The second page as a browser would send it back."""
    form = fields_of(client.get(check(visit)))
    return {name: value for name, value in form.items() if name not in {"later", "done"}}


def done(client, visit, **fields):
    return client.post(check(visit), shown(client, visit) | {"done": "1"} | fields)


def test_the_first_page_is_one_box_with_three_prompts_and_how_long_it_is_ago(client, visit):
    answer = text_of(client.get(tell(visit)))
    assert "as you&#x27;d tell a friend" in answer or "as you'd tell a friend" in answer
    assert "What surprised you?" in answer
    assert "You met Ana Ruiz" in answer
    assert answer.partition("<main")[2].count("<textarea") == 1


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


def test_an_edit_that_came_too_late_shows_both_and_keeps_the_first(client, visit):
    form = shown(client, visit) | {"done": "1"}
    client.post(check(visit), form | {"impressions": "Warm."})
    late = client.post(check(visit), form | {"impressions": "Cold.", "names": "Jon Bell"})
    visit.refresh_from_db()
    assert late.status_code == 409
    assert visit.impressions == "Warm."
    assert "Warm." in text_of(late)
    assert "Cold." in text_of(late)
    assert not Referral.plain.exists()
    again = fields_of(late) | {"done": "1"}
    assert again["names"] == "Jon Bell"
    client.post(check(visit), again)
    visit.refresh_from_db()
    assert visit.impressions == "Cold."
    assert Referral.plain.count() == 1


def test_a_phone_that_sends_its_notes_meanwhile_is_no_conflict(client, visit):
    form = shown(client, visit) | {"done": "1", "impressions": "Warm."}
    Interview.plain.update(version=7, extra_minutes=10)
    assert client.post(check(visit), form).status_code == 302
    visit.refresh_from_db()
    assert visit.impressions == "Warm."


def test_two_late_stories_are_shown_side_by_side(client, visit):
    form = fields_of(client.get(tell(visit)))
    client.post(tell(visit), form | {"story": "First."})
    late = client.post(tell(visit), form | {"story": "Second."})
    visit.refresh_from_db()
    assert late.status_code == 409
    assert visit.story == "First."
    assert "First." in text_of(late)
    assert "Second." in text_of(late)
    client.post(tell(visit), fields_of(late))
    visit.refresh_from_db()
    assert visit.story == "Second."


def test_notes_are_edited_by_question_and_only_where_they_were_changed(client, visit):
    question = make_question(owner=visit.owner, text="Why stay?")
    other = make_question(owner=visit.owner, text="Why leave?")
    Interview.plain.update(guide=make_guide(owner=visit.owner, questions=[question, other]))
    answer = make_answer(interview=visit, question=question, text="The team.", version=3)
    key = f"answer-{answer.pk}"
    form = shown(client, visit)
    assert form[f"note-{key}"] == "The team."
    client.post(check(visit), form | {"done": "1", f"note-question-{other.pk}": "The noise."})
    answer.refresh_from_db()
    assert answer.version == 3
    assert Answer.plain.get(question=other).text == "The noise."
    done(client, visit, **{f"note-{key}": "The team.\r\nAnd the pay."})
    answer.refresh_from_db()
    assert answer.text == "The team.\nAnd the pay."


def test_a_note_changed_on_a_phone_meanwhile_is_not_overwritten(client, visit):
    answer = make_answer(interview=visit, text="The team.")
    key = f"note-answer-{answer.pk}"
    form = shown(client, visit) | {"done": "1"}
    actions.edit_answer(answer=answer, text="The team. And the pay.", at=NOW)
    assert client.post(check(visit), form).status_code == 302
    late = client.post(check(visit), form | {key: "The team!"})
    answer.refresh_from_db()
    assert answer.text == "The team. And the pay."
    assert late.status_code == 409
    assert "The team!" in text_of(late)
    client.post(check(visit), fields_of(late) | {"done": "1"})
    answer.refresh_from_db()
    assert answer.text == "The team!"


def test_texts_of_two_devices_are_put_together(client, visit):
    answer = make_answer(interview=visit, text="From the phone.")
    answer.strands.create(
        owner=visit.owner, device="laptop", text="From the laptop.", head=visit.pk
    )
    assert "From the laptop." in text_of(client.get(check(visit)))
    client.post(check(visit), shown(client, visit) | {"merge": str(answer.pk)})
    answer.refresh_from_db()
    assert "From the phone." in answer.text
    assert "From the laptop." in answer.text
    assert "Two devices" not in text_of(client.get(check(visit)))


def test_names_written_down_at_the_close_are_suggested_first(client, visit):
    make_answer(interview=visit, question_id=NAMES_ASKED, text="Jon Bell, Arup\nAna Ruiz")
    make_answer(interview=visit, question_id=FIELDS_ASKED, text="surveying, drawing")
    VisitFact.plain.create(
        owner=visit.owner, interview=visit, device="d", seq=1, kind="close",
        value={"may_use_name": "yes"},
    )  # fmt: skip
    form = shown(client, visit)
    assert form["people-0-line"] == "Jon Bell, Arup"
    assert form["people-1-line"] == "Maria Lopez at Arup"
    assert form["fields-0-name"] == "surveying"
    assert form["may_use_name"] == "yes"


def test_whether_a_name_may_be_used_can_be_changed_for_each(client, visit):
    (referral,) = actions.name_people(interview=visit, names=["Jon Bell"], at=NOW)
    done(client, visit, **{f"may-use-{referral.pk}": "no", "may-use-nonsense": "yes"})
    referral.refresh_from_db()
    assert referral.may_use_name == "no"


def test_one_tap_makes_a_field_and_keeps_what_was_typed(client, visit):
    related = actions.name_related_field(interview=visit, name="Midwifery")
    form = shown(client, visit) | {"impressions": "Warm.", "explore": str(related.pk)}
    answer = client.post(check(visit), form)
    visit.refresh_from_db()
    assert answer.url == check(visit) + "#related"
    assert CareerField.plain.filter(name="Midwifery").count() == 1
    assert (visit.impressions, visit.written_up_at) == ("Warm.", None)


def test_what_agreed_is_asked_from_the_second_visit_on(client, visit):
    asked = "What agreed with what you had heard before"
    assert asked not in text_of(client.get(check(visit)))
    make_interview(
        owner=visit.owner, career_field=visit.career_field, held_at=NOW - dt.timedelta(days=9)
    )
    assert asked in text_of(client.get(check(visit)))


def test_a_day_that_is_none_gets_a_sentence_and_everything_typed_stays(client, visit):
    answer = done(client, visit, impressions="Warm.", **{"promises-1-text": "Write",
                  "promises-1-due_on": "2026-02-31", "people-0-take": "on"})  # fmt: skip
    visit.refresh_from_db()
    assert answer.status_code == 422
    assert "no day of the calendar" in text_of(answer)
    again = fields_of(answer)
    assert (again["impressions"], again["promises-1-text"]) == ("Warm.", "Write")
    assert again["people-0-take"] == "on"
    assert visit.impressions == ""


def test_a_visit_deleted_in_another_window_gives_back_what_was_typed(client, visit):
    form = shown(client, visit) | {"impressions": "Warm & quick.", "done": "1"}
    visit.person.delete()
    answer = client.post(check(visit), form)
    assert answer.status_code == 404
    assert "Warm &amp; quick." in text_of(answer)
    told = client.post(tell(visit), {"story": "It rained."})
    assert told.status_code == 404
    assert "It rained." in text_of(told)


def test_a_hundred_thousand_characters_are_kept(client, visit):
    long = "It rained. " * 9_100
    client.post(tell(visit), fields_of(client.get(tell(visit))) | {"story": long})
    done(client, visit, impressions=long, **{"note-unplanned": long})
    visit.refresh_from_db()
    assert len(visit.story) > 100_000
    assert len(visit.impressions) > 100_000
    assert len(Answer.plain.get().text) > 100_000


def test_somebody_elses_visit_is_not_there_and_stays_as_it_is(client, seeker):
    visit = make_interview(held_at=NOW, story="Theirs.")
    promise = make_promise(interview=visit)
    for url in (tell(visit), check(visit)):
        assert client.get(url).status_code == 404
        answer = client.post(url, {"story": "Mine.", "impressions": "Mine.", "done": "1"})
        assert answer.status_code == 404
        assert "Theirs." not in text_of(answer)
    visit.refresh_from_db()
    assert (visit.version, visit.story, visit.impressions) == (1, "Theirs.", "")
    assert promise.interview == visit


def test_somebody_elses_notes_and_names_cannot_be_reached_through_ones_own_visit(client, visit):
    foreign = make_answer(text="Theirs.")
    question = make_question(text="Theirs?")
    (referral,) = actions.name_people(interview=make_interview(), names=["Jon Bell"], at=NOW)
    done(client, visit, **{f"note-answer-{foreign.pk}": "Mine."})
    done(client, visit, **{f"note-question-{question.pk}": "My own."})
    done(client, visit, **{f"may-use-{referral.pk}": "no"})
    foreign.refresh_from_db()
    referral.refresh_from_db()
    assert (foreign.text, referral.may_use_name) == ("Theirs.", "not_asked")
    mine = visit.answers.values_list("question", "text")
    assert sorted(mine) == [(None, "Mine."), (None, "My own.")]


def test_what_no_form_sends_is_refused_and_keeps_nothing(client, visit):
    answer = done(client, visit, impressions="Warm.", **{"note-answer-nonsense": "Mine."})
    visit.refresh_from_db()
    assert answer.status_code == 422
    assert visit.impressions == ""


def test_a_note_to_an_answer_deleted_meanwhile_becomes_a_note_of_its_own(client, visit):
    answer = make_answer(interview=visit, text="The team.")
    form = shown(client, visit) | {"done": "1", f"note-answer-{answer.pk}": "The team, always."}
    answer.delete()
    client.post(check(visit), form)
    client.post(check(visit), form)
    assert [answer.text for answer in visit.answers.all()] == ["The team, always."]


def test_a_hostile_story_is_shown_as_words(client, seeker):
    story = f"talk to {HOSTILE}Maria Lopez{HOSTILE} I said I'd send {HOSTILE} by Friday."
    visit = make_interview(owner=seeker, held_at=NOW, story=story)
    for url in (tell(visit), check(visit)):
        assert HOSTILE not in text_of(client.get(url))
    bad = {"impressions": HOSTILE, "names": HOSTILE, "promises-0-due_on": "x"}
    assert HOSTILE not in text_of(done(client, visit, **bad))


def test_the_write_up_takes_few_queries_however_much_there_is(
    client, visit, django_assert_max_num_queries
):
    questions = [make_question(owner=visit.owner, text=str(number)) for number in range(12)]
    Interview.plain.update(guide=make_guide(owner=visit.owner, questions=questions))
    for question in questions:
        make_answer(interview=visit, question=question, text="Talk to Maria Lopez.")
        make_promise(interview=visit)
    actions.name_people(interview=visit, names=["A B", "C D"], at=NOW)
    client.get(check(visit))
    for url in (tell(visit), check(visit)):
        with django_assert_max_num_queries(8):
            client.get(url)
