"""The lines of work a seeker explores."""

from typing import Self

from django.db import models

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
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
