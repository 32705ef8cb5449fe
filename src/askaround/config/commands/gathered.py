"""What answers come to: the numbers people gave."""

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


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def numbers(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say what pay, hours and years to get in people gave for FIELD (without it, the newest)."""
    start(data_dir)
    from askaround.findings import numbers_report
    from askaround.findings.queries.numbers import numbers_of

    about = field_called(seeker(), field)
    written = numbers_report.as_json if as_json else numbers_report.as_text
    say(written(about, numbers_of(about)))
