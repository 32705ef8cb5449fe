"""Every change to messages: drafting, changing, sending, hearing back, and the mail on its way out.

All are keyword-only and return the row; what is written to the database is written together. A row
of somebody else's counts as missing (DoesNotExist); words that cannot be kept raise
ValidationError; an edit of a row changed meanwhile raises Stale.
"""

from askaround.correspondence.actions.drafts import (
    change_draft,
    discard_draft,
    draft,
    introduce_myself,
)
from askaround.correspondence.actions.mail import deliver, send_by_mail
from askaround.correspondence.actions.sent import let_silence_rest, mark_replied, mark_sent
from askaround.correspondence.outbox import CannotSend

__all__ = [
    "CannotSend",
    "change_draft",
    "deliver",
    "discard_draft",
    "draft",
    "introduce_myself",
    "let_silence_rest",
    "mark_replied",
    "mark_sent",
    "send_by_mail",
]
