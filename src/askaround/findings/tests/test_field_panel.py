"""The page of a line of work: what counts for deciding comes first, themes are folded."""

import pytest

from askaround.careers.tests.make import make_field
from askaround.findings.tests.make import make_passage, make_theme
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW
from askaround.web import panels

pytestmark = pytest.mark.django_db

SAID = "They share the nights. It pays badly."


def page(client, field):
    return text_of(client.get(field.get_absolute_url()))


@pytest.fixture
def said(seeker):
    return make_visits(seeker, [SAID] * 2)


@pytest.fixture
def field(said):
    return said[0].interview.career_field


def test_marked_words_lead_back_to_their_answer(client, said, field):
    make_passage(answer=said[0], words="share the nights", mark="draws_me")
    make_passage(answer=said[1], words="pays badly", mark="puts_me_off")

    shown = page(client, field).partition('id="counts"')[2].partition("</section>")[0]

    assert shown.find("share the nights") < shown.find("pays badly")
    assert f"#answer-{said[0].pk}" in shown
    assert "Still unsure" not in shown


def test_how_drawn_comes_first_then_what_counts_then_the_visits(client, said, field):
    said[0].interview.drawn = 1
    said[0].interview.save()

    shown = page(client, field)

    places = [shown.find(f'id="{part}"') for part in ("drawn", "counts", "visits")]
    assert -1 not in places
    assert places == sorted(places)


def test_themes_are_folded_below_with_the_curve(client, seeker, field):
    answers = make_visits(seeker, [SAID] * 6, field=field)
    theme = make_theme(career_field=field, name="Nights")
    for answer in answers:
        make_passage(answer=answer, words="nights", theme=theme)

    shown = page(client, field).partition('id="counts"')[2].partition("</section>")[0]

    folded = shown.partition("<details")[2]
    assert "Nights" in folded
    assert folded.count("<rect") == 6
    assert "Nights" not in shown.partition("<details")[0]


def test_without_marks_it_says_how_they_come_to_stand_here(client, field):
    assert "Words you mark there" in page(client, field)


def test_before_the_first_visit_there_is_no_such_part(client, seeker):
    field = make_field(owner=seeker)
    make_interview(owner=seeker, career_field=field, held_at=None)

    assert 'id="counts"' not in page(client, field)


def test_marks_that_lost_their_words_are_left_out(client, said, field):
    make_passage(answer=said[0], words="nights", mark="draws_me", lost_at=NOW)

    assert "“nights”" not in page(client, field)


def test_words_are_shown_as_words(client, seeker):
    (answer,) = make_visits(seeker, [HOSTILE])
    make_passage(answer=answer, mark="unsure")

    assert HOSTILE not in page(client, answer.interview.career_field)


def test_the_part_keeps_to_its_queries(rf, seeker, said, field, django_assert_max_num_queries):
    make_passage(answer=said[0], mark="draws_me")
    request = rf.get("/")
    request.user = seeker
    (panel,) = (each for each in panels.on("field") if each.name == "what_counts")

    with django_assert_max_num_queries(panel.query_budget):
        panel.query(request, field)


@pytest.mark.parametrize("many", [2, 12])
def test_the_page_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, [SAID] * many)
    theme = make_theme(career_field=answers[0].interview.career_field)
    for answer in answers:
        make_passage(answer=answer, words="nights", theme=theme)
        make_passage(answer=answer, words="pays badly", mark="puts_me_off")
    page(client, theme.career_field)

    with django_assert_max_num_queries(8):
        page(client, theme.career_field)


def test_the_page_leads_to_all_that_was_found_out_once_somebody_was_met(client, seeker, field):
    for name in ("compare", "fit", "enough", "plan", "report"):
        assert page(client, field).count(f'href="/fields/{field.pk}/{name}/"') >= 2

    assert "What you found out" not in page(client, make_field(owner=seeker))
