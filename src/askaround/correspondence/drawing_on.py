"""What stands beside the draft of a letter: promises, own templates, notes, whom to ask next."""

from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Value

from askaround.correspondence import words
from askaround.correspondence.last_visit import LastVisit, last_visit
from askaround.correspondence.models import Message, MessageTemplate
from askaround.correspondence.queries import said_at
from askaround.interviews.models import Promise
from askaround.people.models import FieldMark, Person

Kind = Message.Kind
TEMPLATES_SHOWN = 20
"""How many of the seeker's own templates a draft offers. Convention: what can be looked through."""
NOTES_SHOWN = 5
"""How many notes stand beside a letter. Convention: what can be taken in at a glance."""


class Beside(NamedTuple):
    """What stands beside a draft: what was promised at the visit, and the seeker's own words."""

    promises: list[str]
    templates: list[tuple[UUID, str]]


def beside(message: Message) -> Beside:
    """The open promises a thank-you may speak of, and own templates (id and name). One query."""
    if message.sent_at is not None:
        return Beside([], [])
    columns = ("what", "created_at", "id", "words")
    own = MessageTemplate.objects.owned_by(message.owner).filter(
        kind=message.kind, asking=message.asking
    )
    rows = own.annotate(what=Value("template"), words=F("name")).values_list(*columns)
    if message.kind == Kind.THANK_YOU and message.interview is not None:
        open_ones = Promise.plain.filter(interview=message.interview, kept_at=None).order_by()
        promised = open_ones.annotate(what=Value("promise"), words=F("text"))
        rows = rows.union(promised.values_list(*columns), all=True)
    found = sorted(rows)
    return Beside(
        [words.shortened(text) for what, _at, _id, text in found if what == "promise"][
            :NOTES_SHOWN
        ],
        sorted(
            ((pk, name) for what, _at, pk, name in found if what == "template"),
            key=lambda each: each[1].casefold(),
        )[:TEMPLATES_SHOWN],
    )


def next_to_ask(message: Message) -> Person | None:
    """Somebody else thought of for the same line of work, whom nobody has asked yet."""
    if not message.asking or message.career_field_id is None:
        return None
    mark = (
        FieldMark.plain.filter(
            career_field_id=message.career_field_id,
            purpose=FieldMark.Purpose.MIGHT_KNOW,
            person__approached_at=None,
            person__resting_since=None,
        )
        .exclude(person_id=message.person_id)
        .select_related("person")
        .order_by("created_at", "id")
        .first()
    )
    return mark.person if mark else None


def _what_came_of(visit: LastVisit) -> list[str]:
    """What the seeker thought after a visit, in their own first sentence; then what was said."""
    mine = words.telling_line(visit.impressions)
    return [mine, *visit.said] if mine else visit.said


def notes_to_draw_on(message: Message) -> list[str]:
    """What the seeker noted that may help with the words: what was said, or why this person."""
    if message.sent_at is not None:
        return []
    if message.kind == Kind.THANK_YOU and message.interview is not None:
        return said_at(message.interview)[:NOTES_SHOWN]
    if message.kind == Kind.REPORT_BACK and message.referral is not None:
        visit = last_visit(message.referral.person)
        return _what_came_of(visit)[:NOTES_SHOWN] if visit else []
    if message.kind == Kind.INTRODUCTION and not message.asking:
        marks = FieldMark.plain.filter(person_id=message.person_id).exclude(why="")
        return list(marks.order_by("-created_at").values_list("why", flat=True)[:3])
    return []
