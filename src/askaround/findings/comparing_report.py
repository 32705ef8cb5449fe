"""What they said to one question, for other programs and for a terminal."""

import json
import textwrap
from typing import Any

from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.findings.models import Passage
from askaround.findings.queries.comparing import Asked, Contradictions, Said, Shown
from askaround.findings.queries.one_question import Comparison
from askaround.findings.viewpoints import LABELS, PEOPLE, Viewpoint

WIDTH = 88


def as_dict(field: CareerField, found: Comparison | None) -> dict[str, Any]:
    """The whole of it, as the API gives it out. Without answers `question` is null and all is empty."""
    told: dict[str, Any] = {"career_field": str(field.pk), "questions": [], "question": None}
    if found is None:
        return told | {"answers": [], "findings": [], "contradictions": _apart(None, [])}
    return told | {
        "questions": [_question(asked) for asked in found.every],
        "question": _question(found.turn.asked),
        "answers": [_said(each) for each in found.said],
        "findings": [_shown(each) for each in found.findings],
        "contradictions": _apart(found.apart, found.said),
    }


def as_json(field: CareerField, found: Comparison | None) -> str:
    return json.dumps(as_dict(field, found), ensure_ascii=False, indent=2)


def as_text(field: CareerField, found: Comparison | None) -> str:
    """One question with everybody's answer, those who do the work first."""
    if found is None:
        return _("Nothing was written down about %(field)s yet.") % {"field": field.name}
    number = {"number": found.turn.number, "all": len(found.every)}
    lines = [_wording(found.turn.asked), _("Question %(number)d of %(all)d") % number]
    for viewpoint in Viewpoint:
        said = [each for each in found.said if each.viewpoint == viewpoint]
        if said:
            lines += ["", str(PEOPLE[viewpoint])]
        for each in said:
            lines += _lines_of(each)
    for shown in found.findings:
        lines += ["", f"{shown.finding.get_kind_display()} {_flat(shown.finding.text)}"]
        lines += [f"  “{_flat(each.words)}” ({each.name})" for each in shown.passages]
    return "\n".join(lines)


def _lines_of(said: Said) -> list[str]:
    text = [
        textwrap.fill(line, WIDTH, initial_indent="    ", subsequent_indent="    ")
        for line in said.answer.text.splitlines()
        if line.strip()
    ]
    marks = [f"    → {_mark(each)}: “{_flat(each.words)}”" for each in said.standing]
    return ["", f"  {_flat(said.person.name)}", *text, *marks]


def _mark(passage: Passage) -> str:
    return passage.theme.name if passage.theme else str(passage.get_mark_display()) or _("kept")


def _flat(words: str) -> str:
    return " ".join(words.split())


def _wording(asked: Asked) -> str:
    return asked.question.wording if asked.question else _("What was said beside the questions")


def _question(asked: Asked) -> dict[str, Any]:
    pk = str(asked.question.pk) if asked.question else None
    return {"id": pk, "text": _wording(asked), "answers": asked.answered}


def _said(said: Said) -> dict[str, Any]:
    person = said.person
    return {
        "id": str(said.answer.pk),
        "interview": str(said.answer.interview_id),
        "person": {"id": str(person.pk), "name": person.name},
        "title": person.title,
        "organisation": person.organisation.name if person.organisation else "",
        "viewpoint": said.viewpoint.value,
        "viewpoint_label": str(LABELS[said.viewpoint]),
        "text": said.answer.text,
        "passages": [_passage(each) for each in said.passages],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    lost = passage.lost_at.isoformat() if passage.lost_at else None
    return {
        "id": str(passage.pk),
        "start": passage.start,
        "end": passage.end,
        "said": passage.words,
        "mark": passage.mark,
        "theme": str(passage.theme_id) if passage.theme_id else None,
        "lost_at": lost,
    }


def _shown(shown: Shown) -> dict[str, Any]:
    return {
        "id": str(shown.finding.pk),
        "kind": shown.finding.kind,
        "text": shown.finding.text,
        "passages": [str(each.passage) for each in shown.passages],
    }


def _apart(apart: Contradictions | None, said: list[Said]) -> dict[str, Any]:
    if not apart:
        return {"marks": [], "numbers": []}
    answers = {each.person.pk: str(each.answer.pk) for each in reversed(said)}
    return {
        "marks": [
            {
                "theme": None if each.theme is None else str(each.theme),
                "draws": [answers[who] for who in each.draws],
                "puts_off": [answers[who] for who in each.puts_off],
            }
            for each in apart.marks
        ],
        "numbers": [
            {
                "kind": each.kind,
                "currency": each.currency,
                "period": each.period,
                "low": {"answer": answers[each.low.who], "words": list(each.low.words)},
                "high": {"answer": answers[each.high.who], "words": list(each.high.words)},
            }
            for each in apart.numbers
        ],
    }
