"""Putting a suggestion of the purpose check aside, for one message."""

from django.db import transaction

from askaround.accounts.owned import change
from askaround.correspondence.models import Message
from askaround.correspondence.purpose import RULES


@transaction.atomic
def let_pass(*, message: Message, rule: str) -> Message:
    """Say nothing more of this rule about this message. A name that is no rule changes nothing."""
    if rule not in RULES or rule in message.let_pass:
        return message
    return change(message, let_pass=[*message.let_pass, rule])
