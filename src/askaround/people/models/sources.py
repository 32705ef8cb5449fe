"""Where names were looked for, and came from nobody."""

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.people.models.person import FoundThrough


class SourceTried(Owned):
    """One kind of source (method.md, P1) that was tried for a career field, whatever it brought.

    People found through it say so themselves (`Person.found_through`); this is for what can't be
    seen from them: that it was tried and brought nobody.
    """

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="sources_tried"
    )
    kind = models.CharField(max_length=30, choices=FoundThrough.choices)
    tried_at = models.DateTimeField()
    note = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["career_field", "kind"], name="a_source_is_tried_once_per_field"
            )
        ]
