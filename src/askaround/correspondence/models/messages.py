"""Anything said to a person outside the interview."""

from typing import Self

from django.db import models
from django.db.models import Q

from askaround.accounts.models import MessageLanguage
from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.careers.models import CareerField
from askaround.correspondence.models.choices import Asking, Channel, Kind
from askaround.correspondence.models.sharing import Sharing
from askaround.correspondence.models.templates import MessageTemplate
from askaround.interviews.models import Interview, Promise
from askaround.people.models import Person, Referral
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
    draft: from then on another channel or choice no longer rewrites it. `template` holds the words
    of their own it began with; `set_aside` the subject and body that other words took the place
    of. With `through_referrer` it goes to whoever named the person, to be passed on.
    `let_pass` names the rules of the purpose check whose advice was put aside for this message.
    `promise` is the one this message keeps; `sharing` what it shares with several people.
    """

    Kind = Kind
    Channel = Channel
    Asking = Asking

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
    language = models.CharField(
        max_length=10, choices=MessageLanguage.choices, default=MessageLanguage.ENGLISH
    )
    template = models.ForeignKey(
        MessageTemplate, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    through_referrer = models.BooleanField(default=False)
    not_looking = models.BooleanField(default=False)
    own_words = models.BooleanField(default=False)
    set_aside = models.JSONField(null=True, blank=True)
    let_pass = models.JSONField(default=list, blank=True)
    sharing = models.ForeignKey(
        Sharing, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    promise = models.ForeignKey(
        Promise, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
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
