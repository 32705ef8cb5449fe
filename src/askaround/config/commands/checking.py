"""The honest-purpose check from a terminal."""

import json
import sys
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

if TYPE_CHECKING:  # Django isn't loaded before the data folder is known
    from askaround.correspondence.checking import Checked

KINDS = ("introduction", "reminder", "thank_you", "report_back", "news")
LONGEST = 1_000_000


@askaround.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--kind", type=click.Choice(KINDS), default="introduction", show_default=True)
@click.option("--person", metavar="NAME", default="", help="Whom it goes to.")
@json_option
@data_dir_option
def check_message(file: str, kind: str, person: str, as_json: bool, data_dir: Path | None) -> None:
    """Say what works in a draft (FILE, or standard input), and what could be better.

    Somebody you know by that name is looked up: who named them, and whether you may say so.
    """
    body = read_words(file)
    start(data_dir)
    checked = check_words(body, kind, person)
    say(as_a_list(checked) if as_json else as_sentences(checked))


def read_words(file: str) -> str:
    """The words of a file, or of standard input for "-". Raises Refused."""
    try:
        if file == "-":
            words = sys.stdin.buffer.read(LONGEST)
        else:
            with Path(file).open("rb") as opened:
                words = opened.read(LONGEST)
    except OSError as error:
        raise Refused(f"{file} can't be read: {error.strerror}.") from error
    return words.decode("utf-8-sig", errors="replace")


def check_words(body: str, kind: str, name: str) -> "Checked":
    """The check, with what the record knows about somebody of that name."""
    from askaround.correspondence.checking import named_by, say_of
    from askaround.correspondence.purpose import Written
    from askaround.people.models import Person
    from askaround.people.names import sort_name

    me = seeker()
    mine = Person.objects.owned_by(me).filter(sort_name=sort_name(name)).order_by("created_at")
    known = mine.first() if name else None
    words = Written(
        body=body,
        kind=kind,
        person=known.name if known else name,
        me=me.name,
        named_by=named_by(known) if known else (),
    )
    return say_of(words, name=known.first_name if known else name)


def as_a_list(checked: "Checked") -> str:
    """What the API says of a message, as JSON."""
    return json.dumps([each._asdict() for each in checked.advice], ensure_ascii=False, indent=2)


def as_sentences(checked: "Checked") -> str:
    """What works on the first line, then one paragraph for each suggestion."""
    works = f"What works: {', '.join(checked.works)}." if checked.works else ""
    advice = [
        f"{each.rule}: {each.suggestion}\n  {each.why}"
        + (f"\n  “{each.found}”" if each.found else "")
        for each in checked.advice
    ]
    return "\n\n".join(part for part in (works, *(advice or ["Nothing to add."])) if part)
