"""Whom something may be shared with, and the drafts of one thing shared."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.models import MailAccount, Message, Sharing
from askaround.correspondence.queries import with_their_language
from askaround.interviews.models import Interview
from askaround.people.models import Person

SHOWN = 200
"""So many people are offered, those last in touch first. Convention: what can be looked through."""


def met_people(owner: User) -> QuerySet[Person]:
    """Everybody met, those in touch last first."""
    rows: QuerySet[Person] = Person.objects.owned_by(owner).met()
    return rows.order_by("-last_contact_at", "-id")


def to_choose_from(
    owner: User, field: CareerField | None, *, besides: UUID | None = None
) -> tuple[list[Person], list[Person]]:
    """Those met about this line of work, and the others met; without `besides`. One query."""
    about = Interview.plain.filter(person=OuterRef("pk"), career_field=field, held_at__isnull=False)
    rows = met_people(owner).select_related("organisation").annotate(of_field=Exists(about))
    if besides:
        rows = rows.exclude(pk=besides)
    people: list[Any] = list(rows.order_by("-of_field", "-last_contact_at", "-id")[:SHOWN])
    if field is None:
        return [], people
    return [each for each in people if each.of_field], [
        each for each in people if not each.of_field
    ]


def to_write_to(people: QuerySet[Person], owner: User) -> QuerySet[Person]:
    """The people chosen, with all a draft to each takes. Four queries for any number."""
    visits = Interview.plain.select_related("career_field").prefetch_related("answers")
    return with_their_language(people, owner).prefetch_related(
        "details", Prefetch("interviews", visits)
    )


def drafts_of(sharing: Sharing) -> list[Message]:
    """Its messages with whom they go to, in the order of their names. Two queries."""
    rows = sharing.messages.select_related("owner", "person", "career_field", "outgoing").annotate(
        has_account=Exists(MailAccount.objects.owned_by(sharing.owner))
    )
    return list(rows.prefetch_related("person__details").order_by("person__sort_name", "id"))
