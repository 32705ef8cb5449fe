"""Keeping notes that were pasted back: each under its question, once however often it comes."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db import transaction

from askaround.interviews.actions.answers import edit_answer, write_answer
from askaround.interviews.devices import PASTED
from askaround.interviews.models import Answer, Interview
from askaround.interviews.notes import ANSWERS
from askaround.interviews.pasted import Filed, added_to
from askaround.questions.models import Question


@transaction.atomic
def keep_pasted(*, interview: Interview, notes: Iterable[Filed], at: dt.datetime) -> int:
    """Put each note under what its question says already; how many were kept or here before.

    A note beside the questions becomes an unplanned one. Raises Question.DoesNotExist for a question
    that isn't the seeker's to ask.
    """
    answers = {answer.question_id: answer for answer in interview.answers.all()}
    kept = 0
    for note in notes:
        kept += 1
        if note.question is None:
            _keep_beside(interview, note.text, at)
        elif answer := answers.get(note.question):
            text = added_to(answer.text, note.text)
            edit_answer(answer=answer, text=text, at=at, device=PASTED)
        else:
            question = Question.objects.visible_to(interview.owner).get(pk=note.question)
            write_answer(
                interview=interview, question=question, text=note.text, at=at, device=PASTED
            )
    return kept


def _keep_beside(interview: Interview, text: str, at: dt.datetime) -> Answer:
    pk = uuid.uuid5(ANSWERS, f"{interview.pk}/pasted/{text}")
    return write_answer(interview=interview, text=text, at=at, id=pk, device=PASTED)
