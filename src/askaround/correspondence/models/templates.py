"""Words of the seeker's own to begin a message with."""

from django.db import models
from django.db.models import Q

from askaround.accounts.models import MessageLanguage
from askaround.accounts.owned import Owned, OwnedManager, OwnedQuerySet
from askaround.correspondence.models.choices import Asking, Kind
from askaround.web.addresses import address


class MessageTemplate(Owned):
    """A subject and words with blanks such as {their first name}, for one kind of message."""

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    asking = models.CharField(max_length=10, choices=Asking.choices, blank=True)
    language = models.CharField(
        max_length=10, choices=MessageLanguage.choices, default=MessageLanguage.ENGLISH
    )
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField()

    objects = OwnedManager.from_queryset(OwnedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(body=""), name="a_template_has_a_name_and_words"
            )
        ]
        indexes = [models.Index(fields=["owner", "kind", "name", "id"], name="templates_by_kind")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return address("correspondence:template", self.pk)
