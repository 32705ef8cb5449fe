"""What the seeker says of what was heard: that an objective is met, and how much a work gives of a trait."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField, Trait
from askaround.findings.models.marking import Passage
from askaround.interviews.models import Interview


class Objective(models.TextChoices):
    """What there is to find out about a line of work, in its order (method.md, A2)."""

    FACTS = "facts", _("I know what the job is: its tasks, its pay, its conditions")
    CONTACTS = "contacts", _("I know people in the work")
    WAYS_IN = "ways_in", _("I know how people get in")
    A_DAY = "a_day", _("I know what a day is like")
    OPTIONS = "options", _("I know what lies beside it, and where it can lead")
    PLAN = "plan", _("I know what I will do next")


class ObjectiveSaid(Owned):
    """The seeker's own word on an objective of a line of work; it wins over what the record says.

    `met` None: said nothing after all, so the record decides.
    """

    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="objectives_said"
    )
    objective = models.CharField(max_length=10, choices=Objective.choices)
    met = models.BooleanField(null=True, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["career_field", "objective"], name="an_objective_is_judged_once_per_field"
            )
        ]


class TraitTold(Owned):
    """How much of a trait the work gives, as one person told it: from -2, none at all, to 2, a great deal.

    `passage` are the words that show it, where the seeker chose some.
    """

    trait = models.ForeignKey(Trait, on_delete=models.CASCADE, related_name="told")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="traits_told")
    level = models.SmallIntegerField()
    passage = models.ForeignKey(
        Passage, on_delete=models.SET_NULL, null=True, blank=True, related_name="traits_told"
    )

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(level__gte=-2, level__lte=2),
                name="a_work_gives_from_none_to_a_great_deal",
            ),
            models.UniqueConstraint(
                fields=["trait", "interview"], name="a_visit_tells_of_a_trait_once"
            ),
        ]
