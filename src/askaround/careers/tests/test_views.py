"""The pages of the lines of work."""

import pytest
from django.urls import reverse

from askaround.accounts.ids import new_id
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


def test_an_empty_install_is_asked_one_question(client, seeker):
    page = client.get(reverse("careers:new")).content.decode()

    assert "What line of work are you curious about?" in page
    assert "Look around with sample data" in page
    assert page.count('<button class="button primary"') == 1


def test_answering_it_makes_a_field_and_asks_who_might_know(client, seeker):
    answer = client.post(reverse("careers:new"), {"name": "Cheese making", "id": new_id()})

    field = CareerField.objects.owned_by(seeker).get()
    assert field.name == "Cheese making"
    assert answer.headers["Location"] == reverse("people:who", args=[field.pk])


def test_answering_it_twice_makes_one_field(client, seeker):
    for _ in range(2):
        client.post(reverse("careers:new"), {"name": "Cheese making", "id": str(new_id())})

    assert CareerField.objects.owned_by(seeker).count() == 1


def test_saying_nothing_is_answered_with_a_plain_sentence(client, seeker):
    answer = client.post(reverse("careers:new"), {"name": "  ", "id": new_id()})

    assert answer.status_code == 422
    assert "A word or two is enough" in answer.content.decode()


def test_a_further_field_is_asked_for_without_the_sample(client, seeker):
    make_field(owner=seeker)

    page = client.get(reverse("careers:new")).content.decode()

    assert "What other line of work" in page
    assert "sample data" not in page


def test_the_list_shows_my_fields_and_nobody_elses(client, seeker):
    make_field(owner=seeker, name="Bee keeping")
    make_field(name="Quicksilver")

    page = client.get(reverse("careers:fields")).content.decode()

    assert "Bee keeping" in page
    assert "Quicksilver" not in page


def test_an_empty_list_says_what_to_do(client, seeker):
    assert "Begin with one" in client.get(reverse("careers:fields")).content.decode()


def test_why_i_am_curious_is_changed_on_the_page_itself(client, seeker):
    field = make_field(owner=seeker)

    answer = client.post(field.get_absolute_url(), {"why": "The mornings.", "version": 1})

    field.refresh_from_db()
    assert (answer.status_code, field.why) == (302, "The mornings.")


def test_a_stale_why_is_shown_beside_what_was_kept(client, seeker):
    field = make_field(owner=seeker, why="Kept before.", version=2)

    answer = client.post(field.get_absolute_url(), {"why": "Typed late.", "version": 1})

    page = answer.content.decode()
    field.refresh_from_db()
    assert (answer.status_code, field.why) == (409, "Kept before.")
    assert "Kept before." in page
    assert "Typed late." in page
    assert 'name="version" value="2"' in page


def test_everything_of_a_field_can_be_edited(client, seeker):
    field = make_field(owner=seeker)
    typed = {"name": "Bee keeping", "works_there": "on", "organisation": "Hive", "version": 1}

    client.post(reverse("careers:edit", args=[field.pk]), typed)

    field.refresh_from_db()
    assert (field.name, field.works_there, field.organisation) == ("Bee keeping", True, "Hive")


def test_an_edit_without_a_name_keeps_what_was_typed(client, seeker):
    field = make_field(owner=seeker)
    typed = {"name": "", "why": "Typed words", "version": 1}

    answer = client.post(reverse("careers:edit", args=[field.pk]), typed)

    assert answer.status_code == 422
    assert "Typed words" in answer.content.decode()


def test_a_field_is_deleted_only_after_asking(client, seeker):
    field = make_field(owner=seeker)
    address = reverse("careers:delete", args=[field.pk])

    assert "Delete Cheese making?" in client.get(address).content.decode()
    client.post(address)

    assert not CareerField.objects.owned_by(seeker).exists()


@pytest.mark.parametrize("name", ["careers:field", "careers:edit", "careers:delete"])
def test_somebody_elses_field_is_not_there(client, seeker, name):
    theirs = make_field(name="Quicksilver")
    address = reverse(name, args=[theirs.pk])

    answers = [client.get(address), client.post(address, {"name": "Mine", "version": 1})]

    theirs.refresh_from_db()
    assert [answer.status_code for answer in answers] == [404, 404]
    assert theirs.name == "Quicksilver"


@pytest.mark.parametrize("name", ["careers:field", "careers:edit", "careers:delete"])
def test_a_hostile_name_is_only_words(client, seeker, name):
    field = make_field(owner=seeker, name=HOSTILE, why=HOSTILE)

    page = client.get(reverse(name, args=[field.pk])).content.decode()

    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_the_list_takes_few_queries_however_many_fields(
    client, seeker, django_assert_max_num_queries
):
    for number in range(30):
        make_field(owner=seeker, name=f"Field {number}")

    with django_assert_max_num_queries(6):
        client.get(reverse("careers:fields"))
