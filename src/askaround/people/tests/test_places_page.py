"""The list of places: by name, a page at a time, found by words, each with how many people."""

import re

import pytest
from django.urls import reverse

from askaround.people.tests.make import make_organisation, make_person
from askaround.people.tests.pages import text_of

pytestmark = pytest.mark.django_db

ADDRESS = reverse("people:organisations")


def names(answer) -> list[str]:
    return re.findall(r'class="row-name" href="[^"]+">([^<]+)<', text_of(answer))


def test_places_stand_by_name_whatever_their_case(client, seeker):
    for name in ("Zoo", "archive", "Bakery"):
        make_organisation(owner=seeker, name=name)

    assert names(client.get(ADDRESS)) == ["archive", "Bakery", "Zoo"]


def test_each_place_says_how_many_people_are_there(client, seeker):
    busy = make_organisation(owner=seeker, name="Busy")
    make_organisation(owner=seeker, name="Empty")
    for number in range(3):
        make_person(owner=seeker, name=f"N {number}", organisation=busy)

    page = text_of(client.get(ADDRESS))

    assert "3 people" in page
    assert "nobody yet" in page


def test_words_find_places(client, seeker):
    make_organisation(owner=seeker, name="St Mary's Hospital")
    make_organisation(owner=seeker, name="Dairy")

    answer = client.get(ADDRESS, {"q": "hosp"}, headers={"HX-Request": "true"})

    assert names(answer) == ["St Mary&#x27;s Hospital"]
    assert "<html" not in text_of(answer)


def test_every_place_comes_once_a_page_at_a_time(client, seeker):
    expected = [f"Place {number:02}" for number in range(60)]
    for name in reversed(expected):
        make_organisation(owner=seeker, name=name)
    make_organisation(owner=seeker, name="Place 30")

    found, address = [], ADDRESS
    for _page in range(3):
        answer = client.get(address)
        found += names(answer)
        following = re.search(r'href="([^"]+)" hx-get', text_of(answer))
        address = following[1].replace("&amp;", "&") if following else ""

    assert found == sorted([*expected, "Place 30"])
    assert address == ""


@pytest.mark.parametrize("after", ["x", "|", "a|b", "\x00|1", "é|" + "0" * 32])
def test_a_strange_place_in_the_list_is_no_fault(client, seeker, after):
    make_organisation(owner=seeker)

    assert client.get(ADDRESS, {"after": after}).status_code == 200


def test_nothing_here_says_where_places_come_from(client, seeker):
    assert "They come with the people" in text_of(client.get(ADDRESS))


def test_somebody_elses_places_are_not_listed(client, seeker):
    make_organisation(name="Quicksilver")

    assert "Quicksilver" not in text_of(client.get(ADDRESS))


def test_the_list_takes_as_few_queries_for_many_as_for_few(
    client, seeker, django_assert_num_queries
):
    for number in range(30):
        place = make_organisation(owner=seeker, name=f"P {number}")
        make_person(owner=seeker, organisation=place)
    client.get(ADDRESS)

    with django_assert_num_queries(3):
        client.get(ADDRESS)


def test_the_list_of_people_leads_here(client, seeker):
    assert ADDRESS in text_of(client.get(reverse("people:people")))
