"""From the phone into the record: pasted, looked over, kept."""

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.interviews.models import Answer
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW
from askaround.questions.bank import BANK
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def question(seeker):
    return make_question(owner=seeker, text="Why did you stay?")


@pytest.fixture
def visit(seeker, question):
    guide = make_guide(owner=seeker, questions=[question])
    return make_interview(owner=seeker, guide=guide, held_at=NOW, ended_at=NOW)


def send(client, visit, **typed):
    return client.post(reverse("interviews:pasted", args=[visit.pk]), typed)


def test_the_notes_are_shown_under_their_questions_and_nothing_is_kept_yet(client, visit):
    page = text_of(send(client, visit, text="Late.\n1. Why did you stay?\nThe people."))

    assert page.index("Beside the questions") < page.index("Late.")
    assert page.index("Why did you stay?") < page.index("The people.")
    assert not Answer.plain.exists()


def test_a_number_is_that_of_the_sheet_even_where_no_question_was_chosen(client, seeker):
    visit = make_interview(owner=seeker)

    notes = send(client, visit, text="2. Rounds at seven.").context["notes"]

    assert [question.pk for _note, question in notes] == [FIRST_CONVERSATION.questions[1].id]


def test_a_question_that_was_not_on_the_sheet_is_known_by_its_words(client, visit):
    text = f"{BANK[0].text}\nBy accident."

    notes = send(client, visit, text=text).context["notes"]

    assert [(note.text, question.pk) for note, question in notes] == [("By accident.", BANK[0].id)]


def test_what_stands_in_the_boxes_is_kept(client, visit, question):
    typed = {f"note-{question.pk}": "The people.", "beside": "Late.", "keep": "yes"}

    send(client, visit, **typed)

    assert {answer.question: answer.text for answer in Answer.plain.all()} == {
        question: "The people.",
        None: "Late.",
    }


def test_kept_twice_it_is_there_once(client, visit, question):
    typed = {f"note-{question.pk}": "The people.", "beside": "Late.", "keep": "yes"}

    for _time in range(2):
        send(client, visit, **typed)

    assert sorted(Answer.plain.values_list("text", flat=True)) == ["Late.", "The people."]


def test_it_comes_under_what_was_written_before(client, visit, question):
    make_answer(interview=visit, question=question, text="The nights.")

    send(client, visit, **{f"note-{question.pk}": "The people.", "keep": "yes"})

    assert Answer.plain.get().text == "The nights.\nThe people."


def test_nothing_pasted_is_said_kindly(client, visit):
    answer = client.post(reverse("interviews:pasted", args=[visit.pk]), {"text": "  "}, follow=True)

    assert "Paste your notes first." in text_of(answer)


def test_pasted_words_are_shown_as_words(client, visit):
    assert HOSTILE not in text_of(send(client, visit, text=HOSTILE))


def test_somebody_elses_visit_takes_nothing(client, seeker):
    theirs = make_interview()

    assert send(client, theirs, text="x").status_code == 404
    assert send(client, theirs, beside="x", keep="yes").status_code == 404
    assert not Answer.plain.exists()


def test_the_sheet_goes_to_the_phone_as_words_as_mail_and_as_a_code(client, visit):
    page = client.get(reverse("interviews:prepare", args=[visit.pk])).content.decode()

    assert "mailto:?subject=" in page
    assert 'class="qr"' in page
    assert page.count("Why did you stay?") >= 2


def test_a_sheet_too_long_for_a_code_has_none(client, seeker):
    questions = [make_question(owner=seeker, text="Why? " + "x" * 100) for _n in range(12)]
    visit = make_interview(owner=seeker, guide=make_guide(owner=seeker, questions=questions))

    page = client.get(reverse("interviews:prepare", args=[visit.pk])).content.decode()

    assert 'class="qr"' not in page
