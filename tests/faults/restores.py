"""A restore that is cut off before each of its steps, by `kill -9` or with the power of its disk.

    python -m tests.faults.restores FOLDER kill|power

A process of its own, which forks one for each restore. Prints how many were cut off, and what was
wrong: after each there has to be the old notebook or the new one, whole, and a restore has to work.
"""

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

from askaround.config.starting import load_django, start_django

OLD, NEW = "Old Olga", "New Nora"
Cut = Callable[[], None]


def main(folder: Path, how: str) -> None:
    template, backup = folder / "template", folder / "backup.zip"
    start_django(template)
    prepare(backup)
    wrong: list[str] = []
    for step in range(100):
        with disk_of(folder, how) as (data, cut, after, again):
            shutil.copytree(template, data, ignore=shutil.ignore_patterns("static"))
            if how == "power":
                os.sync()
            ended = in_another_process(partial(restore, data, backup, step, cut, after))
            again()
            wrong += [f"step {step}: {each}" for each in look_at(data, whole=not ended)]
            if ended and list((data / "backups").glob("replaced-*")):
                # It has left something behind, which the next one has to cope with.
                if in_another_process(partial(restore, data, backup)):
                    wrong.append(f"step {step}: it can't be restored any more")
                wrong += [f"step {step}, then whole: {each}" for each in look_at(data, whole=True)]
                if list(data.glob(".restoring-*")):
                    wrong.append(f"step {step}: what was cut off lies about for ever")
        if not ended:
            break
    older, data = folder / "older.zip", folder / "older"
    shutil.copytree(template, data)
    if in_another_process(partial(restore, data, older)):
        wrong.append("a backup of an older Askaround was refused")
    wrong += [f"after an older one: {each}" for each in look_at(data, whole=True)]
    newer = newer_one(template, folder)
    if in_another_process(partial(restore, template, newer)) != 3:
        wrong.append("a backup of a newer Askaround was not refused")
    wrong += [f"after a newer one: {each}" for each in look_at(template, whole=False)]
    print(json.dumps({"cut_off": step, "wrong": wrong}))


def prepare(backup: Path) -> None:
    """Old records in the folder, and a backup of new ones; another of them by an older Askaround."""
    import datetime as dt

    from django.core.management import call_command
    from django.db import connection

    from askaround.careers.models import Resume
    from askaround.exchange.backups import back_up
    from askaround.people.models import Person
    from askaround.testing import make

    resume = make.make_resume()
    make.make_person(owner=resume.owner, name=NEW)
    back_up(backup, at=dt.datetime.now(dt.UTC))
    call_command("migrate", "exchange", "0005", verbosity=0)
    back_up(backup.with_name("older.zip"), at=dt.datetime.now(dt.UTC))
    call_command("migrate", verbosity=0)
    (file,) = (backup.parent / "template" / "resumes").glob("*/*")
    file.unlink()
    Resume.plain.all()._raw_delete("default")
    Person.plain.all().update(name=OLD)
    make.make_resume(owner=resume.owner)
    connection.close()


@contextmanager
def disk_of(folder: Path, how: str) -> Iterator[tuple[Path, Cut, Cut, Cut]]:
    """Where the data is, how its restore is cut off, what happens when one has ended, and how the
    disk is there again."""
    from tests.faults.disks import Disk

    if how == "kill":
        yield folder / "data", kill, nothing, nothing
        shutil.rmtree(folder / "data")
        return
    (folder / "own").mkdir()
    with Disk(folder / "own") as disk:

        def cut() -> None:
            disk.cut_power()
            kill()

        yield disk.root / "data", cut, disk.cut_power, disk.mount_again
    shutil.rmtree(folder / "own", ignore_errors=True)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def nothing() -> None:
    pass


def in_another_process(do: Callable[[], None]) -> int:
    """How it ended: 0 well, 3 refused, else cut off."""
    from askaround.config.refusals import Refused

    child = os.fork()
    if not child:
        status = 1
        try:
            do()
            status = 0
        except Refused:
            status = 3
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def restore(
    data: Path, backup: Path, at_step: int = -1, cut: Cut = nothing, after: Cut = nothing
) -> None:
    """Put it back, cut off before that step; `after` when it said that it has."""
    import datetime as dt
    from itertools import count

    from django.conf import settings
    from django.db import connection

    from askaround.config import restoring

    settings.DATA_DIR = data
    connection.settings_dict["NAME"] = str(data / "askaround.sqlite3")
    steps = count()
    restoring.restore(
        backup,
        at=dt.datetime.now(dt.UTC),
        told=lambda _step: cut() if next(steps) == at_step else None,
    )
    after()


def look_at(data: Path, *, whole: bool) -> Iterator[str]:
    """What is wrong with the notebook in this folder; `whole`: it has to be the new one."""
    with closing(sqlite3.connect(data / "askaround.sqlite3")) as opened:
        if opened.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            yield "the database is damaged"
        names = {row[0] for row in opened.execute("SELECT name FROM people_person")}
        rows = opened.execute("SELECT owner_id, id, size FROM careers_resume").fetchall()
        ran = {row[0] for row in opened.execute("SELECT name FROM django_migrations")}
    if names not in ({OLD}, {NEW}) or (whole and names != {NEW}):
        yield f"it holds {names}"
    if "0006_the_address_of_the_calendar" not in ran:
        yield "it is not up to date"
    for owner, resume, size in rows:
        file = data / "resumes" / str(UUID(owner)) / str(UUID(resume))
        if not file.exists() or file.stat().st_size != size:
            yield "the file of a resume is not there"
    if not whole:
        return
    asides = sorted((data / "backups").glob("replaced-*/askaround.sqlite3"))
    if any(each.stat().st_nlink > 1 for each in asides):
        yield "what was set aside is still in use"


def newer_one(template: Path, folder: Path) -> Path:
    """A copy of the database that a newer Askaround has used."""
    newer = folder / "newer.sqlite3"
    shutil.copyfile(template / "askaround.sqlite3", newer)
    with closing(sqlite3.connect(newer)) as opened, opened:
        opened.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('people', '9999_tomorrow', '2099-01-01')"
        )
    return newer


if __name__ == "__main__":
    load_django(Path(sys.argv[1]) / "template")
    main(Path(sys.argv[1]), sys.argv[2])
