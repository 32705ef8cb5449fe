"""The server's disk is full, to the last byte; then there is room again."""

from tests.faults import disks
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist

MUST = "503 and a plain sentence, nothing kept is lost; works again without a restart"
ROUNDS = 3
SENTENCE = "The disk is full"
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    visit = stage.all_visits[1]
    with stage.scratch() as folder, disks.Small(folder, megabytes=48) as disk:
        server = Server(stage.copy_to(disk.root / "data")).start()
        try:
            typist = Typist(server, visit, "device")
            for _ in range(5):
                typist.types()
            filler = disk.fill()
            wrong = while_full(server, typist)
            filler.unlink()
            for _ in range(5):
                typist.types()
            tally = typist.tally(server.file)
            tally.wrong += wrong
            if tally.acknowledged < 9:
                tally.wrong.append(f"did not work again: {typist.said[:80]}")
            return tally
        finally:
            server.kill()


def while_full(server: Server, typist: Typist) -> list[str]:
    """Write until it is refused, and see how; a page, and a start anew, too."""
    for _ in range(5000):
        if not typist.types():
            break
    status = [each for each in typist.statuses if each != 200]
    wrong = [] if status == [503] else [f"answered {status} on a full disk"]
    if SENTENCE not in typist.said:
        wrong.append(f"said: {typist.said[:80]!r}")
    read, page = server.ask("GET", "/people/", typist.visit.sessions[0])
    if read not in {200, 503} or "Traceback" in page:
        wrong.append(f"a page answered {read}")
    return wrong
