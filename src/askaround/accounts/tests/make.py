"""Builders: one small function per model, each row complete and believable."""

from itertools import count
from typing import Any

from django.test import Client

from askaround.accounts import actions
from askaround.accounts.models import User

HOST = "notes.example.org"
"""Where the tests' server of one's own is reached."""

PASSWORD = "four odd green boots"

_number = count(1)


def make_user(**fields: object) -> User:
    number = next(_number)
    defaults: dict[str, object] = {"username": f"seeker{number}", "time_zone": "Europe/London"}
    return User.objects.create(**(defaults | fields))


def make_seeker_with_password() -> User:
    """The one account of personal mode."""
    seeker = actions.local_seeker(time_zone="Europe/London")
    actions.set_password(user=seeker, password=PASSWORD)
    return seeker


def proxied(asked_from: str = "198.51.100.4", **options: Any) -> Client:
    """A browser whose requests come through the reverse proxy of personal mode."""
    headers = {"host": HOST, "x-forwarded-proto": "https", "x-forwarded-for": asked_from}
    return Client(headers=headers, **options)
