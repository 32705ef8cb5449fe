"""What can be brought back."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils.dateparse import parse_datetime

from askaround.accounts.bundles import in_words
from askaround.accounts.bundles.images import model_of
from askaround.accounts.models import Bundle

PAGE = 25
PERSON = "people.person"


@dataclass(frozen=True)
class Taken:
    """One thing that can be undone, and in words what else it is about ("2 visits")."""

    bundle: Bundle
    with_it: Sequence[str]

    @property
    def person(self) -> UUID | None:
        """The id of the person who was deleted, where it is about one."""
        deleted = self.bundle.kind == Bundle.Kind.DELETE
        return self.bundle.subject_id if deleted and self.bundle.subject_model == PERSON else None


@dataclass(frozen=True)
class TakenPage:
    """One page; `after` is where the next begins, empty on the last."""

    rows: Sequence[Taken]
    after: str = ""


def taken_away(actor: Any, *, at: dt.datetime, after: str = "", limit: int = PAGE) -> TakenPage:
    """What this seeker deleted, made one or brought in and can still undo, the newest first."""
    mine = Bundle.objects.visible_to(actor).to_undo(at).newest_first()
    found = list(mine.filter(_beyond(after))[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    rows = [
        Taken(each, in_words(each.counts, without=each.subject_model)) for each in found[:limit]
    ]
    return TakenPage(rows, f"{last.made_at.isoformat()}|{last.pk}" if last else "")


def _beyond(after: str) -> Q:
    """Those older than a place in the list; a place that can't be read is the beginning."""
    moment, _bar, last = after.partition("|")
    try:
        made_at, pk = parse_datetime(moment), UUID(last)
    except ValueError:
        return Q()
    if made_at is None or made_at.tzinfo is None:
        return Q()
    return Q(made_at__lt=made_at) | Q(made_at=made_at, pk__lt=pk)


def address_of(bundle: Bundle) -> str:
    """The page of what a bundle was about, or of what that belongs to; empty where there is none."""
    model = model_of(bundle.subject_model) if bundle.subject_model else None
    row: Any = model._base_manager.filter(pk=bundle.subject_id).first() if model else None
    for _level in range(2):
        if row is None or hasattr(row, "get_absolute_url"):
            break
        parents = [key for key in row._meta.concrete_fields if key.many_to_one and not key.null]
        row = next(
            (getattr(row, key.name) for key in parents if key.name != "owner"),
            None,
        )
    return str(row.get_absolute_url()) if row is not None else ""
