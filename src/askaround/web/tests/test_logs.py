"""What the log must not hold."""

import logging

import pytest

from askaround.web.logs import WithoutSecrets


def logged(message, *args):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, args, None)
    assert WithoutSecrets().filter(record)
    return record.getMessage()


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("Not Found", "/calendar/s3cr-et_.ics"), "Not Found: /calendar/….ics"),
        (("Gone", "/sign-in/s3cr-et_/"), "Gone: /sign-in/…/"),
        (("Not Found", "/people/42/"), "Not Found: /people/42/"),
        (("Not Found", 404), "Not Found: 404"),
    ],
)
def test_secrets_in_an_address_are_left_out_and_nothing_else(args, expected):
    assert logged("%s: %s", *args) == expected


def test_a_secret_in_the_message_itself_is_left_out_too():
    assert logged("GET /calendar/s3cret.ics failed") == "GET /calendar/….ics failed"
