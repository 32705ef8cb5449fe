"""What an action that can be undone took away, changed and made: a bundle of rows as they were."""

import datetime as dt
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from askaround.accounts.guidelines import UNDO_KEPT_FOR
from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet


class BundleQuerySet(OwnedQuerySet["Bundle"]):
    def to_undo(self, at: dt.datetime) -> Self:
        """Those that can still be undone."""
        return self.filter(undone_at=None, made_at__gte=at - UNDO_KEPT_FOR)

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-id")


class Bundle(Owned):
    """One action that can be undone for 30 days. Once undone, it holds no rows any more.

    `title` says what it was about, for a sentence; `subject_model` and `subject_id` name the row
    it was done to: what was deleted, the person who stayed, the import. `counts` are the rows
    that went, by model label ("interviews.interview").
    """

    stays_here = "what was taken away is not taken along"

    class Kind(models.TextChoices):
        DELETE = "delete", _("deleted")
        MERGE = "merge", _("made one")
        IMPORT = "import", _("brought in")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=300)
    subject_model = models.CharField(max_length=100, blank=True)
    subject_id = models.UUIDField(null=True, blank=True)
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    counts = models.JSONField(default=dict, blank=True)

    objects = OwnedManager.from_queryset(BundleQuerySet)()

    class Meta(Owned.Meta):
        indexes = [
            models.Index(fields=["owner", "-made_at", "-id"], name="bundles_newest"),
            models.Index(fields=["subject_id"], name="bundles_by_subject"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def until(self) -> dt.datetime:
        """The moment from which it can't be undone."""
        return self.made_at + UNDO_KEPT_FOR


class BundledRow(Owned):
    """One row that an action took away, changed or made.

    A row that is gone has all its columns in `before`; a changed one the columns that changed, in
    `before` and `after`; one that was made neither: undoing takes it away. Columns are kept as
    `bundles/images.py` writes them.
    """

    stays_here = "what was taken away is not taken along"

    class What(models.TextChoices):
        GONE = "gone"
        CHANGED = "changed"
        MADE = "made"

    bundle = models.ForeignKey(Bundle, on_delete=models.CASCADE, related_name="rows")
    model = models.CharField(max_length=100)
    row_id = models.UUIDField()
    what = models.CharField(max_length=10, choices=What.choices)
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["id"]
        indexes = [models.Index(fields=["row_id"], name="bundled_rows_by_row")]
