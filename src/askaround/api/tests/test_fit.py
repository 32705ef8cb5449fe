"""What matters, the objectives and fit, by a program."""

import pytest

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field, make_trait
from askaround.findings.tests.make import make_trait_told
from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def caller():
    return Caller()


def test_a_trait_is_made_of_words_once(caller):
    first = read(caller.post("traits", {"text": "Quiet rooms", "importance": 5}))
    again = read(caller.post("traits", {"text": " Quiet  rooms"}))

    assert again["id"] == first["id"]
    assert (first["text"], first["importance"], first["wanted"]) == ("Quiet rooms", 5, "more")


def test_an_entry_has_the_kind_of_its_list_and_stays_that_entry(caller):
    made = read(caller.post("traits", {"element": "2.A.1.d"}))

    assert (made["kind"], made["text"]) == ("skill", "")
    changed = caller.patch(f"traits/{made['id']}", {"element": "2.A.1.c"})
    assert changed.status_code == 422


@pytest.mark.parametrize(
    "fields", [{}, {"element": "9.Z"}, {"text": "x", "importance": 6}, {"text": "x", "wanted": "?"}]
)
def test_what_is_no_trait_is_refused(caller, fields):
    assert caller.post("traits", fields).status_code == 422


def test_fit_is_told_a_trait_at_a_time(caller):
    field = make_field(owner=caller.user)
    quiet = make_trait(owner=caller.user, words="Quiet", importance=5)
    make_trait(owner=caller.user, words="Good pay")
    visit = make_interview(owner=caller.user, career_field=field, held_at=NOW)
    make_trait_told(trait=quiet, interview=visit, level=-1)

    told = read(caller.get(f"career-fields/{field.pk}/fit"))

    assert [(each["label"], each["gap"]) for each in told["traits"]] == [("Quiet", -3.0)]
    assert [each["label"] for each in told["unspoken"]] == ["Good pay"]


def test_objectives_say_what_met_them(caller):
    field = make_field(owner=caller.user)
    visit = make_interview(owner=caller.user, career_field=field, held_at=NOW)

    told = read(caller.get(f"career-fields/{field.pk}/objectives"))["objectives"]

    assert [each["name"] for each in told][:2] == ["facts", "contacts"]
    assert told[1]["needs"][0]["told"] == [
        {"type": "visit", "id": str(visit.pk), "text": visit.person.name}
    ]
