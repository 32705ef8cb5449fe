"""Builders for career fields and resumes."""

from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField, Resume, SelfPrompt, Trait
from askaround.careers.resumes import keeping


def make_field(*, owner: User | None = None, **fields: Any) -> CareerField:
    owner = owner or make_user()
    return CareerField.plain.create(owner=owner, **({"name": "Cheese making"} | fields))


def make_self_prompt(*, career_field: CareerField | None = None, **fields: Any) -> SelfPrompt:
    career_field = career_field or make_field()
    values = {"prompt": SelfPrompt.Prompt.MUST, "text": "Being outdoors"} | fields
    return SelfPrompt.plain.create(owner=career_field.owner, career_field=career_field, **values)


def make_trait(*, owner: User | None = None, **fields: Any) -> Trait:
    """Something that matters: being outdoors, wanted, a good deal."""
    values: dict[str, Any] = {"words": "Being outdoors", "kind": Trait.Kind.VALUE} | fields
    return Trait.plain.create(owner=owner or make_user(), **values)


PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
"""The least that passes for a PDF."""


def make_resume(*, owner: User | None = None, **said: Any) -> Resume:
    """A version with its bytes in the data folder."""
    values = {"data": PDF, "file_name": "cv.pdf", "name": "One page"} | said
    return keeping.add_resume(owner=owner or make_user(), **values)
