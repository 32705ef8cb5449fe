"""Mail on its way out, and the mail account it leaves from."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.correspondence.guidelines import HAND_OVER
from askaround.correspondence.models.messages import Message


class OutgoingMail(Owned):
    """The outbox: a mail to be handed to the mail server, under one Message-ID.

    Written in the same transaction as the wish to send; the hand-over comes after. `claimed_at`
    is set while one process is talking to the mail server, so that no other sends it as well.
    `words_sent_at` is set before the first word leaves, and taken back when the server refuses
    them: set without `handed_over_at`, nobody knows whether the mail arrived, and only the seeker
    may have it tried again. `retry_at` is when it is tried again by itself; None: not at all.
    """

    stays_here = "sent from two places, a mail would go twice"

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="outgoing")
    mail_id = models.CharField(max_length=200, unique=True)
    recipient = models.EmailField()
    queued_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    words_sent_at = models.DateTimeField(null=True, blank=True)
    handed_over_at = models.DateTimeField(null=True, blank=True)
    retry_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        indexes = [
            models.Index(
                fields=["queued_at"], condition=Q(handed_over_at=None), name="mail_to_hand_over"
            ),
            models.Index(
                fields=["retry_at"], condition=Q(handed_over_at=None), name="mail_to_try_again"
            ),
        ]

    def being_tried(self, at: dt.datetime) -> bool:
        """Whether a process is talking to the mail server about it just now."""
        return self.claimed_at is not None and self.claimed_at > at - HAND_OVER

    def in_doubt(self, at: dt.datetime) -> bool:
        """Whether it may have arrived, and nobody can say."""
        gone = self.handed_over_at is not None
        return not gone and self.words_sent_at is not None and not self.being_tried(at)


class MailAccount(Owned):
    """The mail server the seeker sends through, one for each seeker.

    `sealed_password` is encrypted (see `sealing.py`), and empty where none is needed.
    """

    stays_here = "it holds a password"

    class Encryption(models.TextChoices):
        STARTTLS = "starttls", _("STARTTLS (usual, port 587)")
        TLS = "tls", _("TLS from the first byte (port 465)")
        NONE = "none", _("None (only on this machine or your own network)")

    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=587)
    encryption = models.CharField(
        max_length=10, choices=Encryption.choices, default=Encryption.STARTTLS
    )
    username = models.CharField(max_length=254, blank=True)
    sealed_password = models.TextField(blank=True)
    from_name = models.CharField(max_length=200, blank=True)
    from_address = models.EmailField()
    tested_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="a_seeker_has_one_mail_account")
        ]
