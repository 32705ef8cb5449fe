"""Builders for career fields."""

from typing import Any

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField


def make_field(*, owner: User | None = None, **fields: Any) -> CareerField:
    owner = owner or make_user()
    return CareerField.plain.create(owner=owner, **({"name": "Cheese making"} | fields))
