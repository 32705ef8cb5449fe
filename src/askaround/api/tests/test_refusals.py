"""What can't be done is said in one kind of document, and nothing is done in part."""

import json
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import DataError, IntegrityError, OperationalError

from askaround.api import refusals
from askaround.api.problems import Problem
from askaround.api.tests.make import Caller, read
from askaround.people.models import Person
from askaround.people.tests.make import make_person

pytestmark = pytest.mark.django_db


def problem(response, status: int) -> Problem:
    """The problem document of an answer, checked for what RFC 9457 asks."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == "application/problem+json"
    told = Problem.model_validate(read(response))
    assert told.status == status
    assert told.detail.endswith(".")
    return told


def test_nobody_comes_in_without_a_token(db):
    response = Caller(token="").get("people")

    assert problem(response, 401).type == "urn:askaround:problem:no-token"
    assert response["WWW-Authenticate"] == "Bearer"


def test_an_unknown_token_lets_nobody_in(db):
    problem(Caller(token="made-up").get("people"), 401)


def test_a_session_cookie_alone_lets_nobody_in(api):
    api.client.force_login(api.user)
    api.token = ""

    problem(api.get("people"), 401)


def test_a_user_put_away_is_let_in_no_more(api):
    api.user.is_active = False
    api.user.save()

    problem(api.get("people"), 401)


def test_the_description_is_open_to_everybody(client, db):
    response = client.get("/api/v1/openapi.json")

    assert response.status_code == 200
    assert response.json()["openapi"].startswith("3.1")


def test_a_body_that_is_no_json_is_unreadable(api):
    for body in ('{"name": "Ana"', "\xff", b"\xff\xfe", "[" * 100_000):
        assert problem(api.post("people", body), 400).type.endswith("malformed")


def test_a_body_that_is_no_object_is_not_valid(api):
    bodies: list[Any] = [[], "null", '"Ana"', 7]
    for body in bodies:
        problem(api.post("people", body), 422)


def test_what_is_missing_is_named(api):
    told = problem(api.post("people", {}), 422)

    assert [(each.field, each.detail) for each in told.errors or []] == [
        ("name", "This is needed.")
    ]


def test_a_field_that_is_not_there_is_named(api):
    told = problem(api.post("people", {"name": "Ana", "nmae": "Ana"}), 422)

    assert [(each.field, each.detail) for each in told.errors or []] == [
        ("nmae", "There is no such field.")
    ]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("people", {"name": " \t "}, "name"),
        ("people", {"name": "\x00"}, "name"),
        ("people", {"name": "A" * 201}, "name"),
        ("people", {"name": 7}, "name"),
        ("people", {"name": None}, "name"),
        ("people", {"name": "Ana", "emails": "ana@example.org"}, "emails"),
        ("people", {"name": "Ana", "emails": [None]}, "emails.0"),
        ("people", {"name": "Ana", "found_through": "hearsay"}, "found_through"),
        ("people", {"name": "Ana", "reports_to": "Ben"}, "reports_to"),
        ("people", {"name": "Ana", "time_zone": "Mars/Olympus"}, "time_zone"),
        ("people", {"name": "\ud800"}, "name"),
        ("questions", {"text": "Why?", "minutes": 10**30}, "minutes"),
        ("questions", {"text": "Why?", "minutes": True}, "minutes"),
        ("questions", {"text": "Why?", "minutes": 0}, "minutes"),
        ("guides", {"name": "Mine", "reusable": "yes"}, "reusable"),
    ],
)
def test_a_value_that_can_not_be_kept_is_named(api, path, body, field):
    told = problem(api.post(path, json.dumps(body)), 422)

    assert [each.field for each in told.errors or []] == [field]


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-02T09:00:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2026-02-30T09:00:00Z",
        "1793610000",
        1793610000,
        "soon",
    ],
)
def test_a_moment_says_its_zone_and_lies_in_the_calendar(api, moment):
    body = {"asked": str(make_person(owner=api.user).pk), "kind": "like", "asked_at": moment}

    told = problem(api.post("asks", body), 422)

    assert [each.field for each in told.errors or []] == ["asked_at"]


def test_characters_no_database_keeps_are_left_out(api):
    person = api.made("people", {"name": "A\x00na", "notes": "one\x00two", "emails": ["a\x00@b"]})

    assert (person["name"], person["notes"], person["emails"]) == ("Ana", "onetwo", ["a@b"])


def test_a_hundred_thousand_characters_are_kept(api):
    person = api.made("people", {"name": "Ana", "notes": "word " * 20_000 + "end"})

    assert len(person["notes"]) == 100_003


def test_more_than_fits_in_one_request_is_refused(api):
    body = {"name": "Ana", "notes": "w" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}

    problem(api.post("people", body), 413)
    assert not Person.plain.exists()


def test_an_address_that_is_not_there_is_not_found(api):
    for path in ("nothing", f"people/{uuid.uuid4()}/notes", "people/ana", "people/0", "nothing/"):
        problem(api.get(path), 404)


def test_a_slash_too_many_makes_no_difference(api):
    made = api.post("people/", {"name": "Ana"})

    assert made.status_code == 201
    assert api.get(f"people/{read(made)['id']}/").status_code == 200


def test_a_method_an_address_does_not_take_is_told_with_those_it_takes(api):
    response = api.call("post", f"people/{uuid.uuid4()}", {})

    problem(response, 405)
    assert set(response["Allow"].split(", ")) == {"GET", "PUT", "PATCH", "DELETE"}


def test_a_record_says_who_it_is_in_one_place_only(api):
    person = make_person(owner=api.user)

    told = problem(api.patch(f"people/{person.pk}", {"id": str(uuid.uuid4())}), 422)

    assert [each.field for each in told.errors or []] == ["id"]


def test_an_id_used_for_something_else_is_told_with_what_stands_there(api):
    person = api.made("people", {"id": str(uuid.uuid4()), "name": "Ana"})

    told = problem(api.post("people", {"id": person["id"], "name": "Ben"}), 409)

    assert told.current == person


def test_a_change_of_a_record_that_is_gone_brings_it_not_back(api):
    address = f"people/{uuid.uuid4()}"

    problem(api.put(address, {"name": "Ana"}, if_match='"3"'), 412)
    assert not Person.plain.exists()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (IntegrityError(), 409),
        (DataError(), 422),
        (OperationalError("database is locked"), 503),
        (RequestDataTooBig(), 413),
        (ZeroDivisionError(), 500),
    ],
)
def test_a_fault_becomes_the_nearest_problem_and_tells_nothing_of_itself(error, status):
    kind = next(kind for kind in type(error).__mro__ if kind in refusals.MEANT)

    refused = refusals.MEANT[kind](error)

    assert refused.status == status
    assert "locked" not in refused.detail
