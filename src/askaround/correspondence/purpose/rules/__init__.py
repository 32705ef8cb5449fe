"""The rules by their promised names, in the order in which they are told: what hurts most first."""

from collections.abc import Callable
from typing import Final

from askaround.correspondence.purpose.reader import Reader
from askaround.correspondence.purpose.rules import asking, names, wording, work

RULES: Final[dict[str, Callable[[Reader], str | None]]] = {
    "unfilled_blank": wording.unfilled_blank,
    "wrong_name": names.wrong_name,
    "name_without_permission": names.name_without_permission,
    "job_seeking": work.job_seeking,
    "resume_unasked": work.resume_unasked,
    "no_purpose": asking.no_purpose,
    "several_asks": asking.several_asks,
    "asks_them_to_travel": asking.asks_them_to_travel,
    "no_duration": asking.no_duration,
    "no_time": asking.no_time,
    "too_long": wording.too_long,
    "jargon": wording.jargon,
}
"""Each returns the words it found (empty where something is missing), or None when all is well."""
