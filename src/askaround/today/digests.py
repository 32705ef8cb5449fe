"""Sending the digests that are due: called every minute or so while Askaround is served."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.db.models import F

from askaround.accounts.models import User
from askaround.correspondence import mail_faults as faults, outbox
from askaround.correspondence.handing_over import hand_over
from askaround.correspondence.mail_faults import Fault
from askaround.correspondence.routes import route_for
from askaround.today.digest import as_mail, day_due
from askaround.today.guidelines import DIGEST_TRIES, DIGEST_TRY_AGAIN
from askaround.today.items import Item
from askaround.today.models import Digest, DigestSent
from askaround.today.queries import due, now_for


@transaction.atomic
def want_digest(*, owner: User, rhythm: str, weekday: int) -> Digest:
    """Send the agenda by mail from now on, this often. Said twice, the last holds."""
    digest, made = Digest.plain.get_or_create(
        owner=owner, defaults={"rhythm": rhythm, "weekday": weekday}
    )
    if not made:
        Digest.plain.filter(pk=digest.pk).update(rhythm=rhythm, weekday=weekday, last_error="")
        digest.refresh_from_db()
    return digest


@transaction.atomic
def stop_digest(*, owner: User) -> None:
    """No more mails. That some were sent is forgotten too."""
    Digest.plain.filter(owner=owner).delete()


def send_those_due(*, at: dt.datetime) -> int:
    """Send every seeker's digest that is due. Returns how many went."""
    gone = 0
    for digest in Digest.plain.select_related("owner").order_by("pk"):
        day = day_due(digest, now_for(digest.owner, at))
        sent = _claim(digest, day, at) if day else None
        gone += sent is not None and _send(digest, sent, at)
    return gone


def _claim(digest: Digest, day: dt.date, at: dt.datetime) -> DigestSent | None:
    """The row of that day, for this process alone to send; None when it isn't ours to send."""
    sent, made = DigestSent.plain.get_or_create(
        owner=digest.owner, day=day, defaults={"claimed_at": at, "attempts": 1}
    )
    if made:
        return sent
    again = DigestSent.plain.filter(
        pk=sent.pk,
        handed_over_at=None,
        claimed_at__lte=at - DIGEST_TRY_AGAIN,
        attempts__lt=DIGEST_TRIES,
    )
    return sent if again.update(claimed_at=at, attempts=F("attempts") + 1) else None


def _send(digest: Digest, sent: DigestSent, at: dt.datetime) -> bool:
    """Whether it went. Given back to be tried again only while no word of it has left."""
    row = DigestSent.plain.filter(pk=sent.pk)
    items = due(digest.owner, at)
    if not items:
        row.update(claimed_at=None)
        return False
    fault = _try(digest, sent, items)
    if fault is None:
        row.update(handed_over_at=at, claimed_at=None)
    elif fault.again and not fault.in_doubt:
        row.update(claimed_at=at)
    Digest.plain.filter(pk=digest.pk).update(last_error=fault.said[:500] if fault else "")
    return fault is None


def _try(digest: Digest, sent: DigestSent, items: list[Item]) -> Fault | None:
    owner = digest.owner
    route = route_for(owner)
    if route is None or route.key_changed:
        return faults.key_changed() if route else faults.no_route()

    def begun() -> None:
        """From here on it may have arrived: nobody takes it up again, should we stop now."""
        DigestSent.plain.filter(pk=sent.pk).update(claimed_at=None)

    mail = as_mail(sent, route, items)
    parcel = outbox.parcel(mail, route)
    return hand_over(route, parcel, timeout=settings.EMAIL_TIMEOUT, begun=begun)
