"""The scenarios of the benchmarks are there and ask for what is there. No time is measured here."""

from importlib import import_module

import pytest
from django.conf import settings
from django.test import Client

from askaround.accounts.actions import make_api_token
from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.people.tests.make import NOW
from benchmarks.__main__ import NAMES, scenario
from benchmarks.heard import fill_with_visits

PAGES = ("compare", "enough", "job_description")


def test_every_scenario_can_be_run_by_its_name():
    assert all(callable(scenario(name)) for name in NAMES)


@pytest.mark.django_db
def test_what_the_scenarios_of_a_line_of_work_ask_for_is_there():
    fill_with_visits(2, lambda _said: None)
    seeker, field = User.objects.get(), CareerField.plain.get()
    client = Client(headers={"host": settings.EXACT_HOSTS[0]})
    client.force_login(seeker)
    token = {"Authorization": f"Bearer {make_api_token(user=seeker, at=NOW)}"}

    answers = {
        path: client.get(path, headers=token if path.startswith("/api/") else {})
        for name in PAGES
        for path in import_module(f"benchmarks.scenarios.{name}").addresses(field.pk).values()
    }

    assert len(answers) > 6
    assert {path: answer.status_code for path, answer in answers.items()} == dict.fromkeys(
        answers, 200
    )
