"""The PostgreSQL primary is killed (`kill -9`) while four devices write on two servers of Askaround;
the synchronous standby takes over."""

import shutil

from tests.faults import postgres
from tests.faults.rounds.postgresql_restarted import text_in, while_down, write_again
from tests.faults.rounds.server_killed import DEVICES, enough, write_until
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist, together
from tests.faults.visits import made_in

MUST = "every acknowledged word is on the standby; both write again within ten seconds of its promotion"
ROUNDS = 5
SOON = 10
why_not = postgres.why_not


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder, postgres.pair() as (primary, standby):
        more = {"DATABASE_URL": postgres.url(primary, standby)}
        [visit] = made_in(folder / "one", 1, **more)
        shutil.copytree(folder / "one", folder / "two")
        hosts = [Server(folder / name, **more) for name in ("one", "two")]
        try:
            typists = [Typist(hosts[n % 2].started(), visit, f"d{n}") for n in range(DEVICES)]
            write_until(typists, lambda: enough(typists), primary.kill)
            wrong = while_down(typists)
            standby.promote()
            took, never = write_again(typists)
            tally = together(
                [each.counted(text_in(more["DATABASE_URL"], each)) for each in typists]
            )
        finally:
            for host in hosts:
                host.kill()
    tally.wrong += wrong + never
    if took > SOON:
        tally.wrong.append(f"wrote again only after {took:.1f} s")
    tally.remark = f"both writing again {took:.1f} s after the promotion"
    return tally
