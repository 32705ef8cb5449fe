"""Reusable questions, and ordered lists of them for one visit."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy as _

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.questions.wording import Hint, better
from askaround.web.addresses import address


class Group(models.TextChoices):
    """The four groups of the bank (method.md, I1), and the seeker's own."""

    QUALIFICATIONS = "qualifications", _("Getting in")
    TRAINING = "training", _("Training and experience")
    JOB = "job", _("The job itself")
    REFERRALS = "referrals", _("Other people")
    OWN = "own", _("My own")


class QuestionQuerySet(OwnedQuerySet["Question"]):
    def visible_to(self, actor: Any) -> Self:
        """The seeker's own, and the built-in ones that belong to everybody; none put away."""
        return self._ungated().filter(Q(owner_id=actor.pk) | Q(owner=None), put_away_at=None)

    def built_in(self) -> Self:
        return self._ungated().filter(owner=None)

    def in_order(self) -> Self:
        return self.order_by("position", "id")


class Question(models.Model):
    """A question to ask. Built-in ones have no owner, and ids that never change.

    One that was asked already is put away (`put_away_at`) and never erased: a record keeps the
    words its answers were given to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)
    group = models.CharField(max_length=20, choices=Group.choices, default=Group.OWN)
    slug = models.CharField(max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(default=1000)
    text = models.TextField()
    short = models.CharField(max_length=80, blank=True)
    why = models.CharField(max_length=300, blank=True)
    parts = models.JSONField(default=list, blank=True)
    minutes = models.PositiveSmallIntegerField(default=3)
    put_away_at = models.DateTimeField(null=True, blank=True)

    plain = models.Manager()
    objects = OwnedManager.from_queryset(QuestionQuerySet)()

    class Meta:
        default_manager_name = "plain"
        base_manager_name = "plain"
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_question_has_words"),
            models.CheckConstraint(
                condition=Q(slug="") | Q(owner=None), name="only_built_in_questions_have_a_slug"
            ),
        ]
        indexes = [models.Index(fields=["owner", "position", "id"], name="questions_in_order")]

    def __str__(self) -> str:
        return self.wording

    def get_absolute_url(self) -> str:
        """Where it can be changed; of a built-in one, where it stands among the others."""
        if self.built_in:
            return f"{reverse('questions:questions')}#question-{self.pk}"
        return address("questions:question", self.pk)

    @property
    def built_in(self) -> bool:
        return self.owner_id is None

    @property
    def wording(self) -> str:
        """The question as it is spoken, in the reader's language when it is a built-in one."""
        return gettext(self.text) if self.built_in else self.text

    @property
    def label(self) -> str:
        """A few words for lists; the question itself where it has no shorter name."""
        return (gettext(self.short) if self.built_in else self.short) or self.wording

    @property
    def hint(self) -> Hint | None:
        """What could be said against a question of one's own; the built-in ones are looked through."""
        return None if self.built_in else better(self.text)

    @property
    def spoken_parts(self) -> list[str]:
        return [gettext(part) if self.built_in else part for part in self.parts]


class GuideQuerySet(OwnedQuerySet["Guide"]):
    def kept(self) -> Self:
        """Sets kept for more than one visit."""
        return self.filter(reusable=True).order_by("name", "id")


class Guide(Owned):
    """A chosen, ordered list of questions: for one visit, or kept to start others from."""

    name = models.CharField(max_length=200)
    reusable = models.BooleanField(default=False)
    questions = models.ManyToManyField(Question, through="GuideQuestion", related_name="+")

    objects = OwnedManager.from_queryset(GuideQuerySet)()

    class Meta(Owned.Meta):
        constraints = [models.CheckConstraint(condition=~Q(name=""), name="a_guide_has_a_name")]
        indexes = [models.Index(fields=["owner", "name", "id"], name="guides_by_name")]

    def __str__(self) -> str:
        return self.name


class GuideQuestion(Owned):
    """One question's place in one guide, and the minutes set aside for it."""

    guide = models.ForeignKey(Guide, on_delete=models.CASCADE, related_name="places")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(default=3)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["guide", "question"], name="a_guide_asks_each_question_once"
            )
        ]
