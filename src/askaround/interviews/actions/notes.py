"""Taking in what a device noted during a visit."""

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.interviews import notes
from askaround.interviews.actions.book import Book, Foreign
from askaround.interviews.actions.page import Page
from askaround.interviews.actions.visit import starred_in, take_facts
from askaround.interviews.models import Interview, NoteEvent, NotingDevice
from askaround.interviews.wire import Fact

CLOCKS_AGREE = dt.timedelta(minutes=2)
"""Below this a difference is the network's, not the clock's. Convention."""

LOOKED_UP = 1000
"""Events looked up by one statement. Convention."""


@dataclass(slots=True)
class Recorded:
    """What became of a batch: what is on disk now, what was refused, and the pages it touched,
    each under the id the device used for it."""

    accepted: list[uuid.UUID] = field(default_factory=list)
    refused: list[uuid.UUID] = field(default_factory=list)
    pages: dict[uuid.UUID, Page] = field(default_factory=dict)


@transaction.atomic
def record_events(
    *,
    owner: User,
    interview: uuid.UUID,
    events: Sequence[notes.Event],
    facts: Sequence[Fact] = (),
    sent_at: dt.datetime | None = None,
    made_on: str = "",
    at: dt.datetime,
) -> Recorded:
    """Take in a batch, all of it or nothing; each event and fact once, however often it is sent.

    An id that was used before for something else is refused, and the rest is taken. `made_on` is
    the kind of the device that sends it: phone, tablet, computer, or empty. Raises
    `Interview.DoesNotExist`, and `Foreign` for ids that are not this owner's or this interview's.
    """
    visit = _locked(owner, interview)
    known = _known(events)
    book = Book(visit, known)
    book.open({event.answer: event.question for event in events} | starred_in(facts))
    _refuse_foreign(known, book, events)
    done = Recorded(pages=book.pages)
    for event in notes.in_order(_new(events, known, done)):
        book.pages[event.answer].place(event)
    ahead = sent_at - at if sent_at and abs(sent_at - at) > CLOCKS_AGREE else dt.timedelta()
    accepted, refused = take_facts(book=book, facts=facts, ahead=ahead, at=at)
    book.save(at)
    _know_devices(visit, made_on, [*events, *facts])
    done.accepted += accepted
    done.refused += refused
    return done


def _locked(owner: User, interview: uuid.UUID) -> Interview:
    """The visit, for nobody else to write in meanwhile. Raises `Interview.DoesNotExist`."""
    for visit in _to_lock(owner, interview):
        return visit
    raise Interview.DoesNotExist


@put_together_once
def _to_lock(owner: User, interview: uuid.UUID) -> QuerySet[Interview]:
    return Interview.objects.owned_by(owner).filter(pk=interview).select_for_update(of=("self",))


def _know_devices(visit: Interview, kind: str, items: Sequence[notes.Event | Fact]) -> None:
    """Note what kind of device began to write, with the first thing it did."""
    new = {item.device for item in items if item.seq == 1} if kind else set()
    if new:
        NotingDevice.plain.bulk_create(
            [
                NotingDevice(owner_id=visit.owner_id, interview=visit, device=device, kind=kind)
                for device in sorted(new)
            ],
            ignore_conflicts=True,
        )


def _known(events: Sequence[notes.Event]) -> dict[uuid.UUID, NoteEvent]:
    """The events on disk that these are, or stand on, whoever they belong to."""
    ids = list({event.id for event in events} | {event.base for event in events if event.base})
    some = (ids[first : first + LOOKED_UP] for first in range(0, len(ids), LOOKED_UP))
    return {row.pk: row for pks in some for row in _on_disk(pks)}


@put_together_once
def _on_disk(ids: Sequence[uuid.UUID]) -> QuerySet[NoteEvent]:
    return NoteEvent.plain.defer("snapshot").filter(pk__in=ids).order_by()


def _refuse_foreign(
    known: dict[uuid.UUID, NoteEvent], book: Book, events: Sequence[notes.Event]
) -> None:
    """Raise `Foreign` where an id is another owner's, or a base another answer's."""
    foreign = {pk for pk, row in known.items() if row.owner_id != book.interview.owner_id}
    for event in events:
        base = known.get(event.base) if event.base else None
        if base and base.answer_id != book.pages[event.answer].answer.pk:
            foreign.add(base.pk)
    if foreign:
        raise Foreign(foreign)


def _new(
    events: Sequence[notes.Event], known: dict[uuid.UUID, NoteEvent], done: Recorded
) -> Iterator[notes.Event]:
    """The events not taken before. What was is accepted again, unless it now says otherwise."""
    taken: dict[uuid.UUID, notes.Event] = {}
    for event in events:
        answer = done.pages[event.answer].answer.pk
        before = known.get(event.id)
        if before is None and event.id not in taken:
            taken[event.id] = event
            done.accepted.append(event.id)
            yield event
        elif before is not None and _content_of(before) == _content(event, answer):
            done.accepted.append(event.id)
        elif before is None and taken[event.id] == event:
            continue
        else:
            done.refused.append(event.id)


def _content(event: notes.Event, answer: uuid.UUID) -> tuple[object, ...]:
    return (answer, event.device, event.seq, event.base, event.splice)


def _content_of(row: NoteEvent) -> tuple[object, ...]:
    splice = notes.Splice(row.at, row.remove, row.insert)
    return (row.answer_id, row.device, row.seq, row.base, splice)
