"""A hint beside one's own question, and asking it the better way."""

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.models import Question
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def question(seeker):
    return make_question(owner=seeker, text="Do you like your job?")


@pytest.fixture
def guide(seeker, question):
    return make_guide(owner=seeker, questions=[question], reusable=True)


def reword(client, guide, question):
    address = reverse("questions:change_set", args=[guide.pk])
    return client.post(address, {"do": f"reword:{question.pk}"}, follow=True)


def texts(guide):
    return list(guide.places.values_list("question__text", flat=True))


def test_a_yes_or_no_question_has_a_better_one_beside_it(client, guide):
    page = client.get(reverse("questions:set", args=[guide.pk])).content.decode()

    assert "Yes or no would answer it." in page
    assert "What do you like about your job, and what less?" in page


def test_a_good_question_has_no_hint(client, seeker):
    guide = make_guide(owner=seeker, questions=[make_question(owner=seeker, text="Why stay?")])
    guide.reusable = True
    guide.save()

    page = client.get(reverse("questions:set", args=[guide.pk])).content.decode()

    assert "asked-hint" not in page


def test_one_press_asks_it_the_better_way_in_the_same_place(client, guide, question):
    reword(client, guide, question)

    assert texts(guide) == ["What do you like about your job, and what less?"]
    assert not Question.plain.filter(pk=question.pk).exists()


def test_a_question_already_answered_keeps_its_words_where_it_was_asked(
    client, seeker, guide, question
):
    answer = make_answer(interview=make_interview(owner=seeker), question=question)

    reword(client, guide, question)

    answer.refresh_from_db()
    assert answer.question.text == "Do you like your job?"
    assert texts(guide) == ["What do you like about your job, and what less?"]


def test_the_minutes_of_the_place_stay(client, guide, question):
    guide.places.update(minutes=7)

    reword(client, guide, question)

    assert guide.places.get().minutes == 7


def test_a_question_that_needs_no_other_words_stays(client, seeker):
    question = make_question(owner=seeker, text="Why stay?")
    guide = make_guide(owner=seeker, questions=[question], reusable=True)

    reword(client, guide, question)

    assert texts(guide) == ["Why stay?"]


def test_somebody_elses_question_cannot_be_reworded(client, guide):
    other = make_question(text="Do you like your job?")

    answer = reword(client, guide, other)

    assert answer.status_code == 404


def test_the_list_of_ones_own_questions_shows_the_hint_too(client, question):
    page = client.get(reverse("questions:questions")).content.decode()

    assert "Perhaps: “What do you like about your job, and what less?”" in page


def test_a_set_can_be_copied_as_text(client, guide):
    page = client.get(reverse("questions:set", args=[guide.pk])).content.decode()

    assert "1. Do you like your job?" in page
