"""The secret address of the calendar.

The secret is made from the feed's own number and the program's secret key, and so can be shown again
whenever it is asked for, while the table holds its digest alone: a copy of the data without the key
opens no calendar. Looked up by that digest, an address that is nearly right takes as long as one
that is not right at all.
"""

import base64
import datetime as dt
import uuid
from hashlib import sha256

from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from askaround.accounts.models import User, digest
from askaround.accounts.owned import change
from askaround.exchange.models import CalendarFeed

SALT = "askaround.exchange.calendar"


def secret_of(nonce: uuid.UUID) -> str:
    """The 43 letters and digits that a feed of this number is found by."""
    made = salted_hmac(SALT, nonce.hex, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def address_of(feed: CalendarFeed) -> str:
    """Where calendar programs find it; empty where the program's key is another one than when the
    address was made (a copy of the data on another machine): then it needs a new one."""
    secret = secret_of(feed.nonce)
    if not constant_time_compare(digest(secret), feed.digest):
        return ""
    return f"{settings.ORIGIN}{reverse('exchange:calendar', args=[secret])}"


def feed_at(secret: str) -> CalendarFeed | None:
    """The feed of this secret, with its owner; None for one that opens nothing. One query."""
    wanted = digest(secret)
    feeds = CalendarFeed.plain.select_related("owner")
    found = feeds.filter(digest=wanted, is_on=True, owner__is_active=True).first()
    if found is None or not constant_time_compare(found.digest, wanted):
        return None
    return found


@transaction.atomic
def switch_on(*, owner: User) -> CalendarFeed:
    """The feed, made at first; its address is what it was before it was switched off."""
    feed = CalendarFeed.objects.owned_by(owner).first()
    if feed is not None:
        return feed if feed.is_on else change(feed, is_on=True)
    nonce = uuid.uuid4()
    try:
        with transaction.atomic():
            return CalendarFeed.plain.create(
                owner=owner, nonce=nonce, digest=digest(secret_of(nonce))
            )
    except IntegrityError:  # pressed twice at once
        return CalendarFeed.objects.owned_by(owner).get()


@transaction.atomic
def switch_off(*, feed: CalendarFeed) -> CalendarFeed:
    """Nothing is found at the address any more, until it is switched on again."""
    return change(feed, is_on=False)


@transaction.atomic
def rotate(*, feed: CalendarFeed) -> CalendarFeed:
    """A new address; the old one opens nothing from now on."""
    nonce = uuid.uuid4()
    return change(feed, nonce=nonce, digest=digest(secret_of(nonce)), is_on=True)


@transaction.atomic
def show_names(*, feed: CalendarFeed, with_names: bool) -> CalendarFeed:
    """Whether the calendar says who, where and what about."""
    return change(feed, with_names=with_names)


def given_out(*, feed: CalendarFeed, file: bytes, at: dt.datetime) -> CalendarFeed:
    """Note what is given out, where it is other than the last time: since then it is so."""
    content = sha256(file).hexdigest()
    if feed.content != content:
        CalendarFeed.plain.filter(pk=feed.pk).update(content=content, changed_at=at)
        feed.content, feed.changed_at = content, at
    return feed
