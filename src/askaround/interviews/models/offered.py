"""Times a seeker offered somebody, until one of them is taken."""

from typing import Self

from django.db import models
from django.db.models import Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.interviews.guidelines import MINUTES
from askaround.interviews.models.interview import Interview
from askaround.people.models import Person


class OfferedTimeQuerySet(OwnedQuerySet["OfferedTime"]):
    def open(self) -> Self:
        """Offered, and none taken yet; the earliest first."""
        return self.filter(taken_at=None).order_by("starts_at", "id")


class OfferedTime(Owned):
    """One of the two or three times named to a person, on the clock of `time_zone` (IANA).

    `interview` is the visit it was offered for, where there is one already; a first message offers
    times before anybody has said yes. `taken_at` is set on the one that became the appointment.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offered_times")
    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="offered_times"
    )
    starts_at = models.DateTimeField()
    time_zone = models.CharField(max_length=64)
    minutes = models.PositiveSmallIntegerField(default=MINUTES)
    offered_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OfferedTimeQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=480),
                name="an_offered_time_lasts_between_a_minute_and_eight_hours",
            )
        ]
        indexes = [
            models.Index(
                fields=["person", "starts_at"],
                condition=Q(taken_at=None),
                name="offered_times_open",
            )
        ]

    def __str__(self) -> str:
        return self.starts_at.isoformat()
