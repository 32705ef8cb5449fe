"""What this package's rows are called when they are counted."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.careers.models import CareerField


def declare_all() -> None:
    """Called once, when the package is ready."""
    called(
        CareerField,
        ngettext_lazy("%(count)s line of work", "%(count)s lines of work", "count"),
        order=5,
    )
