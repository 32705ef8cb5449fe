"""How conversations are described in templates."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from askaround.interviews import words
from askaround.interviews.changes import Piece
from askaround.interviews.figures import figures_in
from askaround.web import dates

register = template.Library()


@register.filter
def figures(text: str) -> list[str]:
    """The numbers a note gives, as they were understood: "£28,000 to £32,000 a year"."""
    return [words.figure_in_words(figure) for figure in figures_in(text)]


@register.filter
def how_long(passed: dt.timedelta) -> str:
    """A time passed in words: "3 hours"."""
    return words.how_long(passed)


@register.filter
def made_on(where: str) -> str:
    """Where a text was written down: "on a phone"."""
    return str(words.MADE_ON.get(where, words.MADE_ON[""]))


@register.filter
def in_pieces(pieces: Iterable[Piece]) -> SafeString:
    """Words that stayed, came (<ins>) and went (<del>)."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: Piece) -> str:
    tag = {"added": "ins", "gone": "del"}.get(piece.kind)
    if tag is None:
        return piece.text
    return format_html(f"<{tag}>{{}}</{tag}>", piece.text)


@register.filter
def drawn_sign(drawn: int | None) -> str:
    """more, same or less."""
    return words.drawn_sign(drawn)


@register.filter
def drawn_words(drawn: int | None) -> str:
    """How drawn to it: "A little more"."""
    return str(words.DRAWN.get(drawn, "")) if drawn is not None else ""


@register.simple_tag
def day_and_time(moment: dt.datetime, zone: str = "") -> SafeString:
    """For a sheet and a record: "Tuesday 24 November 2026, 16:00", on the clock of `zone` (IANA),
    which is named where it is not the reader's; then the reader's own time follows."""
    shown = words.day_and_time(moment, zone)
    return format_html('<time datetime="{}">{}</time>', moment.isoformat(), shown)


@register.simple_tag
def time_of_day(moment: dt.datetime, zone: str = "") -> SafeString:
    """The time alone: "4 pm"."""
    clock = ZoneInfo(zone) if zone else timezone.get_current_timezone()
    words = dates.clock(moment, clock)
    return format_html('<time datetime="{}">{}</time>', moment.isoformat(), words)
