"""A place where people work."""

import pytest
from django.urls import reverse

from askaround.people.models import Organisation
from askaround.people.tests.make import make_organisation, make_person
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


def address(name, place):
    return reverse(f"people:{name}", args=[place.pk])


def test_the_place_and_its_people_are_there(client, seeker):
    place = make_organisation(owner=seeker, address="1 High Street", website="example.org")
    make_person(owner=seeker, organisation=place, title="nurse")

    page = text_of(client.get(address("organisation", place)))

    assert all(words in page for words in ("1 High Street", "example.org", "Ana Ruiz", "Nurse"))


def test_a_place_is_changed(client, seeker):
    place = make_organisation(owner=seeker)

    client.post(address("change_organisation", place), {"name": "Dairy", "version": 1})

    place.refresh_from_db()
    assert place.name == "Dairy"


def test_a_stale_change_is_shown_beside_what_was_kept(client, seeker):
    place = make_organisation(owner=seeker, name="Kept Dairy", version=2)

    answer = client.post(address("change_organisation", place), {"name": "Mine", "version": 1})

    assert answer.status_code == 409
    assert "Kept Dairy" in text_of(answer)


def test_a_place_needs_a_name(client, seeker):
    place = make_organisation(owner=seeker)

    answer = client.post(
        address("change_organisation", place), {"name": "", "notes": "Typed", "version": 1}
    )

    assert answer.status_code == 422
    assert "Typed" in text_of(answer)


def test_a_place_is_deleted_and_its_people_stay(client, seeker):
    place = make_organisation(owner=seeker)
    ana = make_person(owner=seeker, organisation=place)

    client.post(address("delete_organisation", place))

    ana.refresh_from_db()
    assert ana.organisation is None
    assert not Organisation.objects.owned_by(seeker).exists()


@pytest.mark.parametrize("name", ["organisation", "change_organisation", "delete_organisation"])
def test_somebody_elses_place_is_not_there(client, seeker, name):
    theirs = make_organisation(name="Quicksilver")

    answers = [client.get(address(name, theirs)), client.post(address(name, theirs), {"name": "x"})]

    assert {answer.status_code for answer in answers} <= {404, 405}


@pytest.mark.parametrize("name", ["organisation", "change_organisation", "delete_organisation"])
def test_hostile_words_are_only_words(client, seeker, name):
    place = make_organisation(
        owner=seeker, name=HOSTILE, address=HOSTILE, website="javascript:alert(1)", notes=HOSTILE
    )

    page = text_of(client.get(address(name, place)))

    assert HOSTILE not in page
    assert 'href="javascript' not in page


def test_the_page_takes_few_queries_however_many_people(
    client, seeker, django_assert_max_num_queries
):
    place = make_organisation(owner=seeker)
    for number in range(30):
        make_person(owner=seeker, organisation=place, name=f"N {number}")
    client.get(address("organisation", place))

    with django_assert_max_num_queries(8):
        client.get(address("organisation", place))
