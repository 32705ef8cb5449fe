"""Running Askaround: serve, the API token, the check-up."""

import sys
from pathlib import Path

import click

from askaround.config.commands.base import askaround, data_dir_option, say, seeker, start


@askaround.command()
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen: this machine alone."
)
@click.option("--port", default=8765, show_default=True, type=click.IntRange(1, 65535))
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@data_dir_option
def serve(host: str, port: int, no_browser: bool, data_dir: Path | None) -> None:
    """Start Askaround and open it in the browser."""
    from askaround.config import serving

    serving.serve(host=host, port=port, open_browser=not no_browser, data_dir=data_dir)


@askaround.command()
@data_dir_option
def token(data_dir: Path | None) -> None:
    """Print a new API token, alone. It is shown this once."""
    start(data_dir)
    from django.utils import timezone

    from askaround.accounts import actions

    say(actions.make_api_token(user=seeker(), at=timezone.now()))


@askaround.command()
@data_dir_option
def doctor(data_dir: Path | None) -> int:
    """Check the data, the configuration and this machine."""
    from askaround.config import checkup

    problems = checkup.problems(data_dir)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if not problems:
        say("All is well.")
    return 1 if problems else 0
