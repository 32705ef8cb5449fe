"""What the tests of this package's pages share."""

from typing import Any

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def seeker(client: Client) -> User:
    """Somebody signed in."""
    user = make_user()
    client.force_login(user)
    return user


def text_of(answer: Any) -> str:
    """A page with its runs of blanks as one, so that sentences can be looked for."""
    return " ".join(answer.content.decode().split())
