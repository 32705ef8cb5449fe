"""The agenda as a mail to the seeker themself: when it goes, and what stands in it.

It is no message to a person, so it is in nobody's letters. At most one goes for a day, whatever
stops in between: whoever makes the row of that day sends it, and what may have left is never sent
again.
"""

import datetime as dt
from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from askaround.accounts.models import User
from askaround.correspondence import outbox
from askaround.correspondence.routes import Route
from askaround.today.guidelines import DIGEST_HOUR, DIGEST_LINES
from askaround.today.items import Item, Now
from askaround.today.models import Digest, DigestSent

SALT = "askaround.digest"
DAYS_OF_WEEK = 7


def day_due(digest: Digest, now: Now) -> dt.date | None:
    """The day whose digest is due now: today's, or that of the last chosen weekday; or None.

    Not before seven in the morning, and none for the day it was switched on or earlier.
    """
    day = now.day
    if now.at.astimezone(now.zone).hour < DIGEST_HOUR:
        day -= dt.timedelta(days=1)
    if digest.rhythm == Digest.Rhythm.WEEKLY:
        day -= dt.timedelta(days=(day.weekday() - digest.weekday) % DAYS_OF_WEEK)
    elif day != now.day:
        return None
    return day if day > now.day_of(digest.created_at) else None


def stop_address(owner: User) -> str:
    """Where the mails are stopped, without signing in: only whoever has the mail knows it."""
    token = Signer(salt=SALT).sign(str(owner.pk))
    return f"{settings.ORIGIN}{reverse('today:stop_digest', args=[token])}"


def owner_of(token: str) -> User | None:
    """Whose mails an address stops; None for one we didn't write."""
    try:
        return User.objects.filter(pk=Signer(salt=SALT).unsign(token)).first()
    except BadSignature:
        return None


def as_mail(sent: DigestSent, route: Route, items: Sequence[Item]) -> EmailMultiAlternatives:
    """The mail: what is to do, why, and where; as plain text, and as simple HTML beside it."""
    owner = sent.owner
    context = {
        "items": [(item, settings.ORIGIN + str(item.url)) for item in items[:DIGEST_LINES]],
        "more": max(0, len(items) - DIGEST_LINES),
        "today": f"{settings.ORIGIN}/",
        "stop": stop_address(owner),
    }
    mail = EmailMultiAlternatives(
        subject=outbox.one_line(_subject(items)),
        body=render_to_string("today/digest.txt", context),
        from_email=outbox.sender(route, owner),
        to=[recipient(owner, route)],
        headers={
            "Message-ID": outbox.message_id(sent.pk, route),
            "List-Unsubscribe": f"<{context['stop']}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(render_to_string("today/digest.html", context), "text/html")
    return mail


def recipient(owner: User, route: Route) -> str:
    """The seeker's own address, else the one their mail leaves from."""
    return owner.email if outbox.is_address(owner.email) else outbox.one_line(route.from_address)


def _subject(items: Sequence[Item]) -> str:
    first, others = str(items[0].what), len(items) - 1
    if not others:
        return _("Today: %(first)s") % {"first": first}
    return ngettext(
        "Today: %(first)s, and %(n)d more", "Today: %(first)s, and %(n)d more", others
    ) % {"first": first, "n": others}
