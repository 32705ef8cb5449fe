"""The tables of the record that count for deciding about a line of work, in the columns all share.

Each is narrow: who said something, and when, stands in the row of the visit and nowhere else.
"""

from enum import Enum
from typing import Any, Final

from django.db.models import Aggregate, F, IntegerField, QuerySet, Sum, TextField, Value
from django.db.models.functions import Cast, Concat, Length, Substr

from askaround.careers.models import CareerField
from askaround.findings.models import Decision, ObjectiveSaid, Passage, PlanStep, Theme
from askaround.interviews.models import Answer, Interview, Reading, RelatedField
from askaround.people.models import FieldMark, Referral

MOST_MARKS = 4000
"""Marked words looked at for one page: 200 visits with twenty each. Convention."""

LONGEST = 240
"""Code points of words that are quoted on the page; the rest stands where they were said. Convention."""


class Joined(Aggregate):
    """Texts of a group with a blank between them, in any order. Of thousands of answers there is one
    row a visit, which takes a third of the time."""

    template = "%(function)s(%(expressions)s, ' ')"
    output_field = TextField()

    def as_sqlite(self, *sent: Any, **more: Any) -> Any:
        return self.as_sql(*sent, function="GROUP_CONCAT", **more)

    def as_postgresql(self, *sent: Any, **more: Any) -> Any:
        return self.as_sql(*sent, function="STRING_AGG", **more)


ANSWERS: Final = Joined(
    Concat(Cast("id", TextField()), Value(":", TextField()), Cast("question", TextField()))
)
"""Each answer's id, and its question's where it has one."""

HEARD: Final = Joined(Cast("theme", TextField()))
"""The theme of each passage."""


class Needed(Enum):
    """What one page needs and another doesn't.

    FACTS: the visits, what counts for the six objectives, what was concluded. THEMES: their names,
    and which were marked in each visit. WORDS: those marked with one of the three built-in marks.
    """

    FACTS = "facts"
    THEMES = "themes"
    WORDS = "words"


def tables(part: Needed, career_field: CareerField) -> "list[QuerySet[Any, tuple[Any, ...]]]":
    """Each table's rows, to be joined to one statement."""
    return {
        Needed.FACTS: _facts,
        Needed.THEMES: _themes,
        Needed.WORDS: _words,
    }[part](career_field)


def _facts(career_field: CareerField) -> "list[QuerySet[Any, tuple[Any, ...]]]":
    mine = {"owner_id": career_field.owner_id}
    about = {**mine, "career_field": career_field}
    told = {**mine, "interview__career_field": career_field}
    answers = Answer.plain.filter(**told).exclude(text="").values("interview")
    named = Referral.plain.filter(**mine, ask__career_field=career_field)
    doers = FieldMark.plain.filter(**about, purpose=FieldMark.Purpose.DOES_IT)
    courses = Reading.plain.filter(**told, kind=Reading.Kind.COURSE)
    related = RelatedField.plain.filter(**told)
    return [
        _rows("answers", answers, row="interview", more=ANSWERS, number=Sum(Length("text"))),
        _rows(
            "visit",
            Interview.plain.filter(**about),
            other="person",
            words="person__name",
            at="held_at",
        ),
        _rows("name", named, row="person", words="person__name", at="named_at"),
        _rows("name", doers, row="person", words="person__name", at="created_at"),
        _rows("course", courses, visit="interview", words="text"),
        _rows("related", related, visit="interview", words="name"),
        *_concluded(about),
    ]


def _concluded(about: dict[str, Any]) -> "list[QuerySet[Any, tuple[Any, ...]]]":
    decided = Decision.plain.filter(**about, reopened_at=None)
    steps = PlanStep.plain.filter(**about)
    to_do = {"words": "text", "more": "due_on", "at": "created_at"}
    said = ObjectiveSaid.plain.filter(**about, met__isnull=False)
    return [
        _rows("decision", decided, words="outcome", more="sentence", at="decided_at"),
        _rows("stands", decided.filter(confirmed_at__isnull=False), at="confirmed_at"),
        _rows("to_do", steps.filter(done_at=None), number=F("place"), **to_do),
        _rows("step", steps, words="text", at="created_at"),
        _rows("said", said, words="objective", number=F("met")),
    ]


def _themes(career_field: CareerField) -> "list[QuerySet[Any, tuple[Any, ...]]]":
    about = {"owner_id": career_field.owner_id, "career_field": career_field}
    marked = _standing(career_field).filter(theme__isnull=False).values("answer__interview")
    return [
        _rows("theme", Theme.plain.filter(**about), words="name"),
        _rows("heard", marked, row="answer__interview", more=HEARD),
    ]


def _words(career_field: CareerField) -> "list[QuerySet[Any, tuple[Any, ...]]]":
    marked = _standing(career_field).exclude(mark="")
    met = F("answer__interview__held_at").desc(nulls_last=True)
    newest = marked.order_by(met, "start", "pk").values("pk")[:MOST_MARKS]
    there = {"row": "answer", "visit": "answer__interview", "other": "answer__question"}
    passages = Passage.plain.filter(pk__in=newest)
    return [_rows("marked", passages, words="words", more="mark", number=F("start"), **there)]


def _standing(career_field: CareerField) -> "QuerySet[Passage]":
    mine = Passage.plain.filter(owner_id=career_field.owner_id, lost_at=None)
    return mine.filter(answer__interview__career_field=career_field)


def _rows(
    kind: str, rows: QuerySet[Any], row: str = "id", number: Any = None, **columns: Any
) -> "QuerySet[Any, tuple[Any, ...]]":
    """The rows of one table in the columns of all. PostgreSQL matches the columns of a union by type,
    an empty one's too."""

    def text(name: str) -> Any:
        there = columns.get(name)
        return Cast(F(there) if isinstance(there, str) else Value(there), TextField())

    def words(name: str) -> Any:
        there = columns.get(name, "")
        if isinstance(there, Aggregate):
            return Cast(there, TextField())
        return Substr(text(name), 1, LONGEST + 1) if there else Cast(Value(""), TextField())

    return rows.order_by().values_list(
        Cast(Value(kind), TextField()),
        Cast(F(row), TextField()),
        *(text(name) for name in ("visit", "other")),
        *(words(name) for name in ("words", "more")),
        text("at"),
        Cast(Value(0) if number is None else number, IntegerField()),
    )
