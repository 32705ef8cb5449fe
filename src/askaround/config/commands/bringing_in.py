"""Bringing people in from files, and the sample."""

import sys
from pathlib import Path

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
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@json_option
@data_dir_option
def import_(
    files: tuple[Path, ...],
    as_kind: str | None,
    dry_run: bool,
    as_json: bool,
    data_dir: Path | None,
) -> int:
    """Bring in people from contact cards (.vcf) and tables (.csv)."""
    from askaround.exchange.recognise import KINDS

    if as_kind is not None and as_kind not in KINDS:
        raise WrongUse(f"--as takes one of {', '.join(KINDS)}, not {as_kind!r}.")
    start(data_dir)
    from askaround.exchange import commands

    _take_back_unfinished()
    outcome = commands.import_files(
        owner=seeker(), files=list(files), as_kind=as_kind, dry_run=dry_run, as_json=as_json
    )
    if outcome.text:
        say(outcome.text)
    for fault in outcome.faults:
        complain(fault, 1)
    return outcome.status


def _take_back_unfinished() -> None:
    """An import that was cut off is undone at the next start, and said."""
    from askaround.exchange import taking_in

    for broken in taking_in.take_back_unfinished(owner=seeker()):
        sys.stderr.write(
            f"The import of {broken.file_name} was cut off last time; it was undone. Import it again.\n"
        )
