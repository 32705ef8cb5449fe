"""Who led to whom."""

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
@click.option("--field", metavar="FIELD", help="Only one line of work, by part of its name.")
@click.option(
    "--svg",
    metavar="OUT",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the picture to a file.",
)
@json_option
@data_dir_option
def network(field: str | None, svg: Path | None, as_json: bool, data_dir: Path | None) -> None:
    """Say who led to whom: you, whom you asked, whom they named."""
    start(data_dir)
    from askaround.api.resources.network import Network
    from askaround.people.network import outline, report
    from askaround.people.network.picture import Wanted, paint

    owner = seeker()
    wanted = Wanted(field=field_called(owner, field) if field else None)
    picture = paint(owner, wanted, whole=svg is None)
    if svg is not None:
        _write(svg, report.as_svg(picture))
        say(f"The picture is in {svg}.")
    elif as_json:
        say(Network.of(picture).model_dump_json(indent=2))
    else:
        say(outline.as_text(picture.everyone))


def _write(file: Path, words: str) -> None:
    try:
        file.write_text(words, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{file} can't be written: {error.strerror}.") from error
