"""A copy of everything, and putting one back."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import click

from askaround.config.commands.base import askaround, data_dir_option, say, start
from askaround.config.refusals import Refused, WrongUse


@askaround.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@data_dir_option
def backup(file: Path, force: bool, data_dir: Path | None) -> None:
    """Copy everything into FILE, while Askaround runs, and prove that the copy is sound."""
    if file.is_dir():
        raise WrongUse(f"{file} is a folder. Name a file in it.")
    if file.exists() and not force:
        raise Refused(f"{file} is there already. Name another, or add --force to write over it.")
    start(data_dir)
    from askaround.exchange.backups import NoBackup, back_up

    try:
        proved = back_up(file, at=dt.datetime.now(dt.UTC))
    except NoBackup as fault:
        raise Refused(str(fault)) from fault
    except OSError as fault:
        raise Refused(f"{file} can't be written: {fault.strerror or fault}.") from fault
    say(
        f"Backed up to {file}: {proved.people} people, {proved.visits} visits, "
        f"{len(proved.files)} files. It was opened and found sound."
    )


@askaround.command()
@click.argument("file", type=click.Path(path_type=Path))
@data_dir_option
def restore(file: Path, data_dir: Path | None) -> None:
    """Put a backup in the place of your data, once it has proved itself; yours is set aside."""
    from askaround.config.starting import load_django

    load_django(data_dir)
    from askaround.config import restoring

    done = restoring.restore(file, at=dt.datetime.now(dt.UTC), told=_on_a_terminal())
    say(f"Restored from {file}: {done.people} people, {done.visits} visits.")
    if done.database_aside:
        say(
            f"The database that was here is called {done.database_aside} now, its files are in {done.aside}"
        )
    elif done.aside:
        say(f"The data that was here is in {done.aside}")


def _on_a_terminal() -> Callable[[str], None]:
    """Says each step once, to somebody who watches; nothing on a pipe."""
    said: list[str] = []

    def told(step: str) -> None:
        if sys.stderr.isatty() and step not in said:
            said.append(step)
            click.echo(f"{step}…", err=True)

    return told
