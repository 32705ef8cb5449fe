"""How conversations are described in templates."""

import datetime as dt

from django import template

from askaround.interviews import words

register = template.Library()


@register.filter
def how_long(passed: dt.timedelta) -> str:
    """A time passed in words: "3 hours"."""
    return words.how_long(passed)


@register.filter
def drawn_sign(drawn: int | None) -> str:
    """more, same or less."""
    return words.drawn_sign(drawn)


@register.filter
def drawn_words(drawn: int | None) -> str:
    """How drawn to it: "A little more"."""
    return str(words.DRAWN.get(drawn, "")) if drawn is not None else ""
