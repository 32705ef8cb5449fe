"""python -m benchmarks.taking_in rows|cards NUMBER: one import, timed in a process of its own.

Prints JSON: seconds of the raw peer, of the first import and of the same again; people written by the
second; the most memory held, in bytes.
"""

import csv
import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from askaround.config.starting import start_django
from benchmarks import words
from benchmarks.figures import seconds_of
from benchmarks.memory import Peak


def main() -> None:
    kind, number = sys.argv[1], int(sys.argv[2])
    start_django()
    from django.conf import settings

    file, raw = MAKERS[kind](Path(settings.DATA_DIR), number)
    with Peak() as peak:
        said: dict[str, float] = {"first": seconds_of(lambda: _bring_in(file))}
    said["memory"] = peak.held
    said["again"] = seconds_of(lambda: said.update(written=_bring_in(file)))
    said["raw"] = seconds_of(raw)
    print(json.dumps(said))


def _bring_in(file: Path) -> int:
    """Take the file in as the command does; how many people were added or changed."""
    from django.utils import timezone

    from askaround.accounts import actions
    from askaround.exchange import taking_in
    from askaround.exchange.read import read

    owner = actions.local_seeker(time_zone="UTC")
    taken = taking_in.take_in(
        owner=owner, reading=read(file), file_name=file.name, at=timezone.now()
    )
    return taken.added + taken.updated


def _rows(folder: Path, number: int) -> tuple[Path, Callable[[], None]]:
    """LinkedIn's Connections.csv, one in fifty rows a double; and reading and inserting it raw."""
    random = Random(7)
    file = folder / "Connections.csv"
    with file.open("w", newline="") as opened:
        opened.write("Notes:\n\n")
        rows = csv.writer(opened)
        rows.writerow(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(",")
        )
        row: list[str] = []
        for count in range(number):
            if not row or count % 50:
                first, last = words.name(random).split()
                place = words.place(random, count % 900)
                url = f"https://www.linkedin.com/in/person-{count}"
                mail = f"p{count}@example.org" if count % 3 else ""
                row = [first, last, url, mail, place, random.choice(words.TITLES), "03 May 2024"]
            rows.writerow(row)
    return file, lambda: _insert_raw(folder, file)


def _insert_raw(folder: Path, file: Path) -> None:
    opened = sqlite3.connect(folder / "raw.sqlite3")
    opened.execute("CREATE TABLE raw (a, b, c, d, e, f, g)")
    with file.open(newline="") as source:
        rows = [row for row in csv.reader(source) if len(row) == 7]
        opened.executemany("INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    opened.commit()
    opened.close()


def _cards(folder: Path, number: int) -> tuple[Path, Callable[[], None]]:
    """Contact cards of version 3.0; and vobject reading them, keeping nothing."""
    random = Random(8)
    file = folder / "people.vcf"
    with file.open("w", newline="") as opened:
        for count in range(number):
            first, last = words.name(random).split()
            opened.write(
                "BEGIN:VCARD\r\nVERSION:3.0\r\n"
                f"N:{last};{first};;;\r\nFN:{first} {last}\r\n"
                f"ORG:{words.place(random, count % 900)}\r\nTITLE:Nurse\r\n"
                f"EMAIL;TYPE=INTERNET,WORK:p{count}@example.org\r\n"
                f"TEL;TYPE=CELL:+44 7700 {900000 + count}\r\n"
                "ADR;TYPE=HOME:;;1 High Street;Leeds;;LS1 1AA;United Kingdom\r\n"
                "NOTE:Met at the open day\\, by the stand.\r\nEND:VCARD\r\n"
            )
    return file, lambda: _parse_alone(file)


def _parse_alone(file: Path) -> None:
    import vobject

    with file.open() as opened:
        for _card in vobject.readComponents(opened):
            pass


MAKERS = {"rows": _rows, "cards": _cards}

if __name__ == "__main__":
    main()
