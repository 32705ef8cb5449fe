"""The pages for what goes wrong say what to do, and need no database to be drawn."""

import errno
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, connection
from django.test import Client, RequestFactory
from pytest_django import Settings

from askaround.accounts.tests.make import make_user
from askaround.web import errors
from askaround.web.database_trouble import sentence_for
from askaround.web.errors import unavailable


def test_an_address_that_is_not_there_gets_a_plain_sentence() -> None:
    answer = errors.page_not_found(RequestFactory().get("/nowhere/"), Exception())
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()


def test_the_page_for_a_fault_of_ours_needs_no_session_and_no_database() -> None:
    answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "It was not you" in answer.content.decode()


@pytest.mark.django_db
def test_a_broken_database_is_answered_with_our_page(client: Client) -> None:
    client.raise_request_exception = False

    def broken(*given: object) -> None:
        raise DatabaseError("disk I/O error")

    with connection.execute_wrapper(broken):
        client.cookies[settings.SESSION_COOKIE_NAME] = "some-session"
        answer = client.get("/")
    assert answer.status_code == 503
    assert "Nothing is lost" in answer.content.decode()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OperationalError("database or disk is full"), "The disk is full"),
        (OperationalError("could not extend file: No space left on device"), "The disk is full"),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full"),
        (OperationalError("attempt to write a readonly database"), "can't be written to"),
        (DatabaseError("database disk image is malformed"), "askaround doctor"),
        (OperationalError("the connection is closed"), ""),
        (InterfaceError("connection already closed"), ""),
        (IntegrityError("UNIQUE constraint failed"), None),
        (OSError(errno.ENOENT, "No such file"), None),
        (ValueError("disk is full"), None),
    ],
)
def test_what_is_wrong_with_the_disk_is_told_from_a_fault_of_ours(
    error: Exception, sentence: str | None
) -> None:
    said = sentence_for(error)
    assert said == sentence if not sentence else said is not None and sentence in said


@pytest.mark.django_db
def test_what_was_typed_comes_back_when_it_could_not_be_kept(client: Client) -> None:
    client.force_login(make_user())
    client.raise_request_exception = False

    def full(execute: Any, sql: str, *given: Any) -> Any:
        if sql.startswith("INSERT"):
            raise OperationalError("database or disk is full")
        return execute(sql, *given)

    with connection.execute_wrapper(full):
        answer = client.post("/fields/new/", {"id": uuid.uuid4(), "name": "Night nursing"})
    assert answer.status_code == 503
    assert "The disk is full" in answer.content.decode()
    assert "Night nursing" in answer.content.decode()


def test_a_refused_page_and_an_unreadable_one_have_their_sentences() -> None:
    request = RequestFactory().get("/")
    assert "someone else" in errors.permission_denied(request, Exception()).content.decode()
    assert "Go back" in errors.bad_request(request, Exception()).content.decode()


def test_a_full_disk_is_said_in_a_sentence_with_when_to_try_again() -> None:
    answer = unavailable(RequestFactory().get("/"), "The disk is full.")
    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
    assert "The disk is full." in answer.content.decode()


def test_a_sentence_remains_when_even_the_page_cannot_be_drawn(settings: Settings) -> None:
    storage = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": storage}}
    settings.DEBUG = False
    answer = errors.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert answer.content.decode() == "Something broke on our side. What was kept is still kept."


def test_the_sentence_may_be_hostile() -> None:
    assert "<script>alert" not in unavailable(None, "<script>alert(1)</script>").content.decode()


@pytest.mark.django_db
def test_the_gallery_is_not_there_in_daily_use(client: Client) -> None:
    assert client.get("/widgets/").status_code == 404
