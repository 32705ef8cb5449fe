"""What comes next for one conversation."""

import datetime as dt
from dataclasses import replace

import pytest

from askaround.interviews.steps import Facts, next_step

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
MET = Facts(held=True, written_up=True, thanked=True)


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (Facts(), "agree"),
        (Facts(starts_at=NOW + DAY, cancelled=True), "arrange"),
        (Facts(starts_at=NOW + 2 * DAY), "prepare"),
        (Facts(starts_at=NOW + 2 * DAY, prepared=True), "visit"),
        (Facts(starts_at=NOW + dt.timedelta(hours=2)), "visit"),
        (Facts(starts_at=NOW - dt.timedelta(minutes=20)), "visit"),
        (Facts(starts_at=NOW - DAY), "write_up"),
        (Facts(starts_at=NOW - DAY, held=True), "write_up"),
        (Facts(held=True, written_up=True), "thank"),
        (replace(MET, promise_open=True, named=True), "keep_promise"),
        (replace(MET, named=True), "approach"),
        (MET, "nothing"),
        (Facts(held=True, cancelled=True), "write_up"),
    ],
)
def test_one_thing_comes_next(facts, step):
    assert next_step(facts, NOW) == step
