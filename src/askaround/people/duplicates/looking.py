"""Looking through an owner's people for those who may be one: everybody, or a few against everybody."""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Count, Q, QuerySet

from askaround.people.duplicates import rule, sweeping
from askaround.people.duplicates.keys import beginnings, telling_words
from askaround.people.duplicates.naming import compare_names
from askaround.people.duplicates.places import place_words
from askaround.people.duplicates.rule import Alike, Described
from askaround.people.duplicates.spelling import read_name
from askaround.people.models import ContactDetail, Organisation, Person
from askaround.people.names import sort_name

COMPARED = ("email", "phone", "link")
"""The kinds of contact details that identify."""

MOST_SHARING = 12
"""People who share an e-mail, phone or link up to which it may be one person's. Convention."""

SHORTLIST = 40
"""People held against one in full, of those whose names begin alike."""

MOST_BY_NAME = 1500
AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Found:
    """Two people who may be one, the one with the lesser id first."""

    one: uuid.UUID
    other: uuid.UUID
    alike: Alike


def everywhere(owner: Any) -> Iterator[Found]:
    """Every pair among all the owner's people, in no order. Time and memory grow with their number."""
    ids: list[uuid.UUID] = []
    names: list[str] = []
    there: list[int] = []
    place_of = _numbered_places(owner)
    people = Person.objects.owned_by(owner).order_by("pk")
    for pk, name, organisation in people.values_list("pk", "name", "organisation_id").iterator():
        ids.append(pk)
        names.append(name)
        there.append(place_of.get(organisation, 0))
    del place_of
    pairs = sweeping.alike_by_name(names, there)
    del there
    pairs |= sweeping.sharing(_shared_values(owner, ids), MOST_SHARING)
    namesakes = _bearers(names)
    del names
    ordered = iter(sorted(pairs))
    while chunk := list(islice(ordered, AT_ONCE)):
        wanted = {ids[place] for pair in chunk for place in pair}
        described = describe(owner, wanted)
        for one, other in chunk:
            yield from _judged(ids[one], ids[other], described, namesakes)


def around(owner: Any, people: Collection[uuid.UUID]) -> Iterator[Found]:
    """The pairs each of these people is in. For a few: each takes a handful of queries."""
    for pk in people:
        ours = describe(owner, [pk])
        if pk in ours:
            yield from _around_one(owner, pk, ours[pk])


def like(owner: Any, who: Described, *, most: int = 8) -> list[tuple[uuid.UUID, Alike]]:
    """Who here may be the same as somebody described, surest first. For a person not kept yet."""
    described = describe(owner, _shortlist(owner, None, who))
    namesakes = _namesakes(described.values())
    found = [
        (pk, alike)
        for pk, other in described.items()
        if (alike := rule.alike(who, other, namesakes=namesakes.get(sort_name(who.name), 0)))
    ]
    found.sort(key=lambda each: (-each[1].strength, rule.NAME_POINTS[each[1].names] * -1, each[0]))
    return found[:most]


def describe(owner: Any, people: Iterable[uuid.UUID]) -> dict[uuid.UUID, Described]:
    """What the rule needs of these people. Two queries for every few hundred."""
    described: dict[uuid.UUID, Described] = {}
    source = iter(sorted(people))
    while few := list(islice(source, AT_ONCE)):
        rows = Person.objects.owned_by(owner).filter(pk__in=few)
        lookups = ContactDetail.objects.owned_by(owner).filter(person__in=few, kind__in=COMPARED)
        described |= described_of(
            rows.values_list("pk", "name", "organisation__name"),
            lookups.values_list("person_id", "kind", "lookup"),
        )
    return described


def described_of(
    people: Iterable[tuple[uuid.UUID, str, str | None]],
    lookups: Iterable[tuple[uuid.UUID, str, str]],
) -> dict[uuid.UUID, Described]:
    """People as the rule takes them, of (id, name, place) and (id, kind, lookup)."""
    by_person: dict[uuid.UUID, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for pk, kind, lookup in lookups:
        if lookup:
            by_person[pk][kind].add(lookup)
    return {
        pk: Described(
            name,
            frozenset(by_person[pk]["email"]),
            frozenset(by_person[pk]["phone"]),
            frozenset(by_person[pk]["link"]),
            place or "",
        )
        for pk, name, place in people
    }


def _judged(
    one: uuid.UUID,
    other: uuid.UUID,
    described: dict[uuid.UUID, Described],
    namesakes: dict[str, int],
) -> Iterator[Found]:
    if one not in described or other not in described:
        return  # gone in the meantime
    first, second = sorted((one, other))
    many = max(namesakes.get(sort_name(described[each].name), 0) for each in (one, other))
    alike = rule.alike(described[first], described[second], namesakes=many)
    if alike is not None:
        yield Found(first, second, alike)


def _around_one(owner: Any, pk: uuid.UUID, who: Described) -> Iterator[Found]:
    described = describe(owner, _shortlist(owner, pk, who)) | {pk: who}
    namesakes = _namesakes(described.values())
    for other in described:
        if other != pk:
            yield from _judged(pk, other, described, namesakes)


def _shortlist(owner: Any, pk: uuid.UUID | None, who: Described) -> set[uuid.UUID]:
    """Those who share an e-mail, phone or link, and those whose names are most alike."""
    shared = Q(kind="email", lookup__in=who.emails)
    shared |= Q(kind="phone", lookup__in=who.phones) | Q(kind="link", lookup__in=who.links)
    found: set[uuid.UUID] = set()
    if who.emails or who.phones or who.links:
        details = ContactDetail.objects.owned_by(owner).filter(shared)
        found.update(details.values_list("person_id", flat=True)[: SHORTLIST * 2])
    found.update(_called_alike(owner, who.name))
    return found - {pk}


def _called_alike(owner: Any, name: str) -> list[uuid.UUID]:
    """Those whose names are most like this one. Two queries."""
    mine = Person.objects.owned_by(owner)
    holding = Q(sort_name=sort_name(name))
    for word in telling_words(name):
        holding |= Q(sort_name__contains=word)
    beginning = Q(pk__in=[])
    for each in beginnings(name):
        beginning |= Q(sort_name__gte=each, sort_name__lt=_just_after(each))
    ours = read_name(name)
    points: dict[uuid.UUID, int] = {}
    for wanted in (holding, beginning):
        people = mine.filter(wanted).values_list("pk", "sort_name")
        for pk, other in people[:MOST_BY_NAME]:
            if pk not in points and sweeping.may_be_alike(ours, read_name(other)):
                points[pk] = rule.NAME_POINTS[compare_names(name, other)]
    best = sorted((-more, pk) for pk, more in points.items() if more > 0)
    return [pk for _less, pk in best[:SHORTLIST]]


def _just_after(beginning: str) -> str:
    """The text that comes after everything that begins so."""
    return beginning[:-1] + chr(min(ord(beginning[-1]) + 1, 0x10FFFF))


def _bearers(names: Sequence[str]) -> dict[str, int]:
    """How many bear each name, of those that several do."""
    counted: dict[str, int] = defaultdict(int)
    for name in names:
        counted[sort_name(name)] += 1
    return {name: count for name, count in counted.items() if count > 1}


def _namesakes(people: Iterable[Described]) -> dict[str, int]:
    return _bearers([each.name for each in people])


def _numbered_places(owner: Any) -> dict[uuid.UUID, int]:
    """A number for each organisation: one for those whose names begin with the same two words."""
    numbers: dict[tuple[str, ...], int] = {}
    rows = Organisation.objects.owned_by(owner).values_list("pk", "name")
    return {
        pk: numbers.setdefault(place_words(name)[:2], len(numbers) + 1)
        for pk, name in rows.iterator()
    }


def _shared_values(owner: Any, ids: list[uuid.UUID]) -> Iterator[tuple[str, int]]:
    """Each e-mail, phone and link that several people have, with who has it."""
    number = {pk: place for place, pk in enumerate(ids)}
    mine = ContactDetail.objects.owned_by(owner).filter(kind__in=COMPARED).exclude(lookup="")
    rows = mine.filter(lookup__in=_had_by_several(mine)).order_by("kind", "lookup")
    for kind, lookup, person in rows.values_list("kind", "lookup", "person_id").iterator():
        if person in number:
            yield f"{kind}:{lookup}", number[person]


def _had_by_several(details: QuerySet[ContactDetail]) -> QuerySet[Any, Any]:
    counted = details.order_by().values("lookup").annotate(times=Count("pk"))
    return counted.filter(times__gt=1).values("lookup")
