"""Where to come back to: the question a mark or a finding was made under, at the answer."""

import uuid
from urllib.parse import urlencode

from askaround.findings.queries.comparing import BESIDE
from askaround.interviews.models import Answer
from askaround.web.addresses import address


def compare_address(career_field: uuid.UUID, question: uuid.UUID | str | None, at: str = "") -> str:
    """The page of one question (None: the notes beside the questions); `at` is a place on it."""
    asked = urlencode({"question": question or BESIDE})
    return f"{address('findings:compare', career_field)}?{asked}{'#' if at else ''}{at}"


def answer_address(answer: Answer, career_field: uuid.UUID | None = None) -> str:
    """An answer among those to its question. Its interview is looked up unless the field is given."""
    field = career_field or answer.interview.career_field_id
    return words_address(field, answer.question_id, answer.pk)


def words_address(career_field: uuid.UUID, question: uuid.UUID | None, answer: uuid.UUID) -> str:
    """The same, of an answer that isn't at hand but for its id and its question's. Where there are
    many, the page begins near it."""
    # Ids need no quoting, which would take half of writing a thousand of these.
    asked = f"question={question or BESIDE}&answer={answer}"
    return f"{address('findings:compare', career_field)}?{asked}#answer-{answer}"


def number_address(answer: uuid.UUID, words: str, nth: int) -> str:
    """Where a number that was read from an answer is put right."""
    named = urlencode({"words": words, "nth": nth})
    return f"{address('findings:number', answer)}?{named}"
