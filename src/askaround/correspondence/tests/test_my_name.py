"""Signing: a name typed on the letter's page is put in, whichever button is pressed."""

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.people.tests.make import make_mark, make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("button", ["about-me", "save", "sent", "channel:phone", ""])
def test_a_name_typed_is_put_in_whichever_button_is_pressed(client: Client, button: str) -> None:
    owner = make_user(first_name="", last_name="")
    client.force_login(owner)
    sam = make_person(owner=owner, name="Sam Reed")
    field = make_field(owner=owner, name="organ building")
    make_mark(person=sam, career_field=field, purpose="might_know")
    url = reverse("correspondence:start", args=[sam.pk]) + f"?ask=like&field={field.pk}"
    form = client.get(url).context["form"]
    words = {name: form[name].value() or "" for name in ("subject", "body", "channel")}
    sent = words | {"sent": "once", "my_name": "Nell Abara", "do": button}
    letter = client.post(url, sent, follow=True).context["letter"]
    owner.refresh_from_db()
    assert owner.name == "Nell Abara"
    assert "[your name]" not in letter.body
