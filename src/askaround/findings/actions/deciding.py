"""Concluding about a line of work, thinking again, letting it stand."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import one_line
from askaround.careers import actions as careers
from askaround.careers.models import CareerField
from askaround.findings.models import Decision, DecisionReason, Finding, Passage
from askaround.interviews.models import Interview


@dataclass(frozen=True, slots=True)
class Because:
    """A reason: in words, and what it leads back to where it was not thought of alone."""

    text: str
    finding: Finding | None = None
    passage: Passage | None = None
    interview: Interview | None = None

    @property
    def key(self) -> tuple[str, uuid.UUID | None, uuid.UUID | None, uuid.UUID | None]:
        """Its words and the ids of what it leads back to."""
        return (
            self.text.strip(),
            self.finding.pk if self.finding else None,
            self.passage.pk if self.passage else None,
            self.interview.pk if self.interview else None,
        )


@transaction.atomic
def decide(
    *,
    career_field: CareerField,
    outcome: str,
    at: dt.datetime,
    sentence: str = "",
    reasons: Sequence[Because] = (),
    neighbour: CareerField | None = None,
    id: uuid.UUID | None = None,
) -> Decision:
    """Write down what was concluded. A decision that stood until then counts as reopened by it."""
    hold_together(career_field.owner, neighbour)
    before = Decision.plain.filter(pk=id).first() if id else None
    if before is None:
        _reopen_what_stands(career_field, at)
    decision, is_new = make_once(
        Decision,
        owner=career_field.owner,
        id=id,
        career_field=career_field,
        outcome=outcome,
        sentence=sentence.strip(),
        neighbour=neighbour,
        decided_at=at,
    )
    if is_new:
        _give_reasons(decision, reasons)
    return decision


@transaction.atomic
def change_decision(
    *,
    decision: Decision,
    expected: int | None = None,
    reasons: Sequence[Because] | None = None,
    **fields: Any,
) -> Decision:
    """Say it otherwise, or for other reasons (None: the same). Raises `Stale`."""
    hold_together(decision.owner, fields.get("neighbour"))
    if "sentence" in fields:
        fields["sentence"] = fields["sentence"].strip()
    change(decision, expected=expected, **fields)
    if reasons is not None:
        _give_reasons(decision, reasons)
    return decision


def reopen(*, decision: Decision, at: dt.datetime) -> Decision:
    """Think again. What was decided stays in the history; a second time changes nothing."""
    if decision.reopened_at is not None:
        return decision
    return change(decision, reopened_at=max(at, decision.decided_at))


def let_stand(*, decision: Decision, at: dt.datetime) -> Decision:
    """It stands, whatever was heard up to now."""
    return change(decision, confirmed_at=at)


def delete_decision(*, decision: Decision, at: dt.datetime) -> Bundle:
    """Take it away with its reasons, as if it had never been taken."""
    return bundles.delete(decision, title=bundles.quoted(str(decision)), at=at)


def neighbour_called(*, career_field: CareerField, name: str) -> CareerField:
    """The line of work of this name; made where it isn't one of the seeker's yet."""
    name = one_line(name)
    mine = CareerField.objects.owned_by(career_field.owner).exclude(pk=career_field.pk)
    known = mine.named(name).newest_first().first()
    return known or careers.add_field(owner=career_field.owner, name=name)


def _reopen_what_stands(career_field: CareerField, at: dt.datetime) -> None:
    standing = Decision.objects.owned_by(career_field.owner).filter(career_field=career_field)
    for decision in standing.standing().select_for_update():
        reopen(decision=decision, at=at)


def _give_reasons(decision: Decision, reasons: Sequence[Because]) -> None:
    """These and no others. One that leads back to the same, in the same words, stays as it is."""
    for reason in reasons:
        hold_together(decision.owner, reason.finding, reason.passage, reason.interview)
    wanted = {each.key: each for each in reasons if each.text.strip()}
    kept = set()
    for row in decision.reasons.all():
        key = (row.text, row.finding_id, row.passage_id, row.interview_id)
        if key in wanted and key not in kept:
            kept.add(key)
        else:
            row.delete()
    for key, each in wanted.items():
        if key not in kept:
            DecisionReason.plain.create(
                owner=decision.owner,
                decision=decision,
                text=key[0],
                finding=each.finding,
                passage=each.passage,
                interview=each.interview,
            )
