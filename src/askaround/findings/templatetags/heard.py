"""Marked words on the page of a line of work, and what each person said of a trait. Written here and not
as templates, which would take most of a page's time: there may be a thousand of them."""

from collections.abc import Iterable
from uuid import UUID

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from askaround.findings import places
from askaround.findings.queries.fit import Voice
from askaround.findings.queries.on_field import Words
from askaround.findings.queries.tables import LONGEST
from askaround.findings.shortening import shortened
from askaround.web.addresses import address

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


VOICE = '<li><a href="{}">{}</a>: {}{}</li>'
SHOWN_BY = ' <a href="{}">“{}”</a>'
MOST_QUOTED = 160
"""Letters of the words that show what somebody said of a trait. Convention."""


@register.simple_tag
def trait_voices(voices: Iterable[tuple[str, Voice]], career_field: UUID) -> SafeString:
    """Who said how much of it, and the words that show it."""
    parts = (
        VOICE.format(
            address("interviews:interview", voice.interview),
            escape(voice.name),
            escape(level),
            _shown_by(voice, career_field),
        )
        for level, voice in voices
    )
    return SafeString("".join(parts))


def _shown_by(voice: Voice, career_field: UUID) -> str:
    if voice.answer is None:
        return ""
    there = places.words_address(career_field, voice.question, voice.answer)
    return SHOWN_BY.format(escape(there), escape(shortened(voice.words, MOST_QUOTED)))
