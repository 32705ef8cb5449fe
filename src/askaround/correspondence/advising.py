"""What stands beneath a draft's words: what works, then one suggestion at a time."""

from typing import Any, Final

from askaround.correspondence.checking import Advice, check
from askaround.correspondence.facts import blanks
from askaround.correspondence.models import Message

FILLING_SETTLES: Final = frozenset({"unfilled_blank", "no_purpose", "no_duration", "no_time"})
"""While blanks of the draft are still marked in it, these would only say so again."""


def advice_on(message: Message) -> dict[str, Any]:
    """The context of `correspondence/purpose.html`. At most one query."""
    checked = check(message)
    shown = [each for each in checked.advice if _is_shown(message, each)]
    return {
        "works": checked.works,
        "suggestion": shown[0] if shown else None,
        "more_suggestions": shown[1:],
        "put_aside": sum(each.rule in message.let_pass for each in checked.advice),
    }


def _is_shown(message: Message, advice: Advice) -> bool:
    if advice.rule in message.let_pass:
        return False
    filled = not blanks(f"{message.subject}\n{message.body}")
    return filled or advice.rule not in FILLING_SETTLES
