"""Something worth passing on: an article, a book, an idea, told to several people at once."""

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet


class Sharing(Owned):
    """One thing shared, in a message of its own to each person (`messages`).

    `what` is the link or the words as given, `why` one sentence that all of them get.
    """

    what = models.TextField()
    why = models.TextField(blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    def __str__(self) -> str:
        return self.what
