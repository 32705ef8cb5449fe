"""A place where people work."""

import re

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


def rename(client, place, name, **more):
    sent = {"name": name, "version": place.version, "address": place.address, **more}
    return client.post(address("change_organisation", place), sent)


@pytest.fixture
def two_places(seeker):
    """The place to rename, with Ana there, and the one that has the name already."""
    short = make_organisation(owner=seeker, name="St Mary's", address="2 Low Road", notes="Old.")
    make_person(owner=seeker, organisation=short)
    return short, make_organisation(owner=seeker, address="1 High Street", notes="New.")


def test_a_name_that_another_place_has_is_asked_about_before_anything_is_kept(client, two_places):
    short, _whole = two_places

    answer = rename(client, short, "st mary's HOSPITAL")

    page = text_of(answer)
    short.refresh_from_db()
    assert answer.status_code == 422
    assert "Are the two one place?" in page
    assert 'value="st mary&#x27;s HOSPITAL"' in page
    assert short.name == "St Mary's"


def test_two_places_are_put_together_and_no_word_is_lost(client, seeker, two_places):
    short, whole = two_places

    answer = rename(client, short, whole.name, notes="Old.", do="together")

    whole.refresh_from_db()
    assert answer.url == whole.get_absolute_url()
    assert [each.name for each in Organisation.objects.owned_by(seeker)] == [whole.name]
    assert [each.name for each in whole.people.all()] == ["Ana Ruiz"]
    assert whole.address == "1 High Street"
    assert whole.notes == "New.\nOld.\n2 Low Road"


def test_putting_together_can_be_undone(client, seeker, two_places):
    short, whole = two_places
    rename(client, short, whole.name, notes="Old.", do="together")
    said = text_of(client.get(whole.get_absolute_url()))

    client.post(re.findall(r'action="([^"]+/undo/)"', said)[0])

    whole.refresh_from_db()
    assert Organisation.objects.owned_by(seeker).count() == 2
    assert [each.name for each in whole.people.all()] == []
    assert whole.notes == "New."


def test_two_places_may_have_one_name(client, seeker, two_places):
    short, whole = two_places

    rename(client, short, whole.name, do="apart")

    names = [each.name for each in Organisation.objects.owned_by(seeker)]
    assert names == [whole.name, whole.name]


def test_somebody_elses_place_of_that_name_is_not_asked_about(client, seeker):
    make_organisation(name="Quicksilver")
    mine = make_organisation(owner=seeker, name="Mine")

    answer = rename(client, mine, "Quicksilver")

    assert answer.status_code == 302
