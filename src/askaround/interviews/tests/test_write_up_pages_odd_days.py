"""The write-up when something comes between: late edits, two devices, deletions, others' visits."""

# ruff: noqa: F811 - a fixture's name is its parameter's

import datetime as dt

import pytest

from askaround.careers.models import CareerField
from askaround.interviews import actions
from askaround.interviews.models import Answer, Interview, VisitFact
from askaround.interviews.queries.writing import FIELDS_ASKED, NAMES_ASKED
from askaround.interviews.tests.make import make_answer, make_interview, make_promise
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.interviews.tests.write_up_steps import (  # noqa: F401 - two are fixtures
    STORY,
    check,
    done,
    seeker,
    shown,
    tell,
    visit,
)
from askaround.people.models import Referral
from askaround.people.tests.make import NOW
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


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
