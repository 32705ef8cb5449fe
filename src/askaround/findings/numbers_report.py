"""Numbers people gave, for a terminal and for programs."""

import json
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.findings import numbers_in_words as words
from askaround.findings.queries.numbers import Group, Number, Numbers
from askaround.interviews.words import figure_in_words


def as_text(career_field: CareerField, found: Numbers) -> str:
    """Each group under its title, a line a visit, the middle last."""
    lines = [career_field.name]
    if not found:
        return "\n".join([*lines, _("Nobody has given a number yet.")])
    for group in found.groups:
        lines += ["", words.title(group), *_visits(group)]
        if group.band:
            lines.append(f"  {words.middle(group)}")
    if found.other:
        lines += ["", _("Other numbers"), *(f"  {_quoted(each)}" for each in found.other)]
    if found.left_out:
        lines += ["", _("Left out"), *(f"  {_quoted(each)}" for each in found.left_out)]
    return "\n".join(lines)


def _visits(group: Group) -> list[str]:
    lines = []
    for visit in group.visits:
        said = "; ".join(
            words.worked_out(each) if group.worked_out and words.worked_out(each) else _said(each)
            for each in visit.numbers
        )
        span = words.span(group.key, visit.range.low, visit.range.high)
        lines.append(f"  {visit.interview.person.name}: {span} ({said})")
    return lines


def _said(number: Number) -> str:
    return f"“{number.read.words}”"


def _quoted(number: Number) -> str:
    return f"{number.interview.person.name}: {_said(number)}"


def as_json(career_field: CareerField, found: Numbers) -> str:
    """The same for programs, as the API gives it."""
    return json.dumps(as_dict(career_field, found), ensure_ascii=False, indent=2)


def as_dict(career_field: CareerField, found: Numbers) -> dict[str, Any]:
    """Plain data: decimals as strings, so that nothing is rounded."""
    return {
        "career_field": str(career_field.pk),
        "groups": [_group(group) for group in found.groups],
        "other": [_number(each, worked_out=False) for each in found.other],
        "left_out": [_number(each, worked_out=False) for each in found.left_out],
    }


def _group(group: Group) -> dict[str, Any]:
    band = group.band
    return {
        "about": group.key.about,
        "currency": group.key.currency,
        "period": group.key.period,
        "worked_out": group.worked_out,
        "title": words.title(group),
        "median": {"low": _plain(band.low), "high": _plain(band.high)} if band else None,
        "visits": [
            {
                "interview": str(visit.interview.pk),
                "person": {
                    "id": str(visit.interview.person_id),
                    "name": visit.interview.person.name,
                },
                "held_at": visit.held_at.isoformat() if visit.held_at else None,
                "low": _plain(visit.range.low),
                "high": _plain(visit.range.high),
                "numbers": [_number(each, worked_out=group.worked_out) for each in visit.numbers],
            }
            for visit in group.visits
        ],
    }


def _number(number: Number, *, worked_out: bool) -> dict[str, Any]:
    return {
        "answer": str(number.answer.pk),
        "start": number.read.start,
        "words": number.read.words,
        "about": number.about,
        "low": _plain(number.figure.low),
        "high": _plain(number.figure.high),
        "currency": number.figure.currency,
        "period": number.figure.period,
        "understood": figure_in_words(number.figure),
        "put_right": number.put_right,
        "sum": words.worked_out(number) if worked_out else "",
    }


def _plain(value: Decimal) -> str:
    """Without an exponent, and without noughts that say nothing."""
    whole = value == value.to_integral_value()
    return str(value.to_integral_value() if whole else value.quantize(Decimal("0.01")))
