"""A large import, carried out beside the pages while one of them shows how far it is."""

import datetime as dt
import logging
import threading
import uuid
from collections.abc import Callable

from django.db import connection
from django.utils.translation import gettext as _
from filelock import BaseFileLock, Timeout

from askaround.accounts.models import User
from askaround.exchange import taking_in, uploads
from askaround.exchange.everything.report import bring_everything
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts
from askaround.exchange.records import Reading
from askaround.exchange.sentences import WENT_WRONG

LARGE = 2000
"""Records from which an import is carried out beside the pages. Convention: about a second."""

log = logging.getLogger(__name__)


class Busy(Exception):
    """Another import is running."""


def start(
    *,
    owner: User,
    reading: Reading,
    file_name: str,
    at: dt.datetime,
    id: uuid.UUID,
    expected: int,
) -> threading.Thread:
    """Begin an import and carry it out in a thread. Its row is there when this returns; when it
    breaks, the row is gone again and `uploads.noted` holds the reason. Raises Busy."""
    turn = _my_turn()
    try:
        taken = taking_in.begin(
            owner=owner, kind=reading.kind, file_name=file_name, at=at, id=id, expected=expected
        )
    except BaseException:
        turn.release()
        raise
    return _beside_the_pages(id, lambda: _carry_out(taken, reading, at), [turn])


def start_whole(*, owner: User, at: dt.datetime, id: uuid.UUID) -> threading.Thread:
    """Begin to bring in a claimed export of everything, in a thread. `uploads.noted` holds how much
    is done (`part`), and at last how many people came (`done`) or why not (`fault`). Raises Busy."""
    turn = _my_turn()
    uploads.note(owner, id, part=0.0, fault=None)
    at_work = uploads.at_work(owner, id)
    at_work.acquire()
    return _beside_the_pages(id, lambda: _carry_out_whole(owner, id, at), [turn, at_work])


def _my_turn() -> BaseFileLock:
    turn = taking_in.one_at_a_time(wait=0)
    try:
        turn.acquire()
    except Timeout as busy:
        raise Busy from busy
    return turn


def _beside_the_pages(
    id: uuid.UUID, work: Callable[[], None], locks: list[BaseFileLock]
) -> threading.Thread:
    def carry_out() -> None:
        try:
            work()
        finally:
            for lock in locks:
                lock.release()
            connection.close()

    # A thread that outlives the server would hold it up: cut off, nothing of it is kept.
    thread = threading.Thread(target=carry_out, name=f"import {id}", daemon=True)
    thread.start()
    return thread


def _carry_out(taken: Import, reading: Reading, at: dt.datetime) -> None:
    owner, upload = taken.owner, taken.pk
    try:
        taking_in.carry_out(taken, reading=reading, at=at)
    except NotContacts as refused:
        uploads.note(owner, upload, fault=_(str(refused)))
    except Exception:
        log.exception("an import broke and was taken back")
        uploads.note(owner, upload, fault=_(WENT_WRONG))
    else:
        uploads.forget(owner, upload)


def _carry_out_whole(owner: User, id: uuid.UUID, at: dt.datetime) -> None:
    """No row says how far it is: all of it is written in one transaction."""
    said = 0

    def step(part: float) -> None:
        nonlocal said
        if int(part * 100) > said:
            said = int(part * 100)
            uploads.note(owner, id, part=part)

    path = uploads.claimed(owner, id)
    try:
        done = bring_everything(path, owner=owner, at=at, step=step, has_turn=True)
    except NotContacts as refused:
        uploads.note(owner, id, fault=_(str(refused)))
    except Exception:
        log.exception("an export could not be brought in, and nothing of it was kept")
        uploads.note(owner, id, fault=_(WENT_WRONG))
    else:
        uploads.note(owner, id, done=done.added)
        path.unlink(missing_ok=True)
