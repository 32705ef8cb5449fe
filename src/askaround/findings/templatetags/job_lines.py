"""The lines of a job description. Written here and not as a template, which would take most of the
page's time: there are a hundred of them and more. So does `format_html`, three times the time of this:
whatever was typed or said goes through `escape`, once, where it is put in."""

from collections.abc import Iterator
from html import escape
from typing import Any
from uuid import UUID

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _, ngettext

from askaround.findings import job_document, places
from askaround.findings.job_shown import Place, ShownPart
from askaround.findings.queries.job_description import Gathered, JobSentence, Source

register = template.Library()

QUOTED = 6
"""Sentences quoted under a line, where all parts are shown. Convention."""

NAMED = 2
"""Names that stand behind a line; of more people, how many they are. Convention."""


@register.simple_tag(takes_context=True)
def job_lines(context: Context, part: ShownPart) -> SafeString:
    """Each line with who said it; it unfolds to the words it rests on, and what can be done with it."""
    written = _Lines(context, part)
    lines = "".join(written.line(number, line) for number, line in part.lines)
    return SafeString(f'<ul class="job-lines job-told">{lines}</ul>')


class _Lines:
    """Writes the lines of one part; what is the same in each of them is written once."""

    def __init__(self, context: Context, part: ShownPart) -> None:
        self.context = context
        self.part = part
        self.field = context["field"].pk
        self.questions: dict[str, str] = {}
        self.refused: Gathered | None = context.get("refused_line")
        address = reverse("findings:job_line", args=[self.field])
        self.form = (
            f'<form class="form no-print" method="post" action="{address}{escape(part.at.query)}">'
            f'<input type="hidden" name="csrfmiddlewaretoken" value="{context["csrf_token"]}">'
            f'<input type="hidden" name="section" value="{part.section.value}">'
        )
        self.label = escape(_("In your own words"))
        self.buttons = {
            do: f'<button class="{style}" name="do" value="{do}">{escape(words)}</button>'
            for style, do, words in (
                ("button", "word", _("Keep")),
                ("button quiet", "as_said", _("As it was said")),
                ("button quiet", "up", _("Move up")),
                ("button quiet", "down", _("Move down")),
                ("button quiet danger", "delete", _("Delete")),
                ("button quiet", "leave_out", _("Leave out")),
            )
        }

    def line(self, number: int, line: Gathered) -> str:
        who = escape(job_document.whose(line, most=NAMED))
        return (
            f'<li class="job-line"><details{" open" if line is self.refused else ""}>'
            f'<summary><span>{escape(line.text)}</span> <span class="meta">{who}</span></summary>'
            f"{self._sources(line)}{self._form(number, line)}</details></li>"
        )

    def _sources(self, line: Gathered) -> str:
        if not line.sentences:
            return ""
        if len(line.sentences) == 1 and line.sentences[0].words == line.text:
            return self._where(line.sentences[0])
        shown = line.sentences if self.part.at.part else line.sentences[:QUOTED]
        quotes = "".join(map(self._quote, shown))
        more = self._more(len(line.sentences) - len(shown))
        return f'<ul class="job-sources no-print">{quotes}{more}</ul>'

    def _where(self, sentence: JobSentence) -> str:
        """Instead of the same words once more."""
        source = job_document.source_of(sentence)
        where = escape(_("Where %(who)s said it") % {"who": source.name})
        return f'<p class="meta no-print"><a href="{self._there(source)}">{where}</a></p>'

    def _quote(self, sentence: JobSentence) -> str:
        source = job_document.source_of(sentence)
        words, name = escape(sentence.words), escape(source.name)
        return f'<li><a href="{self._there(source)}">“{words}”</a> <span class="meta">{name}</span></li>'

    def _there(self, source: Source) -> str:
        """Among everybody's answers to its question."""
        question = source.question_text
        if question not in self.questions:
            address = places.compare_address(self.field, UUID(question))
            self.questions[question] = escape(address)
        return f"{self.questions[question]}#answer-{source.answer}"

    def _more(self, many: int) -> str:
        """Where the rest of the words stand, that aren't quoted where all parts are shown."""
        if not many:
            return ""
        there = Place(self.part.section.value).query
        words = ngettext("and one more", "and %(count)d more", many) % {"count": many}
        return f'<li class="meta"><a href="{escape(there)}">{escape(words)}</a></li>'

    def _form(self, number: int, line: Gathered) -> str:
        here = f"line-{self.part.section.value}-{number + 1}"
        typed = self.context["refused"].data.get("text", "") if line is self.refused else line.text
        return (
            f"{self.form}{self._stale(line)}"
            f'<input type="hidden" name="version" value="{line.edit.version if line.edit else 0}">'
            f'{self._which(line)}<div class="field"><label for="{here}">{self.label}</label>'
            f'<textarea id="{here}" name="text" rows="2">{escape(typed)}</textarea></div>'
            f'<p class="actions">{" ".join(self._buttons_of(number, line))}</p></form>'
        )

    def _stale(self, line: Gathered) -> str:
        if line is not self.refused or self.context.get("differences") is None:
            return ""
        said: dict[str, Any] = {"differences": self.context["differences"]}
        return render_to_string("web/stale.html", said)

    def _which(self, line: Gathered) -> str:
        if line.own and line.edit:
            return f'<input type="hidden" name="own" value="{line.edit.pk}">'
        return f'<textarea name="said" hidden>{escape(line.said)}</textarea>'

    def _buttons_of(self, number: int, line: Gathered) -> Iterator[str]:
        yield self.buttons["word"]
        if line.edit and line.edit.text and not line.own:
            yield self.buttons["as_said"]
        if number > 0:
            yield self.buttons["up"]
        if number < self.part.every - 1:
            yield self.buttons["down"]
        yield self.buttons["delete" if line.own else "leave_out"]
