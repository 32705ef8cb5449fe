"""How much new each visit brought and what is still missing, for programs and for a terminal."""

import json
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _, ngettext

from askaround.careers.models import CareerField
from askaround.findings.guidelines import BASE, LITTLE_NEW, RUN
from askaround.findings.queries.enough import Enough, Part, Visit
from askaround.findings.saturation import Newness
from askaround.findings.viewpoints import PEOPLE


def as_dict(field: CareerField, told: Enough) -> dict[str, Any]:
    """The whole of it, as the API gives it out."""
    return {
        "career_field": str(field.pk),
        "base": BASE,
        "run": RUN,
        "little_new_at": float(LITTLE_NEW),
        **_measure(told.counted, told.newness),
        "not_counted": told.not_counted,
        "thin": [str(visit.pk) for visit in told.thin],
        "too_thin": told.too_thin,
        "viewpoints": [_part(part) for part in told.parts],
        "open_questions": [
            {"id": str(question.pk), "text": question.wording} for question in told.open_questions
        ],
        "next": _next(told),
    }


def as_json(field: CareerField, told: Enough) -> str:
    return json.dumps(as_dict(field, told), ensure_ascii=False, indent=2)


def as_text(field: CareerField, told: Enough) -> str:
    """What is missing first, then how much new each visit brought."""
    lines = [field.name, "", *_lines_of_missing(told), "", _("How much new did each visit bring?")]
    lines += [f"  {said}" for said in in_words(told)]
    if told.newness.runs:
        lines += [
            f"  {new:>3}  {' '.join(visit.name.split())}"
            for new, visit in zip(told.newness.new, told.counted, strict=True)
        ]
    return "\n".join(lines)


def in_words(told: Enough) -> list[str]:
    """The measure in sentences: too early to say, or the latest share and what it means."""
    said = [_said_of(told.newness)]
    if told.not_counted:
        said.append(
            ngettext(
                "One visit has no theme marked yet and is not counted.",
                "%(count)d visits have no theme marked yet and are not counted.",
                told.not_counted,
            )
            % {"count": told.not_counted}
        )
    if told.newness.runs and told.too_thin:
        said.append(
            _(
                "Little is written down of some visits. Less new is heard where less is said, so "
                "take this with care."
            )
        )
    return said


def _said_of(new: Newness) -> str:
    if new.latest is None:
        return ngettext(
            "It takes one visit more with themes marked in it before this can be said.",
            "It takes %(count)d visits more with themes marked in them before this can be said.",
            new.visits_missing,
        ) % {"count": new.visits_missing}
    if new.latest.share is None:
        return _(
            "No theme was marked in the first visits, so there is nothing to hold the rest to."
        )
    words = {
        "run": new.run,
        "new": new.latest.new,
        "base": new.base,
        "themes": new.in_base,
        "share": percent(new.latest.share),
    }
    formula = _(
        "New themes in the latest %(run)d visits, over the themes of the first %(base)d: "
        "%(new)d ÷ %(themes)d = %(share)s."
    )
    meaning = (
        _("That is 5 % or less: little new is being heard.")
        if new.little_new
        else _("That is more than 5 %: there is still new to hear.")
    )
    return f"{formula % words} {meaning}"


def percent(share: Fraction) -> str:
    """To a whole per cent, halves up; "under 1 %" where something would round to nothing."""
    whole = int(share * 100 + Fraction(1, 2))
    if share and not whole:
        return _("under 1 %")
    return _("%(number)d %%") % {"number": whole}


def _lines_of_missing(told: Enough) -> list[str]:
    lines = []
    for part in told.parts:
        visits = ngettext("%(count)d visit", "%(count)d visits", part.visits)
        lines.append(f"{PEOPLE[part.viewpoint]}: {visits % {'count': part.visits}}")
    if told.next_person:
        lines.append(_("Next: %(name)s.") % {"name": told.next_person.name})
    if told.next_question:
        question = told.next_question.wording
        lines.append(_("Nobody was asked yet: %(question)s") % {"question": question})
    return lines


def _measure(counted: list[Visit], new: Newness) -> dict[str, Any]:
    return {
        "visits": [
            {
                "interview": str(visit.pk),
                "person": {"id": str(visit.person), "name": visit.name},
                "viewpoint": visit.viewpoint.value,
                "held_at": visit.held_at.isoformat(),
                "new_themes": brought,
            }
            for visit, brought in zip(counted, new.new, strict=True)
        ],
        "themes_in_base": new.in_base,
        "runs": [
            {
                "first": run.first,
                "last": run.last,
                "new_themes": run.new,
                "share": None if run.share is None else float(run.share),
            }
            for run in new.runs
        ],
        "visits_missing": new.visits_missing,
        "little_new": new.little_new,
    }


def _part(part: Part) -> dict[str, Any]:
    measured = _measure(part.counted, part.newness)
    del measured["visits"]
    return {
        "viewpoint": part.viewpoint.value,
        "visits": part.visits,
        "heard": part.heard,
        **measured,
    }


def _next(told: Enough) -> dict[str, Any]:
    person, question = told.next_person, told.next_question
    return {
        "viewpoint": told.next_viewpoint.value if told.next_viewpoint else None,
        "person": {"id": str(person.pk), "name": person.name} if person else None,
        "question": {"id": str(question.pk), "text": question.wording} if question else None,
    }
