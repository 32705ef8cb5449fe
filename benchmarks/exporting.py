"""python -m benchmarks.exporting vcf|csv: one export in a process of its own, into nothing.

Prints JSON: the seconds it keeps the processor, those of a raw dump of the same tables, and the most
memory held, in bytes.
"""

import json
import sqlite3
import sys

from askaround.config.starting import load_django
from benchmarks.figures import work_of
from benchmarks.memory import Peak

TABLES = ("people_person", "people_contactdetail", "people_organisation")


def main() -> None:
    load_django()
    from django.conf import settings

    from askaround.accounts import actions
    from askaround.exchange.export import DEFAULT_VERSION, export

    owner = actions.local_seeker(time_zone="UTC")

    def take_out() -> None:
        for _piece in export(owner=owner, kind=sys.argv[1], version=DEFAULT_VERSION):
            pass

    with Peak() as peak:
        said: dict[str, float] = {"seconds": work_of(take_out)}
    said["memory"] = peak.held
    said["raw"] = work_of(lambda: _dump(str(settings.DATABASES["default"]["NAME"])))
    print(json.dumps(said))


def _dump(database: str) -> None:
    """Every row of the same tables as a line of JSON, kept nowhere."""
    opened = sqlite3.connect(database)
    for table in TABLES:
        for row in opened.execute(f"SELECT * FROM {table}"):
            json.dumps([each.hex() if isinstance(each, bytes) else each for each in row])
    opened.close()


if __name__ == "__main__":
    main()
