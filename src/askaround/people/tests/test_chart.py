"""The chart of a place: everybody once, below whom they report to, at any depth and in few queries."""

import random

import pytest
from django.urls import reverse

from askaround.people.models import Person
from askaround.people.queries.chart import DEEPEST, chart, steps
from askaround.people.tests.make import NOW, make_organisation, make_person
from askaround.people.tests.pages import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(seeker):
    return make_organisation(owner=seeker)


def at(place, name, boss=None, **words):
    return make_person(owner=place.owner, organisation=place, name=name, reports_to=boss, **words)


def drawn(place) -> list[tuple[int, str]]:
    """The chart as it reads: how far in each name stands."""
    return [
        (step.branch.level, step.branch.person.name)
        for _department, lines in chart(place).groups
        for step in lines
    ]


def page_of(client, place) -> str:
    return text_of(client.get(place.get_absolute_url()))


def test_everybody_stands_below_whom_they_report_to(place):
    top = at(place, "Cleo")
    ben = at(place, "Ben", top)
    at(place, "Ana", ben)
    at(place, "Dan", top)

    assert drawn(place) == [(0, "Cleo"), (1, "Ben"), (2, "Ana"), (1, "Dan")]


def test_people_without_a_line_stand_beside_the_chart_by_department(place):
    at(place, "Ana", at(place, "Ben"))
    at(place, "Eve", department="Ward")
    at(place, "Dan")

    beside = [(name, [each.name for each in some]) for name, some in chart(place).beside_groups]

    assert beside == [("Ward", ["Eve"]), ("", ["Dan"])]


def test_those_of_one_boss_stand_together_by_department(place):
    top = at(place, "Top")
    for name, department in (("Ana", "Ward"), ("Ben", "Lab"), ("Cleo", "Ward")):
        at(place, name, top, department=department)

    assert [name for level, name in drawn(place) if level] == ["Ben", "Ana", "Cleo"]


def test_a_boss_who_works_elsewhere_is_on_top_and_marked_so(client, place):
    boss = make_person(owner=place.owner, name="Far Boss")
    at(place, "Ana", boss)
    at(place, "Ben", boss)

    found = chart(place)

    assert [(top.person.name, top.elsewhere, top.below) for top in found.tops] == [
        ("Far Boss", True, 2)
    ]
    assert "not noted as working here" in page_of(client, place)


def test_somebody_of_another_place_between_two_of_this_one_stands_between_them(place):
    top = at(place, "Cleo")
    between = make_person(owner=place.owner, name="Ben", reports_to=top)
    at(place, "Ana", between)

    assert drawn(place) == [(0, "Cleo"), (1, "Ben"), (2, "Ana")]
    assert chart(place).beside == []


def test_somebody_who_leads_only_people_elsewhere_stands_beside_the_chart(place):
    ana = at(place, "Ana")
    make_person(owner=place.owner, name="Far", reports_to=ana)

    assert (drawn(place), [each.name for each in chart(place).beside]) == ([], ["Ana"])


def test_the_largest_branch_comes_first(place):
    at(place, "Ana", at(place, "Abel"))
    big = at(place, "Zoe")
    at(place, "Ben", big)
    at(place, "Cleo", big)

    assert [top.person.name for top in chart(place).tops] == ["Zoe", "Abel"]


def test_a_circle_that_came_from_elsewhere_shows_each_of_its_people_once(place):
    ana = at(place, "Ana")
    ben = at(place, "Ben", ana)
    Person.plain.filter(pk=ana.pk).update(reports_to=ben)

    assert sorted(name for _level, name in drawn(place)) == ["Ana", "Ben"]


def test_a_chain_of_hundreds_is_drawn_as_far_as_can_be_read_and_says_how_many_follow(client, place):
    boss = None
    for number in range(300):
        boss = at(place, f"Level {number}", boss)

    page = page_of(client, place)

    assert len(drawn(place)) == DEEPEST
    assert f"{300 - DEEPEST} more under Level" in page


def test_the_first_two_levels_are_unfolded_and_the_rest_folded(client, place):
    boss = None
    for number in range(5):
        boss = at(place, f"Level {number}", boss)

    page = page_of(client, place)

    assert (page.count('<details class="fold" open>'), page.count('<details class="fold">')) == (
        2,
        2,
    )


def test_the_lists_of_the_page_are_closed_as_often_as_opened(client, place):
    people = [at(place, "Top")]
    chance = random.Random(7)
    for number in range(60):
        people.append(at(place, f"N {number}", chance.choice(people), department=f"D {number % 3}"))

    page = page_of(client, place)
    part = page[page.index('<section id="chart">') : page.index('<section id="lines"')]

    for name in ("ul", "li", "details", "section"):
        assert part.count(f"<{name}") == part.count(f"</{name}>"), name
    assert len(drawn(place)) == 61


def test_stages_stand_beside_the_names(client, place):
    at(place, "Ana", at(place, "Ben"), met_at=NOW)

    assert "stage-met" in page_of(client, place)


def test_the_page_takes_as_few_queries_for_five_hundred_people_as_for_ten(
    client, place, django_assert_max_num_queries
):
    def count() -> int:
        client.get(place.get_absolute_url())
        with django_assert_max_num_queries(8) as seen:
            client.get(place.get_absolute_url())
        return len(seen)

    people = [at(place, "Top")]
    chance = random.Random(3)
    for number in range(9):
        people.append(at(place, f"N {number}", chance.choice(people)))
    few = count()
    for number in range(490):
        people.append(at(place, f"M {number}", chance.choice(people)))

    assert count() == few


def test_a_line_drawn_on_the_page_finds_who_is_here_and_adds_who_is_new(client, seeker, place):
    ana = at(place, "Ana Ruiz")

    answer = client.post(
        reverse("people:draw_line", args=[place.pk]),
        {"who": "ana ruiz", "supervisor": "Ben Okafor, head of nursing, ben@example.org"},
    )

    ana.refresh_from_db()
    assert answer.url == f"{place.get_absolute_url()}#chart"
    assert ana.reports_to is not None
    assert (ana.reports_to.name, ana.reports_to.title) == ("Ben Okafor", "head of nursing")
    assert ana.reports_to.organisation == place
    assert [each.value for each in ana.reports_to.details.all()] == ["ben@example.org"]


def test_a_line_may_begin_with_somebody_new(client, seeker, place):
    client.post(
        reverse("people:draw_line", args=[place.pk]), {"who": "Eve Lund", "supervisor": "Bo Dahl"}
    )

    assert drawn(place) == [(0, "Bo Dahl"), (1, "Eve Lund")]


def test_somebody_of_that_name_at_another_place_is_not_taken(client, seeker, place):
    elsewhere = make_person(
        owner=seeker, name="Ana Ruiz", organisation=make_organisation(owner=seeker, name="Dairy")
    )

    client.post(
        reverse("people:draw_line", args=[place.pk]), {"who": "Ana Ruiz", "supervisor": "Bo Dahl"}
    )

    elsewhere.refresh_from_db()
    assert elsewhere.reports_to is None
    assert (1, "Ana Ruiz") in drawn(place)


@pytest.mark.parametrize(
    ("who", "supervisor", "sentence"),
    [
        ("", "Ben", "Whose supervisor is it?"),
        ("Ana", "", "Whom do they report to?"),
        ("ana@example.org", "Ben", "There is no name in this line."),
        ("Bo Dahl", "Wo Lund", "Wo Lund already reports to Bo Dahl"),
        ("Bo Dahl", "Bo Dahl", "Bo Dahl can&#x27;t report to themself"),
        ("Twin Lee", "Bo Dahl", "Several people here are called Twin Lee"),
        ("Wo Lund", "Twin Lee", "Several people here are called Twin Lee"),
    ],
)
def test_a_line_that_cannot_be_drawn_is_refused_in_a_sentence_with_what_was_typed(
    client, place, who, supervisor, sentence
):
    at(place, "Wo Lund", at(place, "Bo Dahl"))
    at(place, "Twin Lee")
    at(place, "Twin Lee")
    before = drawn(place)

    answer = client.post(
        reverse("people:draw_line", args=[place.pk]), {"who": who, "supervisor": supervisor}
    )

    page = text_of(answer)
    assert answer.status_code == 422
    assert sentence in page
    assert f'value="{who}"' in page or not who
    assert drawn(place) == before


def test_the_steps_of_any_chart_close_every_list_they_open(place):
    boss = None
    for number in range(DEEPEST + 3):
        boss = at(place, f"Level {number}", boss)

    lines = list(steps(chart(place).tops))

    assert sum(bool(line.branch.reports) for line in lines) == sum(len(line.ends) for line in lines)
    assert [line.branch.left_out for line in lines if line.branch.left_out] == [3]
