"""Tables whose columns the caller names."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.api.tests.make import Caller, read
from askaround.people.models import Person

pytestmark = pytest.mark.django_db
ODD = b"Ana Ruiz,ana@example.org,38\nBen Okafor,ben@example.org,40\n"


def send(api: Caller, content: bytes = ODD, name: str = "leute.csv", **fields: str):
    return api.client.post(
        "/api/v1/import",
        {"file": SimpleUploadedFile(name, content), **fields},
        headers={"authorization": f"Bearer {api.token}"},
    )


def test_columns_nobody_knows_come_back_with_what_to_say_of_them(api):
    response = send(api)

    assert response.status_code == 422
    [wrong] = read(response)["errors"]
    assert wrong["field"] == "columns"
    assert '{"1": "name", "2": "email", "3": "other"}' in wrong["detail"]


def test_columns_may_be_said(api):
    told = read(send(api, columns=json.dumps({"1": "name", "2": "email", "3": "department"})))

    assert told["added"] == 2
    assert Person.objects.owned_by(api.user).get(name="Ana Ruiz").department == "38"


@pytest.mark.parametrize(
    "columns",
    ["name", "[1]", '{"1": 2}', '{"1": "hat"}', '{"9": "name"}', '{"1":"notes","2":"notes"}', "["],
)
def test_a_choice_that_cannot_be_followed_is_refused_in_a_sentence(api, columns):
    response = send(api, columns=columns)

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "columns"
    assert not Person.plain.exists()
