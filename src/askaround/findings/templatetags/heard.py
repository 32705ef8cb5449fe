"""Marked words on the page of a line of work. Written here and not as a template, which would take most
of the page's time: there may be a thousand of them, most of them folded."""

from collections.abc import Iterable
from uuid import UUID

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from askaround.findings import places
from askaround.findings.queries.on_field import Words
from askaround.findings.queries.tables import LONGEST
from askaround.findings.shortening import shortened

register = template.Library()

WORDS = '<li><a href="{}">“{}”</a> <span class="meta">{}</span></li>'


@register.simple_tag
def marked_words(words: Iterable[Words], career_field: UUID) -> SafeString:
    """Each leads back to the answer it stands in."""
    parts = (
        WORDS.format(
            escape(places.words_address(career_field, each.question, each.answer)),
            escape(shortened(each.words, LONGEST)),
            escape(each.name),
        )
        for each in words
    )
    return SafeString("".join(parts))
