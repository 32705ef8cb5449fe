"""Whether a record of a file is somebody already here. Pure: no database.

Two people may share a name, and one person may come twice. The rules, the first that fits:

0. the same name, and the same UID, which programs give to a person once and for all;
1. the same name, and an e-mail, phone or link in common: the same person;
2. the same name, and everything the record says is known of them: the same person, unchanged;
3. the same name, known before this import, nothing that speaks against it, and nobody else fits
   as well: the same person. Two different organisations, or e-mails of which none is shared,
   speak against it.

Otherwise it is somebody new. A shared e-mail alone is not enough: families and offices share one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

Lookup = tuple[str, str]
"""The kind of a contact detail, and its value in the form that is compared."""


@dataclass(slots=True)
class Known:
    """What matching needs of a person: names and words casefolded, details as lookups.

    `words` are title, department, organisation and whatever else is known; `notes` as they stand.
    """

    id: UUID
    name: str
    organisation: str = ""
    words: frozenset[str] = frozenset()
    notes: str = ""
    lookups: frozenset[Lookup] = frozenset()
    from_before: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """The same of a record. `lookups` are what identifies; `all_lookups` adds addresses and the rest."""

    name: str
    organisation: str = ""
    words: frozenset[str] = frozenset()
    notes: str = ""
    uid: Lookup | None = None
    lookups: frozenset[Lookup] = frozenset()
    all_lookups: frozenset[Lookup] = frozenset()


IDENTIFYING = ("email", "phone", "link")


def same_person(asked: Asked, candidates: Iterable[Known]) -> Known | None:
    """Who of the candidates this record is, or None for somebody new."""
    namesakes = [known for known in candidates if known.name == asked.name]
    for known in namesakes:
        if asked.uid in known.lookups:
            return known
    for known in namesakes:
        if asked.lookups & known.lookups:
            return known
    for known in namesakes:
        if says_nothing_new(asked, known):
            return known
    possible = [known for known in namesakes if known.from_before and not contradicts(asked, known)]
    return possible[0] if len(possible) == 1 else None


def says_nothing_new(asked: Asked, known: Known) -> bool:
    """Everything the record says is known of this person."""
    return (
        asked.all_lookups <= known.lookups
        and asked.words <= known.words
        and asked.organisation in {"", known.organisation, *known.words}
        and asked.notes in known.notes
    )


def contradicts(asked: Asked, known: Known) -> bool:
    """Whether something speaks against the two being one."""
    if asked.organisation and known.organisation and asked.organisation != known.organisation:
        return True
    ours, theirs = _emails(asked.lookups), _emails(known.lookups)
    return bool(ours and theirs and not ours & theirs)


def _emails(lookups: Iterable[Lookup]) -> set[str]:
    return {value for kind, value in lookups if kind == "email"}
