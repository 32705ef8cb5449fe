"""The power of the disk is cut before each step of putting a backup back."""

from tests.faults import disks
from tests.faults.rounds import restore_killed
from tests.faults.stage import Stage
from tests.faults.tally import Tally

MUST = restore_killed.MUST
ROUNDS = 1
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    return restore_killed.one_round(stage, "power")
