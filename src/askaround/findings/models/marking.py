"""Words of an answer that were marked, and what they were marked with."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.interviews.models import Answer

LONGEST_NAME = 200
LONGEST_SET_ASIDE = 500
"""Code points of a sentence that was set aside; a longer one is known by its beginning."""


class Theme(Owned):
    """What several answers speak of, in the seeker's own word: a code of the analysis."""

    career_field = models.ForeignKey(CareerField, on_delete=models.CASCADE, related_name="themes")
    name = models.CharField(max_length=LONGEST_NAME)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="a_theme_has_a_name"),
            models.UniqueConstraint(
                F("career_field"), Lower("name"), name="a_line_of_work_has_a_theme_of_a_name_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PassageQuerySet(OwnedQuerySet["Passage"]):
    def standing(self) -> Self:
        """Those whose words still stand in the answer."""
        return self.filter(lost_at=None)

    def about(self, career_field: CareerField) -> Self:
        """Those from visits about a line of work."""
        return self.filter(answer__interview__career_field=career_field)


class Passage(Owned):
    """The words of an answer from code point `start` up to `end`, and what they were marked with.

    A theme, or one of the three built-in marks, or neither (words kept as evidence); never both.
    `words` are those that were marked: after an edit of the answer they are looked for, and where
    they stand no longer, `lost_at` says since when. Passages may overlap.
    """

    class Mark(models.TextChoices):
        DRAWS_ME = "draws_me", _("draws me")
        PUTS_ME_OFF = "puts_me_off", _("puts me off")
        UNSURE = "unsure", _("still unsure")

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="passages")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    words = models.TextField()
    theme = models.ForeignKey(
        Theme, on_delete=models.CASCADE, null=True, blank=True, related_name="passages"
    )
    mark = models.CharField(max_length=20, choices=Mark.choices, blank=True)
    lost_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(PassageQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(start__lt=F("end")), name="a_passage_ends_after_it_begins"
            ),
            models.CheckConstraint(condition=~Q(words=""), name="a_passage_holds_words"),
            models.CheckConstraint(
                condition=Q(theme=None) | Q(mark=""), name="a_passage_has_a_theme_or_a_mark"
            ),
        ]

    def __str__(self) -> str:
        return self.words


class SetAside(Owned):
    """A sentence that was suggested for a theme, and that the seeker said is not about it."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="set_aside")
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="set_aside")
    words = models.CharField(max_length=LONGEST_SET_ASIDE)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="what_was_set_aside_holds_words"),
            models.UniqueConstraint(
                fields=["theme", "answer", "words"], name="a_sentence_is_set_aside_once"
            ),
        ]
