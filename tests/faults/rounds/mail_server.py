"""The mail server is down, mute, slow, refuses, goes silent, dies once it has a message; Askaround is
killed in the middle of one. Then all is well."""

import time

from tests import data_folders
from tests.faults.posting import Poster, mail_server, taken
from tests.faults.server import Server
from tests.faults.stage import Stage
from tests.faults.tally import Tally
from tests.running import free_port

MUST = (
    "each message is delivered once, or the seeker is told; none is lost, none goes twice unasked"
)
ROUNDS = 1
HOWS = ("down", "mute", "4xx", "5xx", "no_such", "slow", "stall", "stall_taken", "die")
PATIENCE = 420
"""Seconds until everything has gone or is told: a cut-off hand-over is left alone for two minutes."""


def one_round(stage: Stage) -> Tally:
    with stage.scratch() as folder:
        port = free_port()
        (folder / "mails").mkdir()
        way = f"smtp://127.0.0.1:{port}/?_default_from_email=nell@example.org"
        server = Server(data_folders.ready(folder / "data"), EMAIL_URL=way).start()
        try:
            poster = Poster(server)
            messages = {}
            with mail_server("stall", port, folder / "mails"):
                messages["killed"] = cut_off_sending(poster)
            for how in HOWS:
                messages[how] = poster.writes()
                with mail_server(how, port, folder / "mails"):
                    poster.sends(messages[how])
            with mail_server("well", port, folder / "mails"):
                stands = until_told(poster, messages)
            copies = taken(folder / "mails")
        finally:
            server.kill()
    tally = Tally(
        acknowledged=len(messages), remark=f"{sum(copies.values())} delivered, the rest told"
    )
    for how, message in messages.items():
        judge(tally, how, stands[how], copies[message])
    return tally


def cut_off_sending(poster: Poster) -> str:
    """A message whose words have left when Askaround is killed; it starts again."""
    message = poster.writes()
    try:
        poster.sends(message, timeout=4)
    except OSError:
        poster.server.kill()
        poster.server.start()
    return message


def until_told(poster: Poster, messages: dict[str, str]) -> dict[str, dict[str, str]]:
    """How each stands, once none waits any more."""
    until = time.monotonic() + PATIENCE
    while True:
        stands = {how: poster.hears(message) for how, message in messages.items()}
        waiting = [how for how, mail in stands.items() if mail["state"] == "waiting"]
        if not waiting or time.monotonic() > until:
            return stands
        time.sleep(2)


def judge(tally: Tally, how: str, mail: dict[str, str], copies: int) -> None:
    """Gone: there once. Else: told, and not there twice."""
    state = mail["state"]
    if copies > 1:
        tally.doubled += 1
    if state == "gone" and copies == 0:
        tally.lost += 1
        tally.promised += 1
    if state == "waiting" or (state != "gone" and not mail["error"]):
        tally.wrong.append(f"{how}: {state}, and nothing is said")
    if state == "failed" and copies:
        tally.wrong.append(f"{how}: told as failed, and delivered")
