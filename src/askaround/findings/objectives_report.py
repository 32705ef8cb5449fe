"""The six objectives of a line of work, for its page, for programs and for a terminal."""

import json
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.findings.models.judging import Objective
from askaround.findings.objectives import Need, Standing, Told
from askaround.findings.places import words_address
from askaround.questions.bank import BY_SLUG
from askaround.questions.models import Question
from askaround.web.addresses import address

MOST_LINKED = 6
"""What met one need that is linked on a page; there may be sixty answers. Convention."""

MOST_COUNTED = 60
"""Tellers of one need that are counted on a page; beyond, they are many. Convention."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing an objective asks for: in words, what met it as links, how many more did (None: very
    many), and what to ask for it."""

    need: Need
    links: list[tuple[str, str]]
    more: int | None

    @property
    def name(self) -> str:
        return capfirst(_(self.need.name))

    @property
    def question(self) -> tuple[str, str] | None:
        """The address and wording of the question that would bring it."""
        found = BY_SLUG.get(self.need.slugs[0]) if self.need.slugs else None
        return (Question(pk=found.id).get_absolute_url(), _(found.text)) if found else None


@dataclass(frozen=True, slots=True)
class Shown:
    """One objective as a page shows it."""

    standing: Standing
    lines: list[Line]

    @property
    def name(self) -> str:
        return self.standing.name

    @property
    def sentence(self) -> str:
        return sentence(self.standing.name)

    @property
    def met(self) -> bool:
        return self.standing.met


def shown(field: UUID, stand: list[Standing]) -> list[Shown]:
    return [Shown(each, [_line(field, need) for need in each.needs]) for each in stand]


def sentence(name: str) -> str:
    """The objective as a plain sentence."""
    return str(Objective(name).label)


def _line(field: UUID, need: Need) -> Line:
    told = list(islice(need.of_each(), MOST_COUNTED + 1))
    links = [(_address(field, each), said_of(each)) for each in told[:MOST_LINKED]]
    return Line(need, links, None if len(told) > MOST_COUNTED else len(told) - len(links))


def said_of(told: Told) -> str:
    """What met a need, in a few words: mostly whoever told it."""
    match told.what:
        case "course" | "related":
            return _("%(what)s (%(name)s)") % {"what": told.words, "name": told.who}
        case "decision":
            return told.words or _("what you decided")
        case "step":
            return told.words
    return told.who


def _address(field: UUID, told: Told) -> str:
    match told.what:
        case "answer":
            return words_address(field, told.question, told.row)
        case "name":
            return address("people:person", told.row)
        case "decision" | "step":
            return f"{address('careers:field', field)}#{PLACES[told.what]}"
    return address("interviews:interview", told.interview)


PLACES = {"decision": "decision", "step": "plan"}
"""Where on the page of a line of work its decision and its plan stand."""


def as_dict(field: CareerField, stand: list[Standing]) -> dict[str, Any]:
    return {"career_field": str(field.pk), "objectives": [_objective(each) for each in stand]}


def _objective(each: Standing) -> dict[str, Any]:
    return {
        "name": each.name,
        "text": sentence(each.name),
        "met": each.met,
        "said": each.said,
        "needs": [
            {
                "name": _(need.name),
                "met": need.met,
                "takes": need.takes,
                "questions": [str(BY_SLUG[slug].id) for slug in need.slugs],
                "told": [
                    {"type": told.what, "id": str(told.row), "text": said_of(told)}
                    for told in need.told
                ],
            }
            for need in each.needs
        ],
    }


def as_json(field: CareerField, stand: list[Standing]) -> str:
    return json.dumps(as_dict(field, stand), ensure_ascii=False, indent=2)


def as_text(field: CareerField, stand: list[Standing]) -> str:
    """A line an objective, and under an open one what it still asks for."""
    lines = [field.name, ""]
    for each in stand:
        lines.append(f"{_('met') if each.met else _('open'):>6}  {sentence(each.name)}")
        if not each.met:
            missing = ", ".join(_(need.name) for need in each.missing)
            lines.append(f"        {missing or _('you said so')}")
    return "\n".join(lines)
