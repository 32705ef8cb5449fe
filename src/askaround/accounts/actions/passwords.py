"""The password of personal mode, and signing out every other device."""

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.db import transaction

from askaround.accounts.models import SignInLink, User


def has_password(user: User) -> bool:
    """Whether a password was ever set. In local mode there is none, and none is asked for."""
    return bool(user.password) and user.has_usable_password()


@transaction.atomic
def set_password(*, user: User, password: str, but: str = "") -> None:
    """Set the password; every session ends but the one with the key `but`, and no printed link works.

    Raises `ValidationError`, with sentences for people, for one that is short or easily guessed.
    The caller keeps its own session by `update_session_auth_hash`.
    """
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password"])
    SignInLink.objects.filter(user=user, used_at=None).delete()
    sign_out_elsewhere(user=user, but=but)


@transaction.atomic
def sign_out_elsewhere(*, user: User, but: str = "") -> int:
    """End every session of a user but the one with the key `but`; how many ended.

    A session says whose it is only in its sealed contents, so all are opened; one seeker has few.
    """
    others = [
        session.session_key
        for session in Session.objects.exclude(session_key=but).iterator()
        if session.get_decoded().get(SESSION_KEY) == str(user.pk)
    ]
    Session.objects.filter(session_key__in=others).delete()
    return len(others)
