"""All kinds of source for one field (method.md, P1): what each brought, and what to try next."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import QuerySet

from askaround.accounts.statements import put_together_once
from askaround.careers.models import CareerField
from askaround.careers.words import in_a_sentence
from askaround.people.guidelines import fits, leads_to_doers, sources_in_order, sources_to_try
from askaround.people.models import FieldMark, FoundThrough, Person, Referral, SourceTried
from askaround.people.source_words import way_of

MOST_FOUND = 500
"""People of one field, over all its sources. Convention."""


@dataclass(slots=True)
class Source:
    """One kind of source for a field. `found` are the people it brought, by name.

    `tried_at` and `note`: it was noted as tried. `fits`: it suits whether one works there. `doers`:
    whoever it brings does the work, rather than might know somebody.
    """

    kind: str
    label: str
    how: str
    opening: str
    fits: bool
    doers: bool
    found: list[Person] = field(default_factory=list)
    tried_at: dt.datetime | None = None
    note: str = ""
    next: bool = False

    @property
    def done(self) -> bool:
        """Whether it was tried: it brought somebody, or it was noted that it didn't."""
        return bool(self.found) or self.tried_at is not None


@dataclass(frozen=True, slots=True)
class Sources:
    """Every kind of source for a field, the fitting ones first."""

    career_field: CareerField
    all: list[Source]

    @property
    def next(self) -> list[Source]:
        """The few to try next."""
        return [source for source in self.all if source.next]

    @property
    def brought(self) -> list[Source]:
        return [source for source in self.all if source.found]

    @property
    def in_vain(self) -> list[Source]:
        """Tried, and it brought nobody."""
        return [source for source in self.all if source.tried_at and not source.found]

    @property
    def later(self) -> list[Source]:
        """Fitting, not tried, and not among the next."""
        return [source for source in self.all if source.fits and not (source.done or source.next)]

    @property
    def elsewhere(self) -> list[Source]:
        """Not tried, and easier for somebody who works there."""
        left = [source for source in self.all if not (source.fits or source.done)]
        return [source for source in left if not source.next]


def sources_of(career_field: CareerField) -> Sources:
    """The sources of a field. Two queries."""
    inside = career_field.works_there
    sources = {kind: _source(kind, career_field) for kind in sources_in_order(inside=inside)}
    for kind, people in people_by_source(career_field).items():
        if kind not in sources:
            sources[kind] = _source(kind, career_field)
        sources[kind].found = people
    for tried in career_field.sources_tried.all():
        if tried.kind not in sources:
            sources[tried.kind] = _source(tried.kind, career_field)
        sources[tried.kind].tried_at, sources[tried.kind].note = tried.tried_at, tried.note
    done = {kind for kind, source in sources.items() if source.done}
    for kind in sources_to_try(done, inside=inside):
        sources[kind].next = True
    return Sources(career_field, list(sources.values()))


def people_by_source(career_field: CareerField) -> dict[str, list[Person]]:
    """Everybody marked or named for a field, by the kind of source that brought them. One query."""
    marked = FieldMark.plain.filter(career_field=career_field).values("person_id")
    named = Referral.plain.filter(ask__career_field=career_field).values("person_id")
    people = (
        Person.plain.filter(pk__in=marked.union(named))
        .select_related("organisation")
        .order_by("sort_name", "id")
    )
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people[:MOST_FOUND]:
        if person.found_through:
            found[person.found_through].append(person)
    return found


def next_sources(career_field: CareerField, brought: set[str]) -> list[str]:
    """The labels of the kinds to try next, where it is known which brought somebody. One query."""
    tried = brought | set(_tried(career_field))
    kinds = sources_to_try(tried, inside=career_field.works_there)
    return [str(FoundThrough(kind).label) for kind in kinds]


@put_together_once
def _tried(career_field: CareerField) -> QuerySet[SourceTried, str]:
    tried = SourceTried.plain.filter(career_field=career_field.pk)
    return tried.values_list("kind", flat=True)


def _source(kind: str, career_field: CareerField) -> Source:
    way = way_of(kind, inside=career_field.works_there)
    return Source(
        kind=kind,
        label=str(FoundThrough(kind).label),
        how=str(way.how) if way else "",
        opening=str(way.opening) % {"field": in_a_sentence(career_field.name)} if way else "",
        fits=fits(kind, inside=career_field.works_there),
        doers=leads_to_doers(kind),
    )
