"""The seeker's own word on what was heard."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts.models import User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.careers.models import CareerField, Trait
from askaround.findings.fit import LEAST, MOST
from askaround.findings.models import ObjectiveSaid, Passage, TraitTold
from askaround.interviews import actions as interviews
from askaround.interviews.models import Interview
from askaround.questions import actions as questions
from askaround.questions.models import Question


@transaction.atomic
def say_objective(*, career_field: CareerField, objective: str, met: bool | None) -> bool | None:
    """Say that an objective is met, or still open, whatever the record says; None takes that back.

    Returns what was said before, so that it can be said again.
    """
    rows = ObjectiveSaid.plain.select_for_update().filter(
        owner_id=career_field.owner_id, career_field=career_field, objective=objective
    )
    row = rows.first()
    if row is None:
        make_once(
            ObjectiveSaid,
            owner=career_field.owner,
            career_field=career_field,
            objective=objective,
            met=met,
        )
        return None
    before: bool | None = row.met
    if before != met:
        change(row, met=met)
    return before


@transaction.atomic
def tell_trait(
    *, trait: Trait, interview: Interview, level: int | None, passage: Passage | None = None
) -> TraitTold | None:
    """Keep how much of a trait the work gives, as this visit told it; None: it wasn't spoken of.

    `passage` are words of the same visit that show it; words of another are left out. Raises
    ValidationError for a level off the scale.
    """
    hold_together(interview.owner, trait, passage)
    if level is not None and not LEAST <= level <= MOST:
        raise ValidationError({"level": _("From -2, none of it, to 2, a great deal.")})
    if passage is not None and passage.answer.interview_id != interview.pk:
        passage = None
    row = TraitTold.plain.select_for_update().filter(trait=trait, interview=interview).first()
    if level is None:
        if row is not None:
            row.delete()
        return None
    if row is None:
        told, _is_new = make_once(
            TraitTold,
            owner=interview.owner,
            trait=trait,
            interview=interview,
            level=level,
            passage=passage,
        )
        return told
    if (row.level, row.passage_id) == (level, passage.pk if passage else None):
        return row
    return change(row, level=level, passage=passage)


@transaction.atomic
def ask_of_traits(
    *, owner: User, texts: Sequence[str], interview: Interview | None
) -> list[Question]:
    """Put questions on the sheet of a visit to come; without one they wait among one's own. A question
    that stands there already isn't put there twice."""
    known = {each.text.casefold(): each for each in _own(owner, texts)}
    asked = []
    for text in texts:
        question = known.get(text.casefold()) or questions.add_question(owner=owner, text=text)
        known[text.casefold()] = question
        asked.append(question)
        if interview is not None:
            guide = interviews.own_guide(interview=interview)
            questions.add_to_guide(guide=guide, question=question)
    return asked


def _own(owner: User, texts: Sequence[str]) -> list[Question]:
    mine = Question.plain.filter(owner=owner, put_away_at=None)
    return list(mine.filter(text__in=list(texts)))
