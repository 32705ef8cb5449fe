"""What an interview leaves behind: names asked for at its close, promises, advice, related fields."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.interviews.links import site_of
from askaround.interviews.models.interview import Interview
from askaround.people.models import Ask


class CloseAsk(Owned):
    """Links an interview to the ask made at its close, whose referrals are the names given."""

    interview = models.OneToOneField(Interview, on_delete=models.CASCADE, related_name="close_ask")
    ask = models.OneToOneField(Ask, on_delete=models.CASCADE, related_name="close_of")

    objects = OwnedManager.from_queryset(OwnedQuerySet)()


class Promise(Owned):
    """Something I said I would do for the person; owed until kept."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="promises")
    text = models.TextField()
    due_on = models.DateField()
    kept_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["due_on", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_promise_says_something")
        ]
        indexes = [
            models.Index(
                fields=["owner", "due_on"], condition=Q(kept_at=None), name="promises_to_keep"
            )
        ]

    def __str__(self) -> str:
        return self.text


class Advice(Owned):
    """What they advised; once acted on, whoever gave it should hear of it (F1)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="advice")
    text = models.TextField()
    acted_on_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="advice_says_something")]
        indexes = [
            models.Index(
                fields=["owner", "acted_on_at"],
                condition=Q(told_at=None, acted_on_at__isnull=False),
                name="advice_to_tell_of",
            )
        ]

    def __str__(self) -> str:
        return self.text


class Reading(Owned):
    """Something to read or join that they named: a book, a journal, a society, a course, a site (R5).

    `text` is as it was said or typed: the title, with whoever wrote it where that is known.
    `done_at`: when it was read, or joined; `note` is the seeker's own.
    """

    class Kind(models.TextChoices):
        BOOK = "book", _("a book or an article")
        JOURNAL = "journal", _("a journal or newsletter")
        SOCIETY = "society", _("a society")
        COURSE = "course", _("a course")
        SITE = "site", _("a site")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="readings")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.BOOK)
    text = models.CharField(max_length=500)
    link = models.CharField(max_length=1000, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_reading_says_what_it_is"),
            models.UniqueConstraint(
                fields=["interview", "text"], name="an_interview_names_a_reading_once"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def site(self) -> str:
        """The site its link leads to; empty for a link not to be followed."""
        return site_of(self.link)


class RelatedField(Owned):
    """A related line of work they named; `career_field` is set once it is being explored."""

    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, related_name="related_fields"
    )
    name = models.CharField(max_length=200)
    career_field = models.ForeignKey(
        CareerField, on_delete=models.SET_NULL, null=True, blank=True, related_name="named_in"
    )

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="a_related_field_has_a_name"),
            models.UniqueConstraint(
                fields=["interview", "name"], name="an_interview_names_a_field_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name
