"""From where somebody sees the work: they do it, they supervise it, or they are new to it.

Nobody is asked to say so: whoever others report to supervises; and a visit whose list of questions
was begun from the one for supervisors, or for newcomers, says it too.
"""

from enum import StrEnum
from functools import cache

from django.db.models import Exists, OuterRef
from django.utils.translation import get_language, gettext, gettext_lazy as _, pgettext_lazy

from askaround.people.models import Person
from askaround.questions.starters import STARTER_GUIDES


class Viewpoint(StrEnum):
    """In the order in which the columns stand."""

    DOER = "doer"
    NEWCOMER = "newcomer"
    SUPERVISOR = "supervisor"


LABELS = {
    Viewpoint.DOER: pgettext_lazy("viewpoint", "does the work"),
    Viewpoint.NEWCOMER: pgettext_lazy("viewpoint", "new to the work"),
    Viewpoint.SUPERVISOR: pgettext_lazy("viewpoint", "supervises it"),
}
PEOPLE = {
    Viewpoint.DOER: _("People who do the work"),
    Viewpoint.NEWCOMER: _("People new to the work"),
    Viewpoint.SUPERVISOR: _("People who supervise it"),
}

_BY_GUIDE = {"someone-who-supervises": Viewpoint.SUPERVISOR, "a-newcomer": Viewpoint.NEWCOMER}


def leads_somebody(person: str) -> Exists:
    """Whether anybody reports to the person in this column; for a queryset."""
    return Exists(Person.plain.filter(reports_to=OuterRef(person)))


def viewpoint(*, leads: bool, guide: str) -> Viewpoint:
    """From whether anybody reports to them, and the name of the visit's list of questions."""
    if leads:
        return Viewpoint.SUPERVISOR
    return _named(get_language()).get(guide, Viewpoint.DOER) if guide else Viewpoint.DOER


@cache
def _named(_language: str | None) -> dict[str, Viewpoint]:
    """The lists' names as they were kept: in English or in the reader's language."""
    known = [each for each in STARTER_GUIDES if each.slug in _BY_GUIDE]
    return {
        name: _BY_GUIDE[each.slug] for each in known for name in (each.name, gettext(each.name))
    }
