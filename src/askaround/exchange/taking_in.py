"""Taking a file in: read and match outside any transaction, write in short ones, take back what breaks.

Every person made or added to is noted with the import. An import that stopped half-way, because the
program or the machine did, is taken back at the next start (`take_back_unfinished`).
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from filelock import FileLock, Timeout

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.exchange.models import Import
from askaround.exchange.records import Item, Reading, RejectedRow
from askaround.exchange.run import Run, Told
from askaround.exchange.taking_back import let_it_be_undone, take_back as take_back
from askaround.people.actions import look_among

CHUNK = 400
"""Records written in one transaction: well under a second, so that others can write in between."""

REJECTED_KEPT = 5000
"""Rejected rows kept with an import; beyond that only counted. Convention."""

LONGEST_TURN = 24 * 60 * 60
"""Seconds an import waits for another at most. Convention: no import takes a day."""

Heard = Callable[[Item], None]


def take_in(
    *,
    owner: User,
    reading: Reading,
    file_name: str,
    at: dt.datetime,
    id: UUID | None = None,
    heard: Heard | None = None,
    told: Told | None = None,
    look: bool = True,
) -> Import:
    """Bring the people of a file in. All of them, or, when something breaks, none.

    `heard` is told each item as it is read, `told` each person here already who gains something.
    The import that comes back holds the counts and the rejected rows. One import at a time:
    another waits for its turn. With `look`, whoever may be here twice now is found.
    """
    with one_at_a_time():
        taken = begin(owner=owner, kind=reading.kind, file_name=file_name, at=at, id=id)
        carry_out(taken, reading=reading, at=at, heard=heard, told=told, look=look)
    return taken


def begin(
    *,
    owner: User,
    kind: str,
    file_name: str,
    at: dt.datetime,
    id: UUID | None = None,
    expected: int = 0,
) -> Import:
    """An import of which nothing has been read yet. Call under `one_at_a_time`: without it, it
    looks like one that was cut off."""
    return Import.plain.create(
        id=id or new_id(),
        owner=owner,
        file_name=file_name[:255],
        kind=kind,
        started_at=at,
        expected=expected,
    )


def carry_out(
    taken: Import,
    *,
    reading: Reading,
    at: dt.datetime,
    heard: Heard | None = None,
    told: Told | None = None,
    look: bool = True,
) -> None:
    """Read and write all of an import that was begun, or take it back when something breaks."""
    try:
        _read_all(taken, reading, heard, told)
        if look:
            _look_for_doubles(taken)
    except BaseException:
        take_back(taken)
        raise
    taken.finished_at = at
    taken.save()
    let_it_be_undone(taken, at=at)


def try_out(
    *,
    owner: User,
    reading: Reading,
    file_name: str,
    at: dt.datetime,
    heard: Heard | None = None,
    told: Told | None = None,
) -> Import:
    """What `take_in` would do, and nothing done: the same steps, in a transaction that is given up.

    It takes no turn: to wait for one within a transaction would keep whoever has it from writing.
    """
    with transaction.atomic():
        taken = begin(owner=owner, kind=reading.kind, file_name=file_name, at=at)
        carry_out(taken, reading=reading, at=at, heard=heard, told=told, look=False)
        transaction.set_rollback(True)
    return taken


def take_back_unfinished(*, owner: User) -> list[Import]:
    """Undo the imports that were begun and never ended. The ones undone, for a sentence about them.

    An import that is running just now, in another process, is left alone.
    """
    if not Import.objects.owned_by(owner).unfinished().exists():
        return []
    try:
        with one_at_a_time(wait=0):
            broken = list(Import.objects.owned_by(owner).unfinished())
            for taken in broken:
                take_back(taken)
    except Timeout:
        return []
    return broken


def one_at_a_time(*, wait: float = LONGEST_TURN) -> FileLock:
    """The lock an import holds for as long as it runs; it goes when its process does. One thread
    may take it and another give it back: without an end to the waiting, filelock would refuse to
    wait in the thread that took it."""
    return FileLock(settings.DATA_DIR / "importing.lock", timeout=wait, thread_local=False)


def _look_for_doubles(taken: Import) -> None:
    """Who of those it brought, or brought more of, may be somebody else who is here."""
    people = list(taken.rows.values_list("person_id", flat=True))
    if people:
        look_among(owner=taken.owner, people=people)


def _read_all(
    taken: Import, reading: Reading, heard: Heard | None, told: Told | None = None
) -> None:
    run = Run(taken, told)
    for items in _chunks(reading, CHUNK):
        records = []
        for item in items:
            if heard:
                heard(item)
            if isinstance(item, RejectedRow):
                _reject(taken, item)
            else:
                records.append(item)
        if records:
            run.write(records)
    run.finish()


def _reject(taken: Import, row: RejectedRow) -> None:
    if len(taken.rejected) < REJECTED_KEPT:
        taken.rejected.append({"row": row.row, "reason": _(row.reason), "raw": row.raw[:2000]})
    else:
        taken.rejected[-1]["reason"] = _("This row and all that follow were rejected.")


def _chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk
