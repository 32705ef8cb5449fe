"""What lets a person or a program in: sign-in links, tokens."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from askaround.accounts.models import ApiToken, SignInLink, User, digest


@transaction.atomic
def make_sign_in_link(*, user: User, at: dt.datetime) -> str:
    """A fresh secret for `/sign-in/<secret>/`. Links never used and too old are cleared away."""
    SignInLink.objects.filter(created_at__lt=at - settings.SIGN_IN_LINK_LASTS).delete()
    secret = SignInLink.make()
    SignInLink.objects.create(user=user, digest=digest(secret), created_at=at)
    return secret


@transaction.atomic
def trade_sign_in_link(*, secret: str, at: dt.datetime) -> User | None:
    """The user a link signs in, or None when it is unknown, used or too old.

    One statement marks it used, so that two requests at once cannot both get in.
    """
    since = at - settings.SIGN_IN_LINK_LASTS
    fresh = Q(used_at=None, created_at__gte=since, digest=digest(secret))
    if not SignInLink.objects.filter(fresh).update(used_at=at):
        return None
    return SignInLink.objects.select_related("user").get(digest=digest(secret)).user


@transaction.atomic
def make_api_token(*, user: User, at: dt.datetime) -> str:
    """A new token for the API, shown once and never again."""
    secret = ApiToken.make()
    ApiToken.objects.create(user=user, digest=digest(secret), created_at=at)
    return secret


def user_of_token(*, secret: str) -> User | None:
    """The user whose token this is, or None. One query."""
    token = ApiToken.objects.select_related("user").filter(digest=digest(secret)).first()
    return token.user if token and token.user.is_active else None
