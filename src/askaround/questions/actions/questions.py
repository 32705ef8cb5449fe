"""The seeker's own questions."""

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import TypedDict, Unpack

from django.db import transaction
from django.db.models import F, ManyToOneRel

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import Stale, make_once
from askaround.accounts.typed import fit
from askaround.questions import guidelines
from askaround.questions.models import Group, GuideQuestion, Question


class BuiltIn(Exception):
    """A question that Askaround brings along belongs to everybody and can't be changed."""


class QuestionFields(TypedDict, total=False):
    """What can be said of an own question. `parts` are smaller questions inside it."""

    group: str
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
    group: str = Group.OWN,
    short: str = "",
    why: str = "",
    parts: Sequence[str] = (),
    minutes: int = guidelines.OWN_MINUTES,
    id: uuid.UUID | None = None,
) -> Question:
    """A question in the seeker's own words. The same `id`, or the same words, twice is one."""
    words = {"text": text, "short": short, "why": why, "parts": list(parts), "minutes": minutes}
    kept = fit(Question, group=group, **words)
    if id is None:
        own = Question.objects.owned_by(owner)
        if found := own.filter(text=kept["text"], put_away_at=None).first():
            return found
    question, _new = make_once(
        Question,  # type: ignore[type-var] # it has an owner, but needn't
        owner=owner,
        id=id,
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
def delete_question(*, question: Question, at: dt.datetime) -> Bundle:
    """Take an own question out of the bank and the kept sets. Raises `BuiltIn`.

    Where it was asked or planned already it is only put away, so that a record never loses the
    words an answer was given to.
    """
    if question.owner_id is None:
        raise BuiltIn(question.slug)
    with bundles.bundling(
        owner=question.owner,
        kind=Bundle.Kind.DELETE,
        title=bundles.quoted(question.text),
        subject=question,
        at=at,
    ) as bundle:
        bundle.delete(*GuideQuestion.plain.filter(question=question, guide__reusable=True))
        if is_used(question):
            bundle.change(question, put_away_at=at)
        else:
            bundle.delete(question)
    return bundle.bundle


def is_used(question: Question) -> bool:
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
