"""What this package adds to the page of a line of work: what was said that counts for deciding.

Deciding comes first: what draws, puts off, is still unsure. Themes, and how much new each visit
brought, are folded below, for those who want them.
"""

from typing import Any

from django.http import HttpRequest

from askaround.careers.models import CareerField
from askaround.findings import curve, objectives_report
from askaround.findings.models import Passage
from askaround.findings.queries.concluded import concluded
from askaround.findings.queries.on_field import marked_about
from askaround.findings.queries.on_record import on_record, standing_of
from askaround.findings.queries.tables import Needed
from askaround.interviews.queries.of_field import visits_of
from askaround.web.panels import Panel, Query, register

FIRST_SHOWN = 4
"""Words of each kind that show at once; the rest unfolds. Convention."""


def what_counts(request: HttpRequest, career_field: CareerField) -> dict[str, Any] | None:
    """Words marked in the answers, by what they do to me; nothing before the first visit was held."""
    held = [visit for visit in visits_of(career_field) if visit.held_at]
    if not held:
        return None
    found = marked_about(career_field)
    return {
        "field": career_field,
        "marks": [
            (mark, label, words[:FIRST_SHOWN], words[FIRST_SHOWN:])
            for mark, label in Passage.Mark.choices
            if (words := found.marked[mark])
        ],
        "told": found,
        "curve": curve.drawn(found.newness),
        "several": len(held) > 1,
    }


def objectives(request: HttpRequest, career_field: CareerField) -> dict[str, Any]:
    """The six objectives, open or met, with what met each; folded until anything of them is met."""
    # This page shows marked words, too: what is read together takes one statement.
    on_record(career_field, Needed.THEMES | Needed.WORDS)
    stand = standing_of(career_field)
    shown = objectives_report.shown(career_field.pk, stand)
    met = sum(each.met for each in stand)
    begun = met > 0 or any(line.links for each in shown for line in each.lines)
    return {"field": career_field, "objectives": shown, "met": met, "begun": begun}


def still_open(request: HttpRequest, career_field: CareerField) -> dict[str, Any]:
    """Those that are open, beside how much new each visit brought."""
    still = [each for each in standing_of(career_field) if not each.met]
    shown = objectives_report.shown(career_field.pk, still)
    return {"field": career_field, "objectives": shown}


def decision(request: HttpRequest, career_field: CareerField) -> dict[str, Any] | None:
    """What was decided, what was heard since, what comes next; nothing before the first visit was
    held, unless there is something of it already."""
    held = any(visit.held_at for visit in visits_of(career_field))
    found = concluded(career_field)
    if not held and found.decided is None and not found.to_do:
        return None
    return {"field": career_field, "found": found, "held": held}


def contents(where: str) -> Query:
    """What leads to all that was found out; nothing before the first visit was held."""

    def query(request: HttpRequest, career_field: CareerField) -> dict[str, Any] | None:
        if not any(visit.held_at for visit in visits_of(career_field)):
            return None
        return {"field": career_field, "where": where}

    return query


def register_all() -> None:
    """Called once, when the package is ready."""
    page = "findings/panels/contents.html"
    register("field", 1, Panel("contents", contents("here"), page, 1))
    register("field_aside", 1, Panel("contents", contents("beside"), page, 1))
    register("field", 6, Panel("objectives", objectives, "findings/panels/objectives.html", 1))
    register("enough", 10, Panel("open", still_open, "findings/panels/still_open.html", 1))
    register("field", 7, Panel("what_counts", what_counts, "findings/panels/field.html", 2))
    register("field", 90, Panel("decision", decision, "findings/panels/decision.html", 2))
