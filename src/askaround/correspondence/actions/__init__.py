"""Every change to messages: drafting, changing, sending, hearing back, and the mail on its way out.

All are keyword-only and return the row; what is written to the database is written together. A row
of somebody else's counts as missing (DoesNotExist); words that cannot be kept raise
ValidationError; an edit of a row changed meanwhile raises Stale.
"""

from askaround.correspondence.actions.account import (
    forget_mail_account,
    keep_mail_account,
    try_mail_account,
    try_route,
)
from askaround.correspondence.actions.advice import let_pass
from askaround.correspondence.actions.drafts import (
    begin_anew,
    bring_back,
    change_draft,
    discard_draft,
    draft,
    introduce_myself,
)
from askaround.correspondence.actions.mail import deliver, hand_over_what_waits, send_by_mail
from askaround.correspondence.actions.sent import (
    let_silence_rest,
    mark_replied,
    mark_sent,
    note_a_talk,
)
from askaround.correspondence.actions.sharing import share
from askaround.correspondence.actions.taking_back import take_back_answer
from askaround.correspondence.actions.templates import (
    add_template,
    change_template,
    delete_template,
)
from askaround.correspondence.outbox import CannotSend

__all__ = [
    "CannotSend",
    "add_template",
    "begin_anew",
    "bring_back",
    "change_draft",
    "change_template",
    "delete_template",
    "deliver",
    "discard_draft",
    "draft",
    "forget_mail_account",
    "hand_over_what_waits",
    "introduce_myself",
    "keep_mail_account",
    "let_pass",
    "let_silence_rest",
    "mark_replied",
    "mark_sent",
    "note_a_talk",
    "send_by_mail",
    "share",
    "take_back_answer",
    "try_mail_account",
    "try_route",
]
