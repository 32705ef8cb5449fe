"""What they said, side by side, and whether it is enough."""

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
from askaround.config.refusals import Refused


@askaround.command()
@click.argument("field", required=False)
@click.option("--question", "number", type=click.IntRange(min=1), metavar="N", help="Which one.")
@json_option
@data_dir_option
def compare(field: str | None, number: int | None, as_json: bool, data_dir: Path | None) -> None:
    """Say what everybody said to one question about FIELD, part of its name (without it, the newest)."""
    start(data_dir)
    from askaround.findings import comparing_report
    from askaround.findings.queries.comparing import asked_about
    from askaround.findings.queries.one_question import compared

    about = field_called(seeker(), field)
    key = ""
    if number is not None:
        every = asked_about(about)
        if number > len(every):
            raise Refused(f"There is no question {number}; {about.name} has {len(every)} answered.")
        key = every[number - 1].key
    found = compared(about, key, most=5000)
    written = comparing_report.as_json if as_json else comparing_report.as_text
    say(written(about, found))


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def enough(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say whether enough was heard about FIELD: what is missing, and how much new each visit brought."""
    start(data_dir)
    from askaround.findings import enough_report
    from askaround.findings.queries.enough import enough as told_of

    owner = seeker()
    about = field_called(owner, field)
    told = told_of(owner, about)
    written = enough_report.as_json if as_json else enough_report.as_text
    say(written(about, told))


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def fit(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say how far FIELD gives what matters to you, as people told it, and what nobody has spoken to."""
    start(data_dir)
    from askaround.findings import fit_report
    from askaround.findings.queries.fit import fit_of

    about = field_called(seeker(), field)
    written = fit_report.as_json if as_json else fit_report.as_text
    say(written(about, fit_of(about)))


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def objectives(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say which of the six things to find out about FIELD are met, and what the open ones still ask for."""
    start(data_dir)
    from askaround.findings import objectives_report
    from askaround.findings.queries.on_record import standing_of

    about = field_called(seeker(), field)
    written = objectives_report.as_json if as_json else objectives_report.as_text
    say(written(about, standing_of(about)))
