"""What every command shares: the group, the exit status, the data folder, the seeker.

Django is loaded inside each command, after the data folder is known.
"""

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import click

from askaround.config.refusals import Refused, WrongUse

if TYPE_CHECKING:  # a model can't be imported before Django is loaded
    from askaround.accounts.models import User

data_dir_option = click.option(
    "--data-dir",
    type=click.Path(path_type=Path),
    help="The folder that holds your data.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, and nothing else.")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def askaround(context: click.Context) -> None:
    """Research a career by talking to the people who live it."""
    if context.invoked_subcommand is None:
        context.invoke(askaround.commands["serve"])


def main() -> None:
    """Run a command. Exit status: 0 done, 1 refused or partly rejected, 2 wrong usage."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command with these arguments; the exit status. Faults are one sentence on stderr."""
    try:
        status = askaround.main(arguments, prog_name="askaround", standalone_mode=False)
    except click.UsageError as error:
        return complain(f"{error.format_message()} Try: askaround --help", 2)
    except WrongUse as error:
        return complain(str(error), 2)
    except (Refused, click.ClickException) as error:
        return complain(str(error), 1)
    except (KeyboardInterrupt, click.Abort):
        return 130
    except Exception as error:  # noqa: BLE001 - whatever it is, people get a sentence
        return _unexpected(error)
    return status if isinstance(status, int) else 0


def _unexpected(error: Exception) -> int:
    """A fault of ours or of the machine: one sentence; the whole story only for who works on it."""
    if os.environ.get("ASKAROUND_DEBUG"):
        traceback.print_exc()
    what = str(error).strip().splitlines()
    why = what[0] if what else type(error).__name__
    return complain(f"That didn't work: {why}. Your data is as it was. Try: askaround doctor", 1)


def complain(sentence: str, status: int) -> int:
    """One sentence on standard error; gives the status back."""
    sys.stderr.write(f"{' '.join(sentence.split())}\n")
    return status


def start(data_dir: Path | None) -> None:
    """Load Django on this data folder."""
    from askaround.config.starting import start_django

    start_django(data_dir)


def seeker() -> "User":
    """The one seeker of this machine."""
    from askaround.accounts import actions
    from askaround.config.starting import machine_zone

    return actions.local_seeker(time_zone=machine_zone())


def say(text: str) -> None:
    """Print at once, also on a pipe."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
