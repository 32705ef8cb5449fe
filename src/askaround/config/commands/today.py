"""What is due."""

from pathlib import Path

from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)


@askaround.command()
@json_option
@data_dir_option
def today(as_json: bool, data_dir: Path | None) -> None:
    """Say what is due."""
    start(data_dir)
    from django.utils import timezone

    from askaround.today import queries, report

    items = queries.due(owner=seeker(), at=timezone.now())
    say(report.as_json(items) if as_json else report.as_text(items))
