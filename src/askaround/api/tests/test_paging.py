"""Lists: a page at a time, nothing twice, nothing left out."""

from typing import Any

import pytest

from askaround.api.paging import COUNTED, MOST
from askaround.api.tests.make import Caller, read
from askaround.people.models import Organisation
from askaround.people.tests.make import make_organisation, make_person

pytestmark = pytest.mark.django_db


def names(page: dict[str, Any]) -> list[str]:
    return [item["name"] for item in page["items"]]


def test_a_list_has_fifty_records_unless_told_otherwise(api):
    Organisation.plain.bulk_create(
        Organisation(owner=api.user, name=f"Place {n:03}") for n in range(60)
    )

    page = read(api.get("organisations"))

    assert (len(page["items"]), page["count"], page["more"]) == (50, 60, False)
    assert page["next"]


def test_the_last_page_says_so(api):
    make_organisation(owner=api.user)

    assert read(api.get("organisations?limit=1"))["next"] is None


def test_pages_follow_each_other_whatever_is_added_in_between(api):
    for letter in "bdfhj":
        make_organisation(owner=api.user, name=letter)
    first = read(api.get("organisations?limit=2"))
    for letter in "acegik":
        make_organisation(owner=api.user, name=letter)

    second = read(api.get(f"organisations?limit=3&cursor={first['next']}"))
    third = read(api.get(f"organisations?limit=9&cursor={second['next']}"))

    assert names(first) + names(second) + names(third) == list("bdefghijk")
    assert third["next"] is None


def test_records_alike_in_order_are_still_shown_once(api):
    for _ in range(5):
        make_organisation(owner=api.user, name="The same")

    seen, cursor = [], ""
    while cursor is not None:
        page = read(api.get(f"organisations?limit=2&cursor={cursor}"))
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]

    assert len(seen) == len(set(seen)) == 5


def test_an_offset_passes_records_over(api):
    for letter in "abc":
        make_organisation(owner=api.user, name=letter)

    assert names(read(api.get("organisations?offset=1&limit=1"))) == ["b"]


def test_ten_thousand_are_counted_and_more_are_told(api):
    Organisation.plain.bulk_create(
        Organisation(owner=api.user, name=f"Place {n}") for n in range(COUNTED)
    )
    exact = read(api.get("organisations?limit=1"))
    make_organisation(owner=api.user)
    more = read(api.get("organisations?limit=1"))

    assert (exact["count"], exact["more"]) == (10_000, False)
    assert (more["count"], more["more"]) == (10_000, True)


@pytest.mark.parametrize(
    "asked",
    [
        f"limit={MOST + 1}",
        "limit=0",
        "limit=many",
        f"offset={COUNTED + 1}",
        "offset=-1",
        f"limit={10**40}",
        "cursor=made-up",
        "limt=3",
    ],
)
def test_a_page_that_can_not_be_is_refused(api, asked):
    response = api.get(f"people?{asked}")

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == asked.partition("=")[0]


def test_a_cursor_of_another_list_is_refused(api):
    for letter in "ab":
        make_organisation(owner=api.user, name=letter)
    cursor = read(api.get("organisations?limit=1"))["next"]

    assert api.get(f"guides?cursor={cursor}").status_code == 422


def test_words_are_found_wherever_they_stand(api):
    ana = make_person(owner=api.user, name="Ana Ruiz", title="Ward nurse")
    make_person(owner=api.user, name="Ana Lopez", title="Engineer")

    found = read(api.get("people?q=nurse ana"))

    assert [item["id"] for item in found["items"]] == [str(ana.pk)]


def test_a_strange_character_in_a_filter_finds_nothing_and_breaks_nothing(api):
    make_person(owner=api.user)

    assert read(api.get("people?name=%00zz&q=%00"))["items"] == []


def test_a_list_shows_only_ones_own(api):
    make_organisation()

    page = read(api.get("organisations"))

    assert (page["items"], page["count"]) == ([], 0)


def test_a_page_is_not_read_by_another(api):
    for letter in "ab":
        make_organisation(owner=api.user, name=letter)
    cursor = read(api.get("organisations?limit=1"))["next"]

    assert read(Caller().get(f"organisations?cursor={cursor}"))["items"] == []
