"""The report on a line of work, into a file or onto the terminal."""

from pathlib import Path

import click

from askaround.config.commands.asking import field_called
from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.commands.exporting import write_out
from askaround.config.refusals import WrongUse


@askaround.command()
@click.argument("field")
@click.argument("out", required=False, type=click.Path(path_type=Path))
@click.option("--without-names", is_flag=True, help="People and places are numbered.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The PDF's paper.")
@json_option
@data_dir_option
def report(
    field: str,
    out: Path | None,
    without_names: bool,
    paper: str | None,
    as_json: bool,
    data_dir: Path | None,
) -> None:
    """Write the report on FIELD, part of its name, to OUT (.pdf, .md); without OUT, print it."""
    kind = out.suffix.removeprefix(".").lower() if out else "md"
    if kind not in {"pdf", "md"}:
        raise WrongUse("A report is a .pdf or a .md file: report FIELD OUT.pdf.")
    start(data_dir)
    from askaround.findings.report import as_file, as_json as in_json, report_of

    owner = seeker()
    about = field_called(owner, field)
    essay = report_of(about, names=not without_names)
    if as_json:
        say(in_json(about, essay))
        return
    data = as_file(essay, kind=kind, owner=owner, paper=paper or "")
    if out is None:
        say(data.decode().rstrip("\n"))
        return
    write_out(out, [data])
    if without_names:
        say("Read it once before you share it: what nobody told the notebook can't be left out.")
