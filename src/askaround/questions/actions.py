"""Every change to questions and to the sets made of them."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict, Unpack

from django.db import transaction
from django.db.models import F, ManyToOneRel

from askaround.accounts.models import User
from askaround.accounts.owned import Stale, change, make_once
from askaround.accounts.typed import fit
from askaround.questions.models import Group, Guide, GuideQuestion, Question
from askaround.questions.starters import BankGuide

OWN_MINUTES = 3
"""What an own question is given unless said otherwise. Convention."""

Minutes = Mapping[uuid.UUID, int]
"""Minutes set aside, by question id; the question's own where it isn't named."""


class BuiltIn(Exception):
    """A question that Askaround brings along belongs to everybody and can't be changed."""


class QuestionFields(TypedDict, total=False):
    """What can be said of an own question. `parts` are smaller questions inside it."""

    text: str
    short: str
    why: str
    parts: Sequence[str]
    minutes: int


@transaction.atomic
def add_question(
    *,
    owner: User,
    text: str,
    short: str = "",
    why: str = "",
    parts: Sequence[str] = (),
    minutes: int = OWN_MINUTES,
    id: uuid.UUID | None = None,
) -> Question:
    """A question in the seeker's own words. The same `id`, or the same words, twice is one."""
    words = {"text": text, "short": short, "why": why, "parts": list(parts), "minutes": minutes}
    kept = fit(Question, **words)
    if id is None:
        own = Question.objects.owned_by(owner)
        if found := own.filter(text=kept["text"], put_away_at=None).first():
            return found
    question, _new = make_once(
        Question,  # type: ignore[type-var] # it has an owner, but needn't
        owner=owner,
        id=id,
        group=Group.OWN,
        **kept,
    )
    return question


@transaction.atomic
def change_question(
    *, question: Question, expected: int | None = None, **fields: Unpack[QuestionFields]
) -> Question:
    """Change an own question. Raises `BuiltIn`, or `Stale` when another edit came first."""
    if question.owner_id is None:
        raise BuiltIn(question.slug)
    rows = Question.plain.filter(pk=question.pk, owner_id=question.owner_id)
    if expected is not None:
        rows = rows.filter(version=expected)
    if not rows.update(version=F("version") + 1, **fit(Question, **fields)):
        raise Stale(Question.plain.get(pk=question.pk))  # type: ignore[arg-type]
    question.refresh_from_db()
    return question


@transaction.atomic
def delete_question(*, question: Question, at: dt.datetime) -> None:
    """Take an own question out of the bank and the kept sets. Raises `BuiltIn`.

    Where it was asked or planned already it is only put away, so that a record never loses the
    words an answer was given to.
    """
    if question.owner_id is None:
        raise BuiltIn(question.slug)
    GuideQuestion.plain.filter(question=question, guide__reusable=True).delete()
    if _is_used(question):
        Question.plain.filter(pk=question.pk).update(put_away_at=at)
    else:
        question.delete()


def _is_used(question: Question) -> bool:
    """Whether a row of any package, this or a higher one, refers to it."""
    links = question._meta.get_fields(include_hidden=True)
    return any(
        link.related_model._base_manager.filter(**{link.field.name: question.pk}).exists()
        for link in links
        if isinstance(link, ManyToOneRel)
    )


@transaction.atomic
def bring_back_question(*, question: Question) -> None:
    """Undo what put it away."""
    Question.plain.filter(pk=question.pk).update(put_away_at=None)


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
def delete_guide(*, guide: Guide) -> None:
    """Erase a guide. Its questions, and answers given to them, stay."""
    guide.delete()
