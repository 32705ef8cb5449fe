"""The list of people: found, filtered, paged, in a few queries however many there are."""

import re

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.people.models import Person
from askaround.people.tests.make import (
    NOW,
    make_ask,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
)
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db
LIST = reverse("people:people")


def names(answer):
    return re.findall(r'class="row-name"[^>]*>([^<]*)</a>', answer.content.decode())


def rows(answer):
    return re.findall(r'<li class="row">.*?</li>', answer.content.decode(), re.DOTALL)


def many(owner, count):
    people = [Person(owner=owner, name=f"N {i:05}", sort_name=f"n {i:05}") for i in range(count)]
    return Person.plain.bulk_create(people, batch_size=1000)


def next_page(answer):
    found = re.search(r'href="(/people/\?[^"]*after=[^"]*)"', answer.content.decode())
    return found and found[1].replace("&amp;", "&")


def test_people_are_listed_by_name_and_nobody_elses(client, seeker):
    make_person(owner=seeker, name="Zoe")
    make_person(owner=seeker, name="ana")
    make_person(name="Quicksilver")

    assert names(client.get(LIST)) == ["ana", "Zoe"]


def test_a_row_says_what_they_do_where_and_who_named_them(client, seeker):
    place = make_organisation(owner=seeker, name="St Mary's")
    ana = make_person(owner=seeker, title="nurse", organisation=place)
    make_referral(person=ana)

    page = text_of(client.get(LIST))

    assert "Nurse at St Mary&#x27;s" in page
    assert "named by Ben Okafor" in page


def test_somebody_merely_known_has_no_stage(client, seeker):
    make_person(owner=seeker)

    assert "stage-" not in text_of(client.get(LIST))


def test_somebody_thought_of_is_said_to_perhaps_know_someone(client, seeker):
    cheese = make_field(owner=seeker)
    make_mark(person=make_person(owner=seeker), career_field=cheese, purpose="might_know")

    assert "might know someone" in text_of(client.get(LIST))


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("waiting-on-me", ["Agreed", "Named"]),
        ("waiting-on-them", ["Asked"]),
        ("met", ["Met"]),
        ("nonsense", ["Agreed", "Asked", "Known", "Met", "Named", "Rests"]),
    ],
)
def test_each_filter_shows_whom_it_names(client, seeker, only, expected):
    make_person(owner=seeker, name="Known")
    make_person(owner=seeker, name="Asked", approached_at=NOW)
    make_person(owner=seeker, name="Agreed", approached_at=NOW, agreed_at=NOW)
    make_person(owner=seeker, name="Met", approached_at=NOW, agreed_at=NOW, met_at=NOW)
    make_person(owner=seeker, name="Rests", approached_at=NOW, resting_since=NOW)
    cheese = make_field(owner=seeker)
    make_mark(person=make_person(owner=seeker, name="Named"), career_field=cheese)

    assert names(client.get(LIST, {"only": only})) == expected


def test_every_name_is_on_one_page_and_one_only(client, seeker):
    many(seeker, 60)
    seen = []
    address = LIST

    while address:
        answer = client.get(address)
        seen += names(answer)
        address = next_page(answer)

    assert seen == [f"N {i:05}" for i in range(60)]


def test_people_of_one_name_are_not_lost_between_pages(client, seeker):
    for _ in range(30):
        make_person(owner=seeker, name="Ana & Co|1")

    first = client.get(LIST)
    second = client.get(next_page(first))

    assert len(names(first)) + len(names(second)) == 30


def test_the_filter_goes_on_to_the_next_page(client, seeker):
    for number in range(30):
        make_person(owner=seeker, name=f"M {number:02}", met_at=NOW)
        make_person(owner=seeker, name=f"K {number:02}")

    second = client.get(next_page(client.get(LIST, {"only": "met"})))

    assert names(second) == [f"M {number:02}" for number in range(25, 30)]


@pytest.mark.parametrize("after", ["nonsense", "|", "ana|not-an-id", "\x00|\x00"])
def test_a_place_in_the_list_that_cannot_be_read_is_its_beginning(client, seeker, after):
    make_person(owner=seeker, name="Ana")

    assert names(client.get(LIST, {"after": after})) == ["Ana"]


def test_words_find_names_titles_and_places(client, seeker):
    dairy = make_organisation(owner=seeker, name="Old Dairy")
    make_person(owner=seeker, name="Dairymaid Ann")
    make_person(owner=seeker, name="Ben", title="head of the dairy")
    make_person(owner=seeker, name="Chidi", organisation=dairy)
    make_person(owner=seeker, name="Dora")
    make_person(name="Dairy Quicksilver")

    assert names(client.get(LIST, {"q": " DAIRY "})) == ["Ben", "Chidi", "Dairymaid Ann"]


def test_where_a_page_is_full_of_people_called_so_nobody_else_is_on_it(client, seeker):
    many(seeker, 60)
    make_person(owner=seeker, name="A", title="N in chief")

    assert names(client.get(LIST, {"q": "n"})) == [f"N {i:05}" for i in range(50)]


def test_a_row_that_was_found_says_what_the_list_says_of_it(client, seeker):
    ana = make_person(owner=seeker, name="Ana", title="nurse", approached_at=NOW)
    for asked in (make_person(owner=seeker, name="Ben"), make_person(owner=seeker, name="Chidi")):
        make_referral(person=ana, ask=make_ask(asked=asked))
    make_mark(person=ana, career_field=make_field(owner=seeker), purpose="might_know")

    listed, found = (rows(client.get(LIST, asked))[0] for asked in ({}, {"q": "an"}))

    assert "named by Ben and Chidi" in found
    assert found == listed


def test_words_with_signs_of_the_search_language_are_only_words(client, seeker):
    make_person(owner=seeker, name="100% Ana_B")

    assert names(client.get(LIST, {"q": "0% a"})) == ["100% Ana_B"]
    assert names(client.get(LIST, {"q": "%"})) == ["100% Ana_B"]
    assert names(client.get(LIST, {"q": "n__b"})) == []


def test_finding_nobody_says_so_and_offers_to_add(client, seeker):
    page = text_of(client.get(LIST, {"q": HOSTILE}))

    assert "Nobody here by" in page
    assert HOSTILE not in page


def test_more_than_can_be_shown_are_said_to_be_more(client, seeker):
    many(seeker, 60)

    answer = client.get(LIST, {"q": "n"})

    assert len(names(answer)) == 50
    assert "There are more." in text_of(answer)


def test_typing_gets_the_found_ones_alone(client, seeker):
    make_person(owner=seeker)

    answer = client.get(LIST, {"q": "ana"}, headers={"HX-Request": "true"})

    page = answer.content.decode()
    assert page.strip().startswith('<div id="found"')
    assert "<html" not in page
    assert names(answer) == ["Ana Ruiz"]


def test_an_empty_list_says_what_to_do(client, seeker):
    assert "Nobody is here yet." in text_of(client.get(LIST))


@pytest.mark.parametrize("only", ["waiting-on-me", "waiting-on-them", "met"])
def test_an_empty_filter_has_its_own_sentence(client, seeker, only):
    page = text_of(client.get(LIST, {"only": only}))

    assert 'class="empty"' in page
    assert "Nobody is here yet." not in page


def test_a_hostile_name_is_only_words(client, seeker):
    place = make_organisation(owner=seeker, name=HOSTILE)
    make_person(owner=seeker, name=HOSTILE, title=HOSTILE, organisation=place)

    assert HOSTILE not in text_of(client.get(LIST))


@pytest.mark.parametrize("count", [10, 10_000])
@pytest.mark.parametrize(
    ("asked", "queries"),
    [({}, 5), ({"q": "n 0"}, 3), ({"only": "waiting-on-me"}, 5), ({"only": "met"}, 5)],
)
def test_the_list_takes_as_many_queries_for_ten_as_for_ten_thousand(
    client, seeker, django_assert_num_queries, count, asked, queries
):
    people = many(seeker, count)
    Person.plain.filter(pk__in=[each.pk for each in people[:3]]).update(met_at=NOW)
    make_referral(person=people[5])
    client.get(LIST)

    with django_assert_num_queries(queries):
        client.get(LIST, asked)
