"""What the pages of a person and of a career field show of the visits."""

import datetime as dt

import pytest

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.models import Interview
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import NOW, make_person
from askaround.web import panels

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def ana(seeker):
    return make_person(owner=seeker, name="Ana Ruiz")


def part(answer, name="visits"):
    return text_of(answer).partition(f'id="{name}"')[2].partition("</section>")[0]


def test_a_persons_visits_come_newest_first(client, seeker, ana):
    nursing = make_field(owner=seeker, name="Nursing")
    older = make_interview(person=ana, career_field=nursing, starts_at=NOW - DAY, held_at=NOW - DAY)
    newer = make_interview(person=ana, career_field=nursing, starts_at=NOW)
    shown = part(client.get(ana.get_absolute_url()))
    assert shown.find(str(newer.pk)) < shown.find(str(older.pk))
    assert "Nursing" in shown
    assert "to write up" in shown


def test_a_person_without_visits_has_no_such_part(client, ana):
    assert 'id="visits"' not in text_of(client.get(ana.get_absolute_url()))


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"starts_at": dt.datetime(2099, 1, 1, tzinfo=dt.UTC)}, "Prepare"),
        ({"starts_at": None}, "There is no day yet."),
        ({"held_at": NOW}, "Write it up"),
        ({"held_at": NOW, "written_up_at": NOW}, "Thank Ana"),
    ],
)
def test_the_next_step_of_a_visit_is_the_next_step_with_the_person(client, ana, facts, words):
    make_interview(person=ana, **facts)
    head = text_of(client.get(ana.get_absolute_url())).partition("</header>")[2]
    assert words in head.partition("</header>")[0]
    assert head.partition("</header>")[0].count("button primary") == 1


def test_a_fields_visits_show_how_drawn_each_left_me_in_their_order(client, seeker):
    nursing = make_field(owner=seeker, name="Nursing")
    for number, drawn in enumerate((2, 0, -1, None)):
        make_interview(
            career_field=nursing,
            person=make_person(owner=seeker, name=f"Person {number}"),
            starts_at=NOW + number * DAY,
            held_at=NOW + number * DAY,
            drawn=drawn,
        )
    page = client.get(nursing.get_absolute_url())
    shown = part(page, "drawn")
    dots = [shown.find(words) for words in ("Much more", "The same", "Less")]
    assert -1 not in dots
    assert dots == sorted(dots)
    visits = part(page)
    assert visits.find("Person 3") < visits.rfind("Person 0")


def test_of_many_visits_the_newest_are_shown_and_the_rest_is_a_press_away(client, seeker):
    field = make_field(owner=seeker)
    for number in range(12):
        make_interview(owner=seeker, career_field=field, starts_at=NOW + number * DAY)
    first = part(client.get(field.get_absolute_url()))
    every = part(client.get(field.get_absolute_url(), {"visits": "all"}))
    assert first.count('class="row"') == 10
    assert "2 visits more" in first
    assert every.count('class="row"') == 12


def test_names_are_shown_as_words(client, seeker):
    field = make_field(owner=seeker, name=HOSTILE)
    person = make_person(owner=seeker, name=HOSTILE)
    make_interview(career_field=field, person=person, drawn=1, held_at=NOW)
    for page in (field, person):
        assert HOSTILE not in text_of(client.get(page.get_absolute_url()))


def test_another_seekers_visits_are_not_shown(rf, ana):
    make_interview(person=ana)
    Interview.plain.update(owner=make_user())
    request = rf.get("/")
    request.user = ana.owner
    for panel in panels.on("person"):
        if panel.name == "visits":
            assert panel.query(request, ana) is None


@pytest.mark.parametrize("page", ["person", "person_next", "field"])
def test_each_panel_keeps_to_its_queries(rf, seeker, ana, page, django_assert_max_num_queries):
    nursing = make_field(owner=seeker)
    for number in range(5):
        make_interview(person=ana, career_field=nursing, starts_at=NOW + number * DAY)
    request = rf.get("/")
    request.user = seeker
    (panel,) = (each for each in panels.on(page) if each.name in {"visits", "visit"})
    with django_assert_max_num_queries(panel.query_budget):
        panel.query(request, nursing if page == "field" else ana)
