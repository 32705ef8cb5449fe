"""python -m benchmarks.everything out json|zip FILE | in FILE: the whole notebook in a process.

Prints JSON: the seconds it keeps the processor; going out, those of a raw dump of the same rows and
how many they are; and the most memory held, in bytes.
"""

import json
import sqlite3
import sys
from pathlib import Path

from askaround.config.starting import load_django, start_django
from benchmarks.figures import work_of
from benchmarks.memory import Peak


def main() -> None:
    way, *words = sys.argv[1:]
    said = _out(*words) if way == "out" else _in(Path(words[0]))
    print(json.dumps(said))


def _out(kind: str, name: str) -> dict[str, float]:
    load_django()
    from django.conf import settings
    from django.utils import timezone

    from askaround.accounts import actions
    from askaround.exchange.everything.out import write_everything
    from askaround.exchange.everything.tables import tables

    owner = actions.local_seeker(time_zone="UTC")
    with Peak() as peak, Path(name).open("wb") as out:
        at = timezone.now()
        seconds = work_of(lambda: write_everything(out, owner=owner, kind=kind, at=at))
    names = [table.model._meta.db_table for table in tables()]
    database = str(settings.DATABASES["default"]["NAME"])
    raw = work_of(lambda: _dump(database, names))
    rows = sum(_count(database, name) for name in names)
    return {"seconds": seconds, "raw": raw, "rows": rows, "memory": peak.held}


def _in(file: Path) -> dict[str, float]:
    start_django()
    from django.utils import timezone

    from askaround.accounts import actions
    from askaround.exchange.everything.report import bring_everything

    owner = actions.local_seeker(time_zone="UTC")
    with Peak() as peak:
        seconds = work_of(lambda: bring_everything(file, owner=owner, at=timezone.now()))
    return {"seconds": seconds, "memory": peak.held}


def _dump(database: str, names: list[str]) -> None:
    """Every row of these tables as a line of JSON, kept nowhere."""
    opened = sqlite3.connect(database)
    for name in names:
        for row in opened.execute(f"SELECT * FROM {name}"):
            json.dumps([each.hex() if isinstance(each, bytes) else each for each in row])
    opened.close()


def _count(database: str, name: str) -> int:
    opened = sqlite3.connect(database)
    (count,) = opened.execute(f"SELECT COUNT(*) FROM {name}").fetchone()
    opened.close()
    return int(count)


if __name__ == "__main__":
    main()
