"""As `restore_killed`, on PostgreSQL; once more in the midst of filling the database."""

import json
import subprocess
import sys

from tests.faults.postgres import why_not
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.running import environment
from tools import postgres

__all__ = ["MUST", "ROUNDS", "one_round", "why_not"]

MUST = (
    "the old notebook is there or the new one, whole; a restore works; nothing is left lying about"
)
ROUNDS = 1


def one_round(stage: Stage) -> Tally:
    import psycopg

    with stage.scratch() as folder, postgres.throw_away() as url:
        with psycopg.connect(url, autocommit=True) as opened:
            opened.execute("CREATE DATABASE notebook")
        command = [sys.executable, "-m", "tests.faults.restores_postgresql", str(folder)]
        given = {**environment(), "DATABASE_URL": url.removesuffix("postgres") + "notebook"}
        done = subprocess.run(command, capture_output=True, text=True, env=given, check=False)
        if done.returncode:
            return Tally(wrong=[done.stderr.strip()[-300:] or f"ended with {done.returncode}"])
        said = json.loads(done.stdout)
    remark = "kept: restores that were cut off"
    return Tally(acknowledged=said["cut_off"], wrong=said["wrong"], remark=remark)
