"""How an answer came to say what it says: its versions, who made them and when, its stars."""

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.db.models.lookups import IsNull

from askaround.accounts.models import User
from askaround.interviews.changes import Piece, changes
from askaround.interviews.devices import BY_HAND, SERVER
from askaround.interviews.models import Answer, AnswerStrand, NoteEvent, NotingDevice, VisitFact
from askaround.interviews.notes import Splice, apply, start_id, way_back
from askaround.interviews.sittings import Sitting, Step, sittings_of

VERSIONS_SHOWN = 20
"""Versions on one page. Convention."""

BROUGHT_IN = "brought in"
"""Who made a text that came without edits, with a file."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text as it stood at the end of a sitting.

    `made_on` is phone, tablet, computer, one of `page.BY_HAND`, "brought in", or empty where a
    device said nothing of itself. `stands` says that it is the text today, or one of them.
    """

    id: uuid.UUID
    number: int
    began: dt.datetime
    ended: dt.datetime
    made_on: str
    before: str
    text: str
    stands: bool

    @property
    def changes(self) -> list[Piece]:
        """What came and what went, with little around it."""
        return changes(self.before, self.text)


@dataclass(frozen=True, slots=True)
class Starring:
    """A star given or taken off."""

    at: dt.datetime
    starred: bool


@dataclass(frozen=True, slots=True)
class History:
    """The versions of one page, the newest first; `older` is the number to go on from."""

    versions: list[Version]
    stars: list[Starring]
    older: int | None
    in_all: int


def answer_of(user: User, pk: uuid.UUID) -> Answer | None:
    """An answer with its question and whom it was heard from. One query."""
    rows = Answer.objects.visible_to(user).select_related("question", "interview__person")
    return rows.filter(pk=pk).first()


def history_of(answer: Answer, before: int | None = None, most: int = VERSIONS_SHOWN) -> History:
    """The versions that ended before this number (None: the newest), and every star.

    Five queries, whatever there is to tell.
    """
    told = _Told(answer)
    found = [each for each in told.sittings if before is None or each.last.number < before]
    shown = found[-most:] if most else []
    return History(
        versions=told.versions(shown)[::-1],
        stars=_stars(answer),
        older=shown[0].last.number if len(found) > len(shown) else None,
        in_all=len(told.sittings),
    )


def version_of(answer: Answer, event: uuid.UUID) -> Version | None:
    """The version that ended with this event, or None. Four queries."""
    told = _Told(answer)
    found = [sitting for sitting in told.sittings if sitting.id == event]
    return told.versions(found)[0] if found else None


class _Told:
    """The edits of one answer, and the sittings they make."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        kinds = NotingDevice.plain.filter(interview=answer.interview_id)
        self.kinds: dict[str, str] = dict(kinds.values_list("device", "kind"))
        self.kinds |= {name: name for name in BY_HAND}
        self.steps: dict[uuid.UUID, Step] = {}
        self.kept: set[uuid.UUID] = set()
        self._read()
        self.sittings = sittings_of(self.steps.values(), alone=BY_HAND)

    def _read(self) -> None:
        """Every edit without its snapshot; a window that was opened anew goes on in its sitting."""
        answer, begin = self.answer, start_id(self.answer.pk)
        fields = ("pk", "base", "device", "number", "created_at", "at", "remove", "insert", "bare")
        rows = answer.events.annotate(bare=IsNull(F("snapshot"), True)).order_by("number")
        for pk, base, name, number, made, at, remove, insert, bare in rows.values_list(*fields):
            when = answer.created_at if pk == begin else made
            device = self.kinds.get(name, name)
            self.steps[pk] = Step(pk, base, device, number, when, Splice(at, remove, insert))
            if not bare:
                self.kept.add(pk)
        if not self.steps and answer.text:
            splice = Splice(0, 0, answer.text)
            self.steps[begin] = Step(begin, None, SERVER, 0, answer.created_at, splice)

    def versions(self, sittings: Sequence[Sitting]) -> list[Version]:
        texts = self._texts({each.first.base for each in sittings} | {each.id for each in sittings})
        standing = _standing(self.answer) if self.answer.head else set(self.steps)
        return [
            Version(
                id=each.id,
                number=each.last.number,
                began=each.first.at,
                ended=each.last.at,
                made_on=self._made_on(each),
                before=texts[each.first.base],
                text=texts[each.id],
                stands=each.id in standing,
            )
            for each in sittings
        ]

    def _made_on(self, sitting: Sitting) -> str:
        if sitting.id == start_id(self.answer.pk):
            return BROUGHT_IN
        return sitting.device if sitting.device in self.kinds.values() else ""

    def _texts(self, wanted: Collection[uuid.UUID | None]) -> dict[uuid.UUID | None, str]:
        """The text after each of these events. One query."""
        bases = {pk: step.base for pk, step in self.steps.items()}
        ways = {event: way_back(event, bases, self.kept) for event in wanted}
        starts = {way[1] for way in ways.values() if way and way[1]}
        rows = NoteEvent.plain.filter(pk__in=starts).values_list("pk", "snapshot")
        snapshots: dict[uuid.UUID, str | None] = dict(rows)
        texts: dict[uuid.UUID | None, str] = {}
        for event, way in ways.items():
            line, start = way or ([], None)
            text = (snapshots[start] or "") if start else ""
            for step in line:
                text = apply(text, self.steps[step].splice)
            texts[event] = text
        return texts


def _standing(answer: Answer) -> set[uuid.UUID]:
    """The last events of the texts that stand today. One query."""
    strands = AnswerStrand.plain.filter(answer=answer, merged_at=None)
    return {*strands.values_list("head", flat=True), *([answer.head] if answer.head else [])}


def _stars(answer: Answer) -> list[Starring]:
    """Each time a star was given or taken off, the latest first. One query."""
    kinds = (VisitFact.Kind.STAR, VisitFact.Kind.UNSTAR)
    facts = VisitFact.plain.filter(interview=answer.interview_id, kind__in=kinds)
    mine = {str(answer.pk), str(answer.question_id or answer.pk)}
    return [
        Starring(fact.said_at or fact.created_at, fact.kind == VisitFact.Kind.STAR)
        for fact in facts.order_by("-created_at", "-seq")
        if mine & set((fact.value or {}).values())
    ]


@dataclass(frozen=True, slots=True)
class Apart:
    """One of several texts of an answer, where devices wrote without knowing of each other."""

    text: str
    made_on: str
    at: dt.datetime


def set_apart(answers: Iterable[Answer]) -> None:
    """Give each answer that has several texts its `apart`, a list of them, the main one first.

    Three queries where there are any, else none.
    """
    split = {answer.pk: answer for answer in answers if getattr(answer, "in_two", False)}
    if not split:
        return
    strands = list(AnswerStrand.plain.filter(answer__in=split, merged_at=None))
    heads = NoteEvent.plain.defer("snapshot").in_bulk([strand.head for strand in strands])
    visits = {answer.interview_id for answer in split.values()}
    kinds = NotingDevice.plain.filter(interview__in=visits)
    said = dict(kinds.values_list("device", "kind")) | {name: name for name in BY_HAND}
    for pk, answer in split.items():
        mine = [s for s in strands if s.answer_id == pk and s.text.strip()]
        mine.sort(key=lambda strand: strand.head != answer.head)
        answer.apart = [_apart(each, heads.get(each.head), said) for each in mine]  # type: ignore[attr-defined]


def _apart(strand: AnswerStrand, last: NoteEvent | None, said: dict[str, str]) -> Apart:
    made = last or strand
    return Apart(strand.text, said.get(made.device, ""), made.created_at)
