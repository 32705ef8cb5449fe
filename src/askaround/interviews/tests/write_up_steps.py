"""What the tests of the write-up's pages share."""

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import fields_of
from askaround.people.tests.make import NOW, make_person

STORY = (
    "She said I should talk to Maria Lopez at Arup. I said I'd send the article by Friday. "
    "She told me to look into urban planning."
)


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def visit(seeker):
    person = make_person(owner=seeker, name="Ana Ruiz")
    return make_interview(
        owner=seeker, person=person, starts_at=NOW, held_at=NOW, ended_at=NOW, story=STORY
    )


def tell(visit):
    return reverse("interviews:write_up", args=[visit.pk])


def check(visit):
    return reverse("interviews:check", args=[visit.pk])


def shown(client, visit):
    """The second page as a browser would send it back."""
    form = fields_of(client.get(check(visit)))
    return {name: value for name, value in form.items() if name not in {"later", "done"}}


def done(client, visit, **fields):
    return client.post(check(visit), shown(client, visit) | {"done": "1"} | fields)
