"""What to read and to join, as a document, for a terminal and for programs."""

import json
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _, gettext_lazy

from askaround.careers.models import CareerField
from askaround.findings.queries.reading_list import Shelf, Thing
from askaround.interviews.models import Reading
from askaround.web.documents import Document

Kind = Reading.Kind

TITLES = {
    Kind.BOOK: gettext_lazy("Books and articles"),
    Kind.JOURNAL: gettext_lazy("Journals and newsletters"),
    Kind.SOCIETY: gettext_lazy("Societies"),
    Kind.COURSE: gettext_lazy("Courses"),
    Kind.SITE: gettext_lazy("Sites"),
}

DONE = {
    Kind.BOOK: gettext_lazy("read"),
    Kind.JOURNAL: gettext_lazy("read"),
    Kind.SOCIETY: gettext_lazy("joined"),
    Kind.COURSE: gettext_lazy("taken"),
    Kind.SITE: gettext_lazy("read"),
}


def title(kind: str) -> str:
    """What a shelf is called."""
    return str(TITLES[Kind(kind)])


def done_word(kind: str) -> str:
    """ "read", "joined", "taken"."""
    return str(DONE[Kind(kind)])


def called(career_field: CareerField) -> str:
    """What the list is called."""
    return _("To read and to join: %(name)s") % {"name": career_field.name}


def reading_document(career_field: CareerField, shelves: list[Shelf]) -> Document:
    """The list, shelf by shelf."""
    document = Document(called(career_field), language=get_language() or "en")
    for shelf in shelves:
        document.heading(title(shelf.kind))
        document.items((_words(thing), beside(thing)) for thing in shelf.things)
    return document


def _words(thing: Thing) -> str:
    link = thing.linked.link if thing.linked and thing.linked.link != thing.text else ""
    return "\n".join(part for part in (thing.text, link, thing.note) if part)


def beside(thing: Thing) -> str:
    """Who named it and when, and when it was read."""
    said = [_named(each) for each in thing.named]
    if thing.done_at:
        said.append(f"{done_word(thing.first.kind)} {date_format(thing.done_at, 'DATE_FORMAT')}")
    return "; ".join(said)


def _named(reading: Reading) -> str:
    name = reading.interview.person.name
    held = reading.interview.held_at
    return f"{name}, {date_format(held, 'DATE_FORMAT')}" if held else name


def as_text(career_field: CareerField, shelves: list[Shelf]) -> str:
    """A line for each thing."""
    lines = [called(career_field)]
    if not shelves:
        lines.append(_("Nobody has named anything yet."))
    for shelf in shelves:
        lines += ["", title(shelf.kind)]
        for thing in shelf.things:
            lines += [f"  {'✓' if thing.done_at else '○'} {thing.text}", f"    {beside(thing)}"]
            lines += [f"    {thing.linked.link}"] if thing.linked else []
            lines += [f"    {line}" for line in thing.note.splitlines()]
    return "\n".join(lines)


def as_json(career_field: CareerField, shelves: list[Shelf]) -> str:
    """The same for programs."""
    told: dict[str, Any] = {
        "career_field": str(career_field.pk),
        "things": [_thing(thing) for shelf in shelves for thing in shelf.things],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _thing(thing: Thing) -> dict[str, Any]:
    return {
        "kind": thing.first.kind,
        "text": thing.text,
        "link": thing.linked.link if thing.linked else "",
        "done_at": thing.done_at.isoformat() if thing.done_at else None,
        "note": thing.note,
        "named": [
            {
                "reading": str(each.pk),
                "interview": str(each.interview_id),
                "person": {
                    "id": str(each.interview.person_id),
                    "name": each.interview.person.name,
                },
            }
            for each in thing.named
        ],
    }
