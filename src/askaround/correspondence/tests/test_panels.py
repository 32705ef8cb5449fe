"""The messages on a person's page."""

import datetime as dt
from typing import Any

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from askaround.accounts.tests.make import make_user
from askaround.correspondence.panels import messages_with
from askaround.correspondence.tests.make import make_message
from askaround.people.models import Person
from askaround.people.tests.make import make_person
from askaround.web import panels

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


def request_of(person: Person, rf: RequestFactory) -> Any:
    request = rf.get("/")
    request.user = person.owner
    return request


def test_messages_stand_newest_first_with_drafts_among_them(rf: RequestFactory) -> None:
    person = make_person()
    older = make_message(person=person, sent_at=NOW)
    newer = make_message(person=person)
    make_message(person=make_person(owner=person.owner))
    assert messages_with(request_of(person, rf), person)["letters"] == [newer, older]


def test_the_panel_needs_one_query_however_many_there_are(
    rf: RequestFactory, django_assert_num_queries: Any
) -> None:
    [panel] = [each for each in panels.on("person") if each.name == "messages"]
    person = make_person()
    for _each in range(12):
        make_message(person=person, sent_at=NOW, replied_at=NOW)
    context = Context({"request": request_of(person, rf), "person": person})
    with django_assert_num_queries(panel.query_budget):
        found = panel.query(context["request"], person)
        shown = Template(f'{{% include "{panel.template}" %}}').render(
            Context({**(found or {}), "subject": person})
        )
    assert shown.count("<li") == 12


def test_nobody_elses_messages_are_shown(rf: RequestFactory) -> None:
    message = make_message(person=make_person())
    request = request_of(message.person, rf)
    request.user = make_user()
    assert messages_with(request, message.person)["letters"] == []
