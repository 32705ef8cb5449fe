"""What a seeker chose not to be reminded of any more."""

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet


class LetGo(Owned):
    """One thing to do, let go: not shown again unless it comes up anew after `let_go_at`.

    `subject` is the id of a row of any kind; no foreign key, since nothing of it is kept here.
    """

    rule = models.CharField(max_length=60)
    subject = models.UUIDField()
    let_go_at = models.DateTimeField()

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "rule", "subject"], name="a_thing_is_let_go_once"
            )
        ]
        indexes = [models.Index(fields=["owner", "let_go_at"], name="let_go_newest")]
