"""What happens by itself while Askaround is served: mail that waits is handed over.

A round every half minute, in a thread of the process that started the server. Everything it does
claims its rows first, so that a second process, or a command, does none of it twice.
"""

import datetime as dt
import logging
import threading
from collections.abc import Callable

from django.db import close_old_connections, connection
from django.utils import timezone

ROUND = dt.timedelta(seconds=30)
"""From the end of one round to the next. Convention: a mail is not noticed to be later."""

log = logging.getLogger(__name__)

Task = Callable[[dt.datetime], object]


def tasks() -> tuple[Task, ...]:
    """What each round does, in this order. One that breaks doesn't keep the others from their turn."""
    from askaround.correspondence.actions import hand_over_what_waits
    from askaround.today.digests import send_those_due

    return (lambda at: hand_over_what_waits(at=at), lambda at: send_those_due(at=at))


def begin_ticking(*, wait: dt.timedelta = ROUND) -> threading.Event:
    """Begin the rounds; setting the event ends them. The process may end at any moment."""
    ended = threading.Event()

    def rounds() -> None:
        while not ended.wait(wait.total_seconds()):
            one_round(tasks())

    threading.Thread(target=rounds, name="ticking", daemon=True).start()
    return ended


def one_round(todo: tuple[Task, ...]) -> None:
    """Do each task once, now."""
    close_old_connections()
    for task in todo:
        try:
            task(timezone.now())
        except Exception:
            log.exception("something that happens by itself did not")
            connection.close()
