"""`GET /network`: who led to whom, folded as on the page."""

import uuid

import pytest

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field
from askaround.people.network.tests.make import asked, led_to
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    return Caller()


@pytest.fixture
def ben(caller):
    [ben] = asked(caller.user, ["Ben"])
    return ben


def test_each_person_stands_once_with_whoever_led_to_them(caller, ben):
    [ana] = led_to(caller.user, ["Ana"], by=ben, met_at=NOW)

    told = read(caller.get("network"))

    assert [(n["name"], n["parent"], n["stage"]) for n in told["nodes"]] == [
        ("Ben", None, "asked"),
        ("Ana", str(ben.pk), "met"),
    ]
    assert told["nodes"][0]["beneath"] == {"people": 1, "met": 1}
    assert (told["people"], told["asked"], told["met"]) == (2, 1, 1)
    assert told["nodes"][1]["id"] == str(ana.pk)


def test_a_naming_beside_the_tree_is_a_link(caller, ben):
    [ana] = led_to(caller.user, ["Ana"], by=ben)
    [cleo] = asked(caller.user, ["Cleo"])
    make_referral(ask=make_ask(asked=cleo), person=ana)

    told = read(caller.get("network"))

    assert told["links"] == [{"namer": str(cleo.pk), "named": str(ana.pk)}]


def test_a_large_branch_is_folded_and_opened_by_from(caller, ben):
    led_to(caller.user, [f"N {number}" for number in range(70)], by=ben)

    folded = read(caller.get("network"))
    opened = read(caller.get(f"network?from={ben.pk}&page=2"))

    assert [(n["name"], n["folded"]) for n in folded["nodes"]] == [("Ben", True)]
    assert len(opened["nodes"]) == 10
    assert (opened["start"], opened["page"], opened["pages"]) == (str(ben.pk), 2, 2)


def test_one_field_or_one_stage_can_be_asked_for(caller, ben):
    cheese = make_field(owner=caller.user)
    ann = make_person(owner=caller.user, name="Ann", approached_at=NOW, agreed_at=NOW)
    make_ask(asked=ann, career_field=cheese)

    for query in (f"field={cheese.pk}", "stage=agreed"):
        assert [n["name"] for n in read(caller.get(f"network?{query}"))["nodes"]] == ["Ann"]


@pytest.mark.parametrize("name", ["field", "from"])
def test_another_owners_record_is_no_beginning(caller, ben, name):
    stranger = make_person()
    theirs = make_field(owner=stranger.owner) if name == "field" else stranger

    assert caller.get(f"network?{name}={theirs.pk}").status_code == 404
    assert caller.get(f"network?{name}={uuid.uuid4()}").status_code == 404


@pytest.mark.parametrize("query", ["stage=famous", "page=0", "from=x", "start=x", "nonsense=1"])
def test_what_makes_no_sense_is_refused(caller, query):
    assert caller.get(f"network?{query}").status_code == 422
