"""As `restores`, on PostgreSQL: killed before each step, and in the midst of filling the database.

    DATABASE_URL=postgresql://…/notebook python -m tests.faults.restores_postgresql FOLDER

A process of its own, which forks one for each restore. Prints how many were cut off, and what was
wrong: after each there has to be the old notebook or the new one, whole, and a restore has to work.
"""

import json
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from askaround.config.starting import start_django
from tests.faults.restores import NEW, OLD, in_another_process, kill
from tools import postgres

PRISTINE = "pristine"
FILLING = 1
"""The step before which the database is filled."""


def main(folder: Path) -> None:
    template, backup, data = folder / "template", folder / "backup.zip", folder / "data"
    start_django(template)
    name = prepare(backup)
    cut_off, wrong = 0, list[str]()
    for step, cut in [(FILLING, kill_soon), *((number, kill) for number in range(100))]:
        as_it_was(name, template, data)
        ended = in_another_process(partial(restore, data, backup, step, cut))
        wrong += [f"step {step}: {each}" for each in look_at(name, data, whole=not ended)]
        if not ended:
            break
        cut_off += 1
        if in_another_process(partial(restore, data, backup)):
            wrong.append(f"step {step}: it can't be restored any more")
        wrong += [f"step {step}, then whole: {each}" for each in look_at(name, data, whole=True)]
        wrong += [f"step {step}: {each} lies about" for each in left_over(name, data)]
    print(json.dumps({"cut_off": cut_off, "wrong": wrong}))


def prepare(backup: Path) -> str:
    """A backup of new records, and a database of old ones to begin from; the name it is used by."""
    import datetime as dt

    from django.db import connection

    from askaround.careers.models import Resume
    from askaround.exchange.backups import back_up, postgresql
    from askaround.people.models import Person
    from askaround.testing import make

    postgresql.FOLDERS = (str(postgres.programs()), *postgresql.FOLDERS)  # type: ignore[assignment]
    resume = make.make_resume()
    make.make_person(owner=resume.owner, name=NEW)
    back_up(backup, at=dt.datetime.now(dt.UTC))
    shutil.rmtree(backup.parent / "template" / "resumes")
    Resume.plain.all()._raw_delete("default")
    Person.plain.all().update(name=OLD)
    make.make_resume(owner=resume.owner)
    name = str(connection.settings_dict["NAME"])
    connection.close()
    asked(f"ALTER DATABASE {name} RENAME TO {PRISTINE}")
    return name


def as_it_was(name: str, template: Path, data: Path) -> None:
    """The old records under their name, alone."""
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(template, data, ignore=shutil.ignore_patterns("static"))
    for each in databases(name):
        asked(f'DROP DATABASE "{each}" WITH (FORCE)')
    asked(f"CREATE DATABASE {name} TEMPLATE {PRISTINE}")


def restore(data: Path, backup: Path, at_step: int = -1, cut: Callable[[], None] = kill) -> None:
    """Put it back, cut off before that step."""
    import datetime as dt
    from itertools import count

    from django.conf import settings

    from askaround.config import restoring

    settings.DATA_DIR = data
    steps = count()
    restoring.restore(
        backup,
        at=dt.datetime.now(dt.UTC),
        told=lambda _step: cut() if next(steps) == at_step else None,
    )


def kill_soon() -> None:
    """Once the program that fills the database is at it: it goes on for a while, without us."""

    def kill_then() -> None:
        at_it = "SELECT 1 FROM pg_stat_activity WHERE application_name = 'pg_restore'"
        while not asked(at_it):
            time.sleep(0.005)
        kill()

    threading.Thread(target=kill_then, daemon=True).start()


def look_at(name: str, data: Path, *, whole: bool) -> Iterator[str]:
    """What is wrong with the notebook; `whole`: it has to be the new one."""
    names = {row[0] for row in asked("SELECT name FROM people_person", name)}
    if names not in ({OLD}, {NEW}) or (whole and names != {NEW}):
        yield f"it holds {names}"
    if not asked("SELECT 1 FROM django_migrations WHERE name LIKE '0006_the_address%%'", name):
        yield "it is not up to date"
    for owner, resume, size in asked("SELECT owner_id, id, size FROM careers_resume", name):
        file = data / "resumes" / str(owner) / str(resume)
        if not file.exists() or file.stat().st_size != size:
            yield "the file of a resume is not there"
    for aside in databases(f"{name}_replaced"):
        if {row[0] for row in asked("SELECT name FROM people_person", aside)} not in ({OLD}, {NEW}):
            yield "what was set aside is not whole"


def left_over(name: str, data: Path) -> list[str]:
    """What a restore that was cut off left behind, and the next one did not take away."""
    return [*databases(f"{name}_restoring"), *(each.name for each in data.glob(".restoring-*"))]


def databases(begins: str) -> list[str]:
    rows = asked("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", given=[begins])
    return [row[0] for row in rows]


def asked(sql: str, database: str = "postgres", given: list[str] | None = None) -> list[Any]:
    """What the server says to this."""
    import psycopg

    from askaround.exchange.backups.server import server

    reach: Any = server(database)
    with psycopg.connect(**reach, autocommit=True) as opened:
        answer = opened.execute(sql.encode(), given)
        with suppress(psycopg.ProgrammingError):
            return answer.fetchall()
    return []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
