"""Those who helped with a decision: the people met about it, and whoever named them."""

from dataclasses import dataclass, field as made_of
from uuid import UUID

from django.db.models import Q
from django.http import Http404

from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.findings.models import Decision
from askaround.interviews.models import Interview
from askaround.interviews.queries.of_field import EVERY, visits_of
from askaround.people.models import Person, Referral

TELLS = (Message.Kind.NEWS, Message.Kind.REPORT_BACK)
"""The kinds of letter that tell somebody what came of their help."""


@dataclass(slots=True)
class Helper:
    """Somebody who helped: met about it, or named those who were (`named`), or both.

    `message` is the letter that tells them of the decision, drafted or sent.
    """

    person: Person
    visits: list[Interview] = made_of(default_factory=list)
    named: list[Referral] = made_of(default_factory=list)
    message: Message | None = None

    @property
    def told(self) -> bool:
        return self.message is not None and self.message.sent_at is not None

    @property
    def names(self) -> list[str]:
        """Whom they named."""
        return [each.person.name for each in self.named]

    @property
    def unreported(self) -> Referral | None:
        """Somebody they named who was met, and of whom they have not heard."""
        return next((each for each in self.named if each.reported_back_at is None), None)


def helpers(decision: Decision) -> list[Helper]:
    """Everybody who helped, those met first. Three queries."""
    found: dict[UUID, Helper] = {}
    for visit in reversed(visits_of(decision.career_field, most=EVERY)):
        if visit.held_at:
            found.setdefault(visit.person_id, Helper(visit.person)).visits.append(visit)
    met = list(found)
    referrals = Referral.plain.filter(
        Q(ask__career_field=decision.career_field_id) | Q(person__in=met),
        owner_id=decision.owner_id,
        met_at__isnull=False,
    )
    for each in referrals.select_related("person", "ask__asked__organisation").order_by("met_at"):
        asked = each.ask.asked
        found.setdefault(asked.pk, Helper(asked)).named.append(each)
    letters = Message.plain.filter(
        owner_id=decision.owner_id,
        person__in=list(found),
        kind__in=TELLS,
        created_at__gte=decision.decided_at,
    )
    for letter in letters.order_by("created_at", "pk"):
        found[letter.person_id].message = letter
    return list(found.values())


def decided_about(career_field: CareerField) -> str:
    """The decision that stands, in the seeker's sentence, else in the words of its outcome."""
    standing = Decision.plain.filter(career_field=career_field, reopened_at=None).first()
    return str(standing) if standing else ""


def helper(decision: Decision, person: Person) -> Helper:
    """One of them. Raises Http404 for somebody who had no part in it."""
    for each in helpers(decision):
        if each.person.pk == person.pk:
            return each
    raise Http404
