"""Somebody who writes all the while, to make a copy of a moving thing."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from uuid import UUID

from django.db import connection

from askaround.accounts.models import User
from askaround.testing import make


@contextmanager
def somebody_writing(owner: User) -> Iterator[list[UUID]]:
    """People are added by another thread; gives the ids of those that were promised so far, which
    are some already. For tests that commit."""
    promised: list[UUID] = []
    stop, begun = threading.Event(), threading.Event()

    def write() -> None:
        with closing(connection):
            try:
                while not stop.is_set():
                    promised.append(make.make_person(owner=owner).pk)
                    begun.set()
            finally:
                begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait()
    try:
        yield promised
    finally:
        stop.set()
        writer.join()
