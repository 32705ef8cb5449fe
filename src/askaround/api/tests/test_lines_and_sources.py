"""Who reports to whom at a place, and where names for a field can come from."""

import pytest

from askaround.api.tests.make import read
from askaround.careers.tests.make import make_field
from askaround.people.models import SourceTried
from askaround.people.tests.make import NOW, make_mark, make_organisation, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def place(api):
    return make_organisation(owner=api.user)


@pytest.fixture
def field(api):
    return make_field(owner=api.user, name="Making cheese")


def at(place, name, boss=None, **words):
    return make_person(owner=place.owner, organisation=place, name=name, reports_to=boss, **words)


def test_a_chart_tells_who_stands_below_whom(api, place):
    top = at(place, "Cleo", title="head", met_at=NOW)
    at(place, "Ana", at(place, "Ben", top))
    at(place, "Dan")

    told = read(api.get(f"organisations/{place.pk}/chart"))

    (cleo,) = told["chart"]
    (ben,) = cleo["reports"]
    assert (cleo["name"], cleo["title"], cleo["stage"], cleo["below"]) == ("Cleo", "head", "met", 2)
    assert [each["name"] for each in ben["reports"]] == ["Ana"]
    assert [each["name"] for each in told["beside"]] == ["Dan"]


def test_a_chart_of_hundreds_in_one_line_is_told_as_deep_as_it_is_drawn(api, place):
    boss = None
    for number in range(400):
        boss = at(place, f"N {number}", boss)

    told = read(api.get(f"organisations/{place.pk}/chart"))

    here, depth = told["chart"][0], 1
    while here["reports"]:
        here, depth = here["reports"][0], depth + 1
    assert depth + here["left_out"] == 400


def test_people_are_listed_by_whom_they_report_to(api, place):
    boss = at(place, "Ben")
    ana = at(place, "Ana", boss)

    found = read(api.get(f"people?reports_to={boss.pk}&organisation={place.pk}"))

    assert [each["id"] for each in found["items"]] == [str(ana.pk)]


def test_a_line_that_would_close_a_circle_is_refused_with_the_sentence(api, place):
    top = at(place, "Cleo")
    low = at(place, "Ana", at(place, "Ben", top))

    response = api.patch(f"people/{top.pk}", {"reports_to": str(low.pk)})

    assert response.status_code == 422
    assert read(response)["errors"] == [
        {
            "field": "reports_to",
            "detail": "Ana reports to Cleo by way of Ben, so it can't be the other way round.",
        }
    ]


def sources_of(api, field):
    return {
        each["kind"]: each for each in read(api.get(f"career-fields/{field.pk}/sources"))["items"]
    }


def test_every_kind_of_source_is_told_with_what_it_brought(api, field):
    ana = make_person(owner=api.user, found_through="society")
    make_mark(person=ana, career_field=field)

    told = sources_of(api, field)

    assert len(told) == 12
    assert told["society"]["found"] == [{"id": str(ana.pk), "name": "Ana Ruiz", "stage": "named"}]
    assert [kind for kind, each in told.items() if each["next"]] == list(told)[:3]
    assert "making cheese" in told["friend"]["opening"]


def test_a_source_is_noted_as_tried_once_and_taken_back(api, field):
    address = f"career-fields/{field.pk}/sources/friend/tried"

    said = {"note": "Nobody knew.", "tried_at": "2026-11-02T09:00:00Z"}
    told = [read(api.post(address, said)) for _time in range(2)][-1]

    assert (told["note"], told["tried_at"], told["next"]) == (
        "Nobody knew.",
        "2026-11-02T09:00:00Z",
        False,
    )
    assert SourceTried.plain.count() == 1
    assert [api.delete(address).status_code for _time in range(2)] == [204, 204]
    assert sources_of(api, field)["friend"]["tried_at"] is None


def test_a_source_is_noted_as_tried_without_a_word(api, field):
    assert read(api.post(f"career-fields/{field.pk}/sources/other/tried"))["tried_at"]


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("a-dream", {}, 404),
        ("friend", {"note": "x" * 501}, 422),
        ("friend", {"why": "no such field"}, 422),
        ("friend", {"tried_at": "yesterday"}, 422),
    ],
)
def test_what_cannot_be_noted_is_refused_and_nothing_kept(api, field, kind, body, status):
    response = api.post(f"career-fields/{field.pk}/sources/{kind}/tried", body)

    assert response.status_code == status
    assert not SourceTried.plain.exists()
