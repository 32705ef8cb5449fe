"""The disk can't be written to when Askaround starts, then it can; later, while devices write, the
system finds it faulty and lets nobody write to it any more."""

from tests.faults import disks
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist
from tests.running import run_from_nothing

MUST = "a plain sentence, no trace of an error; nothing kept is lost; works when it can be written again"
ROUNDS = 1
COMMANDS = (["serve", "--no-browser"], ["today"], ["token"], ["doctor"])
SENTENCE = "can't be written to"
WORDS = 5
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder, disks.Disk(folder) as disk:
        server = Server(stage.copy_to(disk.root / "data"))
        wrong = from_the_start(server, disk)
        try:
            typist = Typist(server.start(), stage.all_visits[0], "device")
            for _ in range(WORDS):
                typist.types()
            disk.fail()
            wrong += while_faulty(typist)
            server.kill()
            disk.mount_again()
            server.start()
            for _ in range(WORDS):
                typist.types()
            tally = typist.tally(server.file)
        finally:
            server.kill()
    tally.wrong += wrong
    if tally.acknowledged < 2 * WORDS - 1:
        tally.wrong.append(f"does not work again: {typist.said[:80]}")
    return tally


def from_the_start(server: Server, disk: disks.Disk) -> list[str]:
    """What each command says."""
    wrong = []
    before = server.file.read_bytes()
    disk.read_only(True)
    for words in COMMANDS:
        said = run_from_nothing(*words, "--data-dir", server.folder)
        if said.returncode != 1 or SENTENCE not in said.stderr or "Traceback" in said.stderr:
            wrong.append(f"{words[0]}: {said.returncode}, {said.stderr[-90:]!r}")
    disk.read_only(False)
    return wrong if server.file.read_bytes() == before else [*wrong, "the database changed"]


def while_faulty(typist: Typist) -> list[str]:
    """What a device is told, and somebody who reads."""
    typist.statuses.clear()
    typist.types()
    wrong = [] if set(typist.statuses) == {503} else [f"answered {dict(typist.statuses)}"]
    status, page = typist.server.ask("GET", "/people/", typist.visit.sessions[0])
    if status not in {200, 503} or "Traceback" in page:
        wrong.append(f"a page answered {status}")
    return wrong
