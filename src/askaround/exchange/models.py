"""What came in: one import of one file, and which rows it made or changed."""

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet


class Import(Owned):
    """One file taken in. Rejected rows are kept with the reason, to be handed back."""

    file_name = models.CharField(max_length=255)
    kind = models.CharField(max_length=20)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.JSONField(default=list, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["owner", "-started_at", "-id"], name="imports_newest")]


class ImportedRow(Owned):
    """A person that one import added or changed."""

    batch = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    person_id = models.UUIDField()
    was_new = models.BooleanField()

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["batch", "person_id"], name="imported_rows")]
