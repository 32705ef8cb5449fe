"""What is wrong with a value, in a plain sentence, from what the checker calls it."""

from typing import Any

from django.utils.translation import gettext as _


def sentence_for(error: dict[str, Any]) -> str:
    """The sentence for one error as pydantic tells it. What was typed is not repeated."""
    about = error.get("ctx") or {}
    kind = str(error["type"])
    match kind:
        case "string_too_long" | "too_long":
            return _("At most %(most)s.") % {"most": about.get("max_length")}
        case "greater_than_equal":
            return _("At least %(least)s.") % {"least": about.get("ge")}
        case "less_than_equal":
            return _("At most %(most)s.") % {"most": about.get("le")}
        case "literal_error" | "enum":
            return _("One of %(choices)s.") % {"choices": about.get("expected")}
    return _plain(kind)


def _plain(kind: str) -> str:
    said = {
        "missing": _("This is needed."),
        "extra_forbidden": _("There is no such field."),
        "string_too_short": _("This can't be empty."),
        "string_pattern_mismatch": _("This can't be empty."),
        "string_unicode": _("This holds characters that can't be kept."),
        "not_a_moment": _("Write a date as 2026-11-02 and a moment as 2026-11-02T09:00:00Z."),
        "no_zone": _("Say which zone this moment is in, as in 2026-11-02T09:00:00Z."),
        "too_far_away": _("That is outside the years 1900 to 2200."),
        "not_a_zone": _("That is no time zone. One is written like Europe/London."),
    }
    families = {
        "string": _("This is text."),
        "uuid": _("This is no id. An id is a UUID."),
        "int": _("This is a whole number."),
        "bool": _("This is true or false."),
        "list": _("This is a list."),
        "datetime": _("Write a moment as 2026-11-02T09:00:00Z."),
        "date": _("Write a date as 2026-11-02."),
        "model": _("This is an object."),
    }
    return said.get(kind) or families.get(kind.partition("_")[0]) or _("This can't be understood.")


PARTS = {"body", "paging", "filters", "asked", "query", "form", "file"}
"""The names a request's parts go by inside; nobody outside knows them."""


def place_of(error: dict[str, Any]) -> str:
    """Where: `minutes`, or `emails.0` for the first of several."""
    where = [str(step) for step in error["loc"]]
    while len(where) > 1 and where[0] in PARTS:
        where.pop(0)
    return ".".join(step for step in where if not _is_a_choice(step))


def _is_a_choice(step: str) -> bool:
    """Whether a step only says which of two kinds was tried (an id, or a whole person)."""
    return step == "uuid" or step[:1].isupper() or "[" in step
