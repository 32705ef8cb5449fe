"""What a search page is asked for: the words and choices of its address, and what they are called."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.http import Http404
from django.utils.formats import date_format as format_date
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.search.narrowing import ABOUT, Narrowing, key, uuid_of
from askaround.search.records import RECORDS
from askaround.search.told import Named

LONGEST = 1000
"""Characters of words that are read; further ones are passed over."""

MOST_FIELDS = 50
"""Lines of work offered to narrow a search down to. Convention."""


@dataclass(frozen=True)
class Asked:
    """The words, the choices, and a sentence about each choice that can't be read."""

    text: str
    narrowing: Narrowing
    wrong: list[str] = field(default_factory=list)


def read_asked(given: Mapping[str, str]) -> Asked:
    """What an address asks for; what can't be read in it is passed over, and said."""
    chosen: dict[str, UUID | dt.date | str | None] = {}
    wrong = []
    for word in ABOUT:
        try:
            chosen[word] = UUID(given[word]) if given.get(word) else None
        except ValueError:
            wrong.append(_("A choice in this address can't be read, and is passed over."))
    for word in ("since", "until"):
        try:
            chosen[word] = dt.date.fromisoformat(given[word]) if given.get(word) else None
        except ValueError:
            wrong.append(
                _("“%(day)s” can't be read as a day. Write it as 2026-11-03.")
                % {"day": given[word][:40]}
            )
    kind = given.get("kind", "")
    chosen["kind"] = kind if kind in RECORDS else ""
    narrowing = Narrowing(**chosen)  # type: ignore[arg-type]
    if narrowing.since and narrowing.until and narrowing.since > narrowing.until:
        wrong.append(_("The first day comes after the last."))
    return Asked(given.get("q", "")[:LONGEST].replace("\x00", ""), narrowing, wrong)


class Chip(NamedTuple):
    """A choice in words, and the address without it."""

    words: str
    href: str


@dataclass(frozen=True)
class Names:
    """What the chosen records are called, by the word of the choice, and all lines of work."""

    chosen: dict[str, str] = field(default_factory=dict)
    fields: list[Named] = field(default_factory=list)


def read_names(actor: User, narrowing: Narrowing) -> Names:
    """One statement. Raises Http404 where a chosen record isn't there, or isn't the actor's."""
    owner, names = key(actor.pk), Names()
    parts, values = [], []
    for word, pk in narrowing.about().items():
        parts.append(CALLED[word])
        values += [key(pk), owner]
    parts.append(FIELDS)
    values.append(owner)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        rows = cursor.fetchall()
    for word, pk, name, built_in in rows:
        if word:
            names.chosen[word] = _(name) if built_in else name
        else:
            names.fields.append(Named(uuid_of(pk), name))
    if missing := narrowing.about().keys() - names.chosen.keys():
        raise Http404(f"no such {min(missing)}")
    return names


_OWN = "SELECT '{word}', id, {name}, 0 FROM {table} WHERE id = %s AND owner_id = %s"
CALLED = {
    "field": _OWN.format(word="field", name="name", table="careers_careerfield"),
    "person": _OWN.format(word="person", name="name", table="people_person"),
    "organisation": _OWN.format(word="organisation", name="name", table="people_organisation"),
    "question": "SELECT 'question', id, text, CASE WHEN owner_id IS NULL THEN 1 ELSE 0 END "
    "FROM questions_question WHERE id = %s AND (owner_id = %s OR owner_id IS NULL)",
}
FIELDS = (
    "SELECT * FROM (SELECT '', id, name, 0 FROM careers_careerfield WHERE owner_id = %s "
    f"ORDER BY created_at, id LIMIT {MOST_FIELDS}) AS fields"
)


def chips(asked: Asked, names: Names) -> list[Chip]:
    """The choices as small words, each with the address that takes it away."""
    narrowing = asked.narrowing
    said = {
        "field": _("in %(name)s"),
        "person": _("with %(name)s"),
        "organisation": _("at %(name)s"),
        "question": _("to “%(name)s”"),
    }
    found = [
        Chip(
            said[word] % {"name": names.chosen[word]},
            narrowing.without(word).address(asked.text),
        )
        for word in narrowing.about()
    ]
    for word, sentence in (("since", _("from %(day)s on")), ("until", _("until %(day)s"))):
        day = getattr(narrowing, word)
        if day:
            words = sentence % {"day": format_date(day, "DATE_FORMAT")}
            found.append(Chip(words, narrowing.without(word).address(asked.text)))
    return found
