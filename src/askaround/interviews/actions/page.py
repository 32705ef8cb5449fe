"""One answer, opened for writing: its texts, and the events being added to them."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db.models import F
from django.db.models.lookups import IsNull

from askaround.interviews import notes
from askaround.interviews.devices import SERVER
from askaround.interviews.models import Answer, AnswerStrand, NoteEvent, note_of


class History:
    """The events of one answer so far, to find the text that a stale base stood on."""

    def __init__(self, answer: Answer, fresh: Iterable[NoteEvent]) -> None:
        self.splices: dict[uuid.UUID, notes.Splice] = {}
        self.bases: dict[uuid.UUID, uuid.UUID | None] = {}
        self.snapshots: dict[uuid.UUID, str | None] = {}
        fields = ("pk", "base", "at", "remove", "insert", "bare")
        events = answer.events.annotate(bare=IsNull(F("snapshot"), True))
        for pk, base, at, remove, insert, bare in events.values_list(*fields):
            self.bases[pk] = base
            self.splices[pk] = notes.Splice(at, remove, insert)
            if not bare:
                self.snapshots[pk] = None
        for event in fresh:
            self.add(event)

    def add(self, event: NoteEvent) -> None:
        self.bases[event.pk] = event.base
        self.splices[event.pk] = notes.Splice(event.at, event.remove, event.insert)
        if event.snapshot is not None:
            self.snapshots[event.pk] = event.snapshot

    def text_after(self, event: uuid.UUID) -> str | None:
        """The text after an event, or None when there is no such event here."""
        way = notes.way_back(event, self.bases, self.snapshots)
        if way is None:
            return None
        line, start = way
        text = "" if start is None else self._snapshot(start)
        for step in line:
            text = notes.apply(text, self.splices[step])
        return text

    def _snapshot(self, event: uuid.UUID) -> str:
        kept = self.snapshots[event]
        if kept is None:
            kept = NoteEvent.plain.values_list("snapshot", flat=True).get(pk=event) or ""
            self.snapshots[event] = kept
        return kept


class Page:
    """An answer's row and strands. `place` adds an event; the book writes the page back."""

    def __init__(
        self, answer: Answer, strands: Iterable[AnswerStrand] = (), number: int | None = None
    ) -> None:
        self.answer = answer
        self._number = 0 if answer._state.adding else number
        self.note = note_of(answer, strands)
        self.written: list[NoteEvent] = []
        self.changed = False
        self._history: History | None = None

    @property
    def number(self) -> int:
        """The number of the last event; looked up where it isn't known."""
        if self._number is None:
            numbers = self.answer.events.order_by("-number").values_list("number", flat=True)
            self._number = numbers.first() or 0
        return self._number

    def place(self, event: notes.Event) -> None:
        """Add one new event where it belongs: in the strand it goes on in, or in one of its own."""
        if self.answer.head is None and self.answer.text and not self.written:
            self._write(self._start(), self.note.main)
        base_is_lost = False

        def text_at(base: uuid.UUID | None) -> str | None:
            nonlocal base_is_lost
            text = self.text_after(base)
            base_is_lost = text is None
            return text

        strand = notes.place(self.note, event, text_at)
        # What stood on no known base must replay to the same text even if that base turns up.
        self._write(event, strand, snapshot=base_is_lost)

    def finish(self) -> list[AnswerStrand]:
        """Bring the rows up to date with the texts; the strands whose row is to be saved."""
        main = self.note.main
        self.answer.text = notes.one_after_the_other(self.note) if self.note.others else main.text
        if self.note.others and main.row is None:
            main.row = self._row(SERVER)
        rows = []
        for strand in self.note.strands:
            if strand.row is not None and (strand.row.head, strand.row.text) != (
                strand.head,
                strand.text,
            ):
                strand.row.head, strand.row.text = strand.head, strand.text
                rows.append(strand.row)
        return rows

    def make_one(self, at: dt.datetime) -> list[AnswerStrand]:
        """From now on the main text alone is the answer; the strands that end with this."""
        rows = [strand.row for strand in self.note.strands if strand.row is not None]
        for row in rows:
            row.merged_at = at
        self.note.others = []
        self.note.main.row = None
        return rows

    def star(self, at: dt.datetime | None) -> None:
        """Mark the answer, or take the mark away (None)."""
        self.answer.starred_at = at
        self.answer.version += 1
        self.changed = True

    def text_after(self, event: uuid.UUID | None) -> str | None:
        """The text as it stood after an event; empty before the first."""
        if event is None:
            return ""
        if self._history is None:
            self._history = History(self.answer, self.written)
        return self._history.text_after(event)

    def _start(self) -> notes.Event:
        """The event that stands for a text which came without events."""
        answer = self.answer
        splice = notes.Splice(0, 0, answer.text)
        return notes.Event(notes.start_id(answer.pk), SERVER, 0, answer.pk, None, splice)

    def _write(self, event: notes.Event, strand: notes.Strand, snapshot: bool = False) -> None:
        number = self._number = self.number + 1
        self.changed = True
        self.answer.version += 1
        is_main = strand is self.note.main
        if is_main:
            self.answer.head = event.id
        if strand.row is None and not is_main:
            strand.row = self._row(event.device)
        keep = snapshot or number % notes.SNAPSHOT_EVERY == 0
        made = NoteEvent(
            pk=event.id,
            owner_id=self.answer.owner_id,
            answer=self.answer,
            strand=None if is_main else strand.row,
            device=event.device,
            seq=event.seq,
            base=event.base,
            at=event.splice.at,
            remove=event.splice.remove,
            insert=event.splice.insert,
            number=number,
            snapshot=strand.text if keep else None,
        )
        self.written.append(made)
        if self._history is not None:
            self._history.add(made)

    def _row(self, device: str) -> AnswerStrand:
        return AnswerStrand(owner_id=self.answer.owner_id, answer=self.answer, device=device)
