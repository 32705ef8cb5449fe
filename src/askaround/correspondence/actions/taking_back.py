"""Taking back a tap about a message: what they answered, or that we spoke at all."""

import datetime as dt

from django.db import transaction

from askaround.accounts.owned import change
from askaround.correspondence.models import Message
from askaround.people import actions as people
from askaround.people.actions import Standing


@transaction.atomic
def take_back_answer(*, message: Message, before: Standing, at: dt.datetime) -> Message | None:
    """What was said of the answer at `at` was a slip: everything as it was before.

    A call that was noted by that same tap goes with it, and None is returned; unless words were
    written to it since.
    """
    people.put_back(person=message.person, before=before, at=at)
    noted_by_it = message.sent_at == at and message.replied_at == at
    if noted_by_it and not message.subject and not message.body:
        message.delete()
        return None
    if message.replied_at == at and not noted_by_it:
        change(message, replied_at=None)
    return message
