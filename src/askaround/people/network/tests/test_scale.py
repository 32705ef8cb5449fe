"""The picture of ten thousand: as few queries, and as light, as that of a few."""

import gzip

import pytest
from django.urls import reverse

from askaround.people.network.tests.looking import drawn
from askaround.people.network.tests.make import asked, led_to
from askaround.people.tests.make import NOW

pytestmark = pytest.mark.django_db
PAGE = reverse("people:network")
LIGHT = 15 * 1024
"""Bytes of a page over the wire, at most (quality: speed)."""


def many(owner, count):
    """So many people: forty you asked, and the others named by them."""
    first = asked(owner, [f"A {number}" for number in range(40)])
    for giver in first:
        names = [f"{giver.name} - {number}" for number in range(count // 40 - 1)]
        led_to(owner, names, by=giver, met_at=NOW)


@pytest.mark.parametrize("count", [80, 10_000])
def test_the_page_takes_as_many_queries_for_eighty_as_for_ten_thousand(
    client, seeker, django_assert_num_queries, count
):
    many(seeker, count)
    client.get(PAGE)

    with django_assert_num_queries(6):
        whole = client.get(PAGE)
    with django_assert_num_queries(6):
        met = client.get(PAGE, {"stage": "met"})

    assert len(gzip.compress(whole.content)) < LIGHT
    assert len(gzip.compress(met.content)) < LIGHT


def test_ten_thousand_whom_you_asked_come_in_pages(client, seeker):
    asked(seeker, [f"A {number:05}" for number in range(10_000)])

    first = client.get(PAGE)
    last = client.get(PAGE, {"page": 167})

    assert drawn(first)[-1] == "9940 more"
    assert drawn(last)[-1] == "A 09999"
    assert len(gzip.compress(first.content)) < LIGHT
