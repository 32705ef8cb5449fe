"""Taking people or visits out, into a file."""

import os
import sys
from pathlib import Path

import click

from askaround.config.commands.base import askaround, data_dir_option, say, seeker, start
from askaround.config.refusals import Refused, WrongUse

STANDARD_OUTPUT = Path("-")


@askaround.command(name="export")
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--kind", metavar="KIND", help="vcf, csv or ics; else by OUT's ending.")
@click.option("--vcard", "version", metavar="VERSION", help="Contact cards in 3.0 or 4.0.")
@data_dir_option
def export_(out: Path, kind: str | None, version: str | None, data_dir: Path | None) -> None:
    """Write all your people to OUT, as contact cards (.vcf) or a table (.csv), or your visits (.ics)."""
    start(data_dir)
    from askaround.exchange.export import DEFAULT_VERSION, KINDS, VERSIONS, export

    kind = kind or out.suffix.removeprefix(".").lower()
    if kind not in KINDS:
        named = f"not {kind!r}" if kind else "and OUT has no ending that says which"
        kinds = " or ".join([", ".join([*KINDS][:-1]), [*KINDS][-1]])
        raise WrongUse(f"An export is {kinds}, {named}. Use --kind.")
    version = version or DEFAULT_VERSION
    if version not in VERSIONS:
        raise WrongUse(f"--vcard takes {' or '.join(VERSIONS)}, not {version!r}.")
    pieces = export(owner=seeker(), kind=kind, version=version)
    if out == STANDARD_OUTPUT:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        return
    if out.is_dir():
        raise WrongUse(f"{out} is a folder. Name a file in it.")
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        # Written beside and put in place whole: a file that is there stays until then.
        with beside.open("wb") as opened:
            for piece in pieces:
                opened.write(piece)
        beside.replace(out)
    except OSError as error:
        raise Refused(f"{out} can't be written: {error.strerror or error}.") from error
    finally:
        beside.unlink(missing_ok=True)
    say(f"Exported to {out}")
