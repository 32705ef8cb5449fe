"""What happened during the visit: permission, start, more time, stars, the close, the end."""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction

from askaround.careers.models import Resume
from askaround.interviews import guidelines
from askaround.interviews.actions.book import Book, Foreign, Wanted
from askaround.interviews.models import Interview, VisitFact
from askaround.interviews.wire import Fact
from askaround.people import actions as people

FACTS_WRITTEN = [
    "notes_permitted",
    "extra_minutes",
    "held_at",
    "ended_at",
    "thanked_in_person",
    "resume_handed_over",
    "resume",
    "report_back_on",
    "version",
]
MOST_MINUTES = 480


@transaction.atomic
def hold(*, interview: Interview, at: dt.datetime) -> Interview:
    """The conversation began (or took place) at this moment. Said again, the first time counts."""
    return _settle(interview, _held(interview, at))


@transaction.atomic
def end(*, interview: Interview, at: dt.datetime) -> Interview:
    """The conversation ended at this moment; it was held, whatever was said of its beginning."""
    return _settle(interview, _ended(interview, at))


def starred_in(facts: Iterable[Fact]) -> Wanted:
    """The answers that stars among these facts are about, each with its question."""
    stars = [fact.value for fact in facts if fact.kind in ("star", "unstar")]
    return {
        uuid.UUID(star["answer"]): uuid.UUID(star["question"]) if star["question"] else None
        for star in stars
    }


def take_facts(
    *, book: Book, facts: Sequence[Fact], ahead: dt.timedelta, at: dt.datetime
) -> tuple[list[uuid.UUID], list[uuid.UUID]]:
    """Write down facts that are new, and what follows from them. Returns ids accepted and refused.

    `ahead` is how far the device's clock runs before ours. Inside a transaction, the interview
    locked. Raises `Foreign` for ids of another interview's facts.
    """
    if not facts:
        return [], []
    visit = book.interview
    known = VisitFact.plain.in_bulk([fact.id for fact in facts])
    foreign = [pk for pk, row in known.items() if row.interview_id != visit.pk]
    if foreign:
        raise Foreign(foreign)
    accepted: list[uuid.UUID] = []
    refused: list[uuid.UUID] = []
    new: dict[uuid.UUID, VisitFact] = {}
    changed = False
    for fact in sorted(facts, key=lambda fact: (fact.device, fact.seq)):
        before = known.get(fact.id) or new.get(fact.id)
        if before is not None:
            (accepted if _same(before, fact) else refused).append(fact.id)
            continue
        new[fact.id] = _row(visit, fact)
        accepted.append(fact.id)
        changed = _apply(book, fact, _moment(fact, ahead, at), at) or changed
    VisitFact.plain.bulk_create(new.values())
    _settle(visit, changed)
    return accepted, refused


def _row(visit: Interview, fact: Fact) -> VisitFact:
    return VisitFact(
        pk=fact.id,
        owner_id=visit.owner_id,
        interview=visit,
        device=fact.device,
        seq=fact.seq,
        kind=fact.kind,
        value=fact.value,
        said_at=fact.said_at,
    )


def _same(row: VisitFact, fact: Fact) -> bool:
    theirs = (row.device, row.seq, row.kind, row.value)
    return theirs == (fact.device, fact.seq, fact.kind, fact.value)


def _moment(fact: Fact, ahead: dt.timedelta, at: dt.datetime) -> dt.datetime:
    """When it happened by our clock, never later than now."""
    return min(fact.said_at - ahead, at) if fact.said_at else at


def _apply(book: Book, fact: Fact, when: dt.datetime, at: dt.datetime) -> bool:
    """Do what follows from a fact; say whether the interview changed."""
    visit, value = book.interview, fact.value
    match fact.kind:
        case "permission":
            return _set(visit, notes_permitted=value == "yes")
        case "started":
            return _held(visit, when)
        case "ended":
            return _ended(visit, when)
        case "extended":
            more = visit.extra_minutes + (value or guidelines.STAY_MINUTES)
            return _set(visit, extra_minutes=min(more, MOST_MINUTES))
        case "star" | "unstar":
            page = book.pages[uuid.UUID(value["answer"])]
            page.star(when if fact.kind == "star" else None)
            return False
        case _:
            return _set(visit, **_closed(visit, value or {}))


def _closed(visit: Interview, said: dict[str, Any]) -> dict[str, Any]:
    """What the close says of the interview itself; the rest stays in the fact for the write-up."""
    found: dict[str, Any] = {}
    if isinstance(said.get("thanked"), bool):
        found["thanked_in_person"] = said["thanked"]
    if isinstance(said.get("resume_handed_over"), bool):
        found["resume_handed_over"] = said["resume_handed_over"]
    if "resume" in said:
        found["resume"] = _version(visit, said["resume"])
    if "report_back_on" in said:
        try:
            day = said["report_back_on"]
            found["report_back_on"] = dt.date.fromisoformat(day) if day else None
        except (TypeError, ValueError):
            pass
    return found


def _version(visit: Interview, said: object) -> Resume | None:
    """The version of the resume that was said; None for another one, or one that is gone."""
    try:
        wanted = uuid.UUID(str(said))
    except ValueError:
        return None
    return Resume.objects.owned_by(visit.owner).filter(pk=wanted).first()


def _held(visit: Interview, when: dt.datetime) -> bool:
    return visit.held_at is None and _set(visit, held_at=when)


def _ended(visit: Interview, when: dt.datetime) -> bool:
    began = min(visit.held_at, when) if visit.held_at else when
    return _set(visit, held_at=began, ended_at=when)


def _set(visit: Interview, **fields: Any) -> bool:
    changed = {name: value for name, value in fields.items() if getattr(visit, name) != value}
    for name, value in changed.items():
        setattr(visit, name, value)
    return bool(changed)


def _settle(visit: Interview, changed: bool) -> Interview:
    """Save what changed, and tell the person's own record that we met."""
    if changed:
        visit.version += 1
        visit.save(update_fields=FACTS_WRITTEN)
        if visit.held_at is not None:
            people.mark_met(person=visit.person, at=visit.ended_at or visit.held_at)
    return visit
