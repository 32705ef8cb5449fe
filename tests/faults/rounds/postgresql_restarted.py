"""PostgreSQL is killed (`kill -9`) while four devices write, and started again a while later."""

import time

from tests.faults import postgres
from tests.faults.rounds.server_killed import DEVICES, enough, write_until
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.faults.typist import Typist, together
from tests.faults.visits import made_in

MUST = "503 and a plain sentence meanwhile; works again by itself; every acknowledged word is there"
ROUNDS = 5
SENTENCES = ("Nothing is lost", "What was kept is still there")
PATIENCE = 60
why_not = postgres.why_not


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder, postgres.one() as database:
        more = {"DATABASE_URL": postgres.url(database)}
        [visit] = made_in(folder / "data", 1, **more)
        server = Server(folder / "data", **more).start()
        try:
            typists = [Typist(server, visit, f"d{n}") for n in range(DEVICES)]
            write_until(typists, lambda: enough(typists), database.kill)
            wrong = while_down(typists)
            database.start()
            took, never = write_again(typists)
            tally = together(
                [each.counted(text_in(more["DATABASE_URL"], each)) for each in typists]
            )
        finally:
            server.kill()
    tally.wrong += wrong + never
    tally.remark = f"writing again {took:.1f} s after it was back"
    return tally


def while_down(typists: list[Typist]) -> list[str]:
    """What each device, and a page, is told."""
    wrong = []
    for typist in typists:
        typist.statuses.clear()
        if typist.types() or set(typist.statuses) - {503}:
            wrong.append(f"answered {dict(typist.statuses)} without its database")
    status, page = typists[0].server.ask("GET", "/people/", typists[0].visit.sessions[0])
    if status != 503 or not any(sentence in page for sentence in SENTENCES):
        wrong.append(f"a page answered {status} without its database: {page[-90:]!r}")
    return wrong


def write_again(typists: list[Typist]) -> tuple[float, list[str]]:
    """Everybody, until three more words of theirs are acknowledged; the seconds until each had one."""
    began = time.monotonic()
    wrong = [each.name for each in typists if not one_more(each)]
    took = time.monotonic() - began
    wrong += [each.name for each in typists if not (one_more(each) and one_more(each))]
    return took, [f"{name} does not write again" for name in wrong]


def one_more(typist: Typist) -> bool:
    """Send a word until it is acknowledged."""
    until = time.monotonic() + PATIENCE
    while not typist.types():
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def text_in(url: str, typist: Typist) -> str:
    """What the database has of one device."""
    import psycopg

    with psycopg.connect(url) as opened:
        asked = "SELECT text FROM interviews_answer WHERE id = %s"
        found = opened.execute(asked, [typist.answer]).fetchone()
    return str(found[0]) if found else ""
