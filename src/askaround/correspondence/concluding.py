"""What was decided about a line of work, for the letters that tell whoever helped with it.

A package above keeps decisions; it says in `AppConfig.ready` how one is looked up (`tell_decisions`).
"""

from collections.abc import Callable

from askaround.careers.models import CareerField

LookUp = Callable[[CareerField], str]
"""From a line of work to the decision on it that stands, in the seeker's words; empty without one."""

_look_ups: list[LookUp] = []


def tell_decisions(look_up: LookUp) -> None:
    """Ask `look_up` what was decided, whenever a letter may say so."""
    if look_up not in _look_ups:
        _look_ups.append(look_up)


def decided_about(career_field: CareerField) -> str:
    """What was decided about it, in the language that is active; empty before anything is."""
    return next(filter(None, (look_up(career_field) for look_up in _look_ups)), "")
