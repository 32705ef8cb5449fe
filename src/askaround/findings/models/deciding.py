"""What was concluded about a line of work, and what to do next."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.findings.models.finding import Finding
from askaround.findings.models.marking import Passage
from askaround.interviews.models import Interview


class DecisionQuerySet(OwnedQuerySet["Decision"]):
    def standing(self) -> Self:
        """Those that were not reopened."""
        return self.filter(reopened_at=None)


class Decision(Owned):
    """What the seeker decided about a line of work, in one sentence (A5).

    At most one stands per line of work; a reopened one is kept, with the day it was reopened.
    `neighbour` is the line of work it leads to, where the outcome is a neighbouring one.
    `confirmed_at` is when the seeker last said that it stands, whatever was heard since.
    """

    class Outcome(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        NEIGHBOURING = "neighbouring_field", _("a neighbouring line of work")
        TRAIN_FIRST = "train_first", _("train first")
        NOT_YET = "not_yet", _("not yet")

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="decisions"
    )
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    sentence = models.TextField(blank=True)
    neighbour = models.ForeignKey(
        CareerField, on_delete=models.SET_NULL, null=True, blank=True, related_name="came_from"
    )
    decided_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    reopened_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(DecisionQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["career_field"],
                condition=Q(reopened_at=None),
                name="one_decision_stands_per_line_of_work",
            ),
            models.CheckConstraint(
                condition=Q(reopened_at=None) | Q(reopened_at__gte=F("decided_at")),
                name="a_decision_is_reopened_after_it_was_taken",
            ),
        ]

    def __str__(self) -> str:
        return self.sentence or self.get_outcome_display()


class DecisionReason(Owned):
    """Why: in words of its own, so that it stays when what it leads back to is taken away."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="reasons")
    text = models.TextField()
    finding = models.ForeignKey(
        Finding, on_delete=models.SET_NULL, null=True, blank=True, related_name="reasons"
    )
    passage = models.ForeignKey(
        Passage, on_delete=models.SET_NULL, null=True, blank=True, related_name="reasons"
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="reasons"
    )

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_reason_says_something")
        ]

    def __str__(self) -> str:
        return self.text


class PlanStepQuerySet(OwnedQuerySet["PlanStep"]):
    def open(self) -> Self:
        return self.filter(done_at=None)

    def soonest_first(self) -> Self:
        """In the seeker's own order where they gave one, else by day; those without a day last."""
        return self.order_by("place", F("due_on").asc(nulls_last=True), "created_at", "id")


class PlanStep(Owned):
    """One thing to do next for a line of work, and what taught me that (A6).

    `place` counts from 1 where the seeker put the steps in an order of their own, else it is 0.
    """

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="plan_steps"
    )
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    place = models.PositiveIntegerField(default=0)
    done_at = models.DateTimeField(null=True, blank=True)
    finding = models.ForeignKey(
        Finding, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_steps"
    )
    passage = models.ForeignKey(
        Passage, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_steps"
    )
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="plan_steps"
    )

    objects = OwnedManager.from_queryset(PlanStepQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_plan_step_says_something")
        ]
        indexes = [
            models.Index(
                fields=["owner", "due_on"], condition=Q(done_at=None), name="plan_steps_to_do"
            )
        ]

    def __str__(self) -> str:
        return self.text
