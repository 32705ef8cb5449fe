"""The notes of a report: each thing said once, numbered as it is first led back to."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from askaround.findings.models import Passage
from askaround.findings.places import words_address
from askaround.findings.queries.numbers import Number
from askaround.findings.report.essay import Note
from askaround.interviews.models import Answer, Interview
from askaround.people.templatetags.people import role


class Notes:
    """Numbers them from 1."""

    def __init__(self) -> None:
        self.every: list[Note] = []
        self._known: dict[object, int] = {}

    def of_passages(self, passages: Iterable[Passage]) -> tuple[int, ...]:
        return tuple(self.of_passage(each) for each in passages)

    def of_passage(self, passage: Passage) -> int:
        """Words that were marked."""
        return self._of_words(passage.answer, passage.words, (passage.answer_id, passage.words))

    def of_number(self, number: Number) -> int:
        """Words a number was read from, in the sentence they stand in."""
        said = _around(number.answer.text, number.read.start, len(number.read.words))
        return self._of_words(number.answer, said, (number.answer.pk, said))

    def of_answer(self, answer: Answer) -> int:
        """A whole answer."""
        return self._of_words(answer, answer.text, (answer.pk, answer.text))

    def of_visit(self, interview: Interview) -> int:
        """A visit as a whole; its own record is what it leads back to."""
        return self._add(
            interview.pk,
            words="",
            who=who(interview),
            day=day_of(interview),
            href=interview.get_absolute_url(),
            interview=str(interview.pk),
        )

    def _of_words(self, answer: Answer, words: str, key: object) -> int:
        interview = answer.interview
        asked = answer.question.wording if answer.question else ""
        return self._add(
            key,
            words=on_one_line(words),
            who=who(interview),
            day=day_of(interview),
            asked=asked,
            href=words_address(interview.career_field_id, answer.question_id, answer.pk),
            answer=str(answer.pk),
            interview=str(interview.pk),
        )

    def _add(self, key: object, **said: str) -> int:
        if key not in self._known:
            number = len(self.every) + 1
            self._known[key] = number
            self.every.append(Note(number=number, **said))
        return self._known[key]


def who(interview: Interview) -> str:
    """The person and what they do: "Ana Ruiz, nurse at St Mary's"."""
    does = role(interview.person)
    return f"{interview.person.name}, {does}" if does else interview.person.name


def day_of(interview: Interview) -> str:
    """The day of a visit, on the clock it was agreed on."""
    moment = interview.held_at or interview.starts_at
    if moment is None:
        return ""
    return date_format(moment.astimezone(ZoneInfo(interview.time_zone)), "DATE_FORMAT")


def _around(text: str, start: int, length: int) -> str:
    """The sentence in which these code points stand."""
    ends = ".!?\n"
    begin = max(text.rfind(end, 0, start) for end in ends) + 1
    after = [place for end in ends if (place := text.find(end, start + length)) >= 0]
    return text[begin : min(after) + 1 if after else len(text)].strip()


def on_one_line(words: str) -> str:
    """Lines of notes, told apart."""
    lines = (" ".join(line.split()) for line in words.splitlines())
    return " / ".join(line for line in lines if line)


def quoted(words: str) -> str:
    return _("“%(words)s”") % {"words": on_one_line(words)}
