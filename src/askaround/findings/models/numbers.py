"""What the seeker said of a number that was read out of an answer."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.interviews.models import Answer

LONGEST_WORDS = 200


class NumberRead(Owned):
    """A number as the seeker understands it, or left out: laid over what was read from `words`.

    `words` are those the number was read from, `nth` which of several like them in the answer (from
    0). Where an edit of the answer takes the words away, this waits until they come back. Without
    `low` the number is as it was read.
    """

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="numbers_read")
    words = models.CharField(max_length=LONGEST_WORDS)
    nth = models.PositiveSmallIntegerField(default=0)
    left_out_at = models.DateTimeField(null=True, blank=True)
    about = models.CharField(max_length=10, blank=True)
    low = models.DecimalField(
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    period = models.CharField(max_length=5, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="a_number_was_read_from_words"),
            models.CheckConstraint(
                condition=Q(low=None, high=None) | Q(low__gte=0, low__lte=F("high")),
                name="a_number_is_a_range_from_low_to_high",
            ),
            models.UniqueConstraint(
                fields=["answer", "words", "nth"], name="a_number_is_understood_once"
            ),
        ]

    def __str__(self) -> str:
        return self.words
