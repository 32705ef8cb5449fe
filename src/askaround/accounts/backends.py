"""Who is signed in, as Django's own backend finds them, by a statement that is kept (ADR 33)."""

from typing import Any
from uuid import UUID

from django.contrib.auth.backends import ModelBackend
from django.db.models import QuerySet

from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once


class Seekers(ModelBackend):
    """The accounts of this installation; every page asks for one."""

    def get_user(self, user_id: Any) -> User | None:
        for user in _with_key(user_id):
            return user if self.user_can_authenticate(user) else None
        return None


@put_together_once
def _with_key(pk: UUID) -> QuerySet[User]:
    return User.objects.filter(pk=pk)
