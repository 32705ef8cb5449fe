"""Lists of questions: made, copied, renamed, taken away."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import fit
from askaround.questions.models import Guide, GuideQuestion, Question
from askaround.questions.starters import BankGuide

Minutes = Mapping[uuid.UUID, int]
"""Minutes set aside, by question id; the question's own where it isn't named."""


@transaction.atomic
def make_guide(
    *,
    owner: User,
    name: str,
    questions: Sequence[Question] = (),
    reusable: bool = False,
    minutes: Minutes | None = None,
    id: uuid.UUID | None = None,
) -> Guide:
    """A list of questions in this order. The same id twice is one guide."""
    kept = fit(Guide, name=name, reusable=reusable)
    guide, new = make_once(Guide, owner=owner, id=id, **kept)
    if new:
        _place(guide, questions, minutes or {})
    return guide


def make_starter_guide(*, owner: User, starter: BankGuide, name: str = "") -> Guide:
    """A guide of one's own, made after one of the ready-made ones."""
    by_id = Question.plain.in_bulk([question.id for question in starter.questions])
    questions = [by_id[question.id] for question in starter.questions]
    return make_guide(owner=owner, name=name or starter.name, questions=questions)


@transaction.atomic
def set_guide_questions(
    *,
    guide: Guide,
    questions: Sequence[Question],
    minutes: Minutes | None = None,
    expected: int | None = None,
) -> Guide:
    """Make these, in this order, the guide's questions. One named twice keeps its first place.

    Minutes not given stay as they were. Raises `Stale`.
    """
    changed = change(guide, expected=expected)
    before = dict(guide.places.values_list("question_id", "minutes"))
    guide.places.all().delete()
    _place(guide, questions, before | dict(minutes or {}))
    return changed


def _place(guide: Guide, questions: Iterable[Question], minutes: Minutes) -> None:
    """Write down each question's place. One of somebody else's counts as missing (DoesNotExist)."""
    once = {question.pk: question for question in questions}
    if any(question.owner_id not in (None, guide.owner_id) for question in once.values()):
        raise Question.DoesNotExist
    GuideQuestion.plain.bulk_create(
        GuideQuestion(
            owner_id=guide.owner_id,
            guide=guide,
            question=question,
            position=position,
            minutes=minutes.get(pk, question.minutes),
        )
        for position, (pk, question) in enumerate(once.items())
    )


@transaction.atomic
def copy_guide(*, guide: Guide, name: str = "", reusable: bool = False) -> Guide:
    """A second guide with the same questions and minutes, so that changing one leaves the other."""
    places = list(guide.places.select_related("question"))
    return make_guide(
        owner=guide.owner,
        name=name or guide.name,
        questions=[place.question for place in places],
        reusable=reusable,
        minutes={place.question_id: place.minutes for place in places},
    )


@transaction.atomic
def change_guide(
    *, guide: Guide, name: str, reusable: bool | None = None, expected: int | None = None
) -> Guide:
    """Rename a guide, or keep it for other visits. Raises `Stale`."""
    kept = guide.reusable if reusable is None else reusable
    return change(guide, expected=expected, **fit(Guide, name=name, reusable=kept))


@transaction.atomic
def delete_guide(*, guide: Guide, at: dt.datetime) -> Bundle:
    """Take a guide away. Its questions, and answers given to them, stay."""
    return bundles.delete(guide, title=guide.name, at=at)
