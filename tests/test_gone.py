"""A record deleted in another tab while its form was filled in: the words come back."""

import pytest

from askaround.testing.make import make_person

pytestmark = pytest.mark.django_db


def test_what_was_typed_for_a_deleted_person_comes_back_to_be_copied(client):
    person = make_person()
    client.force_login(person.owner)
    address = f"/people/{person.pk}/edit/"
    person.delete()

    answer = client.post(
        address, {"name": "Ana Ruiz", "notes": "Bakes on <b>Sundays</b>", "version": "1"}
    )

    page = answer.content.decode()
    assert answer.status_code == 404
    assert "Bakes on &lt;b&gt;Sundays&lt;/b&gt;" in page
    assert "to copy" in page


def test_a_page_that_was_never_there_says_only_that(client):
    person = make_person()
    client.force_login(person.owner)

    page = client.get("/people/01a200f2-930a-7640-b134-5816d98eeafa/").content.decode()

    assert "There is nothing here" in page
    assert "to copy" not in page
