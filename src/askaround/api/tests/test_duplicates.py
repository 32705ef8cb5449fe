"""People who may be here twice, through the API."""

import uuid

import pytest

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.api.tests.make import read
from askaround.people import actions
from askaround.people.models import Person
from askaround.people.tests.make import NOW, make_detail, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(api):
    ana, double = make_person(owner=api.user), make_person(owner=api.user, name="Ana Ruis")
    for person in (ana, double):
        make_detail(person=person)
    actions.look_everywhere(owner=api.user)
    return ana, double


def test_pairs_come_with_their_reasons(api, two):
    told = read(api.get("duplicates"))

    (pair,) = told["items"]
    assert {pair["one"]["name"], pair["other"]["name"]} == {"Ana Ruiz", "Ana Ruis"}
    assert pair["strength"] == "sure"
    assert pair["why"] == ["nearly the same name", "the same e-mail address"]
    assert (pair["why_not"], told["next"]) == ([], None)


def test_pairs_come_a_page_at_a_time(api):
    for number in range(3):
        for _each in range(2):
            make_person(owner=api.user, name=f"Xiomara Verdi{number}{number}")
    actions.look_everywhere(owner=api.user)
    seen, cursor = [], ""

    while cursor is not None:
        page = read(api.get(f"duplicates?limit=1&cursor={cursor}"))
        seen += [pair["id"] for pair in page["items"]]
        cursor = page["next"]

    assert len(seen) == len(set(seen)) == 3


def test_two_are_made_one(api, two):
    ana, double = two

    response = api.post(
        f"people/{ana.pk}/merge", {"other": str(double.pk), "fields": {"name": "other"}}
    )

    assert response.status_code == 200
    assert read(response)["id"] == str(ana.pk)
    assert read(response)["name"] == "Ana Ruis"
    assert response["ETag"] == f'"{read(response)["version"]}"'
    assert api.get(f"people/{double.pk}").status_code == 404


def test_a_merge_is_undone_like_a_deletion(api, two):
    ana, double = two
    api.post(f"people/{ana.pk}/merge", {"other": str(double.pk)})
    (listed,) = read(api.get("deleted"))["items"]

    api.post(f"deleted/{listed['id']}/undo", {})

    assert listed["kind"] == "merge"
    assert api.get(f"people/{double.pk}").status_code == 200


def test_a_merge_of_an_old_copy_is_refused(api, two):
    ana, double = two

    response = api.post(f"people/{ana.pk}/merge", {"other": str(double.pk)}, if_match='"7"')

    assert response.status_code == 412
    assert read(response)["current"]["id"] == str(ana.pk)
    assert Person.plain.count() == 2


@pytest.mark.parametrize("other", ["themself", "nobody"])
def test_a_merge_with_nobody_else_is_refused(api, two, other):
    pk = two[0].pk if other == "themself" else uuid.uuid4()

    response = api.post(f"people/{two[0].pk}/merge", {"other": str(pk)})

    assert response.status_code == (422 if other == "themself" else 404)
    assert read(response)["errors"][0]["field"] == "other"


def test_two_are_kept_apart_and_asked_about_again(api, two):
    both = {"one": str(two[1].pk), "other": str(two[0].pk)}

    told = read(api.post("duplicates/apart", both))

    assert told == both | {"apart": True}
    assert read(api.get("duplicates"))["items"] == []
    assert len(read(api.get("duplicates?apart=true"))["items"]) == 1
    api.post("duplicates/apart", both | {"apart": False})
    assert len(read(api.get("duplicates"))["items"]) == 1


def test_nobody_is_kept_apart_from_themself(api, two):
    both = {"one": str(two[0].pk), "other": str(two[0].pk)}

    assert api.post("duplicates/apart", both).status_code == 422


def test_a_merge_from_the_page_is_undone_from_anywhere(api, two):
    actions.merge(keep=two[0], other=two[1], at=NOW)

    bundles.undo(bundle=Bundle.plain.get(), at=NOW)

    assert len(read(api.get("people"))["items"]) == 2
