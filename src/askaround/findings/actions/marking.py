"""Marking words of an answer, and keeping the marks on them while the answer is edited."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.accounts.statements import put_together_once
from askaround.findings.anchoring import found_again, moved, standing_at
from askaround.findings.models import Passage, SetAside, Theme
from askaround.findings.models.marking import LONGEST_SET_ASIDE
from askaround.interviews.models import Answer
from askaround.interviews.rewriting import Rewritten


class NotThere(Exception):
    """These words don't stand in the answer, or the theme is another line of work's."""


@transaction.atomic
def mark(
    *,
    answer: Answer,
    start: int,
    end: int,
    words: str | None = None,
    theme: Theme | None = None,
    mark: str = "",
    id: uuid.UUID | None = None,
) -> Passage:
    """Mark the words from code point `start` up to `end`, with a theme, a built-in mark or neither.

    `words` are what was seen there (None: whatever stands there now): when the answer was edited in
    the meantime they are looked for nearest to `start`. Blanks around them are left out. The same
    mark on the same words is the one there is. Raises `NotThere`.
    """
    place = _place(answer.text, start, end, words)
    _refuse_foreign(answer, theme)
    same = Passage.plain.filter(
        answer=answer, start=place[0], end=place[1], theme=theme, mark=mark, lost_at=None
    ).first()
    if same is not None and id in (None, same.pk):
        return same
    passage, _new = make_once(
        Passage,
        owner=answer.owner,
        id=id,
        answer=answer,
        start=place[0],
        end=place[1],
        words=answer.text[slice(*place)],
        theme=theme,
        mark=mark,
    )
    return passage


@transaction.atomic
def change_passage(
    *,
    passage: Passage,
    start: int | None = None,
    end: int | None = None,
    theme: Theme | None = None,
    mark: str = "",
) -> Passage:
    """Mark other words of the same answer, or mark them with something else. Raises `NotThere`."""
    _refuse_foreign(passage.answer, theme)
    fields: dict[str, Any] = {"theme": theme, "mark": mark}
    wanted = (passage.start if start is None else start, passage.end if end is None else end)
    if wanted != (passage.start, passage.end):
        place = _place(passage.answer.text, *wanted, None)
        words = passage.answer.text[slice(*place)]
        fields |= {"start": place[0], "end": place[1], "words": words, "lost_at": None}
    return change(passage, **fields)


def take_off(*, passage: Passage, at: dt.datetime) -> Bundle:
    """Take a mark off its words."""
    return bundles.delete(passage, title=bundles.quoted(passage.words), at=at)


@transaction.atomic
def set_aside(*, theme: Theme, answer: Answer, words: str) -> SetAside:
    """A sentence that was suggested for the theme isn't about it: it is suggested no more."""
    _refuse_foreign(answer, theme)
    row, _new = SetAside.plain.get_or_create(
        owner=theme.owner, theme=theme, answer=answer, words=words[:LONGEST_SET_ASIDE]
    )
    return row


def mend_marks(changed: Mapping[uuid.UUID, Rewritten], at: dt.datetime) -> None:
    """Move the marks of answers that were edited along with their words.

    Those whose words stand no longer are flagged; those whose words came back, found again.
    """
    moving = [each for each in _marks_of(list(changed)) if _mend(each, changed[each.answer_id], at)]
    if moving:
        for each in moving:
            each.version += 1
        Passage.plain.bulk_update(moving, ["start", "end", "lost_at", "version"], batch_size=500)


@put_together_once
def _marks_of(answers: Sequence[uuid.UUID]) -> QuerySet[Passage]:
    return Passage.plain.filter(answer__in=answers).order_by("created_at", "id")


def _mend(passage: Passage, texts: Rewritten, at: dt.datetime) -> bool:
    """Bring one mark up to date; whether anything of it changed."""
    if passage.lost_at is None:
        place = moved(texts.before, texts.after, passage.start, passage.end)
    else:
        place = found_again(texts.before, texts.after, passage.words, passage.start)
    if place is None:
        newly = passage.lost_at is None
        passage.lost_at = passage.lost_at or at
        return newly
    stays = place == passage.start and passage.lost_at is None
    passage.start, passage.end, passage.lost_at = place, place + len(passage.words), None
    return not stays


def _place(text: str, start: int, end: int, words: str | None) -> tuple[int, int]:
    """Where the words meant stand, without blanks around them."""
    if words is None:
        words = text[start:end] if 0 <= start < end <= len(text) else ""
    begin = standing_at(text, words, start) if words.strip() else None
    if begin is None:
        raise NotThere
    begin += len(words) - len(words.lstrip())
    return begin, begin + len(words.strip())


def _refuse_foreign(answer: Answer, theme: Theme | None) -> None:
    hold_together(answer.owner, theme)
    if theme is not None and theme.career_field_id != answer.interview.career_field_id:
        raise NotThere
