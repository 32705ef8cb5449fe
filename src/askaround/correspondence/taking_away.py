"""What this package says of taking people away: what names them, and how it is counted."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.correspondence.models import Message, MessageTemplate, Sharing
from askaround.people.person_keys import Then, declare


def declare_all() -> None:
    """Called once, when the package is ready."""
    declare(Message, "person", merged=Then.MOVE, erased=Then.ERASE)
    called(Message, ngettext_lazy("%(count)s message", "%(count)s messages", "count"), order=30)
    called(
        MessageTemplate,
        ngettext_lazy("%(count)s template", "%(count)s templates", "count"),
        order=90,
    )
    called(
        Sharing,
        ngettext_lazy("%(count)s thing shared", "%(count)s things shared", "count"),
        order=95,
    )
