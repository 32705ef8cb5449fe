"""Who calls: whoever shows a token. A cookie alone lets nobody in."""

from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from askaround.accounts.actions import user_of_token
from askaround.accounts.models import User


class Token(HttpBearer):
    """A token made with `askaround token`, sent as `Authorization: Bearer …`."""

    def authenticate(self, request: HttpRequest, token: str) -> User | None:
        """The user of a known token. Times in words (drafts, search) are told on their clock."""
        user = user_of_token(secret=token)
        if user is not None:
            timezone.activate(ZoneInfo(user.time_zone))
        return user


def caller(request: HttpRequest) -> User:
    """The user of a request that showed its token."""
    user = request.auth  # type: ignore[attr-defined] # set by ninja once a token was accepted
    assert isinstance(user, User)
    return user
