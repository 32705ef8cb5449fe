"""Addresses of the letter's pages, and what a browser would send from them."""

from django.test import Client
from django.urls import reverse

from askaround.careers.models import CareerField
from askaround.people.models import Person


def new(person: Person, query: str = "") -> str:
    return reverse("correspondence:start", args=[person.pk]) + f"?{query}"


def asking(person: Person, field: CareerField) -> str:
    return new(person, f"kind=introduction&ask=like&field={field.pk}")


def typed(client: Client, url: str) -> dict[str, str]:
    """What the form on a page would send if nothing were changed."""
    form = client.get(url).context["form"]
    values = {name: form[name].value() or "" for name in ("subject", "body", "channel")}
    return values | {"sent": "once", "version": ""}


def page(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()
