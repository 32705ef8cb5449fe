"""What people said of the resume."""

from typing import Self

from django.db import models
from django.db.models import Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import Resume
from askaround.interviews.models.interview import Interview


class ResumeCriticismQuerySet(OwnedQuerySet["ResumeCriticism"]):
    def open(self) -> Self:
        """Those that no later version answers yet."""
        return self.filter(answered_by=None)

    def as_said(self) -> Self:
        return self.order_by("created_at", "id")


class ResumeCriticism(Owned):
    """One thing somebody said of my resume (method.md, A8), about the version they saw.

    `resume` is empty where they saw none, or it isn't known which. `asked_for`: I asked (True),
    they offered it (False), not noted (None). `answered_by` is the later version that answers it.
    """

    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, related_name="resume_criticism"
    )
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="criticism"
    )
    text = models.TextField()
    asked_for = models.BooleanField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="answers"
    )

    objects = OwnedManager.from_queryset(ResumeCriticismQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_resume_criticism_says_something")
        ]
        indexes = [
            models.Index(
                fields=["owner", "created_at"],
                condition=Q(answered_by=None),
                name="resume_criticism_open",
            )
        ]

    def __str__(self) -> str:
        return self.text
