"""Sentences that may speak of the same thing as a theme's words. Suggestions, never more."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from askaround.findings.alike import Span, most_alike, sentences
from askaround.findings.guidelines import LEAST_ALIKE, SENTENCES_SUGGESTED
from askaround.findings.models import Passage, SetAside, Theme
from askaround.findings.models.marking import LONGEST_SET_ASIDE
from askaround.findings.queries.comparing import answers_about
from askaround.interviews.models import Answer

MOST_ANSWERS = 3000
"""Answers looked through, the newest: 200 visits of 15 answers. Convention."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A sentence of an answer, by its code points there."""

    answer: Answer
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.answer.text[self.start : self.end]


def suggestions(theme: Theme, passages: list[Passage]) -> list[Suggestion]:
    """Sentences about this line of work that share their rare words with the theme's own words.

    `passages` are those of the theme. Sentences they touch are left out, and those set aside. Up to
    three queries.
    """
    like = [theme.name, *(passage.words for passage in passages)]
    found = _sentences(theme, passages)
    places = most_alike(
        like, [each.words for each in found], most=SENTENCES_SUGGESTED, least=LEAST_ALIKE
    )
    chosen = [found[place] for place, _score in places]
    people = {each.answer.pk for each in chosen}
    whole = Answer.plain.filter(pk__in=people).select_related(
        "interview__person", "question", "interview__career_field"
    )
    by_id = {answer.pk: answer for answer in whole}
    return [Suggestion(by_id[each.answer.pk], each.start, each.end) for each in chosen]


def _sentences(theme: Theme, passages: list[Passage]) -> list[Suggestion]:
    taken: dict[UUID, list[Passage]] = defaultdict(list)
    for passage in passages:
        taken[passage.answer_id].append(passage)
    not_this = set(SetAside.plain.filter(theme=theme).values_list("answer_id", "words"))
    answers = answers_about(theme.career_field).only("pk", "text").order_by("-created_at", "-pk")
    return [
        Suggestion(answer, span.start, span.end)
        for answer in answers[:MOST_ANSWERS]
        for span in sentences(answer.text)
        if not any(_touch(span, each) for each in taken[answer.pk])
        and (answer.pk, answer.text[span.start : span.end][:LONGEST_SET_ASIDE]) not in not_this
    ]


def _touch(span: Span, passage: Passage) -> bool:
    standing = passage.lost_at is None
    return standing and span.start < passage.end and passage.start < span.end
