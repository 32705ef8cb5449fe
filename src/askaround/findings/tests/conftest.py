"""What the tests of this package's pages start from."""

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user


@pytest.fixture
def seeker(client: Client) -> User:
    """Somebody signed in."""
    user = make_user()
    client.force_login(user)
    return user
