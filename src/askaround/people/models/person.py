"""Anyone who knows the work, and how far things have come with them."""

from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.people.models.organisation import Organisation
from askaround.web.addresses import address


class FoundThrough(models.TextChoices):
    """The kinds of source (method.md, P1). The first eight are the handout's; outsiders see fewer."""

    COWORKER = "coworker", _("a co-worker, now or before")
    CURRENT_SUPERVISOR = "current_supervisor", _("my supervisor")
    FORMER_SUPERVISOR = "former_supervisor", _("a former supervisor")
    SOCIETY = "society", _("a professional society")
    TRAINING_SPECIALIST = "training_specialist", _("a training specialist or consultant")
    DIRECTORY = "directory", _("a directory")
    EMPLOYEE_COMMUNICATIONS = "employee_communications", _("an employer's newsletter or bulletin")
    ORGANISATION_CHART = "organisation_chart", _("an organisation chart")
    FRIEND = "friend", _("a friend or acquaintance")
    CAREER_CENTRE = "career_centre", _("a career centre")
    COLLEGE = "college", _("a college or its placement office")
    REFERRAL = "referral", _("somebody named them")
    OTHER = "other", _("another way")


ANSWER_AWAITED = Q(
    approached_at__isnull=False, replied_at=None, agreed_at=None, met_at=None, resting_since=None
)
DAY_AWAITED = Q(agreed_at__isnull=False, met_at=None, resting_since=None)
HAS_MET = Q(met_at__isnull=False)
NOT_BEGUN = Q(approached_at=None, met_at=None, resting_since=None)
WAITS_ON_ME = NOT_BEGUN | DAY_AWAITED


class PersonQuerySet(OwnedQuerySet["Person"]):
    """Knows whose people it holds, so that a sub-query starts from their few referrals.

    Asked of each person instead ("is there a referral?"), a large imported address book would
    be walked from end to end.
    """

    whose: Any = None

    def visible_to(self, actor: Any) -> Self:
        rows = super().visible_to(actor)
        rows.whose = actor.pk
        return rows

    def owned_by(self, owner: Any) -> Self:
        rows = super().owned_by(owner)
        rows.whose = owner.pk
        return rows

    def by_name(self) -> Self:
        return self.order_by("sort_name", "id")

    def leads(self) -> Self:
        """People named to me, or marked as doing the work, whom I have not approached yet."""
        return self.filter(NOT_BEGUN, pk__in=self._named().union(self._marked()))

    def waiting_on_me(self) -> Self:
        """Leads, and people who said yes and have no day yet."""
        return self.filter(WAITS_ON_ME, pk__in=self.ids_that_may_wait())

    def ids_that_may_wait(self) -> models.QuerySet[Any, Any]:
        """The ids of this owner's people who were named, marked or have said yes: a few hundred."""
        agreed = self._of_owner(Person).filter(DAY_AWAITED).values("pk")
        return self._named().union(self._marked(), agreed)

    def waiting_on_them(self) -> Self:
        """Approached, and not a word yet."""
        return self.filter(ANSWER_AWAITED)

    def met(self) -> Self:
        return self.filter(HAS_MET)

    def _named(self) -> models.QuerySet[Any, Any]:
        from askaround.people.models.asks import Referral  # it stands above people

        return self._of_owner(Referral).values("person_id")

    def _marked(self) -> models.QuerySet[Any, Any]:
        from askaround.people.models.details import FieldMark  # it stands above people

        marks = self._of_owner(FieldMark).filter(purpose=FieldMark.Purpose.DOES_IT)
        return marks.values("person_id")

    def _of_owner(self, model: type[Owned]) -> models.QuerySet[Any]:
        rows = model.plain.all()
        return rows if self.whose is None else rows.filter(owner_id=self.whose)

    def _clone(self) -> Self:
        copy = super()._clone()  # type: ignore[misc]
        copy.whose = self.whose
        return copy  # type: ignore[no-any-return]


class Person(Owned):
    """Anyone who knows the work, or might know someone who does.

    The dated facts are written by the packages above through `people.actions`, so that
    a list needs no other table: when this person was first approached, said yes, was met,
    was last in contact, was told what came of it, or was let rest.
    """

    name = models.CharField(max_length=200)
    sort_name = models.CharField(max_length=200, editable=False)
    title = models.CharField(max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="people"
    )
    department = models.CharField(max_length=200, blank=True)
    reports_to = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )
    found_through = models.CharField(max_length=30, choices=FoundThrough.choices, blank=True)
    found_note = models.CharField(max_length=500, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    notes = models.TextField(blank=True)

    approached_at = models.DateTimeField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    met_at = models.DateTimeField(null=True, blank=True)
    last_contact_at = models.DateTimeField(null=True, blank=True)
    reported_back_at = models.DateTimeField(null=True, blank=True)
    resting_since = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(PersonQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="a_person_has_a_name"),
            models.CheckConstraint(
                condition=~Q(reports_to=models.F("id")), name="nobody_reports_to_themself"
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "sort_name", "id"], name="people_by_name"),
            models.Index(fields=["owner", "approached_at"], name="people_by_approach"),
            models.Index(fields=["owner", "agreed_at"], name="people_by_agreement"),
            models.Index(fields=["owner", "met_at"], name="people_by_meeting"),
            models.Index(fields=["owner", "title", "id"], name="people_by_title"),
            models.Index(
                fields=["owner", "sort_name", "id"],
                condition=ANSWER_AWAITED,
                name="people_waiting_on_them",
            ),
            models.Index(fields=["owner", "sort_name", "id"], condition=HAS_MET, name="people_met"),
            models.Index(
                fields=["owner", "sort_name", "id"], condition=DAY_AWAITED, name="people_agreed"
            ),
            models.Index(
                fields=["owner", "last_contact_at", "id"],
                condition=ANSWER_AWAITED,
                name="people_silent_longest",
            ),
            models.Index(
                fields=["owner", "last_contact_at", "id"],
                condition=Q(last_contact_at__isnull=False),
                name="people_in_touch",
            ),
            models.Index(
                fields=["owner", "found_through", "sort_name", "id"], name="people_by_source"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("people:person", self.pk)

    @property
    def first_name(self) -> str:
        """The word to greet them with: the first of the name, past any honorific."""
        words = [w for w in self.name.split() if w.rstrip(".").lower() not in HONORIFICS]
        return words[0] if words else self.name

    @property
    def stage(self) -> str:
        """How far things have come: resting, heard_back, met, agreed, asked or named."""
        return stage_of(self)


def stage_of(person: Any) -> str:
    """The same of anything that has a person's dated facts."""
    if person.resting_since:
        return "resting"
    if person.met_at:
        return "heard_back" if person.reported_back_at else "met"
    if person.agreed_at:
        return "agreed"
    return "asked" if person.approached_at else "named"


HONORIFICS = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof", "sir", "rev"})
