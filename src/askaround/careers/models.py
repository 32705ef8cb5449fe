"""The lines of work a seeker explores, and the versions of their resume."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers import traits
from askaround.web.addresses import address


class CareerFieldQuerySet(OwnedQuerySet["CareerField"]):
    def named(self, name: str) -> Self:
        return self.filter(name__iexact=name.strip())

    def newest_first(self) -> Self:
        return self.order_by("-created_at", "-id")


class CareerField(Owned):
    """A line of work being explored; several can be explored side by side.

    `organisation` and `department` are filled in when someone explores inside their own
    employer; `works_there` then decides which sources of names are shown (method.md, P1).
    """

    name = models.CharField(max_length=200)
    target_job = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    organisation = models.CharField(max_length=200, blank=True)
    department = models.CharField(max_length=200, blank=True)
    works_there = models.BooleanField(default=False)

    objects = OwnedManager.from_queryset(CareerFieldQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="a_career_field_has_a_name")
        ]
        indexes = [models.Index(fields=["owner", "-created_at", "-id"], name="fields_newest")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("careers:field", self.pk)


class SelfPrompt(Owned):
    """One of three things to ask oneself before the first visit, in one's own words (A3).

    `career_field` is the line of work it was answered for; without one it is true of any.
    """

    class Prompt(models.TextChoices):
        MUST = "must", _("What must be true of this work for you to want it?")
        HATE = "hate", _("What would you hate to find?")
        UNSURE = "unsure", _("What are you not sure you could do?")

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, null=True, blank=True, related_name="self_prompts"
    )
    prompt = models.CharField(max_length=10, choices=Prompt.choices)
    text = models.TextField()

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""), name="a_self_prompt_says_something"
            ),
            models.UniqueConstraint(
                fields=["owner", "career_field", "prompt"],
                name="a_prompt_is_answered_once_per_field",
            ),
            models.UniqueConstraint(
                fields=["owner", "prompt"],
                condition=models.Q(career_field=None),
                name="a_prompt_is_answered_once_for_any_field",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class TraitQuerySet(OwnedQuerySet["Trait"]):
    def weightiest_first(self) -> Self:
        return self.order_by("-importance", "created_at", "id")


class Trait(Owned):
    """Something that matters to the seeker about any work (A3): in own words, or from a public list.

    `element` is the id of an entry of a list (`careers.traits`), else the trait is in `words`; beside
    an element, `words` may say what the seeker means by it. `importance` is from 1 to 5; `wanted`
    says whether a work should give more of it or less.
    """

    class Kind(models.TextChoices):
        INTEREST = "interest", _("Interests")
        SKILL = "skill", _("Skills")
        VALUE = "value", _("Values")
        STYLE = "style", _("Ways of working")

    class Wanted(models.TextChoices):
        MORE = "more", _("I want it")
        LESS = "less", _("I want to be spared it")

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.VALUE)
    words = models.CharField(max_length=300, blank=True)
    element = models.CharField(max_length=20, blank=True)
    importance = models.PositiveSmallIntegerField(default=3)
    wanted = models.CharField(max_length=4, choices=Wanted.choices, default=Wanted.MORE)

    objects = OwnedManager.from_queryset(TraitQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(words="") | ~models.Q(element=""),
                name="a_trait_has_words_or_is_from_a_list",
            ),
            models.CheckConstraint(
                condition=models.Q(importance__gte=traits.LEAST, importance__lte=traits.MOST),
                name="a_trait_matters_from_1_to_5",
            ),
            models.UniqueConstraint(
                fields=["owner", "element"],
                condition=~models.Q(element=""),
                name="an_element_is_taken_once",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The seeker's words, else the entry's name."""
        return self.words or self.listed_as

    @property
    def listed_as(self) -> str:
        """What the list calls it; empty for one in own words."""
        entry = traits.elements().get(self.element)
        return entry.name if entry else self.element


class ResumeQuerySet(OwnedQuerySet["Resume"]):
    def newest_first(self) -> Self:
        return self.order_by("-created_at", "-id")


class Resume(Owned):
    """One version of the seeker's resume (method.md, A8): a file as it was brought, never changed.

    The bytes are in the data folder (`careers/resumes/files.py`), under the row's id. `kind` is
    what the file proved to be; `file_name` what it is called when it is taken out; `size` counts
    bytes and `sha256` is hexadecimal. `made_because_of` says in words what was changed, and why.
    """

    class Kind(models.TextChoices):
        PDF = "pdf", "PDF"
        DOCX = "docx", "Word"
        ODT = "odt", "OpenDocument"
        RTF = "rtf", "RTF"
        TXT = "txt", _("plain text")
        MD = "md", "Markdown"

    name = models.CharField(max_length=200)
    file_name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    made_because_of = models.TextField(blank=True)

    objects = OwnedManager.from_queryset(ResumeQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="a_resume_has_a_name")
        ]
        indexes = [models.Index(fields=["owner", "-created_at", "-id"], name="resumes_newest")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("careers:resume", self.pk)
