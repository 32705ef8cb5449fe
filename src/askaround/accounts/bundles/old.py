"""Bundles go when their time is over."""

import datetime as dt

from django.db import transaction

from askaround.accounts.guidelines import UNDO_KEPT_FOR
from askaround.accounts.models import Bundle


@transaction.atomic
def let_go_of_old(*, at: dt.datetime) -> int:
    """Forget what can be undone no longer. Returns how many bundles went."""
    _rows, each = Bundle.plain.filter(made_at__lt=at - UNDO_KEPT_FOR).delete()
    return each.get(Bundle._meta.label, 0)
