"""The story's twelve conversations: arranged, prepared, held, written up."""

import datetime as dt
from typing import Any

from askaround.accounts.ids import new_id
from askaround.exchange.demo.days import Days
from askaround.exchange.demo.people import Circle
from askaround.exchange.demo.reading import AskStory, VisitStory
from askaround.exchange.demo.shelf import Shelf
from askaround.interviews import notes
from askaround.interviews.models import (
    Advice,
    Answer,
    CloseAsk,
    Interview,
    NoteEvent,
    Promise,
    Reading,
    RelatedField,
    ResearchNote,
)
from askaround.questions.bank import BY_SLUG
from askaround.questions.models import Guide, GuideQuestion

DEVICE = "sample"
AS_IT_STANDS = (
    "minutes",
    "extra_minutes",
    "mode",
    "place",
    "travel_minutes",
    "notes_permitted",
    "thanked_in_person",
    "story",
    "impressions",
    "observations",
    "compared_to_before",
    "drawn",
    "drawn_why",
)
"""What an interview takes from the story word for word."""


class Visit:
    """One conversation of the story, put on the shelf with everything that hangs on it."""

    def __init__(self, words: VisitStory, circle: Circle) -> None:
        self.words = words
        self.circle = circle
        self.shelf: Shelf = circle.shelf
        self.days: Days = circle.days
        self.person = circle.people[words["person"]]
        self.field = circle.fields[words["field"]]
        self.agreed_at = self.days.moment(words["agreed_at"])
        self.row = self._interview()
        self.answers: dict[str, Answer] = {}
        self._research()
        for position, slug in enumerate(words.get("answers", {})):
            self._answer(words["answers"][slug], position, slug=slug)
        for position, note in enumerate(words.get("unplanned", []), start=50):
            self._answer(note["text"], position)
        self._given()

    @property
    def written(self) -> bool:
        """Whether it is written up."""
        return self.row.written_up_at is not None

    @property
    def evening(self) -> dt.datetime:
        """When its notes are read again: an hour after they were written up."""
        assert self.row.written_up_at is not None
        return self.row.written_up_at + dt.timedelta(hours=1)

    def _interview(self) -> Interview:
        words, moment = self.words, self.days.moment
        given = {name: words[name] for name in AS_IT_STANDS if name in words}  # type: ignore[literal-required]
        starts_at = moment(words["starts"]) if "starts" in words else None
        held_at = starts_at if "lasted" in words else None
        ended_at = _later(held_at, words.get("lasted"))
        back = words.get("report_back")
        return self.shelf.put(
            Interview,
            made_at=self.agreed_at,
            person=self.person,
            career_field=self.field,
            agreed_at=self.agreed_at,
            starts_at=starts_at,
            time_zone=str(self.days.zone),
            guide=self._guide(),
            prepared_at=moment(words["prepared_at"]) if "prepared_at" in words else None,
            held_at=held_at,
            ended_at=ended_at,
            written_up_at=_later(ended_at, words.get("written_after")),
            thanked_at=moment(words["thanked_at"]) if "thanked_at" in words else None,
            report_back_on=self.days.day(back) if back else None,
            **given,
        )

    def _guide(self) -> Guide | None:
        if "guide" not in self.words:
            return None
        made_at = self.agreed_at
        guide = self.shelf.put(Guide, made_at=made_at, name=self.person.name)
        for position, slug in enumerate(self.words["guide"]):
            question = BY_SLUG[slug]
            self.shelf.put(
                GuideQuestion,
                made_at=made_at,
                guide=guide,
                question_id=question.id,
                position=position,
                minutes=question.minutes,
            )
        return guide

    def _research(self) -> None:
        for note in self.words.get("research", []):
            self.shelf.put(ResearchNote, made_at=self.agreed_at, interview=self.row, **note)

    def _answer(self, text: str, position: int, *, slug: str = "") -> None:
        """The note as one event: the way any text typed in one go is kept."""
        began = self.row.held_at or self.agreed_at
        made_at = began + dt.timedelta(seconds=20 * position)
        question = BY_SLUG[slug].id if slug else None
        starred = slug in self.words.get("starred", [])
        text = text.strip()
        event = new_id()
        answer = self.shelf.put(
            Answer,
            made_at=made_at,
            pk=notes.answer_id(self.row.pk, question) if question else new_id(),
            interview=self.row,
            question_id=question,
            text=text,
            head=event,
            starred_at=made_at if starred else None,
            version=2 if starred else 1,
        )
        self.answers.setdefault(slug, answer)
        self.shelf.put(
            NoteEvent,
            made_at=made_at,
            pk=event,
            answer=answer,
            device=DEVICE,
            seq=position + 1,
            at=0,
            insert=text,
            number=1,
        )

    def _given(self) -> None:
        """What the conversation left: names, promises, advice, lines of work close by."""
        words, ended_at = self.words, self.row.ended_at
        if ended_at is None:
            return
        if "close" in words:
            close = {**words["close"], "asked": words["person"], "field": words["field"]}
            words_of_ask: AskStory = {**close, "kind": "close"}  # type: ignore[typeddict-item]
            ask = self.circle.ask(words_of_ask, at=ended_at, named_at=ended_at)
            self.shelf.put(CloseAsk, made_at=ended_at, interview=self.row, ask=ask)
        for related in words.get("related", []):
            self.shelf.put(RelatedField, made_at=ended_at, interview=self.row, name=related["name"])
        for reading in words.get("reading", []):
            self.shelf.put(Reading, made_at=ended_at, interview=self.row, **self._read(reading))
        for promise in words.get("promise", []):
            self.shelf.put(
                Promise,
                made_at=ended_at,
                interview=self.row,
                text=promise["text"],
                due_on=self.days.day(promise["due"]),
                kept_at=self._when(promise, "kept_at"),
            )
        for advice in words.get("advice", []):
            self.shelf.put(
                Advice,
                made_at=ended_at,
                interview=self.row,
                text=advice["text"],
                acted_on_at=self._when(advice, "acted_on_at"),
                told_at=self._when(advice, "told_at"),
            )

    def _read(self, words: dict[str, str]) -> dict[str, Any]:
        return {**words, "done_at": self._when(words, "done_at")}

    def _when(self, words: dict[str, str], name: str) -> dt.datetime | None:
        return self.days.moment(words[name]) if name in words else None


def _later(moment: dt.datetime | None, minutes: int | None) -> dt.datetime | None:
    if moment is None or minutes is None:
        return None
    return moment + dt.timedelta(minutes=minutes)
