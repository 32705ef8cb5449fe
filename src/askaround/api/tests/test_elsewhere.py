"""What is due, what is found, and files taken in."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field
from askaround.correspondence.tests.make import make_message
from askaround.exchange import uploads
from askaround.interviews.tests.make import make_interview
from askaround.people.models import Person
from askaround.people.tests.make import make_organisation, make_person
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db

CARDS = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zed Nilsson\r\nEMAIL:zed@example.org\r\nEND:VCARD\r\n"


def send(api: Caller, content: bytes, name: str = "cards.vcf", **fields: str):
    return api.client.post(
        "/api/v1/import",
        {"file": SimpleUploadedFile(name, content), **fields},
        headers={"authorization": f"Bearer {api.token}"},
    )


def test_today_says_what_is_due_and_why(api):
    field = make_field(owner=api.user, name="Cheese making")

    items = read(api.get("today"))["items"]

    assert [item["subject"]["id"] for item in items] == [str(field.pk)]
    assert set(items[0]) == {"rule", "why", "due_at", "overdue", "subject", "url"}
    assert set(items[0]["subject"]) == {"type", "id", "name"}


def test_search_finds_a_record_by_a_word(api):
    person = make_person(owner=api.user, name="Ana Ruiz", notes="She keeps bees.")
    make_person(name="Bea", notes="She keeps bees.")

    items = read(api.get("search?q=bees"))["items"]

    assert [item["id"] for item in items] == [str(person.pk)]
    assert set(items[0]) == {"type", "id", "title", "snippet", "marks", "url"}
    assert (items[0]["type"], items[0]["title"]) == ("person", "Ana Ruiz")


def test_every_kind_of_record_is_found_with_its_page(api):
    person = make_person(owner=api.user, name="Ana Badger")
    make_field(owner=api.user, name="Badger watching")
    make_organisation(owner=api.user, name="Badger Trust")
    make_question(owner=api.user, text="Why badgers?")
    make_interview(owner=api.user, person=person, place="Badger Lane")
    make_message(person=person, subject="Badgers")

    items = read(api.get("search?q=badger"))["items"]

    kinds = {"person", "career_field", "organisation", "question", "interview", "message"}
    assert {item["type"] for item in items} == kinds
    api.client.force_login(api.user)
    assert {api.client.get(item["url"]).status_code for item in items} == {200}


def test_a_search_for_nothing_finds_nothing(api):
    assert read(api.get("search?q="))["items"] == []
    assert api.get("search").status_code == 422


def test_a_file_of_people_is_taken_in(api):
    told = read(send(api, CARDS))

    assert (told["added"], told["updated"], told["unchanged"], told["rejected"]) == (1, 0, 0, [])
    assert [(each["name"], each["emails"]) for each in told["people"]] == [
        ("Zed Nilsson", ["zed@example.org"])
    ]
    assert Person.plain.get().owner == api.user


def test_a_dry_run_says_what_would_be_done(api):
    told = read(send(api, CARDS, dry_run="true"))

    assert told["added"] == 1
    assert not Person.plain.exists()


def test_a_file_is_what_the_caller_says_it_is(api):
    table = b"Name,Email\nZed Nilsson,zed@example.org\n"

    response = send(api, table, "people.txt", **{"as": "csv"})

    assert read(response)["added"] == 1


def test_the_same_file_again_changes_nothing(api):
    send(api, CARDS)

    assert read(send(api, CARDS))["unchanged"] == 1


@pytest.mark.parametrize(
    "content", [b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", b"", b"\x00\xff" * 500]
)
def test_a_file_without_people_is_refused_in_a_sentence(api, content):
    response = send(api, content, "people.ics")

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "file"


def test_a_kind_nobody_knows_is_refused(api):
    response = send(api, CARDS, **{"as": "fax"})

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "as"


def test_an_import_needs_a_file(api):
    response = api.post("import", json.dumps({"file": "cards.vcf"}))

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "file"


def test_a_switch_in_the_address_is_not_passed_over(api):
    response = api.client.post(
        "/api/v1/import?dry_run=true",
        {"file": SimpleUploadedFile("cards.vcf", CARDS)},
        headers={"authorization": f"Bearer {api.token}"},
    )

    assert response.status_code == 422
    assert not Person.plain.exists()


def test_a_file_taken_in_is_not_kept(api):
    send(api, CARDS)

    assert list(uploads.folder_of(api.user).iterdir()) == []
