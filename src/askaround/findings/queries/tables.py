"""The tables of the record that count for deciding about a line of work, in the columns all share.

Who said something, and when, stands in the row of the visit and nowhere else; and of what there may be
thousands of, the ids stand together in one row: a row of its own each took three times as long.
"""

from enum import Flag, auto
from itertools import chain
from typing import Any, Final
from uuid import UUID

from django.db.models import (
    Aggregate,
    Case,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Sum,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, Concat, Length, Substr

from askaround.accounts.statements import put_together_once
from askaround.findings.models import Decision, ObjectiveSaid, Passage, PlanStep, Theme
from askaround.findings.viewpoints import leads_somebody
from askaround.interviews.models import Answer, Interview, Reading, RelatedField
from askaround.people.models import FieldMark, Referral

MOST_MARKS = 4000
"""Marked words looked at for one page: 200 visits with twenty each. Convention."""

LONGEST = 240
"""Code points of words that are quoted on the page; the rest stands where they were said. Convention."""

TEXT: Final = TextField()
NUMBER: Final = IntegerField()


class Needed(Flag):
    """What one page needs and another doesn't.

    FACTS: the visits, what counts for the six objectives, what was concluded. SIDES: from where the
    work was seen in each visit held, how much was written down of it, and who is above whoever was
    met. THEMES: their names, and in which visits each was marked. WORDS: those marked with one of the
    three built-in marks.
    """

    FACTS = auto()
    SIDES = auto()
    THEMES = auto()
    WORDS = auto()


Rows = QuerySet[Any, tuple[Any, ...]]


@put_together_once
def read(career_field: UUID, owner: UUID, needed: Needed) -> Rows:
    """All of it in one statement."""
    of = {
        Needed.FACTS: _facts,
        Needed.SIDES: _sides,
        Needed.THEMES: _themes,
        Needed.WORDS: _words,
    }
    about = {"owner_id": owner, "career_field": career_field}
    first, *others = chain.from_iterable(of[part](about) for part in needed)
    return first.union(*others, all=True)


About = dict[str, UUID]
"""Whose line of work it is, and which: how rows that name it are found."""


def _facts(about: About) -> list[Rows]:
    mine, career_field = {"owner_id": about["owner_id"]}, about["career_field"]
    told = {**mine, "interview__career_field": career_field}
    named = Referral.plain.filter(**mine, ask__career_field=career_field)
    doers = FieldMark.plain.filter(**about, purpose=FieldMark.Purpose.DOES_IT)
    courses = Reading.plain.filter(**told, kind=Reading.Kind.COURSE)
    related = RelatedField.plain.filter(**told)
    return [
        _rows(
            *("visit", Interview.plain.filter(**about)),
            other="person",
            words="person__name",
            more=_answers(Joined(Concat(*ANSWER, output_field=TEXT))),
            at="held_at",
        ),
        _rows("name", named, row="person", words="person__name", at="named_at"),
        _rows("name", doers, row="person", words="person__name", at="created_at"),
        _rows("course", courses, visit="interview", words="text"),
        _rows("related", related, visit="interview", words="name"),
        *_concluded(about),
    ]


ANSWER: Final = (Cast("pk", TEXT), Value(":", TEXT), Cast("question", TEXT))
"""An answer's id, and its question's where it has one."""


def _answers(gathered: Aggregate) -> Subquery:
    """Something of all answers that were given in the visit of the row."""
    mine = Answer.plain.filter(interview=OuterRef("pk")).exclude(text="").order_by()
    return Subquery(mine.values("interview").annotate(all=gathered).values("all"))


def _concluded(about: About) -> list[Rows]:
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


def _sides(about: About) -> list[Rows]:
    """Of a visit, `words` is the name of its list of questions, `more` whether anybody reports to the
    person: "leads" or nothing. Of somebody above, their name, and that of who reports to them."""
    held = Interview.plain.filter(**about, held_at__isnull=False)
    leads = Case(When(leads_somebody("person"), then=Value("leads")), default=Value(""))
    written = Length("story") + Coalesce(_answers(Sum(Length("text"))), 0)
    above = held.filter(person__reports_to__isnull=False, person__reports_to__met_at=None)
    named = {"row": "person__reports_to", "words": "person__reports_to__name"}
    return [
        _rows("side", held, words="guide__name", more=leads, number=written),
        _rows("above", above, more="person__sort_name", **named),
    ]


def _themes(about: About) -> list[Rows]:
    marked = Passage.plain.filter(theme=OuterRef("pk"), lost_at=None).order_by().values("theme")
    visits = marked.annotate(all=Joined(Cast("answer__interview", TEXT))).values("all")
    return [_rows("theme", Theme.plain.filter(**about), words="name", more=Subquery(visits))]


def _words(about: About) -> list[Rows]:
    mine = Passage.plain.filter(owner_id=about["owner_id"], lost_at=None).exclude(mark="")
    mine = mine.filter(answer__interview__career_field=about["career_field"])
    met = F("answer__interview__held_at").desc(nulls_last=True)
    newest = mine.order_by(met, "start", "pk")
    passages = Passage.plain.filter(pk__in=newest.values("pk")[:MOST_MARKS])
    there = {"row": "answer", "visit": "answer__interview", "other": "answer__question"}
    return [_rows("marked", passages, words="words", more="mark", number=F("start"), **there)]


class Joined(Aggregate):
    """Texts with a blank between them, in any order."""

    template = "%(function)s(%(expressions)s, ' ')"
    output_field = TEXT

    def as_sqlite(self, *sent: Any, **more: Any) -> Any:
        return self.as_sql(*sent, function="GROUP_CONCAT", **more)

    def as_postgresql(self, *sent: Any, **more: Any) -> Any:
        return self.as_sql(*sent, function="STRING_AGG", **more)


def _rows(kind: str, rows: QuerySet[Any], row: str = "pk", number: Any = 0, **columns: Any) -> Rows:
    """The rows of one table in the columns of all: fields by name, or what is worked out. PostgreSQL
    matches the columns of a union by type, an empty one's too."""

    def text(name: str) -> Any:
        there = columns.get(name)
        return Cast(F(there) if isinstance(there, str) else there or Value(None), TEXT)

    def words(name: str) -> Any:
        if name not in columns:
            return Cast(Value(""), TEXT)
        plain = isinstance(columns[name], str)
        found = Substr(text(name), 1, LONGEST + 1) if plain else text(name)
        return Coalesce(found, Value(""), output_field=TEXT)

    return rows.order_by().values_list(
        Cast(Value(kind), TEXT),
        Cast(F(row), TEXT),
        *(text(name) for name in ("visit", "other")),
        *(words(name) for name in ("words", "more")),
        text("at"),
        Cast(Value(number) if isinstance(number, int) else number, NUMBER),
    )
