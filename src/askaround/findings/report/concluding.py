"""The last parts of the report: what I decided and why, and what comes next."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from askaround.findings.models import Decision, DecisionReason, PlanStep
from askaround.findings.queries.deciding import standing_of
from askaround.findings.report.essay import Line, Part
from askaround.findings.report.gathering import Gathered
from askaround.findings.report.notes import Notes, quoted


def decided(found: Gathered, notes: Notes) -> Part:
    """The decision that stands, its reasons, and what was decided before it."""
    heading = _("What I decided, and why")
    standing = standing_of(found.decisions)
    if standing is None:
        lines = [Line(_("I haven't decided yet."), "quiet")]
    else:
        lines = [Line(_sentence(standing)), *_reasons(standing, found, notes)]
    for before in found.decisions:
        if before.reopened_at is not None:
            lines.append(_before(before))
    return Part("decision", heading, lines)


def _sentence(decision: Decision) -> str:
    outcome = str(capfirst(decision.get_outcome_display()))
    if decision.neighbour:
        outcome = f"{outcome}: {decision.neighbour.name}"
    day = _day(decision.decided_at)
    if not decision.sentence:
        return _("%(outcome)s. Decided on %(day)s.") % {"outcome": outcome, "day": day}
    words = {"sentence": _ended(decision.sentence), "outcome": outcome, "day": day}
    return _("%(sentence)s (%(outcome)s; decided on %(day)s.)") % words


def _reasons(decision: Decision, found: Gathered, notes: Notes) -> list[Line]:
    return [_reason(each, found, notes) for each in decision.reasons.all()]


def _reason(reason: DecisionReason, found: Gathered, notes: Notes) -> Line:
    """A reason; words it rests on are quoted, and everything leads back."""
    passage = found.passages.get(reason.passage_id) if reason.passage_id else None
    if passage is not None:
        text = f"{_ended(reason.text)} {quoted(passage.words)}"
        return Line(
            text, "item", passage.answer.interview.person.name, (notes.of_passage(passage),)
        )
    if reason.finding_id:
        shown = next((f for f in found.findings if f.finding.pk == reason.finding_id), None)
        words = [
            found.passages[each.passage]
            for each in (shown.passages if shown else ())
            if each.passage in found.passages
        ]
        text = reason.text
        if shown and text == shown.finding.text:
            text = f"{str(shown.finding.get_kind_display()).rstrip('…')} {text}"
        return Line(_ended(text), "item", notes=notes.of_passages(words))
    if reason.interview_id:
        visit = next(
            (v.interview for v in found.visits if v.interview.pk == reason.interview_id), None
        )
        if visit is not None:
            return Line(_ended(reason.text), "item", visit.person.name, (notes.of_visit(visit),))
    return Line(_ended(reason.text), "item")


def _before(decision: Decision) -> Line:
    words = {
        "day": _day(decision.decided_at),
        "said": decision.sentence or str(decision.get_outcome_display()),
        "reopened": _day(decision.reopened_at),
    }
    said = _("On %(day)s I had decided: %(said)s I thought again on %(reopened)s.")
    return Line(said % (words | {"said": _ended(words["said"])}), "quiet")


def next_steps(found: Gathered, notes: Notes) -> Part:
    """The steps of the plan that are still to do."""
    return Part("next", _("What I do next"), [_step(each, found, notes) for each in found.to_do])


def _step(step: PlanStep, found: Gathered, notes: Notes) -> Line:
    day = date_format(step.due_on, "DATE_FORMAT") if step.due_on else ""
    by_day = _("by %(day)s") % {"day": day} if day else ""
    numbers: tuple[int, ...] = ()
    if step.passage_id in found.passages:
        numbers = (notes.of_passage(found.passages[step.passage_id]),)
    elif step.interview_id:
        visits = [v.interview for v in found.visits if v.interview.pk == step.interview_id]
        numbers = tuple(notes.of_visit(each) for each in visits)
    elif step.finding_id:
        shown = [f for f in found.findings if f.finding.pk == step.finding_id]
        rest_on = [p.passage for f in shown for p in f.passages]
        numbers = notes.of_passages(
            found.passages[each] for each in rest_on if each in found.passages
        )
    return Line(step.text, "item", by_day, numbers)


def _ended(text: str) -> str:
    """The text with an end to it."""
    text = " ".join(text.split())
    return text if text[-1:] in '.!?…"”»' else f"{text}."


def _day(moment: object) -> str:
    return date_format(timezone.localtime(moment), "DATE_FORMAT")  # type: ignore[arg-type]
