"""The questions, one's own and the kept sets, through their pages."""

import pytest
from django.urls import reverse

from askaround.accounts.models import Bundle
from askaround.accounts.tests.make import make_user
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.bank import BANK
from askaround.questions.models import Guide, Question
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script>"
ALL = "/questions/"


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


def text_of(answer):
    return " ".join(answer.content.decode().split())


def own_page(question):
    return reverse("questions:question", args=[question.pk])


def set_page(guide, name="set"):
    return reverse(f"questions:{name}", args=[guide.pk])


def test_every_question_is_shown_with_its_minutes_parts_and_why(client, seeker):
    answer = text_of(client.get(ALL))
    for question in BANK:
        for words in (question.text, question.why, *question.parts):
            assert words.replace("'", "&#x27;") in answer


def test_a_built_in_question_has_its_place_among_the_others(client, seeker):
    question = Question.plain.get(slug="pay")
    page, _, place = question.get_absolute_url().partition("#")
    assert f'id="{place}"' in text_of(client.get(page))


def test_a_question_of_ones_own_is_added_once(client, seeker):
    form = {"text": "Why stay?", "minutes": "2", "why": "", "parts": "At all?\n\n Here? "}
    client.post(ALL, form)
    client.post(ALL, form)
    question = Question.plain.get(owner=seeker)
    assert (question.text, question.minutes, question.parts) == (
        "Why stay?",
        2,
        ["At all?", "Here?"],
    )
    assert "Why stay?" in text_of(client.get(ALL))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": " "}, "What would you ask?"),
        ({"minutes": "0"}, "greater than or equal to 1"),
        ({"minutes": "soon"}, "A whole number of minutes"),
    ],
)
def test_what_cannot_be_asked_gets_a_sentence_and_stays_typed(client, seeker, wrong, sentence):
    answer = client.post(ALL, {"text": "Why?", "minutes": "2", "why": "Because.", **wrong})
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert "Because." in text_of(answer)
    assert not Question.plain.filter(owner=seeker).exists()


def test_an_own_question_is_changed_and_a_late_change_shows_both(client, seeker):
    question = make_question(owner=seeker, text="One?")
    form = {"text": "Two?", "minutes": "3", "version": "1"}
    assert client.post(own_page(question), form).status_code == 302
    assert client.post(own_page(question), form).status_code == 302
    late = client.post(own_page(question), form | {"text": "Three?"})
    question.refresh_from_db()
    assert late.status_code == 409
    assert question.text == "Two?"
    assert "Two?" in text_of(late)
    assert "Three?" in text_of(late)


def test_an_own_question_is_taken_out(client, seeker):
    question = make_question(owner=seeker, text="Why stay?")
    client.post(reverse("questions:delete", args=[question.pk]))
    assert not Question.plain.filter(pk=question.pk).exists()


def test_a_question_that_was_asked_can_be_brought_back(client, seeker):
    question = make_question(owner=seeker, text="Why stay?")
    make_answer(interview=make_interview(owner=seeker), question=question)
    client.post(reverse("questions:delete", args=[question.pk]))
    assert "Why stay?" not in text_of(client.get(ALL))
    client.post(reverse("accounts:undo", args=[Bundle.plain.get().pk]))
    assert "Why stay?" in text_of(client.get(ALL))


def test_built_in_and_other_peoples_questions_cannot_be_changed(client, seeker):
    for question in (Question.plain.get(slug="pay"), make_question(text="Theirs?")):
        before = question.text
        assert client.get(own_page(question)).status_code == 404
        form = {"text": "Mine?", "minutes": "3"}
        assert client.post(own_page(question), form).status_code == 404
        url = reverse("questions:delete", args=[question.pk])
        assert client.post(url).status_code == 404
        question.refresh_from_db()
        assert question.text == before
    assert "Theirs?" not in text_of(client.get(ALL))


def test_a_set_is_begun_once_and_changed_by_buttons(client, seeker):
    for _twice in range(2):
        client.post(reverse("questions:add_set"), {"name": "Mine"})
    guide = Guide.plain.get()
    change = set_page(guide, "change_set")
    pay = Question.plain.get(slug="pay")
    client.post(change, {"do": f"add:{pay.pk}"})
    client.post(change, {"do": "own", "text": "Why stay?"})
    client.post(change, {"do": "down:" + str(pay.pk)})
    client.post(change, {"do": "rename", "name": " My  set "})
    guide.refresh_from_db()
    assert guide.name == "My set"
    assert [place.question.text for place in guide.places.all()] == ["Why stay?", pay.text]


def test_a_set_needs_a_name(client, seeker):
    answer = client.post(reverse("questions:add_set"), {"name": "  "}, follow=True)
    assert "Give the set a name first." in text_of(answer)
    assert not Guide.plain.exists()


def test_a_ready_made_set_becomes_ones_own_once(client, seeker):
    for _twice in range(2):
        client.post(reverse("questions:add_set"), {"starter": FIRST_CONVERSATION.slug})
    guide = Guide.plain.get()
    assert guide.reusable
    assert tuple(guide.places.values_list("question__slug", flat=True)) == FIRST_CONVERSATION.slugs


def test_erasing_a_set_leaves_its_questions(client, seeker):
    question = make_question(owner=seeker)
    guide = make_guide(owner=seeker, questions=[question], reusable=True)
    client.post(set_page(guide, "delete_set"))
    assert not Guide.plain.exists()
    assert Question.plain.filter(pk=question.pk).exists()


def test_the_list_of_one_visit_is_no_set(client, seeker):
    guide = make_guide(owner=seeker)
    assert client.get(set_page(guide)).status_code == 404
    assert client.post(set_page(guide, "delete_set")).status_code == 404


def test_somebody_elses_set_is_not_there_and_stays_as_it_is(client, seeker):
    guide = make_guide(name="Theirs", reusable=True)
    assert client.get(set_page(guide)).status_code == 404
    for name in ("change_set", "delete_set"):
        sent = {"do": "rename", "name": "Mine"}
        assert client.post(set_page(guide, name), sent).status_code == 404
    guide.refresh_from_db()
    assert guide.name == "Theirs"


def test_names_and_questions_are_shown_as_words(client, seeker):
    question = make_question(
        owner=seeker, text=HOSTILE, short=HOSTILE[:80], why=HOSTILE, parts=[HOSTILE]
    )
    guide = make_guide(owner=seeker, name=HOSTILE, questions=[question], reusable=True)
    for url in (ALL, own_page(question), set_page(guide)):
        assert HOSTILE not in text_of(client.get(url))


def test_pages_take_few_queries_however_much_there_is(
    client, seeker, django_assert_max_num_queries
):
    questions = [make_question(owner=seeker, text=str(number)) for number in range(30)]
    guides = [
        make_guide(owner=seeker, name=str(number), questions=questions, reusable=True)
        for number in range(20)
    ]
    client.get(ALL)
    for url in (ALL, set_page(guides[-1]), own_page(questions[0])):
        with django_assert_max_num_queries(6):
            client.get(url)
