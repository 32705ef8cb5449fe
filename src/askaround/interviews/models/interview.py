"""The interview itself, and the research done beforehand."""

import datetime as dt
from typing import Self
from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField, Resume
from askaround.interviews import guidelines
from askaround.interviews.links import site_of
from askaround.people.models import Person
from askaround.questions.models import Guide
from askaround.web.addresses import address


class Mode(models.TextChoices):
    """Where it takes place, the best first: their workplace, then video, the telephone last (G4)."""

    VISIT = "visit", _("at their workplace")
    VIDEO = "video", _("by video")
    PHONE = "phone", _("by telephone")


class OffBecause(models.TextChoices):
    """Why an appointment came to nothing, and who said or did it."""

    I_CANCELLED = "i_cancelled", _("you called it off")
    THEY_CANCELLED = "they_cancelled", _("they called it off")
    THEY_WERE_AWAY = "they_were_away", _("they weren't there")
    I_WAS_AWAY = "i_was_away", _("you couldn't make it")


class InterviewQuerySet(OwnedQuerySet["Interview"]):
    def newest_first(self) -> Self:
        return self.order_by(F("starts_at").desc(nulls_first=True), "-id")

    def coming(self) -> Self:
        """With a day, and neither held nor called off."""
        return self.filter(starts_at__isnull=False, held_at=None, cancelled_at=None)

    def without_a_day(self) -> Self:
        return self.filter(starts_at=None, held_at=None, cancelled_at=None)

    def held(self) -> Self:
        return self.filter(held_at__isnull=False)

    def to_write_up(self) -> Self:
        return self.filter(held_at__isnull=False, written_up_at=None)

    def to_thank(self) -> Self:
        return self.filter(held_at__isnull=False, thanked_at=None)


class Interview(Owned):
    """One conversation with one person about one career field.

    `starts_at` is a moment; `time_zone` (IANA) says on whose clock it was agreed. Without
    `starts_at` they have said yes and no day is agreed yet. State is in the dated facts.
    `cancelled_at` says that it came to nothing, `off_because` why. `calendar_sequence` counts the
    changes of the appointment alone, so that calendars know the newest; `invited_at` is when the day
    first went to the person's own calendar with a mail, `invitation_wanted` whether it may.
    `set_aside` are suggestions of the write-up that were not wanted.
    `resume` is the version in the bag; they have seen it where `resume_handed_over` says so.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interviews")
    career_field = models.ForeignKey(
        CareerField, on_delete=models.CASCADE, related_name="interviews"
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, default="UTC")
    minutes = models.PositiveSmallIntegerField(default=guidelines.MINUTES)
    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.VISIT)
    place = models.TextField(blank=True)
    travel_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    guide = models.OneToOneField(
        Guide, on_delete=models.SET_NULL, null=True, blank=True, related_name="interview"
    )
    prepared_at = models.DateTimeField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    resume_packed_at = models.DateTimeField(null=True, blank=True)
    resume = models.ForeignKey(
        Resume, on_delete=models.SET_NULL, null=True, blank=True, related_name="brought_to"
    )
    cancelled_at = models.DateTimeField(null=True, blank=True)
    off_because = models.CharField(max_length=20, choices=OffBecause.choices, blank=True)
    appointment_changed_at = models.DateTimeField(null=True, blank=True)
    calendar_sequence = models.PositiveIntegerField(default=0)
    invitation_wanted = models.BooleanField(default=True)
    invited_at = models.DateTimeField(null=True, blank=True)

    notes_permitted = models.BooleanField(null=True, blank=True)
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    held_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    thanked_in_person = models.BooleanField(default=False)
    resume_handed_over = models.BooleanField(null=True, blank=True)
    report_back_on = models.DateField(null=True, blank=True)

    story = models.TextField(blank=True)
    impressions = models.TextField(blank=True)
    observations = models.TextField(blank=True)
    compared_to_before = models.TextField(blank=True)
    drawn = models.SmallIntegerField(null=True, blank=True)
    drawn_why = models.TextField(blank=True)
    set_aside = models.JSONField(default=list, blank=True)
    written_up_at = models.DateTimeField(null=True, blank=True)
    thanked_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(InterviewQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=480),
                name="an_interview_lasts_between_a_minute_and_eight_hours",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(held_at=None) | Q(ended_at__gte=F("held_at")),
                name="an_interview_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(drawn=None) | Q(drawn__gte=-2, drawn__lte=2),
                name="drawn_is_from_much_less_to_much_more",
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "-starts_at", "-id"], name="interviews_newest"),
            models.Index(
                fields=["owner", "held_at"],
                condition=Q(written_up_at=None),
                name="interviews_to_write_up",
            ),
            models.Index(
                fields=["owner", "held_at"],
                condition=Q(thanked_at=None),
                name="interviews_to_thank",
            ),
            models.Index(
                fields=["owner", "starts_at"],
                condition=Q(held_at=None, cancelled_at=None),
                name="interviews_coming",
            ),
        ]

    def __str__(self) -> str:
        return self.person.name

    def get_absolute_url(self) -> str:
        return address("interviews:interview", self.pk)

    @property
    def ends_at(self) -> dt.datetime | None:
        """When the time asked for runs out, with what they added."""
        if self.starts_at is None:
            return None
        return self.starts_at + dt.timedelta(minutes=self.minutes + self.extra_minutes)

    @property
    def starts_at_there(self) -> dt.datetime | None:
        """The start on the clock it was agreed on."""
        return self.starts_at.astimezone(ZoneInfo(self.time_zone)) if self.starts_at else None

    @property
    def leave_at(self) -> dt.datetime | None:
        """When to leave home: travel time and ten minutes before (method.md, agenda)."""
        if self.starts_at is None or self.travel_minutes is None or self.mode != Mode.VISIT:
            return None
        return guidelines.leave_at(self.starts_at, self.travel_minutes)

    @property
    def stage(self) -> str:
        """cancelled, thanked, written_up, held, arranged or agreed."""
        if self.cancelled_at:
            return "cancelled"
        for fact, stage in (
            (self.thanked_at, "thanked"),
            (self.written_up_at, "written_up"),
            (self.held_at, "held"),
            (self.starts_at, "arranged"),
        ):
            if fact:
                return stage
        return "agreed"


class ResearchNote(Owned):
    """Something found out before the conversation, with where it came from (G5)."""

    interview = models.ForeignKey(
        Interview, on_delete=models.CASCADE, related_name="research_notes"
    )
    text = models.TextField()
    source = models.CharField(max_length=500, blank=True)
    link = models.CharField(max_length=1000, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="a_research_note_says_something")
        ]

    @property
    def site(self) -> str:
        """The site its link leads to; empty for a link not to be followed."""
        return site_of(self.link)
