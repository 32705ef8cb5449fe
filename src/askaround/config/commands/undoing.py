"""Bringing back what was deleted, erasing a person for good, everything kept about one."""

import sys
from pathlib import Path
from uuid import UUID

import click

from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.refusals import Refused, WrongUse

NOBODY = "There is nobody by this id. 'askaround deleted' names those who were deleted."


@askaround.command()
@json_option
@data_dir_option
def deleted(as_json: bool, data_dir: Path | None) -> None:
    """Say what was deleted and can be brought back."""
    start(data_dir)
    from django.utils import timezone

    from askaround.accounts import queries, report

    every = queries.taken_away(seeker(), at=timezone.now(), limit=10_000).rows
    say(report.as_json(every) if as_json else report.as_text(every))


@askaround.command()
@click.argument("id", type=click.UUID)
@data_dir_option
def undo(id: UUID, data_dir: Path | None) -> None:
    """Bring back what was deleted, or take back a merge or an import. ID: see `deleted`."""
    start(data_dir)
    from django.utils import timezone

    from askaround.accounts import bundles
    from askaround.accounts.models import Bundle

    bundle = Bundle.objects.owned_by(seeker()).filter(pk=id).first()
    if bundle is None:
        raise Refused("There is nothing to undo by this id. Try: askaround deleted")
    try:
        undone = bundles.undo(bundle=bundle, at=timezone.now())
    except bundles.CannotUndo as reason:
        raise Refused(str(reason)) from reason
    say(f"Undone: {bundle.title}")
    for remark in undone.remarks:
        say(remark)


@askaround.command()
@click.argument("person_id", type=click.UUID)
@click.option("--yes", is_flag=True, help="Don't ask first.")
@data_dir_option
def erase(person_id: UUID, yes: bool, data_dir: Path | None) -> None:
    """Erase a person for good, with everything that names them."""
    start(data_dir)
    from askaround.people.actions.erasing import erase_person
    from askaround.people.backups import copies_that_hold
    from askaround.people.models import Person
    from askaround.people.queries.erasing import going

    try:
        found = going(seeker(), person_id)
        if not yes:
            _ask(f"Erase {found.who.name} for good? This can't be undone.")
        copies = copies_that_hold(found.who)
        erase_person(owner=seeker(), id=person_id)
    except Person.DoesNotExist as missing:
        raise Refused(NOBODY) from missing
    say("Erased for good.")
    for copy in copies:
        say(f"This copy still holds them: {copy}")


@askaround.command(name="export-person")
@click.argument("person_id", type=click.UUID)
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True))
@data_dir_option
def export_person(person_id: UUID, out: Path, data_dir: Path | None) -> None:
    """Write everything kept about a person into a JSON file; `-` prints it."""
    start(data_dir)
    from askaround.people.models import Person
    from askaround.people.queries.everything import as_json, everything

    try:
        text = as_json(everything(seeker(), person_id))
    except Person.DoesNotExist as missing:
        raise Refused(NOBODY) from missing
    if str(out) == "-":
        sys.stdout.write(text)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{out} can't be written: {error.strerror}.") from error
    say(f"Written to {out}")


def _ask(question: str) -> None:
    """Ask on a terminal; without one, nothing is done unless --yes says so."""
    if not sys.stdin.isatty():
        raise WrongUse("Nobody is here to ask. Say --yes to erase without being asked.")
    if not click.confirm(question, default=False):
        raise Refused("Nothing was erased.")
