"""What this package says of taking things away: what goes along, what names a person, the words."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called, goes_along
from askaround.interviews.models import (
    Answer,
    Interview,
    OfferedTime,
    Promise,
    Reading,
    ResearchNote,
    ResumeCriticism,
)
from askaround.people.person_keys import Then, declare
from askaround.questions.models import Guide


def own_guides(interviews: Iterable[UUID]) -> list[Guide]:
    """The lists of questions made for these visits alone."""
    return list(Guide.plain.filter(interview__in=list(interviews), reusable=False))


def declare_all() -> None:
    """Called once, when the package is ready."""
    declare(Interview, "person", merged=Then.MOVE, erased=Then.ERASE)
    declare(OfferedTime, "person", merged=Then.MOVE, erased=Then.ERASE)
    goes_along(Interview, "guide_id", own_guides)
    called(Interview, ngettext_lazy("%(count)s visit", "%(count)s visits", "count"), order=20)
    called(Answer, ngettext_lazy("%(count)s answer", "%(count)s answers", "count"), order=25)
    called(Promise, ngettext_lazy("%(count)s promise", "%(count)s promises", "count"), order=70)
    called(
        ResearchNote,
        ngettext_lazy("%(count)s note from before", "%(count)s notes from before", "count"),
        order=75,
    )
    called(
        Reading,
        ngettext_lazy("%(count)s thing to read", "%(count)s things to read", "count"),
        order=80,
    )
    called(
        ResumeCriticism,
        ngettext_lazy("%(count)s word on your resume", "%(count)s words on your resume", "count"),
        order=85,
    )
