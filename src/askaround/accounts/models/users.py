"""Who signs in, and what lets a person or a program in."""

import secrets
from hashlib import sha256
from typing import ClassVar, Self

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models

from askaround.accounts.ids import new_id


def digest(secret: str) -> str:
    """What is stored of a secret: its SHA-256, in hexadecimal. The secret itself is never kept."""
    return sha256(secret.encode()).hexdigest()


class MessageLanguage(models.TextChoices):
    """What a message is written in; Spanish to somebody one calls usted, or tú."""

    ENGLISH = "en", "English"
    SPANISH = "es", "Español (usted)"
    SPANISH_FAMILIAR = "es-tu", "Español (tú)"


class User(AbstractUser):
    """One account. In local and personal mode there is just one: the seeker whose machine it is.

    `country` (ISO 3166, two letters) and `region` (as the country's list of holidays names it) say
    which days are nobody's working days; an empty country is guessed from the time zone.
    `own_numbers` holds the numbers of the agenda this seeker changed, by their names, and no others.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    time_zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    region = models.CharField(max_length=20, blank=True)
    own_numbers = models.JSONField(default=dict, blank=True)
    about_me = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    not_looking_for_a_change = models.BooleanField(default=False)
    message_language = models.CharField(
        max_length=10, choices=MessageLanguage.choices, default=MessageLanguage.ENGLISH
    )
    mailing_address = models.TextField(blank=True)

    objects: ClassVar[UserManager[Self]] = UserManager()

    @property
    def name(self) -> str:
        """What the seeker calls themself, or nothing when they have not said."""
        return self.get_full_name()


class Secret(models.Model):
    """Something that lets its holder in. Only its digest is stored."""

    stays_here = "it lets its holder in"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True

    @staticmethod
    def make() -> str:
        return secrets.token_urlsafe(32)


class SignInLink(Secret):
    """A link that signs in once, soon after it was printed (the setting `SIGN_IN_LINK_LASTS`)."""

    used_at = models.DateTimeField(null=True, blank=True)


class ApiToken(Secret):
    """What a program shows to use the API as this user."""

    last_used_on = models.DateField(null=True, blank=True)


class WrongTries(models.Model):
    """How many wrong passwords came lately from one side: the account as a whole, or one address."""

    stays_here = "it guards this sign-in alone"

    side = models.CharField(max_length=80, primary_key=True)
    count = models.PositiveIntegerField()
    last_at = models.DateTimeField()
