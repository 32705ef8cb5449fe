"""Whom to ask next, and what became of each name."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from askaround.config.commands.base import (
    askaround,
    data_dir_option,
    json_option,
    say,
    seeker,
    start,
)
from askaround.config.refusals import Refused

if TYPE_CHECKING:  # a model can't be imported before Django is loaded
    from askaround.accounts.models import User
    from askaround.careers.models import CareerField


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def ask_next(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say whom to ask next about FIELD, part of its name (without it, the newest)."""
    start(data_dir)
    from django.utils import timezone

    from askaround.people import asking_report
    from askaround.people.queries import whom_to_ask_first

    about = field_called(seeker(), field)
    found = whom_to_ask_first(about, at=timezone.now())
    written = asking_report.as_json if as_json else asking_report.as_text
    say(written(about, found))


@askaround.command()
@click.option("--field", metavar="PART", help="Of one line of work, by part of its name.")
@json_option
@data_dir_option
def referrals(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say what became of each name, whoever has waited longest to hear first."""
    start(data_dir)
    from django.utils import timezone

    from askaround.people import ledger_report
    from askaround.people.queries.ledger import every_entry

    owner = seeker()
    about = field_called(owner, field).pk if field else None
    entries = every_entry(owner, today=timezone.localdate(), career_field=about)
    say(ledger_report.as_json(entries) if as_json else ledger_report.as_text(entries))


def field_called(owner: "User", name: str | None) -> "CareerField":
    """The newest of the lines of work whose name holds the words. Raises Refused without one."""
    from askaround.careers.models import CareerField

    mine = CareerField.objects.owned_by(owner).newest_first()
    wanted = mine.filter(name__icontains=name) if name else mine
    found: CareerField | None = wanted.first()
    if found is not None:
        return found
    there = ", ".join(mine.values_list("name", flat=True)[:10])
    if not there:
        raise Refused("There is no line of work here yet. Begin with: askaround")
    raise Refused(f"No line of work here is called {name!r}. There are: {there}.")
