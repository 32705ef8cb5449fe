"""The record of a conversation, on its page and on paper."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.interviews import actions
from askaround.interviews.models import Advice, Interview, Promise, RelatedField
from askaround.interviews.tests.make import (
    make_answer,
    make_interview,
    make_promise,
    make_research_note,
)
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.models import Person
from askaround.people.tests.make import NOW, make_detail, make_person
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


def page(interview, name="interview"):
    return reverse(f"interviews:{name}", args=[interview.pk])


def full_record(seeker):
    person = make_person(owner=seeker, name="Ana Ruiz", title="nurse")
    make_detail(person=person, kind="address", value="2 Mill Lane")
    make_detail(person=person, kind="phone", value="+44 20 7946 0000")
    interview = make_interview(
        owner=seeker,
        person=person,
        starts_at=NOW,
        held_at=NOW,
        ended_at=NOW + dt.timedelta(minutes=25),
        written_up_at=NOW + dt.timedelta(hours=3),
        impressions="She likes it there.",
        observations="The pace: quick",
        story="It began late.",
        drawn=1,
        drawn_why="The quiet.",
    )
    question = make_question(owner=seeker, text="Why stay?")
    make_answer(interview=interview, question=question, text="The team.")
    make_answer(interview=interview, text="A bell rang twice.")
    make_research_note(interview=interview)
    make_promise(interview=interview, text="Send the article")
    actions.add_advice(interview=interview, text="Shadow a shift.")
    actions.name_related_field(interview=interview, name="Midwifery")
    actions.name_people(interview=interview, names=["Maria Lopez"], may_use_name="yes", at=NOW)
    return interview


@pytest.mark.parametrize("name", ["interview", "print"])
def test_the_record_holds_its_five_parts_in_order_and_then_the_rest(client, seeker, name):
    shown = text_of(client.get(page(full_record(seeker), name)))
    shown = shown.partition('id="record"')[2]
    parts = [
        "Monday, November 2, 2026, 9 am", "9:25 am", "Ana Ruiz", "2 Mill Lane", "+44 20 7946 0000",
        "Maria Lopez", "you may say who sent you", "Why stay?", "The team.",
        "A bell rang twice.", "It began late.", "She likes it there.", "The pace: quick", "Shadow a shift.",
        "Send the article", "Midwifery", "The ward has 24 beds.", "2 hours after the visit",
    ]  # fmt: skip
    places = [shown.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_bare_appointment_has_a_record_too(client, seeker):
    interview = make_interview(owner=seeker, starts_at=None)
    for name in ("interview", "print"):
        assert client.get(page(interview, name)).status_code == 200


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"starts_at": None}, "Agree on a day"),
        ({"cancelled_at": NOW}, "Agree on another day"),
        ({"starts_at": dt.datetime(2099, 1, 1, tzinfo=dt.UTC)}, "Prepare"),
        ({"starts_at": dt.datetime(2020, 1, 1, tzinfo=dt.UTC)}, "Write it up"),
        ({"held_at": NOW}, "Write it up"),
        ({"held_at": NOW, "written_up_at": NOW}, "Thank Ana"),
        ({"held_at": NOW, "written_up_at": NOW, "thanked_at": NOW}, "Nothing is waiting"),
    ],
)
def test_one_thing_comes_next(client, seeker, facts, words):
    answer = text_of(client.get(page(make_interview(owner=seeker, **facts))))
    assert words in answer.partition("<main")[2].partition("</header>")[0]
    assert answer.count("button primary") <= 1


def test_what_was_promised_comes_before_whom_to_write_to(client, seeker):
    interview = full_record(seeker)
    Interview.plain.update(thanked_at=NOW)
    assert "You promised: Send the article" in text_of(client.get(page(interview)))
    promise = Promise.plain.get()
    client.post(reverse("interviews:promise", args=[promise.pk]), {"do": "kept"})
    assert "Write to Maria" in text_of(client.get(page(interview)))


def test_a_promise_is_kept_undone_and_taken_out(client, seeker):
    promise = make_promise(interview=make_interview(owner=seeker))
    url = reverse("interviews:promise", args=[promise.pk])
    client.post(url, {"do": "kept"})
    promise.refresh_from_db()
    assert promise.kept_at
    client.post(url, {"do": "not_kept"})
    promise.refresh_from_db()
    assert promise.kept_at is None
    client.post(url, {"do": "delete"})
    assert not Promise.plain.exists()


def test_advice_is_acted_on_undone_and_taken_out(client, seeker):
    advice = actions.add_advice(interview=make_interview(owner=seeker), text="Read it.")
    url = reverse("interviews:advice", args=[advice.pk])
    client.post(url, {"do": "acted"})
    advice.refresh_from_db()
    assert advice.acted_on_at
    client.post(url, {"do": "not_acted"})
    client.post(url, {"do": "delete"})
    assert not Advice.plain.exists()


def test_one_tap_makes_a_related_line_of_work_a_field_once(client, seeker):
    related = actions.name_related_field(interview=make_interview(owner=seeker), name="Midwifery")
    url = reverse("interviews:related", args=[related.pk])
    client.post(url, {"do": "explore"})
    client.post(url, {"do": "explore"})
    assert CareerField.plain.filter(name="Midwifery").count() == 1
    client.post(url, {"do": "delete"})
    assert not RelatedField.plain.exists()
    assert CareerField.plain.filter(name="Midwifery").exists()


def test_erasing_a_visit_leaves_the_person(client, seeker):
    interview = full_record(seeker)
    answer = client.post(page(interview, "delete"))
    assert answer.url == interview.person.get_absolute_url()
    assert not Interview.plain.exists()
    assert Person.plain.filter(name="Ana Ruiz").exists()


def test_somebody_elses_record_is_not_there(client, seeker):
    interview = full_record(make_user())
    for name in ("interview", "print"):
        assert client.get(page(interview, name)).status_code == 404
    assert client.post(page(interview, "delete")).status_code == 404
    given = (Promise.plain.get(), Advice.plain.get(), RelatedField.plain.get())
    for row, name in zip(given, ("promise", "advice", "related"), strict=True):
        url = reverse(f"interviews:{name}", args=[row.pk])
        assert client.post(url, {"do": "delete"}).status_code == 404
    assert Interview.plain.filter(pk=interview.pk).exists()
    assert Promise.plain.exists()


@pytest.mark.parametrize("name", ["promise", "advice", "related"])
def test_what_no_button_sends_is_not_there(client, seeker, name):
    full_record(seeker)
    row = {"promise": Promise, "advice": Advice, "related": RelatedField}[name].plain.get()
    url = reverse(f"interviews:{name}", args=[row.pk])
    assert client.post(url, {"do": "dance"}).status_code == 404


def test_every_word_of_the_record_is_shown_as_a_word(client, seeker):
    person = make_person(owner=seeker, name=HOSTILE, title=HOSTILE)
    make_detail(person=person, kind="address", value=HOSTILE)
    interview = make_interview(
        owner=seeker,
        person=person,
        held_at=NOW,
        place=HOSTILE,
        story=HOSTILE,
        impressions=HOSTILE,
        observations=HOSTILE,
        drawn=0,
        drawn_why=HOSTILE,
    )
    make_answer(interview=interview, text=HOSTILE)
    make_research_note(interview=interview, text=HOSTILE, source=HOSTILE, link=HOSTILE)
    make_promise(interview=interview, text=HOSTILE)
    actions.add_advice(interview=interview, text=HOSTILE)
    actions.name_related_field(interview=interview, name=HOSTILE)
    actions.name_people(interview=interview, names=[HOSTILE], at=NOW)
    for name in ("interview", "print", "prepare", "write_up", "check"):
        assert HOSTILE not in text_of(client.get(page(interview, name)))


def test_the_record_takes_few_queries_however_much_there_is(
    client, seeker, django_assert_max_num_queries
):
    interview = full_record(seeker)
    questions = [make_question(owner=seeker, text=str(number)) for number in range(12)]
    Interview.plain.update(guide=make_guide(owner=seeker, questions=questions))
    for question in questions:
        make_answer(interview=interview, question=question)
        make_promise(interview=interview)
        make_research_note(interview=interview)
    actions.name_people(interview=interview, names=["A B", "C D", "E F"], at=NOW)
    client.get(page(interview))
    for name in ("interview", "print"):
        with django_assert_max_num_queries(8):
            client.get(page(interview, name))


def test_a_note_of_a_hundred_thousand_characters_is_shown(client, seeker):
    interview = make_interview(owner=seeker, held_at=NOW, story="word " * 20_000)
    make_answer(interview=interview, text="x" * 100_000)
    for name in ("interview", "print", "write_up", "check"):
        assert client.get(page(interview, name)).status_code == 200
