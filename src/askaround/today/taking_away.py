"""What this package says of taking people away: what names them, and how it is counted."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.people.person_keys import Then, declare
from askaround.today.models import LetGo, OwnTask


def declare_all() -> None:
    """Called once, when the package is ready. What was let go is named by its id alone."""
    declare(LetGo, "subject", merged=Then.KEEP, erased=Then.ERASE)
    declare(OwnTask, "person", merged=Then.MOVE, erased=Then.ERASE)
    called(
        OwnTask,
        ngettext_lazy("%(count)s task of your own", "%(count)s tasks of your own", "count"),
        order=80,
    )
