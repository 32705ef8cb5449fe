"""A job description of the line of work: what the seeker made of the lines gathered from answers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField


class Section(models.TextChoices):
    """The parts of a job description, in their order."""

    TASKS = "tasks", _("What the work is")
    SKILLS = "skills", _("What it asks of you")
    TRAINING = "training", _("Training and the way in")
    CONDITIONS = "conditions", _("Conditions")
    CHALLENGES = "challenges", _("What is hard, and what will change")
    PATHS = "paths", _("Where it leads")
    PAY = "pay", _("Pay")


class JobLine(Owned):
    """What was done to one line: its wording, its place, that it is left out; or a line of one's own.

    `said` are the words of the sentence it was made of, as they were said, by which the line is found
    again in the answers; empty for a line of one's own. `text` is the seeker's wording; empty: as it
    was said. Without `position` it stands where it was gathered.
    """

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="job_lines"
    )
    section = models.CharField(max_length=12, choices=Section.choices)
    said = models.TextField(blank=True)
    text = models.TextField(blank=True)
    position = models.PositiveIntegerField(null=True, blank=True)
    left_out_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(said="", text=""), name="a_job_line_has_words")
        ]

    @property
    def left_out(self) -> bool:
        return self.left_out_at is not None

    def __str__(self) -> str:
        return self.text or self.said
