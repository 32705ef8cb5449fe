"""What this package's rows are called when they are counted, and what goes with them in the end."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import after_letting_go, called
from askaround.careers.models import CareerField, Resume, SelfPrompt, Trait
from askaround.careers.resumes import files


def declare_all() -> None:
    """Called once, when the package is ready."""
    called(
        CareerField,
        ngettext_lazy("%(count)s line of work", "%(count)s lines of work", "count"),
        order=5,
    )
    called(
        Resume,
        ngettext_lazy(
            "%(count)s version of your resume", "%(count)s versions of your resume", "count"
        ),
        order=90,
    )
    called(
        SelfPrompt,
        ngettext_lazy(
            "%(count)s thing you asked yourself", "%(count)s things you asked yourself", "count"
        ),
        order=92,
    )
    called(
        Trait,
        ngettext_lazy(
            "%(count)s thing that matters to you", "%(count)s things that matter to you", "count"
        ),
        order=93,
    )
    after_letting_go(files.clear_away)
