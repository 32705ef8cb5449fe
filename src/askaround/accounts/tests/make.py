"""Builders: one small function per model, each row complete and believable."""

from itertools import count

from askaround.accounts.models import User

_number = count(1)


def make_user(**fields: object) -> User:
    number = next(_number)
    defaults: dict[str, object] = {"username": f"seeker{number}", "time_zone": "Europe/London"}
    return User.objects.create(**(defaults | fields))
