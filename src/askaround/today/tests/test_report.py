"""The list as other programs and a terminal get it."""

import datetime as dt
import json
from dataclasses import replace
from zoneinfo import ZoneInfo

from askaround.today.report import as_dict, as_json, as_text
from askaround.today.rules import afterwards
from askaround.today.tests.make import DAYS, MONDAY, now, person, visit


def test_the_list_for_programs_has_what_is_promised_and_nothing_else() -> None:
    item = afterwards.thank_you(visit(held_at=MONDAY, ended_at=MONDAY), now(MONDAY + 2 * DAYS))
    assert item is not None
    [found] = json.loads(as_json([item]))["items"]
    assert found == {
        "rule": "thank_you",
        "why": "Ana gave you 20 minutes 2 days ago. Late thanks are welcome too.",
        "due_at": "2026-11-03T09:00:00+00:00",
        "overdue": True,
        "subject": {"type": "interview", "id": str(item.subject.id), "name": "Ana Ruiz"},
        "url": item.url,
    }


def test_what_was_due_before_there_were_time_zones_is_told_by_the_worlds_clock() -> None:
    long_ago = dt.datetime(1891, 1, 1, 12, 0, tzinfo=ZoneInfo("Europe/Paris"))

    item = afterwards.thank_you(visit(held_at=MONDAY, ended_at=MONDAY), now(MONDAY + 2 * DAYS))
    assert item is not None

    assert as_dict(replace(item, due_at=long_ago))["due_at"] == "1891-01-01T11:50:39+00:00"


def test_a_terminal_gets_what_to_do_and_why() -> None:
    item = afterwards.thank_you(visit(held_at=MONDAY, ended_at=MONDAY), now(MONDAY + 2 * DAYS))
    assert item is not None
    assert (
        as_text([item])
        == "late Thank Ana\n    Ana gave you 20 minutes 2 days ago. Late thanks are welcome too."
    )


def test_a_terminal_is_told_when_nothing_is_waiting() -> None:
    assert as_text([]) == "Nothing is waiting for you today."


def test_a_name_cannot_steer_a_terminal() -> None:
    hostile = visit(person=person("\x1b[31mRed"), held_at=MONDAY, ended_at=MONDAY)
    item = afterwards.thank_you(hostile, now(MONDAY + DAYS))
    assert item is not None
    assert "\x1b" not in as_text([item])
