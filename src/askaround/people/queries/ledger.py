"""What became of each name: the ledger of referrals, whoever waits longest first.

Four streams, one after the other, each read through its own index and no further than a page
needs: reports owed, permissions to ask, first messages to write, and the rest. A page starts
after the last row of the one before: no OFFSET, no count.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet, Value
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from askaround.people.guidelines import (
    USUAL_PACE,
    NextStep,
    Pace,
    Path,
    keeps_waiting,
    next_step,
    owed_since,
)
from askaround.people.models import Referral
from askaround.people.models.asks import ReferralQuerySet
from askaround.people.pace import pace_of

PAGE = 25

OPEN = Q(met_at=None, reported_back_at=None)
BEGUN = (
    Q(approached_at__isnull=False)
    | Q(person__approached_at__isnull=False)
    | Q(person__agreed_at__isnull=False)
    | Q(person__met_at__isnull=False)
)
RESTS = Q(person__resting_since__isnull=False)
NOT_BEGUN = OPEN & Q(
    approached_at=None,
    person__approached_at=None,
    person__agreed_at=None,
    person__met_at=None,
    person__resting_since=None,
)
MAY_NOT_ASKED = Q(may_use_name=Referral.MayUseName.NOT_ASKED)
OWED = Q(met_at__isnull=False, reported_back_at=None)


class Stream(NamedTuple):
    """A part of the list: which rows, and the date they stand in order of."""

    rows: Q
    date: str
    newest_first: bool = False


class Place(NamedTuple):
    """Where a referral stands in the whole list."""

    stream: int
    date: dt.datetime
    pk: uuid.UUID


STREAMS = (
    Stream(OWED, "met_at"),
    Stream(NOT_BEGUN & MAY_NOT_ASKED, "named_at"),
    Stream(NOT_BEGUN & ~MAY_NOT_ASKED, "named_at"),
    Stream(Q(reported_back_at__isnull=False) | (OPEN & (BEGUN | RESTS)), "named_at", True),
)

STEPS: dict[str, Q] = {
    NextStep.REPORT_BACK: OWED,
    NextStep.ASK_PERMISSION: NOT_BEGUN & MAY_NOT_ASKED,
    NextStep.APPROACH: NOT_BEGUN & ~MAY_NOT_ASKED,
    NextStep.MEET: OPEN & BEGUN & Q(person__met_at=None, person__resting_since=None),
    NextStep.RESTING: OPEN & RESTS & Q(person__met_at=None),
    NextStep.KNOWN_ALREADY: OPEN & Q(person__met_at__isnull=False),
    NextStep.DONE: Q(reported_back_at__isnull=False),
}
"""Which referrals stand at each step: the same as `guidelines.next_step` says of one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One referral in the ledger; `late` is whether whoever named them has waited too long."""

    referral: Referral
    step: NextStep
    since: dt.datetime | None
    late: bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """One page. `after` is where the next begins, empty on the last."""

    entries: list[Entry]
    after: str = ""


def ledger(
    actor: Any,
    *,
    today: dt.date,
    career_field: uuid.UUID | None = None,
    step: str = "",
    after: str = "",
    page: int = PAGE,
) -> Ledger:
    """The referrals this actor may see, of one field or one step if said.

    Two queries: which they are in which order, then they themselves with their people.
    """
    mine = Referral.objects.visible_to(actor)
    if career_field is not None:
        mine = mine.filter(ask__career_field_id=career_field)
    if step:
        mine = mine.filter(STEPS[step])
    found = _places(mine, after, page + 1)
    shown = found[:page]
    rows = with_people(Referral.plain.filter(pk__in=[place.pk for place in shown])).in_bulk()
    pace = pace_of(actor)
    entries = [entry(rows[place.pk], today=today, pace=pace) for place in shown if place.pk in rows]
    return Ledger(entries, _written(shown[-1]) if len(found) > page else "")


def every_entry(
    actor: Any, *, today: dt.date, career_field: uuid.UUID | None = None
) -> Iterator[Entry]:
    """The whole list, read five hundred at a time."""
    after = "begin"
    while after:
        page = ledger(actor, today=today, career_field=career_field, after=after, page=500)
        yield from page.entries
        after = page.after


def entry(referral: Referral, *, today: dt.date, pace: Pace = USUAL_PACE) -> Entry:
    """Where one referral stands; its person and who named them are read already."""
    path = path_of(referral)
    met_on = timezone.localdate(referral.met_at) if referral.met_at else None
    step = next_step(path)
    late = step == NextStep.REPORT_BACK and met_on is not None
    return Entry(
        referral,
        step,
        owed_since(path),
        late and met_on is not None and keeps_waiting(met_on, today=today, pace=pace),
    )


def path_of(referral: Referral) -> Path:
    """The dated facts of one referral, with what its person's record adds."""
    person = referral.person
    return Path(
        named_at=referral.named_at,
        asked_permission=referral.may_use_name != Referral.MayUseName.NOT_ASKED,
        approached_at=referral.approached_at,
        met_at=referral.met_at,
        reported_back_at=referral.reported_back_at,
        approached=bool(person.approached_at or person.agreed_at),
        met_before=person.met_at is not None,
        resting=person.resting_since is not None,
    )


def with_people(referrals: QuerySet[Referral]) -> QuerySet[Referral]:
    """With who was named, who named them, and about what."""
    beside = referrals.select_related("person", "ask__asked", "ask__career_field")
    return beside.defer("person__notes", "ask__asked__notes", "ask__career_field__why")


def _places(mine: ReferralQuerySet, after: str, most: int) -> list[Place]:
    """Where the first rows after a place stand; a place that can't be read is the beginning."""
    begin, date, last = _read_place(after)
    parts = []
    for number, stream in enumerate(STREAMS):
        if number < begin:
            continue
        rows: QuerySet[Referral] = mine.filter(stream.rows)
        if number == begin and date is not None:
            rows = _after(rows, stream, date, last)
        sign = "-" if stream.newest_first else ""
        first = rows.order_by(f"{sign}{stream.date}", f"{sign}id").values("pk")[:most]
        named = Referral.plain.filter(pk__in=first).annotate(
            stream=Value(number), date=F(stream.date)
        )
        parts.append(named.values_list("stream", "date", "pk"))
    found = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    return sorted((Place(*row) for row in found), key=_sorting)[:most]


def _after(
    rows: QuerySet[Referral], stream: Stream, date: dt.datetime, last: uuid.UUID
) -> QuerySet[Referral]:
    way = "lt" if stream.newest_first else "gt"
    return rows.filter(**{f"{stream.date}__{way}e": date}).filter(
        Q(**{f"{stream.date}__{way}": date}) | Q(**{f"pk__{way}": last})
    )


def _sorting(place: Place) -> tuple[int, float, int]:
    sign = -1 if STREAMS[place.stream].newest_first else 1
    return place.stream, sign * place.date.timestamp(), sign * place.pk.int


def _written(place: Place) -> str:
    return f"{place.stream}|{place.date.isoformat()}|{place.pk}"


def _read_place(after: str) -> tuple[int, dt.datetime | None, uuid.UUID]:
    nowhere = 0, None, uuid.UUID(int=0)
    number, _bar, rest = after.partition("|")
    date, _bar, last = rest.partition("|")
    if number not in {str(each) for each in range(len(STREAMS))}:
        return nowhere
    try:
        moment = parse_datetime(date)
        return (int(number), moment, uuid.UUID(last)) if moment and moment.tzinfo else nowhere
    except ValueError:
        return nowhere
