"""What this package's rows are called when they are counted.

None of them names a person: passages go with the answer they stand in, and a finding, a reason or
a step of the plan, being the seeker's own words, stays.
"""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.findings.models import (
    Decision,
    Finding,
    JobLine,
    NumberRead,
    Passage,
    PlanStep,
    Theme,
)


def declare_all() -> None:
    """Called once, when the package is ready."""
    called(Passage, ngettext_lazy("%(count)s mark", "%(count)s marks", "count"), order=90)
    called(Theme, ngettext_lazy("%(count)s theme", "%(count)s themes", "count"), order=92)
    called(
        Finding,
        ngettext_lazy(
            "%(count)s thing they agree or differ on",
            "%(count)s things they agree or differ on",
            "count",
        ),
        order=94,
    )
    called(Decision, ngettext_lazy("%(count)s decision", "%(count)s decisions", "count"), order=96)
    called(
        PlanStep,
        ngettext_lazy("%(count)s step of the plan", "%(count)s steps of the plan", "count"),
        order=98,
    )
    called(
        NumberRead,
        ngettext_lazy("%(count)s number put right", "%(count)s numbers put right", "count"),
        order=91,
    )
    called(
        JobLine,
        ngettext_lazy(
            "%(count)s line of the job description",
            "%(count)s lines of the job description",
            "count",
        ),
        order=99,
    )
