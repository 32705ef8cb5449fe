"""What kind of message it is, the way it goes, and what it asks for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from askaround.people.models import Ask


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
