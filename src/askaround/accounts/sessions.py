"""Sessions as Django keeps them in the database, read by a statement that is kept (ADR 33)."""

import datetime as dt

from django.contrib.sessions.backends import db
from django.contrib.sessions.base_session import AbstractBaseSession
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from askaround.accounts.statements import Words, put_together_once


class SessionStore(db.SessionStore):
    """The session of one request; every page reads it."""

    def _get_session_from_db(self) -> AbstractBaseSession | None:
        found = _alive(Words(self.session_key or ""), now=timezone.now())
        if not found:
            self._session_key = None
            return None
        return found[0]


@put_together_once
def _alive(key: Words, *, now: dt.datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
