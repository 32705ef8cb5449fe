"""The password of personal mode."""

import sys
from pathlib import Path

import click

from askaround.config.commands.base import askaround, data_dir_option, say, seeker, start
from askaround.config.refusals import Refused, WrongUse


@askaround.command()
@click.option(
    "--stdin", "from_stdin", is_flag=True, help="Read it as one line from standard input."
)
@data_dir_option
def password(from_stdin: bool, data_dir: Path | None) -> None:
    """Set the password of personal mode. Every device is signed out."""
    given = _read_line() if from_stdin else _ask_twice()
    start(data_dir)
    from django.core.exceptions import ValidationError

    from askaround.accounts import actions

    try:
        actions.set_password(user=seeker(), password=given)
    except ValidationError as weak:
        raise Refused(" ".join(weak.messages)) from weak
    say("The password is set. Every device is signed out.")


def _read_line() -> str:
    """The first line as it stands, without its end."""
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise Refused("Standard input held no password.")
    return line


def _ask_twice() -> str:
    if not sys.stdin.isatty():
        raise WrongUse("Nobody is here to ask. Say --stdin to read it from standard input.")
    given: str = click.prompt("The new password (12 characters or more)", hide_input=True)
    if click.prompt("Once more", hide_input=True) != given:
        raise Refused("The two weren't the same. Nothing was changed.")
    return given
