"""What they agree and differ on, in the seeker's own words."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, hold_together, make_once
from askaround.careers.models import CareerField
from askaround.findings.models import Finding, FindingPassage, Passage
from askaround.questions.models import Question


@transaction.atomic
def add_finding(
    *,
    career_field: CareerField,
    kind: str,
    text: str,
    question: Question | None = None,
    passages: Iterable[Passage] = (),
    id: uuid.UUID | None = None,
) -> Finding:
    """Write down a similarity or a difference, with the words that show it."""
    finding, is_new = make_once(
        Finding,
        owner=career_field.owner,
        id=id,
        career_field=career_field,
        kind=kind,
        text=text.strip(),
        question=question,
    )
    if is_new:
        _show_by(finding, passages)
    return finding


@transaction.atomic
def change_finding(
    *,
    finding: Finding,
    expected: int | None = None,
    passages: Iterable[Passage] | None = None,
    **fields: Any,
) -> Finding:
    """Change what it says, or the words that show it (None: as they are). Raises `Stale`."""
    if "text" in fields:
        fields["text"] = fields["text"].strip()
    change(finding, expected=expected, **fields)
    if passages is not None:
        wanted = list(passages)
        finding.links.exclude(passage__in=wanted).delete()
        _show_by(finding, wanted)
    return finding


def delete_finding(*, finding: Finding, at: dt.datetime) -> Bundle:
    """Take it away; the marks it was shown by stay."""
    return bundles.delete(finding, title=bundles.quoted(finding.text), at=at)


def _show_by(finding: Finding, passages: Iterable[Passage]) -> None:
    """Link these words, each once."""
    wanted = {passage.pk: passage for passage in passages}
    hold_together(finding.owner, *wanted.values())
    known = set(finding.links.values_list("passage_id", flat=True))
    FindingPassage.plain.bulk_create(
        FindingPassage(owner_id=finding.owner_id, finding=finding, passage=passage)
        for pk, passage in wanted.items()
        if pk not in known
    )
