"""Marked words in templates."""

from collections.abc import Iterable
from uuid import UUID

from django import template
from django.utils.safestring import SafeString

from askaround.findings import alike, job_document, places
from askaround.findings.marked import Piece, pieces
from askaround.findings.models import DecisionReason, Passage, PlanStep
from askaround.findings.queries.comparing import Said, ShownBy
from askaround.findings.queries.job_description import Gathered
from askaround.findings.queries.numbers import Number
from askaround.findings.sources import Source, source_shown
from askaround.findings.viewpoints import LABELS, PEOPLE, Viewpoint
from askaround.interviews.models import Answer
from askaround.interviews.words import figure_in_words
from askaround.web.markup import fill, joined

register = template.Library()

STYLES = {
    Passage.Mark.DRAWS_ME: "marked-draws",
    Passage.Mark.PUTS_ME_OFF: "marked-off",
    Passage.Mark.UNSURE: "marked-unsure",
}


@register.filter
def with_marks(said: Said) -> SafeString:
    """An answer with its marks drawn in; its text, letter by letter, is the answer's own."""
    parts = pieces(said.answer.text, said.standing)
    return joined(_piece(part) for part in parts)


def _piece(piece: Piece) -> SafeString:
    if not piece.marks:
        return fill("{}", piece.text)
    styles = " ".join(sorted({mark_style(mark) for mark in piece.marks}))
    return fill('<mark class="{}">{}</mark>', styles, piece.text)


@register.filter
def mark_style(passage: Passage) -> str:
    """How words of this mark look."""
    return STYLES.get(Passage.Mark(passage.mark), "") if passage.mark else "marked-theme"


@register.filter
def mark_name(passage: Passage) -> str:
    """What words are marked with, in words; empty where they are only kept."""
    return passage.theme.name if passage.theme else str(passage.get_mark_display())


@register.filter
def sentences(answer: Answer) -> Iterable[tuple[str, str]]:
    """The sentences of an answer: each as "start-end", and its words."""
    return [
        (f"{span.start}-{span.end}", answer.text[span.start : span.end])
        for span in alike.sentences(answer.text)
    ]


@register.filter
def viewpoint_label(viewpoint: Viewpoint) -> str:
    """ "does the work", for a person."""
    return str(LABELS[viewpoint])


@register.filter
def viewpoint_people(viewpoint: Viewpoint) -> str:
    """ "People who do the work", for a heading."""
    return str(PEOPLE[viewpoint])


@register.simple_tag
def answer_address(answer: Answer, career_field: UUID) -> str:
    """Where an answer stands among the others to its question."""
    return places.answer_address(answer, career_field)


@register.simple_tag
def words_address(shown_by: ShownBy, career_field: UUID) -> str:
    """Where words that show a finding stand."""
    return places.words_address(career_field, shown_by.question, shown_by.answer)


@register.simple_tag
def compare_address(career_field: UUID, question: str) -> str:
    """The page of one question, by its key."""
    return places.compare_address(career_field, question)


@register.simple_tag
def number_address(number: Number) -> str:
    """Where a number is put right."""
    return places.number_address(number.answer.pk, number.read.words, number.nth)


@register.filter
def as_understood(number: Number) -> str:
    """A number in words, as the seeker understands it."""
    return figure_in_words(number.figure)


@register.simple_tag
def reason_source(row: DecisionReason | PlanStep, career_field: UUID) -> Source | None:
    """What a reason or a step of the plan leads back to: where it stands, its words, whose they are."""
    return source_shown(row, career_field)


@register.filter
def said_by(line: Gathered) -> str:
    """Who said a line of a job description, and whether it is one person's word."""
    return job_document.beside(line, names=True)
