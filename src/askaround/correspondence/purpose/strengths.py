"""What works in a draft. It is said first: most drafts are nearly right."""

from collections.abc import Callable
from typing import Final

from askaround.correspondence.purpose.reader import Reader
from askaround.correspondence.purpose.reading import EASY, reading_ease
from askaround.correspondence.purpose.rules.wording import MOST_WORDS


def _reads_easily(reader: Reader) -> bool:
    ease = reading_ease(reader.written, reader.language)
    return ease is not None and ease >= EASY[reader.language]


def _is_short(reader: Reader) -> bool:
    return 0 < len(reader.written.words) <= MOST_WORDS


def _comes_to_them(reader: Reader) -> bool:
    return reader.has(lambda each: each.i_come)


def _thanks(reader: Reader) -> bool:
    return reader.has(lambda each: each.thanks)


def _only_information(reader: Reader) -> bool:
    return reader.has(lambda each: each.information_only)


def _understood(reader: Reader) -> bool:
    return reader.understands


STRENGTHS: Final[dict[str, tuple[str, Callable[[Reader], bool]]]] = {
    "purpose": ("no_purpose", _understood),
    "duration": ("no_duration", _understood),
    "day": ("no_time", _understood),
    "their_place": ("asks_them_to_travel", _comes_to_them),
    "only_information": ("job_seeking", _only_information),
    "short": ("too_long", _is_short),
    "easy": ("too_long", _reads_easily),
    "thanks": ("", _thanks),
}
"""By name: the rule that must hold for such a message and have found nothing, and what else must be
true."""


def strengths(reader: Reader, holding: frozenset[str], found: frozenset[str]) -> tuple[str, ...]:
    """The names of what works, in the order to say it."""
    return tuple(
        name
        for name, (rule, is_true) in STRENGTHS.items()
        if (not rule or (rule in holding and rule not in found)) and is_true(reader)
    )
