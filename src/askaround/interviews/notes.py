"""How notes are kept: append-only events, and the texts they make. Pure; no Django, no clock.

**An event** is one splice, as one device made it: `{id, device, seq, answer, base, at, remove,
insert}`. `base` is the event it was typed on top of (null: the empty note), `at` and `remove` count
Unicode code points of the text after that base, and `seq` counts what one device made, so that no
clock orders anything. Each event has one base, so the events of an answer are a tree, and the text
after an event is fixed by the way back to the root, whatever the order of arrival.

**A strand** is one leaf of that tree with its text. The first to arrive is the main one
(`Answer.head`). An event whose base is the head of a strand goes on in it. On any other base it
starts a strand of its own from the text after that base: both texts are kept, each device goes on in
its own, and `Answer.text` holds one after the other until a person makes one of them. Hence: no
event, whenever it comes, can take away what another device wrote.

**What doesn't fit still keeps its words.** A splice outside its text removes nothing and its words
go at the end, on a line of their own. An event on a base that is nowhere to be found (a gap, an old
backup brought back) starts from the empty note. A device compares the text that comes back with its
own and mends the difference with one more event.

**What goes over the wire.**

`POST /interviews/<id>/events/`, with the session's cookie and `X-CSRFToken`:
`{account, sent_at?, events: [{id, device, seq, answer, question?, base, at, remove, insert}],
facts: [{id, device, seq, kind, value, said_at}]}`, at most a thousand of each.

- 200 `{accepted: [ids], refused: [], answers: {answer: {head, text, version,
  others: [{head, text}]}}}`: all of it is on disk. Sent again, it is accepted again, once.
- 409, the same body, `refused` naming the ids that were used before for something else; all the
  others are on disk.
- 404 `{detail, refused: [ids]}`: an answer, question, base or id that is somebody else's, or of
  another interview; nothing was saved. Without `refused`: the interview itself.
- 422 `{detail, refused: [ids]}`: not in this form; nothing was saved.
- 403 `{detail, reason: "account"}`: another account is signed in; 401: nobody is.

`answer` is chosen by the device: `answer_id(interview, question)` for a planned question, so that
two devices agree, and any fresh UUID for an unplanned note. `sent_at` is the device's clock at that
moment, by which `said_at` of its facts is put right.

Facts: `permission` ("yes"/"no"), `started`, `extended` (minutes), `ended`, `star` and `unstar`
(`{answer, question}`), `close` (`{thanked, resume_asked, resume_handed_over, may_use_name,
report_back_on}`, any of them).
"""

import uuid
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

SNAPSHOT_EVERY = 100
"""Every hundredth event of an answer carries the text after it. architecture.md, decision 1."""

ANSWERS = uuid.UUID("6f1f1f0a-5d0e-5b7c-9a55-3c8e6a0d9b11")


def answer_id(interview: uuid.UUID, question: uuid.UUID) -> uuid.UUID:
    """The id of the answer to a question in an interview, the same on every device."""
    return uuid.uuid5(ANSWERS, f"{interview}/{question}")


def start_id(answer: uuid.UUID) -> uuid.UUID:
    """The id of the event that stands for a text which came without events (an import)."""
    return uuid.uuid5(ANSWERS, f"{answer}/start")


@dataclass(frozen=True, slots=True)
class Splice:
    """At code point `at`, `remove` code points go and `insert` comes."""

    at: int
    remove: int
    insert: str


@dataclass(frozen=True, slots=True)
class Event:
    """One edit, as a device made it."""

    id: uuid.UUID
    device: str
    seq: int
    answer: uuid.UUID
    base: uuid.UUID | None
    splice: Splice
    question: uuid.UUID | None = None


@dataclass(slots=True)
class Strand:
    """A text as it stands, and the last event in it. `row` is its holder's, to know it again by."""

    head: uuid.UUID | None = None
    text: str = ""
    row: Any = field(default=None, compare=False)


@dataclass(slots=True)
class Note:
    """All texts of one answer: the main one, and those typed without having seen it."""

    main: Strand = field(default_factory=Strand)
    others: list[Strand] = field(default_factory=list)

    @property
    def strands(self) -> list[Strand]:
        return [self.main, *self.others]


def one_after_the_other(note: Note) -> str:
    """All texts of a note, the main one first, but for those that another one holds already."""
    texts = [strand.text for strand in note.strands]
    kept: list[str] = []
    for place, text in enumerate(texts):
        elsewhere = texts[:place] + [other for other in texts[place + 1 :] if other != text]
        if text.strip() and not any(text in other for other in elsewhere):
            kept.append(text)
    return "\n\n".join(kept)


TextAt = Callable[[uuid.UUID | None], str | None]
"""The text after an event; None when that event is nowhere to be found."""


def apply(text: str, splice: Splice) -> str:
    """The text after the splice. One that lies outside the text adds its words at the end."""
    end = splice.at + splice.remove
    if splice.at < 0 or splice.remove < 0 or end > len(text):
        apart = "\n" if text and splice.insert and not text.endswith("\n") else ""
        return text + apart + splice.insert
    return text[: splice.at] + splice.insert + text[end:]


def diff(old: str, new: str) -> Splice:
    """The shortest single splice that makes `new` of `old`."""
    most = min(len(old), len(new))
    start = _same(old, new, most)
    tail = _same(old[start:][::-1], new[start:][::-1], most - start)
    return Splice(start, len(old) - start - tail, new[start : len(new) - tail])


def _same(one: str, other: str, most: int) -> int:
    """How many characters two texts share at their start, by halving (fast on long texts)."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def place(note: Note, event: Event, text_at: TextAt) -> Strand:
    """Put an event where it belongs, and return the strand it is in now (perhaps a new one)."""
    for strand in note.strands:
        if strand.head == event.base:
            break
    else:
        text = text_at(event.base)
        if note.main.head is None and text is None:
            strand = note.main
        else:
            strand = Strand(text=text or "")
            note.others.append(strand)
    strand.text = apply(strand.text, event.splice)
    strand.head = event.id
    return strand


def in_order(events: Iterable[Event]) -> Iterator[Event]:
    """Each device's events by `seq`, and none before its base when that is among them."""
    batch = list(events)
    turn = {event.device: place for place, event in reversed(list(enumerate(batch)))}
    batch.sort(key=lambda event: (turn[event.device], event.seq))
    waiting = {event.id: event for event in batch}
    for event in list(waiting.values()):
        line: list[Event] = []
        step: Event | None = event
        while step is not None and step.id in waiting:
            line.append(waiting.pop(step.id))
            step = waiting.get(step.base) if step.base else None
        yield from reversed(line)


def way_back(
    event: uuid.UUID | None, bases: Mapping[uuid.UUID, uuid.UUID | None], kept: Container[uuid.UUID]
) -> tuple[list[uuid.UUID], uuid.UUID | None] | None:
    """The events to replay (first made first) to get the text after `event`, and the one in `kept`
    (those with a snapshot) to start from, or None for the empty note. None: no such event."""
    if event is not None and event not in bases:
        return None
    line: list[uuid.UUID] = []
    while event is not None and event not in kept and event in bases and len(line) < len(bases):
        line.append(event)
        event = bases[event]
    return line[::-1], event if event is not None and event in kept else None


def replay(events: Iterable[Event]) -> Note:
    """The texts that events make, taken in the order they arrived."""
    note = Note()
    texts: dict[uuid.UUID, str] = {}
    for event in events:
        if event.id not in texts:
            strand = place(note, event, lambda base: texts.get(base) if base else "")
            texts[event.id] = strand.text
    return note
