"""Every change to career fields."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.typed import fit
from askaround.careers.models import CareerField, SelfPrompt


class FieldWords(TypedDict, total=False):
    """What can be said of a career field beside its name."""

    target_job: str
    why: str
    organisation: str
    department: str
    works_there: bool


class FieldChanges(FieldWords, total=False):
    """What can be changed of a career field; what is left out stays."""

    name: str


@transaction.atomic
def add_field(
    *, owner: User, name: str, id: uuid.UUID | None = None, **words: Unpack[FieldWords]
) -> CareerField:
    """A new line of work to explore. Sent twice under one `id`, it is made once.

    Raises ValidationError when a word is missing or too long.
    """
    kept = fit(CareerField, name=name, **words)
    career_field, _new = make_once(CareerField, owner=owner, id=id, **kept)
    return career_field


@transaction.atomic
def change_field(
    *, career_field: CareerField, expected: int | None = None, **changes: Unpack[FieldChanges]
) -> CareerField:
    """Change the named words. Raises Stale when the row is no longer at version `expected`."""
    return change(career_field, expected=expected, **fit(CareerField, **changes))


@transaction.atomic
def delete_field(*, career_field: CareerField, at: dt.datetime) -> Bundle:
    """Take a field away. The people stay, and what they were asked; its visits go with it."""
    return bundles.delete(career_field, title=career_field.name, at=at)


@transaction.atomic
def answer_prompt(
    *,
    owner: User,
    prompt: str,
    text: str,
    career_field: CareerField | None = None,
    expected: int | None = None,
    id: uuid.UUID | None = None,
    at: dt.datetime,
) -> SelfPrompt | None:
    """Keep what somebody asks of a line of work, in their own words; one answer to each prompt.

    Without words the answer is taken away, to come back for 30 days. Raises `Stale`.
    """
    hold_together(owner, career_field)
    rows = SelfPrompt.objects.owned_by(owner).select_for_update()
    row: SelfPrompt | None = rows.filter(career_field=career_field, prompt=prompt).first()
    if not text.strip():
        if row is not None:
            delete_prompt(prompt=row, at=at)
        return None
    kept = fit(SelfPrompt, prompt=prompt, text=text)
    if row is None:
        row, _new = make_once(SelfPrompt, owner=owner, id=id, career_field=career_field, **kept)
        return row
    return row if row.text == kept["text"] else change(row, expected=expected, **kept)


@transaction.atomic
def change_prompt(*, prompt: SelfPrompt, text: str, expected: int | None = None) -> SelfPrompt:
    """Say it in other words. Raises `Stale`."""
    return change(prompt, expected=expected, **fit(SelfPrompt, text=text))


@transaction.atomic
def delete_prompt(*, prompt: SelfPrompt, at: dt.datetime) -> Bundle:
    """Take an answer to a prompt away."""
    return bundles.delete(prompt, title=bundles.quoted(prompt.text), at=at)
