"""Bundles go when their time is over."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from askaround.accounts.for_good import leave_no_bytes
from askaround.accounts.guidelines import UNDO_KEPT_FOR
from askaround.accounts.models import Bundle

_afterwards: list[Callable[[], object]] = []


def after_letting_go(do: Callable[[], object]) -> None:
    """Do this whenever bundles went for good: a package takes away what only they still held."""
    if do not in _afterwards:
        _afterwards.append(do)


@transaction.atomic
def let_go_of_old(*, at: dt.datetime) -> int:
    """Forget what can be undone no longer. Returns how many bundles went."""
    _rows, each = Bundle.plain.filter(made_at__lt=at - UNDO_KEPT_FOR).delete()
    went = each.get(Bundle._meta.label, 0)
    if went:
        for do in (*_afterwards, leave_no_bytes):
            transaction.on_commit(do)
    return went
