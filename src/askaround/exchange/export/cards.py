"""People as contact cards (vCard 3.0, RFC 2426, or 4.0, RFC 6350)."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from askaround.exchange.export.people import KINDS, OTHER, Detail, PersonOut
from askaround.exchange.vcards import own
from askaround.exchange.vcards.labels import label_of
from askaround.people.models import ContactDetail

VERSIONS = ("3.0", "4.0")
DEFAULT_VERSION = "3.0"
"""What every telephone and mail program reads (docs/adr: contact cards in 3.0)."""

FOLD = 75
"""Octets of a line, its end not counted (RFC 6350, 3.2)."""

Kind = ContactDetail.Kind
_TYPES = frozenset(("home", "work", "cell", "fax", "pager", "car", "video", "textphone"))
_STANDARD = {"Nickname": "NICKNAME", "Role": "ROLE"}
_HEADER = re.compile(r'[^:"]*(?:"[^"]*"[^:"]*)*:')
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PROPERTIES = {"email": "EMAIL", "phone": "TEL", "address": "ADR", "link": "URL"}


def some(people: Iterable[PersonOut], version: str = DEFAULT_VERSION) -> str:
    """A card for each of these people."""
    lines = [line for person in people for line in card(person, version)]
    # Most lines are short, and asked here: a call for each of ten lines a person is a tenth of it all.
    short = [line if len(line) <= FOLD and line.isascii() else folded(line) for line in lines]
    return "\r\n".join([*short, ""])


def card(person: PersonOut, version: str) -> Iterator[str]:
    """The lines of one card, not yet folded."""
    row = person.row
    name = escaped(row.name)
    yield from ("BEGIN:VCARD", f"VERSION:{version}", f"PRODID:{own.PRODUCT}")
    yield f"UID:{escaped(person.uid)}"
    yield f"FN:{name}"
    # Which word is the family's is not for us to guess: the whole name stands as the given one.
    yield f"N:;{name};;;"
    if row.organisation or row.department:
        department = f";{escaped(row.department)}" if row.department else ""
        yield f"ORG:{escaped(row.organisation or '')}{department}"
    if row.title:
        yield f"TITLE:{escaped(row.title)}"
    yield from _details(person, version)
    if row.notes:
        yield f"NOTE:{escaped(row.notes)}"
    if row.boss:
        yield f"{own.REPORTS_TO}:{escaped(person.boss_uid)};{escaped(row.boss)}"
    if row.found_through:
        yield f"{own.FOUND_THROUGH}:{escaped(row.found_through)}"
    if row.found_note:
        yield f"{own.FOUND_NOTE}:{escaped(row.found_note)}"
    if row.time_zone:
        yield f"{own.TIME_ZONE}:{escaped(row.time_zone)}"
    yield "END:VCARD"


class Property(NamedTuple):
    """A property of a card: what stands before the colon and after it, and whether the detail's
    label has to be said beside it."""

    name: str
    words: str
    is_labelled: bool = False


def _details(person: PersonOut, version: str) -> Iterator[str]:
    """Each detail as its property; a label of its own stands beside it, in a group."""
    number = 0
    for detail in (each for kind in KINDS for each in person.details.get(kind, ())):
        written = _other(detail, version) if detail.kind == OTHER else _reachable(detail)
        if written.is_labelled:
            number += 1
            yield f"item{number}.{written.name}:{written.words}"
            yield f"item{number}.X-ABLABEL:{escaped(detail.label)}"
        else:
            yield f"{written.name}:{written.words}"


def _reachable(detail: Detail) -> Property:
    """An e-mail, telephone, address or link, labelled by type where one fits."""
    words = escaped(detail.value)
    if detail.kind == Kind.ADDRESS:
        words = f";;{words};;;;"
    name, is_labelled = _name_of(detail.kind, detail.label)
    return Property(name, words, is_labelled)


@lru_cache(maxsize=256)
def _name_of(kind: str, label: str) -> tuple[str, bool]:
    """What a property of this kind is called, and whether its label has to be said beside it. The
    same few labels stand on most details."""
    name, types = _PROPERTIES[kind], label.split(" ")
    if _TYPES.issuperset(types):
        return f"{name};TYPE={','.join(types)}", False
    return name, bool(label)


def _other(detail: Detail, version: str) -> Property:
    """What else is known: as the property it came as, or one that means it, or one of our own."""
    line = detail.line
    if line and detail.label and (found := _HEADER.match(line)):
        name = found[0][:-1]
        return Property(name, line[found.end() :], is_labelled=_label_in(name) != detail.label)
    words = escaped(detail.value)
    if detail.label == "Birthday" and _DAY.fullmatch(detail.value):
        return Property("BDAY" if version == "3.0" else "BDAY;VALUE=text", words)
    if standard := _STANDARD.get(detail.label):
        return Property(standard, words)
    return Property(own.OTHER, words, is_labelled=bool(detail.label))


def _label_in(name: str) -> str | None:
    """What a reader calls this property, or None where it names itself in a parameter."""
    bare, _semicolon, parameters = name.partition(";")
    return None if "LABEL=" in parameters.upper() or "X-SERVICE" in name else label_of(bare)


def escaped(text: str) -> str:
    """The text with what means something in a card made to mean itself (RFC 6350, 3.4)."""
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(";", "\\;").replace(",", "\\,")


def folded(line: str) -> str:
    """The line cut after 75 octets at most, never inside a character."""
    if line.isascii():
        rest = range(FOLD, len(line), FOLD - 1)
        return "\r\n ".join([line[:FOLD], *(line[at : at + FOLD - 1] for at in rest)])
    raw = line.encode()
    if len(raw) <= FOLD:
        return line
    pieces, at, width = [], 0, FOLD
    while at < len(raw):
        end = min(at + width, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[at:end].decode())
        at, width = end, FOLD - 1
    return "\r\n ".join(pieces)
