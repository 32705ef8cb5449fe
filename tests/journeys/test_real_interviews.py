"""At the scale of a hundred and fifty real conversations: from the API to an export that comes in again."""

import io
from fractions import Fraction
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils.html import escape

from askaround.api.tests.make import Caller, read
from askaround.exchange.tests.test_everything import wipe
from askaround.findings.places import words_address
from askaround.findings.queries.comparing import MOST_SHOWN
from askaround.interviews.models import Answer
from tests.journeys.real_interviews import (
    FILE,
    SOFTWARE,
    Desk,
    as_archive,
    marks_in,
    published,
    taken_in,
)

LATEST = 6
"""Conversations given to the API one by one, with their answers."""

READ_THROUGH = 30
"""Conversations in which words are marked: nobody reads on when little new is said."""

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not FILE.exists(), reason="the published interviews are not on this machine"
    ),
]

Interviews = list[dict[str, Any]]


@pytest.fixture(scope="module")
def interviews() -> Interviews:
    return published()


def bring(api: Caller, interviews: Interviews) -> Desk:
    """Most of them in one file, the latest one by one; the first ones read through and marked."""
    many, few = interviews[:-LATEST], interviews[-LATEST:]
    assert taken_in(api, "elsewhere.zip", as_archive(many))["added"] == len(many)
    desk = Desk(api)
    for row in few:
        desk.record(row)
    address = f"career-fields/{desk.field}/comparison?question={desk.asked[SOFTWARE]}"
    for answer in read(api.get(address))["answers"][:READ_THROUGH]:
        desk.mark(answer)
    return desk


def said(api: Caller) -> dict[tuple[str, str], str]:
    """Every answer, by who gave it and what was asked."""
    rows = Answer.objects.owned_by(api.user).select_related("interview__person", "question")
    return {(row.interview.person.name, row.question.text): row.text for row in rows}


def brought_by_hand(interviews: Interviews) -> tuple[Fraction, int]:
    """The share of new in the last two conversations that were read through, and how many were
    without a theme: from the file, not from what was kept of it."""
    themes = [
        {mark.theme for each in row["qa"] if each["q"] == SOFTWARE for mark in marks_in(each["a"])}
        for row in interviews[:READ_THROUGH]
    ]
    counted = [each for each in themes if each]
    known = set().union(*counted[:-2])
    new = set().union(*counted[-2:]) - known
    return Fraction(len(new), len(set().union(*counted[:4]))), len(interviews) - len(counted)


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def taken_out(api: Caller) -> bytes:
    return api.get("export?kind=zip").content


def parts(archive: bytes) -> dict[str, bytes]:
    """Each file of an export, but the one that says when it was made."""
    with ZipFile(io.BytesIO(archive)) as opened:
        return {n: opened.read(n) for n in opened.namelist() if n != "manifest.json"}


def test_real_interviews_are_compared_marked_and_taken_elsewhere(
    client: Client, interviews: Interviews
) -> None:
    api = Caller()
    desk = bring(api, interviews)
    client.force_login(api.user)
    names = {row["name"] for row in interviews}

    assert said(api) == {(r["name"], each["q"]): each["a"] for r in interviews for each in r["qa"]}
    _compared(desk, client, names)
    _enough(desk, client, interviews)
    _nobody_left_out(desk, client, names)
    _the_same_elsewhere(api)


def _compared(desk: Desk, client: Client, names: set[str]) -> None:
    """Every answer to one question, for programs at once, on the page part by part."""
    told = read(
        desk.api.get(f"career-fields/{desk.field}/comparison?question={desk.asked[SOFTWARE]}")
    )
    assert {each["person"]["name"] for each in told["answers"]} == names
    seen: set[str] = set()
    for first in range(0, len(names), MOST_SHOWN):
        address = f"/fields/{desk.field}/compare/?question={desk.asked[SOFTWARE]}&from={first}"
        shown = page(client, address)
        seen |= {name for name in names if escape(name) in shown}
    assert seen == names
    for answer in (told["answers"][0]["id"], told["answers"][-1]["id"]):
        led_to = words_address(UUID(desk.field), UUID(desk.asked[SOFTWARE]), UUID(answer))
        assert f'id="answer-{answer}"' in page(client, led_to)


def _enough(desk: Desk, client: Client, interviews: Interviews) -> None:
    """The same share of new as by hand; and that nobody who supervises the work was heard."""
    share, not_counted = brought_by_hand(interviews)
    told = read(desk.api.get(f"career-fields/{desk.field}/saturation"))
    assert told["runs"][-1]["share"] == pytest.approx(float(share))
    assert (told["not_counted"], told["next"]["viewpoint"]) == (not_counted, "supervisor")
    assert f"{not_counted} visits have no theme marked yet" in page(
        client, f"/fields/{desk.field}/enough/"
    )


def _nobody_left_out(desk: Desk, client: Client, names: set[str]) -> None:
    """Everybody stands on the page of the work, and hears what came of it."""
    desk.api.made("decisions", {"career_field": desk.field, "outcome": "not_yet"})
    for address in (f"/fields/{desk.field}/?visits=all", f"/fields/{desk.field}/decision/tell/"):
        shown = page(client, address)
        assert {name for name in names if escape(name) not in shown} == set(), address


def _the_same_elsewhere(api: Caller) -> None:
    """Taken out, taken in by somebody else on an empty Askaround, taken out again."""
    archive, other = taken_out(api), Caller()
    wipe(api.user)
    brought = taken_in(other, "everything.zip", archive)
    assert brought["rejected"] == []
    assert parts(taken_out(other)) == parts(archive)
