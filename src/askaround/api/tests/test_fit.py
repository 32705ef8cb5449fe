"""What matters, the objectives and fit, by a program."""

import pytest

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field, make_trait
from askaround.findings.models import TraitTold
from askaround.findings.tests.make import make_passage, make_trait_told
from askaround.interviews.tests.make import make_answer, make_interview
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


def test_ones_own_word_on_an_objective_wins_until_it_is_taken_back(caller):
    address = f"career-fields/{make_field(owner=caller.user).pk}/objectives"

    said = read(caller.patch(address, {"facts": True, "plan": False}))["objectives"]
    assert [(each["met"], each["said"]) for each in said] == [
        (True, True), *[(False, None)] * 4, (False, False)
    ]  # fmt: skip

    assert read(caller.patch(address, {"facts": None}))["objectives"][0]["said"] is None
    assert read(caller.get(address))["objectives"][5]["said"] is False
    assert caller.patch(address, {"pay": True}).status_code == 422


def test_a_conversation_tells_how_much_of_a_trait_there_is(caller):
    answer = make_answer(interview=make_interview(owner=caller.user), text="Never a quiet hour.")
    quiet = make_trait(owner=caller.user, words="Quiet", importance=5)
    pay = make_trait(owner=caller.user, words="Good pay")
    mark = make_passage(answer=answer, words="quiet")
    address = f"interviews/{answer.interview_id}/fit"
    level = {"trait": str(quiet.pk), "level": -2, "passage": str(mark.pk)}

    told = read(caller.patch(address, {"traits": [level]}))["traits"]
    assert [(each["label"], each["level"], each["passage"]) for each in told] == [
        ("Quiet", -2, str(mark.pk)), ("Good pay", None, None)
    ]  # fmt: skip

    other = make_interview(owner=caller.user).pk
    wrong = [{"trait": str(pay.pk), "level": 1}, level]
    assert caller.patch(f"interviews/{other}/fit", {"traits": wrong}).status_code == 422
    assert caller.patch(address, {"traits": [level | {"level": 3}]}).status_code == 422
    assert [row.trait for row in TraitTold.plain.all()] == [quiet]

    caller.patch(address, {"traits": [{"trait": str(quiet.pk), "level": None}]})
    assert not TraitTold.plain.exists()
