"""What the seeker said of a number that was read out of an answer."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.interviews.figures import CODES, PERIODS
from askaround.interviews.models import Answer

LONGEST_WORDS = 200

Choices = list[tuple[str, str]]


def abouts() -> Choices:
    """What a number can be about."""
    return _each("pay", "hours", "way_in", "other")


def currencies() -> Choices:
    """What a number can be counted in: a code, or dollars of nobody knows which country."""
    return _each("$", *sorted(CODES))


def periods() -> Choices:
    """What a number can be for."""
    return _each(*sorted({period for period in PERIODS.values() if period}))


def _each(*names: str) -> Choices:
    return [(name, name) for name in names]


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
    about = models.CharField(max_length=10, choices=abouts, blank=True)
    low = models.DecimalField(
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, choices=currencies, blank=True)
    period = models.CharField(max_length=5, choices=periods, blank=True)

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
