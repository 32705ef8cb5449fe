"""The lines of a job description. Written here and not as a template, which would take most of the
page's time: there are a hundred of them and more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from askaround.findings import job_document, places
from askaround.findings.job_shown import Place, ShownPart
from askaround.findings.queries.job_description import Gathered

register = template.Library()

CALLED = 60
"""Letters of a line that tell a reader who doesn't see it which line a button is about."""

QUOTED = 6
"""Sentences quoted under a line, where all parts are shown. Convention."""

NAMED = 5
"""People whose names stand beside a line; the others' stand with their words. Convention."""


@register.simple_tag(takes_context=True)
def job_lines(context: Context, part: ShownPart) -> SafeString:
    """Each line with who said it, the words it rests on, and what can be done with it."""
    written = _Lines(context, part)
    lines = ((written.line(number, line),) for number, line in part.lines)
    return format_html('<ul class="job-lines">{}</ul>', format_html_join("", "{}", lines))


class _Lines:
    """Writes the lines of one part; what is the same in each of them is written once."""

    def __init__(self, context: Context, part: ShownPart) -> None:
        self.context = context
        self.part = part
        self.field = context["field"].pk
        self.questions: dict[str, str] = {}
        self.refused: Gathered | None = context.get("refused_line")
        address = reverse("findings:job_line", args=[self.field])
        self.form = format_html(
            '<form class="form" method="post" action="{}{}">'
            '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
            '<input type="hidden" name="section" value="{}">',
            *(address, part.at.query, context["csrf_token"], part.section.value),
        )

    @cached_property
    def label(self) -> str:
        return _("In your own words")

    @cached_property
    def buttons(self) -> "_Buttons":
        return _Buttons(
            *(
                format_html('<button class="{}" name="do" value="{}">{}</button>', style, do, words)
                for style, do, words in (
                    ("button", "word", _("Keep")),
                    ("button quiet", "as_said", _("As it was said")),
                    ("button quiet", "up", _("Move up")),
                    ("button quiet", "down", _("Move down")),
                    ("button quiet danger", "delete", _("Delete")),
                    ("button quiet", "leave_out", _("Leave out")),
                )
            )
        )

    def line(self, number: int, line: Gathered) -> SafeString:
        called = line.text if len(line.text) <= CALLED else f"{line.text[: CALLED - 1]}…"
        return format_html(
            '<li class="job-line"><p>{}</p><details class="fold no-print"{}>'
            '<summary class="meta">{}<span class="unseen">: {}</span></summary>{}{}</details></li>',
            line.text,
            SafeString(" open") if line is self.refused else "",
            job_document.beside(line, names=True, most=NAMED),
            called,
            self._sources(line),
            self._form(number, line),
        )

    def _sources(self, line: Gathered) -> SafeString:
        if not line.sentences:
            return SafeString("")
        shown = line.sentences if self.part.at.part else line.sentences[:QUOTED]
        sources = ((each.words, job_document.source_of(each)) for each in shown)
        said = (
            (self._question(source.question_text), source.answer, words, source.name)
            for words, source in sources
        )
        quoted = '<li><a href="{}#answer-{}">“{}”</a> <span class="meta">{}</span></li>'
        more = self._more(len(line.sentences) - len(shown))
        quotes = format_html_join("", quoted, said)
        return format_html('<ul class="job-sources">{}{}</ul>', quotes, more)

    def _more(self, many: int) -> str:
        """Where the rest of the words stand, that aren't quoted where all parts are shown."""
        if not many:
            return ""
        there = Place(self.part.section.value).query
        words = ngettext("and one more", "and %(count)d more", many) % {"count": many}
        return format_html('<li class="meta"><a href="{}">{}</a></li>', there, words)

    def _question(self, question: str) -> str:
        """Where everybody's answers to a question stand."""
        if question not in self.questions:
            self.questions[question] = places.compare_address(self.field, UUID(question))
        return self.questions[question]

    def _form(self, number: int, line: Gathered) -> SafeString:
        here = f"line-{self.part.section.value}-{number + 1}"
        return format_html(
            '{}{}<input type="hidden" name="version" value="{}">{}'
            '<div class="field"><label for="{}">{}</label>'
            '<textarea id="{}" name="text" rows="2">{}</textarea></div>'
            '<p class="actions">{}</p></form>',
            self.form,
            self._stale(line),
            line.edit.version if line.edit else 0,
            self._which(line),
            here,
            self.label,
            here,
            self.context["refused"].data.get("text", "") if line is self.refused else line.text,
            format_html_join(" ", "{}", ((each,) for each in self._buttons_of(number, line))),
        )

    def _stale(self, line: Gathered) -> str:
        if line is not self.refused or self.context.get("differences") is None:
            return ""
        said: dict[str, Any] = {"differences": self.context["differences"]}
        return render_to_string("web/stale.html", said)

    def _which(self, line: Gathered) -> SafeString:
        if line.own and line.edit:
            return format_html('<input type="hidden" name="own" value="{}">', line.edit.pk)
        return format_html('<textarea name="said" hidden>{}</textarea>', line.said)

    def _buttons_of(self, number: int, line: Gathered) -> Iterator[SafeString]:
        yield self.buttons.keep
        if line.edit and line.edit.text and not line.own:
            yield self.buttons.as_said
        if number > 0:
            yield self.buttons.up
        if number < self.part.every - 1:
            yield self.buttons.down
        yield self.buttons.delete if line.own else self.buttons.leave_out


@dataclass(frozen=True, slots=True)
class _Buttons:
    keep: SafeString
    as_said: SafeString
    up: SafeString
    down: SafeString
    delete: SafeString
    leave_out: SafeString
