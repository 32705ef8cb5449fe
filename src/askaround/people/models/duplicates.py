"""Two people who may be one."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.people.models.person import Person


class PossibleDuplicateQuerySet(OwnedQuerySet["PossibleDuplicate"]):
    def open(self) -> Self:
        """Those nobody has said anything about yet."""
        return self.filter(kept_apart_at=None)

    def kept_apart(self) -> Self:
        """Those the seeker said are two different people."""
        return self.filter(kept_apart_at__isnull=False)


class PossibleDuplicate(Owned):
    """Two people who may be one, found by `people.duplicates`; or said to be two, which is kept.

    `one` has the lesser id of the two, so that a pair is one row whichever way it is found.
    `strength` is how sure it looked when it was found; the reasons are worked out again from the
    people as they are whenever a pair is shown.
    """

    class Strength(models.IntegerChoices):
        PERHAPS = 1
        LIKELY = 2
        SURE = 3

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    strength = models.PositiveSmallIntegerField(choices=Strength.choices)
    kept_apart_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(PossibleDuplicateQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="two_people_are_one_pair"),
            models.CheckConstraint(
                condition=Q(one__lt=F("other")), name="the_first_of_a_pair_has_the_lesser_id"
            ),
        ]
        indexes = [
            models.Index(
                fields=["owner", "-strength", "-id"],
                condition=Q(kept_apart_at=None),
                name="pairs_surest_first",
            ),
            models.Index(
                fields=["owner", "-kept_apart_at", "-id"],
                condition=Q(kept_apart_at__isnull=False),
                name="pairs_kept_apart",
            ),
        ]
