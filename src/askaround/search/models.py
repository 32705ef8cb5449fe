"""The index: the words of every record, kept by database triggers (see `index.py`)."""

from django.db import models

from askaround.accounts.models import User
from askaround.accounts.owned import OwnedManager, OwnedQuerySet


class SearchEntry(models.Model):
    """The words of one row of one table, and the record whose page shows them.

    `source` and `source_id` say which row the words come from; `kind` and `record_id` which record
    to open; `name` is what that is called, where the row says so. Written by triggers alone. On
    SQLite words and names are indexed in the FTS5 tables `search_words` and `search_words_names`; on
    PostgreSQL in the columns `words` and `name_words`, which Django does not know of.
    """

    stays_here = "it is made from the other rows"

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    source = models.CharField(max_length=40)
    source_id = models.UUIDField()
    kind = models.CharField(max_length=20)
    record_id = models.UUIDField()
    name = models.TextField(blank=True, db_default="")
    text = models.TextField(blank=True)

    plain = models.Manager()
    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta:
        default_manager_name = "plain"
        base_manager_name = "plain"
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_id"], name="a_row_is_in_the_index_once"
            )
        ]
        indexes = [
            models.Index(fields=["owner", "-id"], name="search_newest"),
            models.Index(fields=["record_id"], name="search_records"),
        ]
