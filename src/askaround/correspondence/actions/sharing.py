"""Sharing something with several people at once: a draft of its own to each."""

import uuid
from collections.abc import Iterable
from operator import itemgetter

from django.db import transaction

from askaround.accounts.models import User
from askaround.accounts.owned import hold_together, make_once
from askaround.accounts.typed import fit
from askaround.correspondence import queries
from askaround.correspondence.models import Message, Sharing
from askaround.correspondence.wordings.sharing import sharing_words
from askaround.people.models import ContactDetail, Person

EMAIL = ContactDetail.Kind.EMAIL


@transaction.atomic
def share(
    *, owner: User, what: str, people: Iterable[Person], why: str = "", id: uuid.UUID | None = None
) -> Sharing:
    """Draft news to each of these people, in their language, with something they said.

    Nothing is sent. Under one `id` it is done once.
    """
    people = list(people)
    hold_together(owner, *people)
    sharing, new = make_once(Sharing, owner=owner, id=id, **fit(Sharing, what=what, why=why))
    if new:
        drafts = [_draft(sharing, person, owner) for person in people]
        Message.plain.bulk_create(drafts)
    return sharing


def _draft(sharing: Sharing, person: Person, owner: User) -> Message:
    visits = [(each.held_at, each) for each in person.interviews.all() if each.held_at]
    visit = max(visits, key=itemgetter(0))[1] if visits else None
    by_mail = any(detail.kind == EMAIL for detail in person.details.all())
    channel = Message.Channel.EMAIL if by_mail else Message.Channel.ONLINE
    language = queries.language_with(person) or owner.message_language
    words = sharing_words(
        what=sharing.what,
        why=sharing.why,
        first_name=person.first_name,
        my_name=owner.name,
        said=queries.something_they_said(visit),
        language=language,
    )
    return Message(
        owner=owner,
        person=person,
        kind=Message.Kind.NEWS,
        channel=channel,
        # Not the visit itself: to send this is not to tell them of advice acted on.
        career_field=visit.career_field if visit else None,
        sharing=sharing,
        subject=words.subject if by_mail else "",
        body=words.body,
        language=language,
        own_words=True,
    )
