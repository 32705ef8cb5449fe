"""The three prompts before a first visit, and the questions they become."""

import pytest
from django.urls import reverse
from hypothesis import given, strategies as st

from askaround.accounts.models import Bundle
from askaround.careers.models import SelfPrompt
from askaround.interviews.forms.self_prompts import proposed
from askaround.interviews.self_prompts import own_words
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import text_of
from askaround.interviews.tests.write_up_steps import seeker
from askaround.people.tests.make import NOW
from askaround.questions.models import GuideQuestion
from askaround.questions.wording import better

__all__ = ["seeker"]

PROMPTS = ("must", "hate", "unsure")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I would hate sitting at a desk all day.", "sitting at a desk all day"),
        ("I'm not sure I could stand up in front of people", "stand up in front of people"),
        ("It must be outdoors. At least in summer.", "outdoors"),
        ("Time with people, not screens", "time with people, not screens"),
        ("NHS pay", "NHS pay"),
        ("No sé si puedo con las matemáticas", "con las matemáticas"),
        ("  ", ""),
    ],
)
def test_what_leads_up_to_the_words_is_left_out(text, words):
    assert own_words(text) == words


@pytest.mark.parametrize("prompt", PROMPTS)
@given(text=st.text(st.characters(whitelist_categories=["L", "Zs"]), max_size=300))
def test_no_question_proposed_can_be_answered_with_yes_or_no(prompt, text):
    question = proposed(prompt, text)

    hint = better(question)
    assert hint is None or hint.rule not in {"yes_or_no", "too_wide", "several", "leading"}


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_seekers_own_words_stand_in_the_question(prompt):
    assert "standing up in front of people" in proposed(prompt, "Standing up in front of people.")


def test_a_question_already_stays_as_it_is():
    assert proposed("must", "How often are you outdoors?") == "How often are you outdoors?"


@pytest.fixture
def visit(seeker):
    return make_interview(owner=seeker)


def prepare(visit):
    return reverse("interviews:prepare", args=[visit.pk])


def send(client, visit, **fields):
    return client.post(reverse("interviews:self_prompts", args=[visit.pk]), fields)


def on_the_sheet(visit):
    visit.refresh_from_db()
    return [p.question.text for p in GuideQuestion.plain.filter(guide=visit.guide_id)]


@pytest.mark.django_db
def test_what_is_written_is_kept_and_a_question_proposed(client, visit):
    answer = send(client, visit, must="Being outdoors", hate="", unsure="")

    assert answer.url == f"{prepare(visit)}#self-prompts"
    kept = SelfPrompt.plain.get()
    assert (kept.prompt, kept.text, kept.career_field) == (
        "must",
        "Being outdoors",
        visit.career_field,
    )
    assert "room is there in your work for this: being outdoors?" in text_of(
        client.get(prepare(visit))
    )


@pytest.mark.django_db
def test_the_question_goes_on_the_sheet_as_it_was_reworded_and_once(client, visit):
    for _again in range(2):
        send(client, visit, must="Being outdoors", ask="must",
             **{"question-must": "How often are you outside?"})  # fmt: skip

    assert on_the_sheet(visit).count("How often are you outside?") == 1


@pytest.mark.django_db
def test_one_press_makes_the_question_of_words_not_kept_before(client, visit):
    send(client, visit, unsure="maths", ask="unsure")

    assert any(question.endswith(": maths?") for question in on_the_sheet(visit))


@pytest.mark.django_db
def test_it_can_all_be_left_out(client, visit):
    assert send(client, visit, must="", hate="", unsure="").status_code == 302
    assert not SelfPrompt.plain.exists()


@pytest.mark.django_db
def test_words_taken_out_can_come_back(client, visit):
    send(client, visit, must="Being outdoors")
    send(client, visit, must="")

    assert not SelfPrompt.plain.exists()
    assert Bundle.plain.filter(title__contains="Being outdoors").exists()


@pytest.mark.django_db
def test_words_changed_in_another_window_stand_beside_what_was_typed(client, visit):
    send(client, visit, must="Being outdoors")
    send(client, visit, must="Being outside", **{"version-must": "1"})

    answer = send(client, visit, must="Being in the sun", **{"version-must": "1"})

    assert answer.status_code == 409
    assert "Being outside" in text_of(answer)
    assert "Being in the sun" in text_of(answer)
    assert SelfPrompt.plain.get().text == "Being outside"


@pytest.mark.django_db
def test_the_prompts_stand_open_before_the_first_visit_alone(client, seeker, visit):
    fold = '<details class="fold" id="self-prompts" open>'
    assert fold in client.get(prepare(visit)).content.decode()

    make_interview(owner=seeker, career_field=visit.career_field, held_at=NOW)

    page = client.get(prepare(visit)).content.decode()
    assert fold not in page
    assert 'id="self-prompts"' in page


@pytest.mark.django_db
def test_what_was_asked_of_one_line_of_work_is_not_shown_for_another(client, seeker, visit):
    send(client, visit, must="Being outdoors")

    other = make_interview(owner=seeker)

    assert "Being outdoors" not in text_of(client.get(prepare(other)))
