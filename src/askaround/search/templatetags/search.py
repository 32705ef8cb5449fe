"""A row of what was found. Written here and not as a template, which would take most of a page's time."""

from collections.abc import Iterable

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString

from askaround.search.marks import Piece
from askaround.search.queries import Hit
from askaround.search.records import RECORDS

register = template.Library()

SPEAKS_FOR_ITSELF = {"interview", "message"}
"""Kinds whose title says what they are and when."""


@register.simple_tag
def hit_row(hit: Hit) -> SafeString:
    """One record of the list: its name, where and what, and the words around those found."""
    return format_html(
        '<li class="row"><a class="row-name" href="{}">{}</a>{}{}{}</li>',
        hit.url,
        marked(hit.title),
        _part("row-meta", _about(hit)),
        _part("row-text", marked(hit.snippet)) if hit.is_marked or not hit.told.role else "",
        _side(hit),
    )


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """The pieces of a text, escaped, those found in <mark>."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", text) if found else conditional_escape(text),)
            for text, found in pieces
        ),
    )


def _part(style: str, words: str) -> SafeString:
    return format_html('<span class="{}">{}</span>', style, words) if words else SafeString("")


def _about(hit: Hit) -> str:
    """A person's role, the question that was answered, or the line of work it belongs to."""
    if hit.question:
        return hit.question.name
    if hit.told.role:
        return hit.told.role
    of_field = hit.told.career_field if hit.type != "career_field" else None
    return of_field.name if of_field else ""


def _side(hit: Hit) -> SafeString:
    """What kind it is, and since when, where the title doesn't say."""
    words = str(RECORDS[hit.type].one)
    if hit.told.day and hit.type == "message":
        words = date_format(timezone.localtime(hit.told.day), "DATE_FORMAT")
    return _part("row-side", words)
