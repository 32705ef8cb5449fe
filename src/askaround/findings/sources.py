"""What a reason or a step of the plan leads back to: a finding, words of an answer, a visit."""

from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from askaround.findings.models import DecisionReason, PlanStep
from askaround.findings.places import compare_address, words_address


class Source(NamedTuple):
    """Where it stands, what it says, and who said it."""

    href: str
    words: str
    who: str = ""


def source_shown(row: DecisionReason | PlanStep, career_field: UUID) -> Source | None:
    """The source of a row whose finding, passage and interview are at hand; None without one."""
    if finding := row.finding:
        words = f"{str(finding.get_kind_display()).rstrip('…')} {finding.text}"
        href = compare_address(career_field, finding.question_id, f"finding-{finding.pk}")
        return Source(href, words)
    if passage := row.passage:
        answer = passage.answer
        field = answer.interview.career_field_id
        href = words_address(field, answer.question_id, answer.pk)
        return Source(href, f"“{passage.words}”", answer.interview.person.name)
    if visit := row.interview:
        return Source(visit.get_absolute_url(), _("the visit"), visit.person.name)
    return None
