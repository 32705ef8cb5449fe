"""A large import, carried out beside the pages while one of them shows how far it is."""

import datetime as dt
import logging
import threading
import uuid

from django.db import connection
from django.utils.translation import gettext as _
from filelock import Timeout

from askaround.accounts.models import User
from askaround.exchange import taking_in, uploads
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
    lock = taking_in.one_at_a_time(wait=0)
    try:
        lock.acquire()
    except Timeout as busy:
        raise Busy from busy
    try:
        taken = taking_in.begin(
            owner=owner, kind=reading.kind, file_name=file_name, at=at, id=id, expected=expected
        )
    except BaseException:
        lock.release()
        raise

    def carry_out() -> None:
        try:
            _carry_out(taken, reading, at)
        finally:
            lock.release()
            connection.close()

    # A thread that outlives the server would hold it up: cut off, it is undone at the next start.
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
