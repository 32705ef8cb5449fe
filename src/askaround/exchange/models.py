"""What came in: one import of one file, and which people it made or added to."""

from typing import Self

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.people.models import ContactDetail


class ImportQuerySet(OwnedQuerySet["Import"]):
    def unfinished(self) -> Self:
        """Begun and never ended: the machine or the program stopped in between."""
        return self.filter(finished_at=None)


class Import(Owned):
    """One file taken in. Rejected rows are kept with the reason, to be handed back.

    `expected` is how many records the file was seen to hold, 0 where nobody counted: for showing
    how far things are while `finished_at` is empty.
    """

    stays_here = "it is for taking a file back where it was brought in"

    file_name = models.CharField(max_length=255)
    kind = models.CharField(max_length=20)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    rejected = models.JSONField(default=list, blank=True)
    expected = models.PositiveIntegerField(default=0)

    objects = OwnedManager.from_queryset(ImportQuerySet)()

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["owner", "-started_at", "-id"], name="imports_newest")]

    def __str__(self) -> str:
        return self.file_name

    @property
    def read(self) -> int:
        """How many records it has come to."""
        return self.added + self.updated + self.unchanged + len(self.rejected)


class ImportedRow(Owned):
    """A person that one import added or added to: enough to take it back.

    `before` holds the columns it changed, as they were, and `after` what it wrote there (nothing
    in imports older than that column); `details_added` the ids of the contact
    details it added. The person is named by id alone, so that a person can go and this stay.
    `fingerprint` is that of the record it came from: the same record again brings nothing new.
    """

    stays_here = "it is for taking a file back where it was brought in"

    batch = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="rows")
    person_id = models.UUIDField()
    was_new = models.BooleanField()
    before = models.JSONField(default=dict, blank=True)
    after = models.JSONField(default=dict, blank=True)
    details_added = models.JSONField(default=list, blank=True)
    fingerprint = models.CharField(max_length=32, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [
            models.Index(fields=["batch", "person_id"], name="imported_rows"),
            models.Index(
                fields=["owner", "fingerprint"],
                condition=~models.Q(fingerprint=""),
                name="imported_rows_alike",
            ),
        ]


class CardProperty(Owned):
    """The property of a contact card that a detail was read from, whole, so that it can come out
    again as it came: its name, its parameters and its value, still escaped."""

    detail = models.OneToOneField(
        ContactDetail, on_delete=models.CASCADE, related_name="card_property"
    )
    line = models.TextField()

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    def __str__(self) -> str:
        return self.line


class CalendarFeed(Owned):
    """The address at which calendar programs find a seeker's visits: one a seeker.

    The secret in the address is made from `nonce` and the program's own secret key, and only its
    digest is stored: whoever reads the table alone can't read the calendar. `content` is the digest
    of what was last given out and `changed_at` since when it is so.
    """

    stays_here = "its address is a secret of this machine"

    nonce = models.UUIDField()
    digest = models.CharField(max_length=64, unique=True)
    is_on = models.BooleanField(default=True)
    with_names = models.BooleanField(default=True)
    content = models.CharField(max_length=64, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="a_seeker_has_one_calendar_feed")
        ]
