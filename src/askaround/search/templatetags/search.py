"""A row of what was found, and the lists to choose from. Written here and not as templates, which would
take most of a page's time: there are forty rows, and a hundred things to choose."""

from collections.abc import Iterable, Sequence
from html import escape
from uuid import UUID

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_lazy as _

from askaround.search import marks
from askaround.search.marks import Piece, plain
from askaround.search.queries import Hit
from askaround.search.told import Named, day_in_words

register = template.Library()

LONGEST_OPTION = 60


@register.simple_tag
def hit_rows(hits: Iterable[Hit]) -> SafeString:
    """The records of the list."""
    return SafeString("".join(map(_row, hits)))


def _row(hit: Hit) -> str:
    """One record: its name, where and what, and the words around those found."""
    snippet = marked(hit.snippet) if hit.is_marked or not hit.role else ""
    about = " · ".join(part for part in (_about(hit), _everything(hit)) if part)
    parts = (
        f'<a class="row-name" href="{escape(hit.url)}">{marked(hit.title)}</a>',
        _part("row-meta", about),
        _part("row-text", snippet),
        _part("row-side", escape(_side(hit))),
    )
    return f'<li class="row">{"".join(parts)}</li>'


@register.filter
def brief(pieces: Sequence[Piece]) -> SafeString:
    """The pieces from shortly before the first word found, for one line."""
    return marked(marks.brief(pieces))


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """The pieces of a text, escaped, those found in <mark>."""
    return SafeString(
        "".join(f"<mark>{escape(text)}</mark>" if found else escape(text) for text, found in pieces)
    )


@register.simple_tag
def options(offered: Sequence[Named], chosen: UUID | None) -> SafeString:
    """What a list offers, the one that was chosen marked."""
    return SafeString(
        "".join(
            f'<option value="{each.id}"{" selected" if each.id == chosen else ""}>'
            f"{escape(_short(each.name))}</option>"
            for each in offered
        )
    )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_OPTION else Truncator(name).chars(LONGEST_OPTION)


def _part(style: str, html: str) -> str:
    return f'<span class="{style}">{html}</span>' if html else ""


def _about(hit: Hit) -> str:
    """A person's role, the question that was answered, or the line of work it belongs to."""
    if hit.question:
        return escape(hit.question.name)
    if hit.role:
        return marked(hit.role)
    of_field = hit.told.career_field if hit.type != "career_field" else None
    return escape(of_field.name) if of_field else ""


EVERYTHING = {
    "person": ("person", _("everything with them")),
    "organisation": ("organisation", _("everything there")),
    "career_field": ("field", _("everything in it")),
    "question": ("question", _("all answers to it")),
}


def _everything(hit: Hit) -> str:
    """A link to all that has to do with a record other things can be narrowed down to."""
    if hit.type not in EVERYTHING:
        return ""
    word, words = EVERYTHING[hit.type]
    named = escape(_short(plain(hit.title)))
    return (
        f'<a href="?{word}={hit.id}">{escape(str(words))}<span class="unseen">: {named}</span></a>'
    )


def _side(hit: Hit) -> str:
    """What kind it is, where its title doesn't say; of a message, when it was sent."""
    if hit.type == "interview":
        return ""
    if hit.type == "message" and hit.told.day:
        return day_in_words(timezone.localtime(hit.told.day).date(), get_language())
    return hit.kind_in_words
