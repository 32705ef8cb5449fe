"""One question's place in a list: added, left out, moved, given its minutes.

Each is an edit of what stands at that moment, so two windows that change one list lose nothing.
"""

import uuid
from collections.abc import Iterable

from django.db import transaction

from askaround.accounts.owned import change, hold_together
from askaround.questions import guidelines
from askaround.questions.actions.guides import set_guide_questions
from askaround.questions.actions.questions import add_question, is_used
from askaround.questions.models import Group, Guide, GuideQuestion, Question


@transaction.atomic
def add_to_guide(*, guide: Guide, question: Question) -> Guide:
    """Put a question into the list: before those about other people, which close a visit."""
    if question.owner_id is not None:
        hold_together(guide.owner, question)  # type: ignore[arg-type] # it has an owner
    places = _opened(guide)
    asked = [place.question for place in places]
    if question in asked:
        return guide
    last = len(asked)
    while last and asked[last - 1].group == Group.REFERRALS != question.group:
        last -= 1
    return set_guide_questions(guide=guide, questions=[*asked[:last], question, *asked[last:]])


@transaction.atomic
def leave_out(*, guide: Guide, question: uuid.UUID) -> Guide:
    """Take a question out of the list."""
    places = _opened(guide)
    return _write(guide, places, [p.question_id for p in places if p.question_id != question])


@transaction.atomic
def move_in_guide(*, guide: Guide, question: uuid.UUID, steps: int) -> Guide:
    """Move a question so many places down (up: negative)."""
    places = _opened(guide)
    ids = [place.question_id for place in places]
    return _write(guide, places, guidelines.moved(ids, question, steps))


@transaction.atomic
def order_guide(*, guide: Guide, wanted: Iterable[uuid.UUID]) -> Guide:
    """Put the list in this order; what isn't named comes last."""
    places = _opened(guide)
    ids = [place.question_id for place in places]
    return _write(guide, places, guidelines.reordered(ids, wanted))


@transaction.atomic
def give_minutes(*, guide: Guide, question: uuid.UUID, minutes: int) -> Guide:
    """Set aside so many minutes for one question; between one and an hour."""
    _opened(guide)
    within = min(max(minutes, 1), guidelines.MOST_MINUTES)
    guide.places.filter(question=question).update(minutes=within)
    return guide


@transaction.atomic
def reword(*, guide: Guide, question: uuid.UUID, text: str) -> Guide:
    """Ask the same thing in other words: a new own question takes the place and the minutes.

    The old one goes, unless a visit or another list asks it: a record keeps the words its answers
    were given to. Raises Question.DoesNotExist when the list has no such own question.
    """
    places = _opened(guide)
    old = next((p.question for p in places if p.question_id == question), None)
    if old is None or old.owner_id is None:
        raise Question.DoesNotExist
    new = add_question(owner=guide.owner, text=text, why=old.why, parts=old.parts)
    asked = [new if place.question == old else place.question for place in places]
    given = {place.question_id: place.minutes for place in places}
    set_guide_questions(guide=guide, questions=asked, minutes={new.pk: given[old.pk]})
    if not is_used(old):
        old.delete()
    return guide


@transaction.atomic
def fit_guide(*, guide: Guide, minutes: int) -> guidelines.Fitted:
    """Make the list fit a visit of that many minutes; what was done is returned."""
    places = _opened(guide)
    fitted = guidelines.fitted([as_place(place) for place in places], minutes)
    given = {place.question: place.minutes for place in fitted.places}
    staying = [place.question for place in places if place.question_id in given]
    set_guide_questions(guide=guide, questions=staying, minutes=given)
    return fitted


def as_place(place: GuideQuestion) -> guidelines.Place:
    """A place as the pure rules take it: whom to talk to next is never left out."""
    question = place.question
    kept = question.slug == "other-people"
    return guidelines.Place(question.pk, place.minutes, kept, usually=question.minutes)


def _opened(guide: Guide) -> list[GuideQuestion]:
    """The places as they stand. The guide's row is changed first, which locks it till the end."""
    change(guide)
    return list(guide.places.select_related("question"))


def _write(guide: Guide, places: list[GuideQuestion], ids: list[uuid.UUID]) -> Guide:
    by_id = {place.question_id: place.question for place in places}
    return set_guide_questions(guide=guide, questions=[by_id[each] for each in ids])
