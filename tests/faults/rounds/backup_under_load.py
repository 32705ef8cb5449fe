"""A backup is made while four devices write and somebody reads, and put back in another folder."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.faults.rounds.server_killed import DEVICES, enough, write_until
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist
from tests.faults.visits import text_of
from tests.running import run_from_nothing

MUST = (
    "every word acknowledged before it was asked for is in it, once; what was put back can be used"
)
ROUNDS = 5


def one_round(stage: Stage) -> Tally:
    visit = stage.visit()
    typists = [Typist(stage.server, visit, f"d{n}") for n in range(DEVICES)]
    before: list[int] = []
    tally = Tally()
    with stage.scratch() as folder, a_long_reader(stage.server.file):
        file, restored = folder / "monday.zip", folder / "restored"

        def back_up() -> None:
            before.extend(len(each.acknowledged) for each in typists)
            said = run_from_nothing("backup", file, "--data-dir", stage.server.folder)
            tally.wrong += [said.stderr] if said.returncode else []

        write_until(typists, lambda: enough(typists), back_up)
        for words in (["restore", file], ["today"]):
            said = run_from_nothing(*words, "--data-dir", restored)
            tally.wrong += [said.stderr] if said.returncode else []
        for typist, many in zip(typists, before, strict=True):
            words = [word.strip() for word in typist.acknowledged[:many]]
            found = Counter(text_of(restored / "askaround.sqlite3", typist.answer).split())
            tally.acknowledged += many
            tally.lost += sum(word not in found for word in words)
            tally.doubled += sum(times - 1 for times in found.values())
    tally.promised = tally.lost
    after = sum(len(each.acknowledged) for each in typists) - tally.acknowledged
    tally.remark = f"{after} more words were acknowledged while it was made"
    return tally


@contextmanager
def a_long_reader(file: Path) -> Iterator[None]:
    """While it reads, what is written stays beside the database file, and is in no copy of that alone."""
    with closing(sqlite3.connect(file, timeout=20, isolation_level=None)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        opened.execute("BEGIN")
        opened.execute("SELECT count(*) FROM accounts_user").fetchall()
        yield
