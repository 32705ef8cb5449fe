"""Who asks for a page."""

from django.http import HttpRequest

from askaround.accounts.models import User


def signed_in(request: HttpRequest) -> User:
    """The user of a request that has passed the sign-in check."""
    assert isinstance(request.user, User)
    return request.user
