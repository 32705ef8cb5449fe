"""The command line: what each command is called and takes. The work is done in the packages.

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


def main() -> None:
    """Run a command. Exit status: 0 done, 1 refused or partly rejected, 2 wrong usage."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command with these arguments; the exit status. Faults are one sentence on stderr."""
    try:
        status = askaround.main(arguments, prog_name="askaround", standalone_mode=False)
    except click.UsageError as error:
        return _complain(f"{error.format_message()} Try: askaround --help", 2)
    except WrongUse as error:
        return _complain(str(error), 2)
    except (Refused, click.ClickException) as error:
        return _complain(str(error), 1)
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
    return _complain(f"That didn't work: {why}. Your data is as it was. Try: askaround doctor", 1)


def _complain(sentence: str, status: int) -> int:
    sys.stderr.write(f"{' '.join(sentence.split())}\n")
    return status


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.pass_context
def askaround(context: click.Context) -> None:
    """Research a career by talking to the people who live it."""
    if context.invoked_subcommand is None:
        context.invoke(serve)


@askaround.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="This machine alone.")
@click.option("--port", default=8765, show_default=True, type=click.IntRange(1, 65535))
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@data_dir_option
def serve(host: str, port: int, no_browser: bool, data_dir: Path | None) -> None:
    """Start Askaround and open it in the browser."""
    from askaround.config import serving

    serving.serve(host=host, port=port, open_browser=not no_browser, data_dir=data_dir)


@askaround.command()
@data_dir_option
def demo(data_dir: Path | None) -> None:
    """Fill an empty data folder with a realistic sample."""
    _start(data_dir)
    from askaround.exchange import commands
    from askaround.exchange.demo.load import NotEmpty

    try:
        _say(commands.demo(owner=_seeker()))
    except NotEmpty as error:
        raise Refused(
            "There are people or fields here already, and the sample never mixes with your own. "
            "Try it in another folder: askaround demo --data-dir FOLDER"
        ) from error


@askaround.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "as_kind", metavar="KIND", help="Read the file as this kind.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@json_option
@data_dir_option
def import_(
    files: tuple[Path, ...],
    as_kind: str | None,
    dry_run: bool,
    as_json: bool,
    data_dir: Path | None,
) -> int:
    """Bring in people from contact cards (.vcf) and tables (.csv)."""
    from askaround.exchange.recognise import KINDS

    if as_kind is not None and as_kind not in KINDS:
        raise WrongUse(f"--as takes one of {', '.join(KINDS)}, not {as_kind!r}.")
    _start(data_dir)
    from askaround.exchange import commands

    _take_back_unfinished()
    outcome = commands.import_files(
        owner=_seeker(), files=list(files), as_kind=as_kind, dry_run=dry_run, as_json=as_json
    )
    if outcome.text:
        _say(outcome.text)
    for fault in outcome.faults:
        _complain(fault, 1)
    return outcome.status


@askaround.command()
@json_option
@data_dir_option
def today(as_json: bool, data_dir: Path | None) -> None:
    """Say what is due."""
    _start(data_dir)
    from django.utils import timezone

    from askaround.today import queries, report

    items = queries.due(owner=_seeker(), at=timezone.now())
    _say(report.as_json(items) if as_json else report.as_text(items))


@askaround.command()
@data_dir_option
def token(data_dir: Path | None) -> None:
    """Print a new API token, alone. It is shown this once."""
    _start(data_dir)
    from django.utils import timezone

    from askaround.accounts import actions

    _say(actions.make_api_token(user=_seeker(), at=timezone.now()))


@askaround.command()
@data_dir_option
def doctor(data_dir: Path | None) -> int:
    """Check the data, the configuration and this machine."""
    from askaround.config import checkup

    problems = checkup.problems(data_dir)
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if not problems:
        _say("All is well.")
    return 1 if problems else 0


def _start(data_dir: Path | None) -> None:
    from askaround.config.starting import start_django

    start_django(data_dir)


def _take_back_unfinished() -> None:
    """An import that was cut off is undone at the next start, and said."""
    from askaround.exchange import taking_in

    for broken in taking_in.take_back_unfinished(owner=_seeker()):
        sys.stderr.write(
            f"The import of {broken.file_name} was cut off last time; it was undone. Import it again.\n"
        )


def _seeker() -> "User":
    from askaround.accounts import actions
    from askaround.config.starting import machine_zone

    return actions.local_seeker(time_zone=machine_zone())


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
