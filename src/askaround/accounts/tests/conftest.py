"""Personal mode for a test: a server of one's own, asked through its reverse proxy."""

from typing import Any

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.accounts.tests.make import HOST, PASSWORD, make_seeker_with_password, proxied
from askaround.config import personal as mode


@pytest.fixture
def personal(settings: Any) -> None:
    """The settings that ASKAROUND_MODE=personal brings."""
    given = mode.settings_of(f"https://{HOST}", ["10.0.0.7"], 8765, settings.MIDDLEWARE)
    for name, value in given.items():
        setattr(settings, name, value)


@pytest.fixture
def seeker(db: None) -> User:
    return make_seeker_with_password()


@pytest.fixture
def phone(personal: None, seeker: User) -> Client:
    """A device that is not signed in."""
    return proxied()


@pytest.fixture
def laptop(personal: None, seeker: User) -> Client:
    """A device that signed in with the password."""
    device = proxied()
    device.post("/sign-in/", {"password": PASSWORD})
    return device
