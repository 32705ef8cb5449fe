"""Who saw which version of the resume, and what they said of it."""

from dataclasses import dataclass

from django.db.models import Q

from askaround.accounts.models import User
from askaround.careers.models import Resume
from askaround.interviews.models import Interview, ResumeCriticism
from askaround.interviews.models.resumes import ResumeCriticismQuerySet

MOST_SHOWN = 200
"""Rows of one kind on one page; more than that nobody reads (convention)."""

MOST_VERSIONS = 50
"""Versions to choose from, the newest (convention)."""


@dataclass(frozen=True, slots=True)
class OfResume:
    """One version at the visits: whom it was brought to, what was said of it, what it may answer."""

    brought_to: list[Interview]
    criticism: list[ResumeCriticism]
    to_answer: list[ResumeCriticism]

    @property
    def anything(self) -> bool:
        return bool(self.brought_to or self.criticism or self.to_answer)


def of_resume(user: User, resume: Resume) -> OfResume:
    """All that visits say of one version. Two queries."""
    visits = Interview.objects.visible_to(user).filter(resume=resume)
    said = _said(user).filter(Q(resume=resume) | Q(answered_by=resume) | Q(answered_by=None))
    rows = list(said.as_said()[:MOST_SHOWN])
    return OfResume(
        brought_to=list(visits.select_related("person").newest_first()[:MOST_SHOWN]),
        criticism=[row for row in rows if row.resume_id == resume.pk],
        to_answer=[
            row
            for row in rows
            if row.resume_id != resume.pk and row.answered_by_id in (None, resume.pk)
        ],
    )


def open_criticism(user: User) -> list[ResumeCriticism]:
    """What no version answers yet, in the order it was said. One query."""
    return list(_said(user).open().as_said()[:MOST_SHOWN])


def brought(user: User) -> list[Interview]:
    """The visits a kept version was brought to, the newest first. One query."""
    visits = Interview.objects.visible_to(user).filter(resume__isnull=False)
    return list(visits.select_related("person", "resume").newest_first()[:MOST_SHOWN])


def versions(user: User) -> list[Resume]:
    """The versions to choose from, the newest first. One query."""
    return list(Resume.objects.owned_by(user).newest_first()[:MOST_VERSIONS])


def _said(owner: User) -> ResumeCriticismQuerySet:
    rows: ResumeCriticismQuerySet = ResumeCriticism.objects.visible_to(owner)
    return rows.select_related("interview__person", "resume", "answered_by")
