"""Places where people work."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.web.addresses import address


class OrganisationQuerySet(OwnedQuerySet["Organisation"]):
    def named(self, name: str) -> Self:
        return self.filter(name__iexact=name.strip())

    def by_name(self) -> Self:
        return self.order_by("name", "id")


class Organisation(Owned):
    """A place where people work."""

    name = models.CharField(max_length=200)
    address = models.TextField(blank=True)
    website = models.CharField(max_length=500, blank=True)
    notes = models.TextField(blank=True)

    objects = OwnedManager.from_queryset(OrganisationQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="an_organisation_has_a_name")
        ]
        indexes = [
            models.Index(fields=["owner", "name", "id"], name="organisations_by_name"),
            models.Index("owner", Lower("name"), "id", name="organisations_whatever_case"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("people:organisation", self.pk)
