"""The disk can't be written to when Askaround starts; then it can."""

from tests.faults import disks
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.running import run

MUST = "a plain sentence, no trace of an error; nothing changed; works when it can be written again"
ROUNDS = 1
COMMANDS = (["serve", "--no-browser"], ["today"], ["token"], ["doctor"])
SENTENCE = "can't be written to"
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    tally = Tally()
    with stage.scratch() as folder, disks.Disk(folder) as disk:
        server = Server(stage.copy_to(disk.root / "data"))
        before = server.file.read_bytes()
        disk.read_only(True)
        for words in COMMANDS:
            said = run(*words, "--data-dir", server.folder)
            if said.returncode != 1 or SENTENCE not in said.stderr or "Traceback" in said.stderr:
                tally.wrong.append(f"{words[0]}: {said.returncode}, {said.stderr[-90:]!r}")
        disk.read_only(False)
        if server.file.read_bytes() != before:
            tally.wrong.append("the database changed")
        try:
            if run("today", "--data-dir", server.folder).returncode:
                tally.wrong.append("does not work again")
        finally:
            server.stop()
    return tally
