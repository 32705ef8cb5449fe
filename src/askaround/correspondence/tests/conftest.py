"""What the tests of the letter's pages begin with: a seeker signed in, a field, somebody to ask."""

import pytest
from django.test import Client

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.people.models import Person
from askaround.people.tests.make import make_mark, make_person


@pytest.fixture
def owner(client: Client) -> User:
    owner = make_user(first_name="Nell", last_name="Abara", about_me="I keep a garden centre")
    client.force_login(owner)
    return owner


@pytest.fixture
def field(owner: User) -> CareerField:
    return make_field(owner=owner, name="organ building")


@pytest.fixture
def sam(field: CareerField) -> Person:
    person = make_person(owner=field.owner, name="Sam Reed")
    make_mark(person=person, career_field=field, purpose="might_know")
    return person
