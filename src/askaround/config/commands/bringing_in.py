"""Bringing people in from files, and the sample."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askaround.config.commands.base import (
    askaround,
    complain,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.refusals import Refused, WrongUse

if TYPE_CHECKING:  # Django is loaded inside each command
    from askaround.exchange.records import Reading

PARTS = 200
"""Steps of a progress bar: finer than a terminal is wide."""


@askaround.command()
@data_dir_option
def demo(data_dir: Path | None) -> None:
    """Fill an empty data folder with a realistic sample."""
    start(data_dir)
    from askaround.exchange import commands
    from askaround.exchange.demo.load import NotEmpty

    try:
        say(commands.demo(owner=seeker()))
    except NotEmpty as error:
        raise Refused(
            "There are people or fields here already, and the sample never mixes with your own. "
            "Try it in another folder: askaround demo --data-dir FOLDER"
        ) from error


@askaround.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "as_kind", metavar="KIND", help="Read the file as this kind.")
@click.option(
    "--map",
    "said",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column of a table holds, by its heading or number. Repeat it for others.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@json_option
@data_dir_option
def import_(
    files: tuple[Path, ...],
    as_kind: str | None,
    said: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
    data_dir: Path | None,
) -> int:
    """Bring in people from contact cards (.vcf) and tables (.csv)."""
    from askaround.exchange.recognise import KINDS

    if as_kind is not None and as_kind not in KINDS:
        raise WrongUse(f"--as takes one of {', '.join(KINDS)}, not {as_kind!r}.")
    fields = dict(_column_and_field(each) for each in said)
    start(data_dir)
    from askaround.exchange import commands
    from askaround.exchange.csvs import Choice

    _take_back_unfinished()
    ways = commands.Ways(
        as_kind=as_kind,
        choice=Choice(fields) if fields else None,
        dry_run=dry_run,
        watch=_bar if sys.stderr.isatty() else commands.nobody_watches,
    )
    outcome = commands.import_files(owner=seeker(), files=list(files), ways=ways, as_json=as_json)
    if outcome.text:
        say(outcome.text)
    for fault in outcome.faults:
        complain(fault, 1)
    return outcome.status


def _column_and_field(said: str) -> tuple[str, str]:
    """The two parts of `--map`. Raises WrongUse."""
    column, equals, field = said.rpartition("=")
    if not (equals and column.strip() and field.strip()):
        raise WrongUse(f'--map takes COLUMN=FIELD, such as "E-mail=email", not {said!r}.')
    return column.strip(), field.strip().lower()


@contextmanager
def _bar(name: str, reading: "Reading") -> Iterator[Callable[[], None]]:
    """A progress bar on standard error, which is a terminal."""
    with click.progressbar(length=PARTS, label=name, file=sys.stderr) as bar:
        shown = 0

        def step() -> None:
            nonlocal shown
            now = int(reading.done() * PARTS)
            if now > shown:
                bar.update(now - shown)
                shown = now

        yield step


def _take_back_unfinished() -> None:
    """An import that was cut off is undone at the next start, and said."""
    from askaround.exchange import taking_in

    for broken in taking_in.take_back_unfinished(owner=seeker()):
        sys.stderr.write(
            f"The import of {broken.file_name} was cut off last time; it was undone. Import it again.\n"
        )
