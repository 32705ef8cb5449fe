"""The power of the server's disk is cut while four devices write; it starts again on what the disk has."""

from tests.faults import disks
from tests.faults.rounds.server_killed import DEVICES, enough, write_until
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist, together

MUST = "every word that was acknowledged is on the disk"
ROUNDS = 30
why_not = disks.why_not


def one_round(stage: Stage) -> Tally:
    visit = stage.all_visits[0]
    with stage.scratch() as folder, disks.Disk(folder) as disk:
        server = Server(stage.copy_to(disk.root / "data")).start()
        try:
            typists = [Typist(server, visit, f"d{n}") for n in range(DEVICES)]
            write_until(typists, lambda: enough(typists), disk.cut_power)
            server.kill()
            disk.mount_again()
            server.start()
            for typist in typists:
                for _ in range(3):
                    typist.types()
            return together([typist.tally(server.file) for typist in typists])
        finally:
            server.kill()
