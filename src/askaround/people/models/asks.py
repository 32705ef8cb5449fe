"""Who was asked, and whom that brought."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.people.models.person import Person


class Ask(Owned):
    """One time someone was asked "who do you know?" (method.md, P2).

    `nobody_at` is when they said that nobody comes to mind; names may still come afterwards.
    """

    class Kind(models.TextChoices):
        LIKE = "like", _("something like this")
        JUST_LIKE = "just_like", _("just this")
        CLOSE = "close", _("at the close of a visit")

    asked = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="asks")
    career_field = models.ForeignKey(
        CareerField, on_delete=models.SET_NULL, null=True, blank=True, related_name="asks"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    asked_at = models.DateTimeField()
    nobody_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [models.Index(fields=["owner", "-asked_at", "-id"], name="asks_newest")]


class ReferralQuerySet(OwnedQuerySet["Referral"]):
    def report_back_owed(self) -> Self:
        """Met someone a person named, and that person has not heard of it yet."""
        return self.filter(met_at__isnull=False, reported_back_at=None)


class Referral(Owned):
    """The person an ask brought. Who named them is `ask.asked`."""

    class MayUseName(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        NOT_ASKED = "not_asked", _("not asked yet")

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="referrals")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="referrals")
    may_use_name = models.CharField(
        max_length=10, choices=MayUseName.choices, default=MayUseName.NOT_ASKED
    )
    named_at = models.DateTimeField()
    note = models.TextField(blank=True)
    approached_at = models.DateTimeField(null=True, blank=True)
    met_at = models.DateTimeField(null=True, blank=True)
    last_contact_at = models.DateTimeField(null=True, blank=True)
    reported_back_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(ReferralQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["ask", "person"], name="an_ask_names_a_person_once")
        ]
        indexes = [
            models.Index(fields=["owner", "-named_at", "-id"], name="referrals_newest"),
            models.Index(
                fields=["owner", "named_at", "id"],
                condition=Q(approached_at=None),
                name="referrals_to_approach",
            ),
            models.Index(
                fields=["owner", "met_at"],
                condition=Q(reported_back_at=None),
                name="referrals_to_report_back",
            ),
        ]
