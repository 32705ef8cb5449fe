"""What a seeker adds to the agenda, puts off or lets go, and whether it comes by mail."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.people.models import Person
from askaround.web.addresses import address


class LetGo(Owned):
    """One thing to do, let go or put off: not shown unless it comes up anew after `let_go_at`.

    With `until`, it is only put off, and is there again on that day. `subject` is the id of a row
    of any kind; no foreign key, since nothing of it is kept here.
    """

    rule = models.CharField(max_length=60)
    subject = models.UUIDField()
    let_go_at = models.DateTimeField()
    until = models.DateField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "rule", "subject"], name="a_thing_is_let_go_once"
            )
        ]
        indexes = [models.Index(fields=["owner", "let_go_at"], name="let_go_newest")]


class OwnTaskQuerySet(OwnedQuerySet["OwnTask"]):
    def open(self) -> Self:
        return self.filter(done_at=None)


class OwnTask(Owned):
    """Something a seeker wants to do, in their own words; perhaps by a day, perhaps about somebody."""

    text = models.CharField(max_length=500)
    due_on = models.DateField(null=True, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, null=True, blank=True, related_name="own_tasks"
    )
    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, null=True, blank=True, related_name="own_tasks"
    )
    done_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnTaskQuerySet)()

    class Meta(Owned.Meta):
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="a_task_says_what_it_is")]
        indexes = [
            models.Index(
                fields=["owner", "due_on"], condition=Q(done_at=None), name="own_tasks_to_do"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return address("today:task", self.pk)


class Digest(Owned):
    """That a seeker wants the agenda by mail; without a row they don't."""

    class Rhythm(models.TextChoices):
        DAILY = "daily", _("every morning")
        WEEKLY = "weekly", _("once a week")

    rhythm = models.CharField(max_length=10, choices=Rhythm.choices, default=Rhythm.WEEKLY)
    weekday = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="a_seeker_wants_one_digest"),
            models.CheckConstraint(
                condition=Q(weekday__lte=6), name="a_digest_comes_on_a_day_of_the_week"
            ),
        ]


class DigestSent(Owned):
    """One digest of one day: whoever makes this row sends it, and nobody else does.

    `day` is the day it was for. `handed_over_at` is empty while it is tried, and stays so where
    the mail server would not take it; `attempts` says how often it was tried.
    """

    stays_here = "it says what this machine has mailed"

    day = models.DateField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    handed_over_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["owner", "day"], name="a_day_has_one_digest")
        ]
