"""Questions by people, and the page of a theme."""

import pytest
from django.urls import reverse

from askaround.findings.models import Passage, Theme
from askaround.findings.tests.make import make_passage, make_theme
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.make import make_answer
from askaround.interviews.tests.pages import text_of
from askaround.people.tests.make import make_person
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db


def table(client, field, **query):
    return text_of(client.get(reverse("findings:table", args=[field.pk]), query))


@pytest.fixture
def said(seeker):
    return make_visits(
        seeker, ["Night shifts are hard.", "The long night shift.", "The canteen food."]
    )


@pytest.fixture
def field(said):
    return said[0].interview.career_field


def test_a_row_is_a_person_and_a_column_a_question(client, seeker, said, field):
    pay = make_question(owner=seeker, text="What does it pay?")
    make_answer(interview=said[1].interview, question=pay, text="Enough.")

    shown = table(client, field)

    assert shown.count('<th scope="row">') == 3
    assert shown.count('<th scope="col">') == 3
    assert shown.count('aria-label="not asked"') == 2


def test_questions_and_people_can_be_chosen(client, seeker, said, field):
    pay = make_question(owner=seeker, text="What does it pay?")
    make_answer(interview=said[1].interview, question=pay, text="Enough.")

    shown = table(client, field, question=str(pay.pk), person=str(said[1].interview.person_id))

    body = shown.partition("<table")[2]
    assert "Enough." in body
    assert "night shift" not in body
    assert body.count('<th scope="row">') == 1


def test_those_who_supervise_can_be_read_alone(client, seeker, said, field):
    make_person(owner=seeker, reports_to=said[2].interview.person)

    body = table(client, field, **{"from": "supervisor"}).partition("<table")[2]

    assert ("canteen" in body, "shift" in body) == (True, False)


@pytest.mark.parametrize("many", [3, 30])
def test_the_table_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["Nights."] * many)
    table(client, answers[0].interview.career_field)

    with django_assert_max_num_queries(6):
        table(client, answers[0].interview.career_field)


def test_a_themes_page_leads_back_to_its_words_and_suggests_others(client, said, field):
    theme = make_theme(career_field=field, name="Nights")
    make_passage(answer=said[0], words="Night shifts are hard.", theme=theme)

    shown = text_of(client.get(reverse("findings:theme", args=[theme.pk])))

    assert f"#answer-{said[0].pk}" in shown
    suggested = shown.partition('id="suggestions"')[2]
    assert "Suggestions:" in suggested
    assert "The long night shift." in suggested
    assert "canteen" not in suggested


def test_a_suggestion_is_marked_or_set_aside_for_good(client, said, field):
    theme = make_theme(career_field=field, name="Nights")
    make_passage(answer=said[0], words="Night shifts are hard.", theme=theme)
    address = reverse("findings:judge_suggestion", args=[theme.pk])
    typed = {"answer": said[1].pk, "start": 0, "words": said[1].text}

    client.post(address, typed | {"do": "set_aside"})
    shown = text_of(client.get(reverse("findings:theme", args=[theme.pk])))
    client.post(address, typed | {"do": "mark"})

    assert 'id="suggestions"' not in shown
    assert Passage.plain.filter(theme=theme, answer=said[1], words=said[1].text).exists()


def test_a_theme_is_renamed_and_taken_away_with_its_marks(client, said, field):
    theme, other = (make_theme(career_field=field, name=name) for name in ("Nights", "Food"))
    make_passage(answer=said[0], theme=theme)
    address = reverse("findings:theme", args=[theme.pk])

    client.post(address, {"name": "Night work", "version": 1})
    taken = client.post(address, {"name": "FOOD", "version": 2})
    stale = client.post(address, {"name": "Dark", "version": 1})
    client.post(reverse("findings:delete_theme", args=[theme.pk]))

    assert (taken.status_code, stale.status_code) == (422, 409)
    assert list(Theme.plain.all()) == [other]
    assert not Passage.plain.exists()


@pytest.mark.parametrize("many", [2, 20])
def test_the_page_of_a_theme_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["Night shifts are hard. Long nights."] * many)
    theme = make_theme(career_field=answers[0].interview.career_field, name="Nights")
    for answer in answers:
        make_passage(answer=answer, words="Long nights.", theme=theme)

    address = reverse("findings:theme", args=[theme.pk])
    client.get(address)
    with django_assert_max_num_queries(8):
        client.get(address)
