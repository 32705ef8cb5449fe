"""People who are here twice: who may be, and making one of two."""

import uuid
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
    from askaround.people.duplicates.shown import Pair
    from askaround.people.models import Person

MOST_SHOWN = 500


@askaround.command()
@click.option("--again", is_flag=True, help="Look through everybody first.")
@json_option
@data_dir_option
def duplicates(again: bool, as_json: bool, data_dir: Path | None) -> None:
    """Say who may be here twice, and why; the surest first."""
    start(data_dir)
    from askaround.api.resources.duplicates import page_of
    from askaround.people import actions
    from askaround.people.duplicates import shown

    owner = seeker()
    if again:
        actions.look_everywhere(owner=owner)
    if as_json:
        say(page_of(owner, limit=MOST_SHOWN).model_dump_json(indent=2))
        return
    found = shown.pairs(owner, limit=MOST_SHOWN)
    say("\n\n".join(map(_told, found.pairs)) or "Everybody seems to be here once.")
    if found.after:
        say("\nThere are more than are shown here.")


@askaround.command()
@click.argument("keep")
@click.argument("other")
@data_dir_option
def merge(keep: str, other: str, data_dir: Path | None) -> None:
    """Make OTHER one with KEEP: two people by their ids, or by names nobody else has."""
    start(data_dir)
    from django.utils import timezone

    from askaround.people import actions
    from askaround.people.duplicates.side_by_side import side_by_side

    stays, goes = _the_one(keep), _the_one(other)
    if stays == goes:
        raise Refused(f"{stays.name} is one person already.")
    both = side_by_side(stays, goes)
    left, bundle = actions.merge(keep=stays, other=goes, at=timezone.now())
    say(f"{both.this.name} and {both.other.name} are one person now: {left.name} ({left.pk}).")
    for choice in both.choices:
        kept = choice.this if choice.preferred == "this" else choice.other
        say(f"  {choice.label}: {kept}; the other word is kept among the details")
    for label, words in both.stays:
        say(f"  {label}: {' '.join(words.split())}")
    if both.joined:
        say(f"  With {', '.join(both.joined)}.")
    say(f"To undo it within 30 days: askaround undo {bundle.pk}")


def _told(pair: "Pair") -> str:
    but = f"; but {', '.join(pair.why_not)}" if pair.why_not else ""
    return "\n".join(
        [
            f"{_described(pair.one)}  {pair.one.pk}",
            f"{_described(pair.other)}  {pair.other.pk}",
            f"  {pair.how_sure}: {', '.join(pair.why)}{but}",
        ]
    )


def _described(person: "Person") -> str:
    place = person.organisation.name if person.organisation else ""
    return ", ".join(filter(None, [person.name, person.title, place]))


def _the_one(words: str) -> "Person":
    """The person with this id, or the only one of this name. Refused where none or several are."""
    from askaround.people.models import Person
    from askaround.people.names import sort_name

    mine = Person.objects.owned_by(seeker()).select_related("organisation", "reports_to")
    try:
        found = list(mine.filter(pk=uuid.UUID(words)))
    except ValueError:
        found = list(mine.filter(sort_name=sort_name(words)).order_by("id")[:10])
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused(f"Nobody here is called {words!r}. askaround duplicates prints the ids.")
    ids = ", ".join(str(person.pk) for person in found)
    raise Refused(f"Several people here are called {words!r}. Say which by the id: {ids}")
