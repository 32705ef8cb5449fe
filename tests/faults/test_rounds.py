"""The fast rounds of the faults programme, once each: `dev.py faults` runs all of them, and often.

No time is asserted here: what the page or the server had said is kept, has to be kept.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from tests.faults import disks
from tests.faults.__main__ import LIVE, module, one_round
from tests.faults.stage import Stage

FAST = ("server_killed", "power_cut", "disk_full", "restore_killed")
"""Of the server's faults those that take a few seconds, and are tested nowhere else."""

MORE_THAN_KILLED = {"browser_killed": "device_power_cut", "server_killed": "power_cut"}
"""Who loses the power of their disk is killed as well: where that can be done, it does for both."""

VISITS = 20


def fast(names: tuple[str, ...]) -> list[str]:
    """Those of these rounds that this machine tries."""
    done = {} if disks.why_not() else MORE_THAN_KILLED
    return [name for name in names if name not in done]


@pytest.fixture(scope="module")
def stage(
    tmp_path_factory: pytest.TempPathFactory, playwright: Playwright, chromium: Browser
) -> Iterator[Stage]:
    """One server for all of them, as shipped."""
    made = Stage(tmp_path_factory.mktemp("faults"), playwright, chromium, VISITS)
    yield made
    made.server.stop()


@pytest.mark.parametrize(
    "name",
    [
        *(pytest.param(name, marks=pytest.mark.browser) for name in fast(LIVE)),
        *(pytest.param(name, marks=pytest.mark.command) for name in fast(FAST)),
    ],
)
def test_what_was_said_to_be_kept_is_kept_once(stage: Stage, name: str):
    fault = module(name)
    reason = fault.why_not() if hasattr(fault, "why_not") else ""
    if reason:
        pytest.skip(f"{name} {reason}")

    tally = one_round(fault, stage)

    assert tally.wrong == []
    assert (tally.promised, tally.doubled) == (0, 0)
    assert tally.acknowledged > 0
