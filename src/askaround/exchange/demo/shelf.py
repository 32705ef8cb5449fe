"""Rows waiting to be written, all of one owner, kept by kind until everything is there."""

import datetime as dt
from typing import Any, TypeVar

from askaround.accounts.models import User
from askaround.accounts.owned import Owned
from askaround.careers.models import CareerField, Resume, SelfPrompt, Trait
from askaround.correspondence.models import Message, MessageTemplate
from askaround.findings.models import (
    Decision,
    DecisionReason,
    Finding,
    FindingPassage,
    JobLine,
    NumberRead,
    ObjectiveSaid,
    Passage,
    PlanStep,
    Theme,
    TraitTold,
)
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
    ResumeCriticism,
)
from askaround.people.models import Ask, ContactDetail, FieldMark, Organisation, Person, Referral
from askaround.questions.models import Guide, GuideQuestion
from askaround.today.models import OwnTask

Row = TypeVar("Row", bound=Owned)

IN_THIS_ORDER: list[type[Owned]] = [
    CareerField,
    SelfPrompt,
    Trait,
    Resume,
    MessageTemplate,
    Organisation,
    Person,
    ContactDetail,
    FieldMark,
    Ask,
    Referral,
    Guide,
    GuideQuestion,
    Interview,
    ResearchNote,
    Answer,
    NoteEvent,
    CloseAsk,
    Promise,
    Advice,
    RelatedField,
    Reading,
    ResumeCriticism,
    Message,
    OwnTask,
    Theme,
    Passage,
    Finding,
    FindingPassage,
    NumberRead,
    TraitTold,
    ObjectiveSaid,
    JobLine,
    Decision,
    DecisionReason,
    PlanStep,
]
"""What refers to something comes after it."""


class Shelf:
    """Collects rows of one owner, then writes each kind in one go."""

    def __init__(self, owner: User) -> None:
        self.owner = owner
        self.rows: dict[type[Owned], list[Any]] = {model: [] for model in IN_THIS_ORDER}
        self.made: dict[Any, dt.datetime] = {}

    def put(self, model: type[Row], *, made_at: dt.datetime, **fields: Any) -> Row:
        """A new row of the owner's, as if written down at `made_at`."""
        row = model(owner=self.owner, **fields)
        self.rows[model].append(row)
        self.made[row.pk] = made_at
        return row

    def write(self) -> None:
        """Write everything. Rows are dated afterwards, since a new row is dated by the database."""
        for model, rows in self.rows.items():
            model.plain.bulk_create(rows)
            for row in rows:
                row.created_at = self.made[row.pk]
            model.plain.bulk_update(rows, ["created_at"], batch_size=100)
