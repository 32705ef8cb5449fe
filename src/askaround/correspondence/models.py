"""Anything said to a person outside the interview, and the mail on its way out."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.interviews.models import Interview
from askaround.people.models import Ask, Person, Referral
from askaround.web.addresses import address


class MessageQuerySet(OwnedQuerySet["Message"]):
    def drafts(self) -> Self:
        return self.filter(sent_at=None)

    def sent(self) -> Self:
        return self.filter(sent_at__isnull=False)

    def newest_first(self) -> Self:
        return self.order_by("-created_at", "-id")


class Message(Owned):
    """One thing said, or drafted, to one person. Without `sent_at` it is a draft.

    `asking` is set where it asks who they know (method.md, P2). `not_looking` is the seeker's
    choice to say that no new job is looked for (G1). `own_words` is set once they changed the
    draft: from then on another channel or choice no longer rewrites it.
    """

    class Kind(models.TextChoices):
        INTRODUCTION = "introduction", _("introduction")
        REMINDER = "reminder", _("reminder")
        THANK_YOU = "thank_you", _("thank-you")
        REPORT_BACK = "report_back", _("report back")
        NEWS = "news", _("news")

    class Channel(models.TextChoices):
        EMAIL = "email", _("by e-mail")
        PHONE = "phone", _("by phone")
        IN_PERSON = "in_person", _("in person")
        POST = "post", _("by post")
        ONLINE = "online", _("by a message online")

    class Asking(models.TextChoices):
        LIKE = Ask.Kind.LIKE.value, _("for a name in something like this")
        JUST_LIKE = Ask.Kind.JUST_LIKE.value, _("for a name in just this")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="messages")
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    career_field = models.ForeignKey(
        CareerField, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    referral = models.ForeignKey(
        Referral, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    kind = models.CharField(max_length=20, choices=Kind.choices)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    asking = models.CharField(max_length=10, choices=Asking.choices, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    not_looking = models.BooleanField(default=False)
    own_words = models.BooleanField(default=False)
    sent_at = models.DateTimeField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)

    objects = OwnedManager.from_queryset(MessageQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(replied_at=None) | Q(sent_at__isnull=False),
                name="only_a_sent_message_is_replied_to",
            )
        ]
        indexes = [
            models.Index(fields=["owner", "-created_at", "-id"], name="messages_newest"),
            models.Index(
                fields=["owner", "kind", "sent_at"],
                condition=Q(replied_at=None, sent_at__isnull=False),
                name="messages_unanswered",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.get_kind_display()

    def get_absolute_url(self) -> str:
        return address("correspondence:message", self.pk)


class OutgoingMail(Owned):
    """The outbox: a mail to be handed to the mail server, at least once, under one Message-ID.

    Written in the same transaction as the wish to send; the hand-over comes after.
    `claimed_at` is set while one request is talking to the mail server, so that a second click
    does not send it as well.
    """

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="outgoing")
    mail_id = models.CharField(max_length=200, unique=True)
    recipient = models.EmailField()
    queued_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [
            models.Index(
                fields=["queued_at"], condition=Q(handed_over_at=None), name="mail_to_hand_over"
            )
        ]
