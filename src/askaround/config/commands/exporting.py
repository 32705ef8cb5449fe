"""Taking people, visits or records out, into a file."""

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO
from uuid import UUID

import click

from askaround.config.commands.base import askaround, data_dir_option, say, seeker, start
from askaround.config.refusals import Refused, WrongUse

STANDARD_OUTPUT = Path("-")


@askaround.command(name="export")
@click.argument("out", type=click.Path(path_type=Path))
@click.option(
    "--kind", metavar="KIND", help="zip, json, vcf, csv, ics, pdf or md; else by OUT's ending."
)
@click.option("--vcard", "version", metavar="VERSION", help="Contact cards in 3.0 or 4.0.")
@click.option("--interview", type=click.UUID, metavar="ID", help="One record alone (pdf, md).")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The PDF's paper.")
@data_dir_option
def export_(
    out: Path,
    kind: str | None,
    version: str | None,
    interview: UUID | None,
    paper: str | None,
    data_dir: Path | None,
) -> None:
    """Write everything (.zip, .json), your people (.vcf, .csv), visits (.ics) or what they told you
    (.pdf, .md) to OUT."""
    start(data_dir)
    from askaround.exchange.everything.out import KINDS as EVERYTHING
    from askaround.exchange.export import DEFAULT_VERSION, KINDS, VERSIONS, export
    from askaround.exchange.export.records import RECORD_KINDS

    kind = kind or out.suffix.removeprefix(".").lower()
    if kind in EVERYTHING and interview is None:
        _everything(out, kind)
        return
    if kind in RECORD_KINDS:
        write_out(out, [_records(kind, interview, paper or "")])
        return
    if interview is not None:
        raise WrongUse("--interview goes with a record: export OUT.pdf or OUT.md.")
    if kind not in KINDS:
        named = f"not {kind!r}" if kind else "and OUT has no ending that says which"
        *others, last = [*EVERYTHING, *KINDS, *RECORD_KINDS]
        kinds = f"{', '.join(others)} or {last}"
        raise WrongUse(f"An export is {kinds}, {named}. Use --kind.")
    version = version or DEFAULT_VERSION
    if version not in VERSIONS:
        raise WrongUse(f"--vcard takes {' or '.join(VERSIONS)}, not {version!r}.")
    write_out(out, export(owner=seeker(), kind=kind, version=version))


def _records(kind: str, interview: UUID | None, paper: str) -> bytes:
    """The document. Raises Refused."""
    from askaround.exchange.export.records import NothingWritten, records
    from askaround.interviews.models import Interview

    try:
        return records(owner=seeker(), kind=kind, paper=paper, interview=interview)
    except Interview.DoesNotExist as missing:
        raise Refused("No visit here has this id. Its address on the page ends in it.") from missing
    except NothingWritten as nothing:
        raise Refused("No visit is written up yet. Write one up, then export it.") from nothing


def _everything(out: Path, kind: str) -> None:
    from askaround.exchange.everything.out import write_everything

    at, owner = dt.datetime.now(dt.UTC), seeker()
    _put(out, lambda opened: write_everything(opened, owner=owner, kind=kind, at=at), mode=0o600)


def write_out(out: Path, pieces: Iterable[bytes]) -> None:
    _put(out, lambda opened: opened.writelines(pieces))


def _put(out: Path, write: Callable[[IO[bytes]], object], *, mode: int | None = None) -> None:
    """The file, put in place whole; `-` is standard output. Raises Refused and WrongUse."""
    if out == STANDARD_OUTPUT:
        write(sys.stdout.buffer)
        return
    if out.is_dir():
        raise WrongUse(f"{out} is a folder. Name a file in it.")
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        # Written beside and put in place whole: a file that is there stays until then.
        with beside.open("wb") as opened:
            if mode is not None:
                beside.chmod(mode)
            write(opened)
        beside.replace(out)
    except OSError as error:
        raise Refused(f"{out} can't be written: {error.strerror or error}.") from error
    finally:
        beside.unlink(missing_ok=True)
    say(f"Exported to {out}")
