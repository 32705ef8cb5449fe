"""Ways to reach a person, and what they are marked for."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.people.models.person import Person


class ContactDetail(Owned):
    """One way to reach a person, or one thing known of them that has no column of its own.

    `lookup` is the value in the form matching compares: an e-mail in lower case, a telephone
    number in E.164 where it can be read so.
    """

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        ADDRESS = "address", _("Address")
        LINK = "link", _("Link")
        OTHER = "other", _("Other")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="details")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    position = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=100, blank=True)
    value = models.TextField()
    lookup = models.CharField(max_length=320, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["kind", "position", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(value=""), name="a_contact_detail_says_something")
        ]
        indexes = [models.Index(fields=["owner", "kind", "lookup"], name="details_by_lookup")]

    def __str__(self) -> str:
        return self.value


class FieldMark(Owned):
    """A person marked for a career field: somebody to ask, or somebody who does the work."""

    class Purpose(models.TextChoices):
        MIGHT_KNOW = "might_know", _("might know someone")
        DOES_IT = "does_it", _("does this work")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="marks")
    career_field = models.ForeignKey(CareerField, on_delete=models.CASCADE, related_name="marks")
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    why = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["person", "career_field", "purpose"],
                name="a_person_is_marked_once_per_field_and_purpose",
            )
        ]
