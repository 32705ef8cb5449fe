"""What the answers have in common and where they part, in the seeker's own words."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.findings.models.marking import Passage
from askaround.questions.models import Question


class Finding(Owned):
    """A similarity or a difference across conversations, with the words that show it.

    `question` is the one it was written under, where it was written beside one.
    """

    class Kind(models.TextChoices):
        SIMILARITY = "similarity", _("They agree that…")
        DIFFERENCE = "difference", _("They differ on…")

    career_field = models.ForeignKey(CareerField, on_delete=models.CASCADE, related_name="findings")
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="findings"
    )
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField()
    passages = models.ManyToManyField(Passage, through="FindingPassage", related_name="findings")

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_finding_says_something")
        ]

    def __str__(self) -> str:
        return self.text


class FindingPassage(Owned):
    """Words that show a finding."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="links")
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="links")

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "passage"], name="words_show_a_finding_once")
        ]
