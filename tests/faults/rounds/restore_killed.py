"""Putting a backup back is killed (`kill -9`) before each of its steps; an older backup, and a newer one."""

import json
import subprocess
import sys

from tests import data_folders
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.running import environment

MUST = "the old notebook is there or the new one, whole and up to date; a newer one is refused"
ROUNDS = 1
HOW = "kill"


def one_round(stage: Stage, how: str = HOW) -> Tally:
    with stage.scratch() as folder:
        data_folders.ready(folder / "template")
        command = [sys.executable, "-m", "tests.faults.restores", str(folder), how]
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment(), check=False
        )
        if done.returncode:
            return Tally(wrong=[done.stderr.strip()[-300:] or f"ended with {done.returncode}"])
        said = json.loads(done.stdout)
    remark = "kept: restores that were cut off"
    return Tally(acknowledged=said["cut_off"], wrong=said["wrong"], remark=remark)
