"""What each person said, with what was marked in it. Written here and not as templates, which would
take most of the page's time: there are up to a hundred answers on it, each with its marks."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from askaround.findings import places
from askaround.findings.models import Passage
from askaround.findings.queries.comparing import Said
from askaround.findings.shortening import shortened
from askaround.findings.templatetags.findings import (
    mark_name,
    mark_style,
    viewpoint_label,
    with_marks,
)
from askaround.findings.viewpoints import Viewpoint
from askaround.people.templatetags.people import role
from askaround.web.addresses import address
from askaround.web.markup import fill, joined

register = template.Library()

VOICE = (
    '<article class="voice" id="answer-{}" data-fresh>'
    '<header><h3><a href="{}">{}</a></h3><p class="meta">{}</p></header>'
    '<p class="said" data-mark="{}">{}</p>{}{}</article>'
)
MARK = (
    '<li id="passage-{}">{} <span class="mark-words">“{}”</span> {}'
    '<form method="post" action="{}" data-in-place>{}'
    '<button class="button quiet" aria-label="{}">{}</button></form></li>'
)
TO_MARK = (
    '<p class="no-print"><a class="button quiet" href="{}&amp;mark={}#answer-{}" data-in-place>{}'
    '<span class="unseen">: {}</span></a></p>'
)
EVIDENCE = (
    '<div class="check"><label><input type="checkbox" name="passages" value="{}"> '
    "<span>{}: “{}”</span></label></div>"
)


@register.simple_tag(takes_context=True)
def voices(context: Context, said: Iterable[Said]) -> SafeString:
    """Each answer; the one whose words are being marked with the form for it."""
    written = _Voices(context)
    return joined(written.voice(each) for each in said)


@register.simple_tag
def evidence(said: Iterable[Said]) -> SafeString:
    """The words that were marked, to choose those that show something."""
    return joined(
        fill(EVIDENCE, passage.pk, each.person.name, shortened(passage.words, 120))
        for each in said
        for passage in each.standing
    )


class _Voices:
    """Writes the answers of one page; what is the same in each of them is written once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.form = context.template.engine.get_template("findings/marking.html")  # type: ignore[union-attr]
        self.here = places.compare_address(context["field"].pk, context["turn"].asked.key)
        self.token = fill(
            '<input type="hidden" name="csrfmiddlewaretoken" value="{}">', context["csrf_token"]
        )
        self.mark_words, self.take_off = _("Mark words"), _("Take off")
        self.take_mark_off = _("Take the mark off “%(words)s”")

    def voice(self, said: Said) -> SafeString:
        answer, person = said.answer, said.person
        return fill(
            VOICE,
            answer.pk,
            answer.interview.get_absolute_url(),
            person.name,
            " · ".join(part for part in (role(person), self._new_to_it(said)) if part),
            address("findings:mark", answer.pk),
            with_marks(said),
            self._marks(said.passages),
            self._marking(said),
        )

    def _new_to_it(self, said: Said) -> str:
        newcomer = said.viewpoint == Viewpoint.NEWCOMER
        return viewpoint_label(said.viewpoint) if newcomer else ""

    def _marks(self, passages: Iterable[Passage]) -> SafeString:
        marks = joined(self._mark(each) for each in passages)
        return fill('<ul class="marks">{}</ul>', marks) if marks else marks

    def _mark(self, passage: Passage) -> SafeString:
        return fill(
            MARK,
            passage.pk,
            self._name(passage),
            shortened(passage.words, 60),
            self._lost() if passage.lost_at else "",
            address("findings:take_off", passage.pk),
            self.token,
            self.take_mark_off % {"words": shortened(passage.words, 40)},
            self.take_off,
        )

    def _name(self, passage: Passage) -> SafeString:
        name = mark_name(passage) or _("kept")
        if passage.theme_id:
            there = address("findings:theme", passage.theme_id)
            return fill('<a class="mark-name" href="{}">{}</a>', there, name)
        style = f"mark-name {mark_style(passage)}" if passage.mark else "mark-name"
        return fill('<span class="{}">{}</span>', style, name)

    def _lost(self) -> SafeString:
        return fill('<span class="late">{}</span> ', _("These words no longer stand here."))

    def _marking(self, said: Said) -> SafeString:
        answer = said.answer
        if self.context["marking"] == str(answer.pk):
            own: dict[str, Any] = {"answer": answer}
            with self.context.push(**own):
                return self.form.render(self.context)
        name = said.person.name
        return fill(TO_MARK, self.here, answer.pk, answer.pk, self.mark_words, name)
