"""Letting things go, and taking them up again."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from askaround.accounts.models import User
from askaround.today.items import Item
from askaround.today.models import LetGo


@transaction.atomic
def let_go(*, owner: User, items: Iterable[Item], at: dt.datetime) -> int:
    """Show these no more, unless they come up anew later. Returns how many."""
    gone = [
        LetGo(owner=owner, rule=item.rule, subject=item.subject.id, let_go_at=at) for item in items
    ]
    LetGo.plain.bulk_create(
        gone,
        update_conflicts=True,
        unique_fields=["owner", "rule", "subject"],
        update_fields=["let_go_at"],
    )
    return len(gone)


@transaction.atomic
def take_up_again(*, owner: User, let_go_at: dt.datetime) -> int:
    """Undo letting go what was let go at that moment. Returns how many came back."""
    gone, _each = LetGo.objects.owned_by(owner).filter(let_go_at=let_go_at).delete()
    return gone
