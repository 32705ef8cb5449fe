"""What the honest-purpose check says of messages, told by the API."""

from typing import get_args

import pytest

from askaround.api.resources.messages import Rule
from askaround.api.tests.make import read
from askaround.correspondence.purpose import RULES
from askaround.correspondence.tests.make import make_message
from askaround.people.tests.make import make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db

GOOD = (
    "Hello Ana,\n\nI'd like to find out what nursing is like. May I come and see you on Monday for "
    "twenty minutes?\n\nThank you,\nMaya"
)


def made(api, person, body):
    message = {"person": str(person.pk), "kind": "introduction", "channel": "email", "body": body}
    return read(api.post("messages", message))["purpose_check"]


def test_a_message_with_nothing_wrong_has_an_empty_check(api):
    assert made(api, make_person(owner=api.user, name="Ana Ruiz"), GOOD) == []


def test_what_is_found_is_told_with_why_and_a_suggestion(api):
    ana = make_person(owner=api.user, name="Ana Ruiz")

    [found] = made(api, ana, f"{GOOD}\n\nAre you hiring?")

    assert (found["rule"], found["found"]) == ("job_seeking", "Are you hiring")
    assert found["why"]
    assert found["suggestion"]


def test_a_source_is_allowed_once_the_record_says_yes(api):
    ana, ben = (make_person(owner=api.user, name=name) for name in ("Ana Ruiz", "Ben Okoro"))
    named = make_referral(ask=make_ask(asked=ben), person=ana, may_use_name="no")
    words = f"{GOOD} Ben Okoro suggested I write to you."

    assert [each["rule"] for each in made(api, ana, words)] == ["name_without_permission"]

    api.patch(f"referrals/{named.pk}", {"may_use_name": "yes"})
    assert made(api, ana, words) == []


def test_every_rule_is_described(api):
    assert set(get_args(Rule)) == set(RULES)


def test_a_list_is_checked_in_the_same_few_queries(api, django_assert_max_num_queries):
    for number in range(12):
        person = make_person(owner=api.user, name=f"Person {number}")
        make_referral(ask=make_ask(asked=make_person(owner=api.user)), person=person)
        make_message(person=person, body=GOOD)

    with django_assert_max_num_queries(8):
        assert len(read(api.get("messages"))["items"]) == 12
