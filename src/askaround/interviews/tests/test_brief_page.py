"""Beside the sheet: whether all is ready, who stands above them, and all of it on one page."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.interviews import actions
from askaround.interviews.tests.make import make_answer, make_interview, make_research_note
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW, make_detail, make_organisation, make_person
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def visit(seeker):
    place = make_organisation(owner=seeker, name="St Mary's")
    top = make_person(owner=seeker, name="Rosa Diaz", title="director")
    boss = make_person(owner=seeker, name="Ben Ruiz", title="head of nursing", reports_to=top)
    ana = make_person(owner=seeker, name="Ana Ruiz", organisation=place, reports_to=boss)
    return make_interview(owner=seeker, person=ana, place="12 High Street", travel_minutes=20)


def page(visit, name="prepare"):
    return reverse(f"interviews:{name}", args=[visit.pk])


def tick(client, visit, what, done="yes"):
    return client.post(page(visit, "tick"), {"what": what, "done": done})


@pytest.mark.parametrize("name", ["prepare", "brief"])
def test_the_chain_of_command_is_told_the_nearest_first(client, visit, name):
    said = text_of(client.get(page(visit, name)))

    assert said.index("Ben Ruiz") < said.index("Rosa Diaz")
    assert "head of nursing" in said


@pytest.mark.parametrize("what", ["confirmed", "resume"])
def test_what_only_the_seeker_knows_is_ticked_and_taken_back(client, visit, what):
    def is_done():
        ready = client.get(page(visit)).context["ready"]
        return next(item.done for item in ready if item.key == what)

    tick(client, visit, what)
    assert is_done()

    tick(client, visit, what, done="no")
    assert not is_done()


def test_a_new_day_is_to_be_confirmed_anew(client, visit):
    tick(client, visit, "confirmed")

    actions.change_appointment(interview=visit, at=NOW, starts_at=NOW + dt.timedelta(days=9))

    visit.refresh_from_db()
    assert visit.confirmed_at is None


def test_a_change_of_something_else_leaves_it_confirmed(client, visit):
    tick(client, visit, "confirmed")
    visit.refresh_from_db()

    actions.change_appointment(interview=visit, at=NOW, minutes=30)

    visit.refresh_from_db()
    assert visit.confirmed_at is not None


@pytest.mark.parametrize("what", ["research", "nonsense", ""])
def test_what_ticks_itself_cannot_be_ticked_by_hand(client, visit, what):
    assert tick(client, visit, what).status_code == 404


def test_a_visit_without_a_day_has_nothing_to_confirm(client, seeker):
    visit = make_interview(owner=seeker, starts_at=None)

    assert tick(client, visit, "confirmed").status_code == 404


def test_the_brief_holds_what_one_needs_to_know(client, seeker, visit):
    make_detail(person=visit.person, kind="phone", value="+44 20 7946 0000")
    make_research_note(interview=visit, text="The ward has 24 beds.", source="annual report")
    visit.guide = make_guide(
        owner=seeker, questions=[make_question(owner=seeker, text="Why stay?")]
    )
    visit.save()

    said = text_of(client.get(page(visit, "brief")))

    for words in ("Ana Ruiz", "12 High Street", "+44 20 7946 0000", "24 beds", "Why stay?"):
        assert words in said


def test_earlier_visits_with_the_same_person_are_linked(client, seeker, visit):
    earlier = make_interview(owner=seeker, person=visit.person, held_at=NOW)
    make_interview(owner=seeker, person=visit.person, held_at=None)

    known = client.get(page(visit)).context["known"]

    assert [each.pk for each in known.earlier] == [earlier.pk]


def test_the_brief_names_what_nobody_has_answered(client, seeker, visit):
    asked = make_question(owner=seeker, text="Why stay?")
    other = make_interview(owner=seeker, career_field=visit.career_field)
    make_answer(interview=other, question=asked, text="The people.")

    unanswered = client.get(page(visit, "brief")).context["unanswered"]

    assert asked not in unanswered
    assert 0 < len(unanswered) <= 8


@pytest.mark.parametrize("name", ["prepare", "brief"])
def test_the_pages_take_few_queries_however_much_there_is(
    client, seeker, visit, django_assert_max_num_queries, name
):
    for number in range(20):
        make_research_note(interview=visit, text=str(number))
        make_detail(person=visit.person, value=f"a{number}@example.org")
        make_guide(owner=seeker, name=str(number), reusable=True)
        make_interview(owner=seeker, person=visit.person, held_at=NOW)

    with django_assert_max_num_queries(8):
        client.get(page(visit, name))


def test_names_and_notes_are_shown_as_words(client, seeker, visit):
    make_research_note(interview=visit, text=HOSTILE, source=HOSTILE, link=HOSTILE)
    visit.person.reports_to = make_person(owner=seeker, name=HOSTILE, title=HOSTILE)
    visit.person.save()

    assert HOSTILE not in text_of(client.get(page(visit, "brief")))
    assert HOSTILE not in text_of(client.get(page(visit)))


@pytest.mark.parametrize("name", ["brief", "tick"])
def test_somebody_elses_visit_does_not_exist(client, seeker, name):
    theirs = make_interview()

    assert client.get(page(theirs, "brief")).status_code == 404
    assert tick(client, theirs, "resume").status_code == 404
