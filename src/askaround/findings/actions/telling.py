"""Drafting the letter that tells somebody what was decided."""

from django.db import transaction

from askaround.accounts.models import User
from askaround.careers.words import in_a_sentence
from askaround.correspondence import actions as correspondence
from askaround.correspondence.drafting import in_language
from askaround.correspondence.facts import Draft
from askaround.correspondence.models import Message
from askaround.correspondence.queries import language_with
from askaround.findings.models import Decision, DecisionReason
from askaround.findings.telling import Helper
from askaround.findings.telling_words import telling_words
from askaround.people.models import ContactDetail, Person

LONGEST_QUOTED = 240
"""Characters of their own words that are quoted to them. Convention."""


@transaction.atomic
def draft_telling(*, decision: Decision, helper: Helper) -> Message:
    """A draft to somebody who helped; nothing is sent. To send it is to have reported back."""
    owner, person = decision.owner, helper.person
    by_mail = person.details.filter(kind=ContactDetail.Kind.EMAIL).exists()
    language = language_with(person) or owner.message_language
    words = _words(decision, helper, owner, language)
    referral = helper.unreported
    return correspondence.draft(
        owner=owner,
        person=person,
        kind=Message.Kind.REPORT_BACK if referral else Message.Kind.NEWS,
        channel=Message.Channel.EMAIL if by_mail else Message.Channel.ONLINE,
        career_field=decision.career_field,
        referral=referral,
        language=language,
        subject=words.subject if by_mail else "",
        body=words.body,
    )


def _words(decision: Decision, helper: Helper, owner: User, language: str) -> Draft:
    with in_language(language):
        field = in_a_sentence(decision.career_field.name)
        outcome = str(decision.get_outcome_display())
    referral = helper.unreported
    return telling_words(
        language=language,
        field=field,
        first_name=helper.person.first_name,
        my_name=owner.name,
        decided=decision.sentence or outcome,
        visited=bool(helper.visits),
        met=referral.person.name if referral else "",
        said=_what_weighed(decision, helper.person),
    )


def _what_weighed(decision: Decision, person: Person) -> str:
    """Words of theirs that a reason rests on."""
    reasons = DecisionReason.plain.filter(
        decision=decision, passage__answer__interview__person=person, passage__lost_at=None
    )
    found = reasons.values_list("passage__words", flat=True).order_by("created_at", "pk").first()
    said = " ".join((found or "").split())
    return said if len(said) <= LONGEST_QUOTED else ""
