"""What this package's rows are called when they are counted."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.questions.models import Question


def declare_all() -> None:
    """Called once, when the package is ready. A visit's own list of questions isn't told."""
    called(Question, ngettext_lazy("%(count)s question", "%(count)s questions", "count"), order=80)
