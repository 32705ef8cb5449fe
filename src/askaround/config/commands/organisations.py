"""Places: who reports to whom there. Sources: where names can come from."""

from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:  # models can't be imported before Django is loaded
    from askaround.people.models import Organisation, Person
    from askaround.people.queries import Chart, Source, Sources


@askaround.command()
@click.argument("organisation")
@json_option
@data_dir_option
def chart(organisation: str, as_json: bool, data_dir: Path | None) -> None:
    """Draw who reports to whom at a place, by its name or a part of it."""
    start(data_dir)
    from askaround.api.resources.charts import ChartOut
    from askaround.people import queries

    drawn = queries.chart(_the_place(organisation))
    say(ChartOut.of(drawn).model_dump_json(indent=2) if as_json else _as_text(drawn))


@askaround.command()
@click.argument("field", required=False)
@json_option
@data_dir_option
def sources(field: str | None, as_json: bool, data_dir: Path | None) -> None:
    """Say where names for FIELD, part of its name, can come from (without it, for the newest)."""
    start(data_dir)
    from askaround.api.resources.sources import SourceOut, SourcesOut
    from askaround.people.queries import sources_of

    found = sources_of(field_called(seeker(), field))
    if as_json:
        told = SourcesOut(items=[SourceOut.of(source) for source in found.all])
        say(told.model_dump_json(indent=2))
    else:
        say(_sources_as_text(found))


def _sources_as_text(found: "Sources") -> str:
    lines = [found.career_field.name]
    for title, some in (
        ("Try next", found.next),
        ("What they brought", found.brought),
        ("Tried, and brought nobody", found.in_vain),
        ("After that", found.later),
        ("Easier for somebody who works there", found.elsewhere),
    ):
        if some:
            lines += ["", title, *(f"  {_told(source)}" for source in some)]
    return "\n".join(lines)


def _told(source: "Source") -> str:
    words = source.label[:1].upper() + source.label[1:]
    if source.found:
        return f"{words}: {', '.join(person.name for person in source.found)}"
    if source.next:
        return f"{words}. {source.how}"
    return f"{words}: {source.note}" if source.note else words


def _the_place(words: str) -> "Organisation":
    """The one place of that name, or whose name holds the words. Refused when none or several."""
    from askaround.people import queries

    found = queries.places(seeker(), words=words).rows
    exactly = [place for place in found if place.name.casefold() == words.strip().casefold()]
    if len(exactly) == 1 or len(found) == 1:
        return (exactly or found)[0]
    if not found:
        raise Refused(
            f"No place here is called {words!r}. The page /organisations/ lists them all."
        )
    names = ", ".join(place.name for place in found[:5])
    raise Refused(f"Several places may be meant by {words!r}: {names}. Write one of them out.")


def _as_text(drawn: "Chart") -> str:
    from askaround.people.queries import steps

    lines = [drawn.place.name]
    for step in steps(drawn.tops):
        branch = step.branch
        told = f"{'  ' * (branch.level + 1)}{_described(branch.person)}"
        lines.append(f"{told}, elsewhere" if branch.elsewhere else told)
        if branch.left_out:
            lines.append(f"{'  ' * (branch.level + 2)}and {branch.left_out} more")
    if drawn.beside:
        lines += ["", "Not in the chart yet" if drawn.tops else "People there"]
        lines += [f"  {_described(person)}" for person in drawn.beside]
    if drawn.cut_short or drawn.more_beside:
        lines.append("There are more than are shown here.")
    if not drawn.tops and not drawn.beside:
        lines.append("  Nobody you know works here.")
    return "\n".join(lines)


def _described(person: "Person") -> str:
    stage = "" if person.stage == "named" else f"({person.stage.replace('_', ' ')})"
    words = ", ".join(word for word in (person.name, person.title, person.department) if word)
    return f"{words} {stage}".rstrip()
