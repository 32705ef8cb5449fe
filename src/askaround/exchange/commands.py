"""The commands `import` and `demo`: what they print, and with which exit status they end."""

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.exchange import read, taking_in
from askaround.exchange.cells import as_text_cell
from askaround.exchange.columns_said import what_is_wrong, what_to_type
from askaround.exchange.csvs import Choice
from askaround.exchange.csvs.choices import WrongChoice
from askaround.exchange.demo.load import load
from askaround.exchange.everything.opening import is_ours
from askaround.exchange.everything.report import KIND, bring_everything
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts, UnknownColumns
from askaround.exchange.records import ContactRecord, Item, Reading


@dataclass
class Outcome:
    """What a command prints on standard output, says on standard error, and ends with."""

    text: str = ""
    faults: list[str] = field(default_factory=list)
    status: int = 0


Watch = Callable[[str, Reading], AbstractContextManager[Callable[[], None]]]
"""Shows how far a file is: given its name and reading, what to call after each record."""


@contextmanager
def nobody_watches(_name: str, _reading: Reading) -> Iterator[Callable[[], None]]:
    """For a pipe, and other programs."""
    yield lambda: None


@dataclass(frozen=True)
class Ways:
    """How files are to be taken in: as which kind, with what said of their columns, only tried."""

    as_kind: str | None = None
    choice: Choice | None = None
    dry_run: bool = False
    watch: Watch = nobody_watches


def import_files(*, owner: User, files: list[Path], ways: Ways, as_json: bool) -> Outcome:
    """Take the files in, one after the other; a file that can't be read doesn't stop the others."""
    outcome = Outcome()
    people: list[dict[str, Any]] = []
    done: list[tuple[Path, Import]] = []

    def heard(item: Item) -> None:
        if as_json and isinstance(item, ContactRecord):
            people.append(item.as_json())

    for file in files:
        try:
            taken = _one(owner, file, ways, heard)
        except (NotContacts, WrongChoice, OSError) as error:
            outcome.faults.append(f"{file}: {_why_not(file, error)}")
        else:
            done.append((file, taken))
            if taken.rejected and not ways.dry_run:
                outcome.faults.append(_hand_back(file, taken))
    outcome.text = _as_json(done, people) if as_json else _as_text(done, many=len(files) > 1)
    if outcome.faults or any(taken.rejected for _file, taken in done):
        outcome.status = 1
    return outcome


def demo(*, owner: User) -> str:
    """Fill an empty folder with the sample, and say what came. Raises `NotEmpty`."""
    loaded = load(owner=owner, at=timezone.now())
    return _("Added %(fields)s fields, %(people)s people and %(interviews)s visits.") % {
        "fields": loaded.fields,
        "people": loaded.people,
        "interviews": loaded.interviews,
    }


def _one(owner: User, file: Path, ways: Ways, heard: taking_in.Heard) -> Import:
    if is_ours(file):
        return _everything(owner, file, ways, heard)
    do = taking_in.try_out if ways.dry_run else taking_in.take_in
    reading = read.read(file, ways.as_kind, choice=ways.choice)
    with ways.watch(file.name, reading) as step:

        def told(item: Item) -> None:
            heard(item)
            step()

        return do(owner=owner, reading=reading, file_name=file.name, at=timezone.now(), heard=told)


def _everything(owner: User, file: Path, ways: Ways, heard: taking_in.Heard) -> Import:
    """An export of our own: all of it, or nothing. What it brought is counted in people."""
    done = [0.0]
    # A progress bar asks a reading how far it is, whatever is read.
    with ways.watch(file.name, Reading(KIND, lambda: iter(()), lambda: done[0])) as step:

        def told(part: float) -> None:
            done[0] = part
            step()

        return bring_everything(
            file, owner=owner, dry_run=ways.dry_run, at=timezone.now(), step=told, heard=heard
        )


def _why_not(file: Path, error: Exception) -> str:
    """The sentence for a file that can't be taken in."""
    if isinstance(error, UnknownColumns):
        return what_to_type(file, error.layout)
    if isinstance(error, WrongChoice):
        return what_is_wrong(error)
    return _plain(error) if isinstance(error, OSError) else _(str(error))


def _hand_back(file: Path, taken: Import) -> str:
    """Write the rejected rows, the reason beside each, into a file; the sentence that says where."""
    target = _free_name(file)
    try:
        with target.open("w", newline="", encoding="utf-8-sig") as opened:
            write_rejected(opened, taken)
    except OSError:
        target = _free_name(Path.cwd() / file.name)
        with target.open("w", newline="", encoding="utf-8-sig") as opened:
            write_rejected(opened, taken)
    count = len(taken.rejected)
    return _("%(count)s rejected: see %(file)s") % {"count": count, "file": target}


def write_rejected(opened: Any, taken: Import) -> None:
    """The rejected rows as CSV: row, reason, and the row as it stood."""
    table = csv.writer(opened)
    table.writerow([_("Row"), _("Reason"), _("As it stood in the file")])
    for row in taken.rejected:
        table.writerow([row["row"], row["reason"], as_text_cell(row["raw"])])


def _free_name(file: Path) -> Path:
    candidate = file.with_name(f"{file.stem}-rejected.csv")
    number = 2
    while candidate.exists():
        candidate = file.with_name(f"{file.stem}-rejected-{number}.csv")
        number += 1
    return candidate


def _plain(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("There is no such file.")
    if isinstance(error, IsADirectoryError):
        return _("This is a folder; name the files in it.")
    if isinstance(error, PermissionError):
        return _("You may not read this file.")
    return _("This file can't be read: %(why)s.") % {"why": error.strerror or error}


def counts(taken: Import) -> str:
    """`added N, updated N, unchanged N, rejected N`: scripts read this line."""
    return (
        f"added {taken.added}, updated {taken.updated}, "
        f"unchanged {taken.unchanged}, rejected {len(taken.rejected)}"
    )


def _as_text(done: list[tuple[Path, Import]], *, many: bool) -> str:
    return "\n".join(f"{file.name}: {counts(t)}" if many else counts(t) for file, t in done)


def _as_json(done: list[tuple[Path, Import]], people: list[dict[str, Any]]) -> str:
    answer = as_answer([(file.name, taken) for file, taken in done], people)
    return json.dumps(answer, ensure_ascii=False, indent=2)


def as_answer(done: list[tuple[str, Import]], people: list[dict[str, Any]]) -> dict[str, Any]:
    """What was done with these files, as other programs are told it. `people`: what they held."""
    imports = [taken for _name, taken in done]
    return {
        "added": sum(taken.added for taken in imports),
        "updated": sum(taken.updated for taken in imports),
        "unchanged": sum(taken.unchanged for taken in imports),
        "rejected": [
            {"row": row["row"], "reason": row["reason"], "file": name}
            for name, taken in done
            for row in taken.rejected
        ],
        "people": people,
    }
