"""What a seeker says about themself, and the clock they live by."""

import pytest

from askaround.accounts.tests.make import make_user

pytestmark = pytest.mark.django_db


def test_settings_are_saved(client):
    seeker = make_user()
    client.force_login(seeker)

    client.post("/settings/", {"first_name": "Noor", "time_zone": "Asia/Karachi"})

    seeker.refresh_from_db()
    assert (seeker.first_name, seeker.time_zone) == ("Noor", "Asia/Karachi")


def test_an_unknown_zone_is_explained_and_what_was_typed_comes_back(client):
    client.force_login(make_user())

    response = client.post("/settings/", {"first_name": "Noor", "time_zone": "Atlantis/Deep"})

    assert response.status_code == 422
    page = response.content.decode()
    assert "Atlantis/Deep" in page
    assert "Noor" in page
    assert "know that time zone" in page


def test_a_hostile_name_is_shown_as_text(client):
    client.force_login(make_user(first_name="<script>alert(1)</script>"))

    page = client.get("/settings/").content.decode()

    assert "<script>alert(1)" not in page


def test_in_local_mode_the_page_about_the_phone_says_why_and_what_to_do(client):
    client.force_login(make_user())

    page = client.get("/settings/phone/").content.decode()

    assert "open it" in page
    assert "askaround password" in page


def test_in_local_mode_there_are_no_doors_to_shut(client):
    client.force_login(make_user())

    page = client.get("/settings/").content.decode()

    assert "sign them out" not in page
    assert "Change the password" not in page
