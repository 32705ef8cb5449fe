"""The record: one conversation, from the appointment to what was written down of it."""

from askaround.interviews.models.given import Advice, CloseAsk, Promise, Reading, RelatedField
from askaround.interviews.models.interview import Interview, Mode, OffBecause, ResearchNote
from askaround.interviews.models.notes import (
    Answer,
    AnswerStrand,
    NoteEvent,
    NotingDevice,
    VisitFact,
    note_of,
)
from askaround.interviews.models.offered import OfferedTime
from askaround.interviews.models.resumes import ResumeCriticism

__all__ = [
    "Advice",
    "Answer",
    "AnswerStrand",
    "CloseAsk",
    "Interview",
    "Mode",
    "NoteEvent",
    "NotingDevice",
    "OffBecause",
    "OfferedTime",
    "Promise",
    "Reading",
    "RelatedField",
    "ResearchNote",
    "ResumeCriticism",
    "VisitFact",
    "note_of",
]
