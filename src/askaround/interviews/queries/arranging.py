"""What stands around an appointment: times offered, whatever else is arranged, whose clock. One
query each, unless it says more."""

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from askaround.accounts.countries import country_of
from askaround.accounts.days_off import DaysOff, days_off
from askaround.accounts.models import User
from askaround.interviews.models import Interview, Mode, OfferedTime
from askaround.interviews.queries.record import reach
from askaround.interviews.times import clashes, in_words, offering, zones
from askaround.people.models import Person

MOST_NEAR = 50
"""Appointments looked at for one that stands too close: nobody has more in three days. Convention."""

NEAR = dt.timedelta(days=2)
"""How far around an appointment others are looked for: the longest way there and back. Convention."""

AHEAD = dt.timedelta(days=60)
"""How far ahead what is arranged keeps times from being offered. Convention."""


@dataclass(frozen=True, slots=True)
class TheirClock:
    """Whose clock somebody lives by: `zone` (IANA) and how it is known (`said`, `place`, `visit` or
    `mine`). `country` is where several clocks are, and nothing says which."""

    zone: str
    known: str
    country: str = ""


def people_to_arrange(seeker: User) -> QuerySet[Person]:
    """People with what an appointment needs to know of them, in two queries."""
    pending = Interview.plain.filter(person=OuterRef("pk"), held_at=None, cancelled_at=None)
    offers = OfferedTime.plain.filter(person=OuterRef("pk"), taken_at=None)
    last = Interview.plain.filter(person=OuterRef("pk")).order_by("-created_at", "-id")
    people: QuerySet[Person] = Person.objects.visible_to(seeker)
    return (
        people.select_related("organisation", "owner")
        .prefetch_related("details")
        .annotate(
            has_visits=Exists(pending),
            has_offers=Exists(offers),
            last_zone=Subquery(last.values("time_zone")[:1]),
        )
    )


def clock_of(person: Person, seeker: User) -> TheirClock:
    """Their own where it was said; what their place or telephone settles; that of the last visit;
    else the seeker's. No query, of one of `people_to_arrange`."""
    if person.time_zone:
        return TheirClock(person.time_zone, "said")
    known = reach(person)
    guess = zones.guessed(addresses=known.addresses, phones=known.phones)
    if guess.zone:
        return TheirClock(guess.zone, "place")
    if zone := getattr(person, "last_zone", ""):
        return TheirClock(zone, "visit")
    # Where the seeker's own clock is one of that country's, it is the likeliest: nothing is asked.
    unsure = guess.several and seeker.time_zone not in guess.several
    return TheirClock(seeker.time_zone, "mine", guess.country if unsure else "")


def pending_with(person: Person) -> list[Interview]:
    """Visits neither held nor called off, by their day."""
    if not getattr(person, "has_visits", True):
        return []
    rows = person.interviews.filter(held_at=None, cancelled_at=None)
    return list(rows.order_by("starts_at"))


def offered_to(person: Person, now: dt.datetime) -> list[OfferedTime]:
    """The times offered to this person that lie ahead and are not taken, the earliest first."""
    if not getattr(person, "has_offers", True):
        return []
    return list(person.offered_times.filter(taken_at=None, starts_at__gt=now).order_by("starts_at"))


def offered_in_words(
    person: Person, seeker: User, *, language: str, at: dt.datetime
) -> tuple[str, ...]:
    """The same as they stand in a message: "Tuesday 24 November at 10:00", on their clock, which is
    named where it isn't mine. `language` is `en`, or one that begins with `es`. Empty where nothing
    is offered."""
    offered = offered_to(person, at)
    if not offered:
        return ()
    mine = seeker.time_zone
    return in_words.times_in_words(
        [each.starts_at for each in offered],
        theirs=offered[0].time_zone,
        mine=mine,
        language=language,
        today=at.astimezone(ZoneInfo(mine)).date(),
    )


@dataclass(frozen=True, slots=True)
class Closed:
    """Days on which nobody there expects a visitor: weekends, their holidays and the seeker's own."""

    there: DaysOff
    here: DaysOff

    def __call__(self, day: dt.date) -> bool:
        return offering.is_weekend(day) or day in self.there or day in self.here


def closed_days(seeker: User, theirs: str) -> Closed:
    """Those between this seeker and somebody who lives by the clock `theirs`. No query."""
    return Closed(DaysOff(country_of(country="", time_zone=theirs)), days_off(seeker))


def times_to_offer(
    person: Person, seeker: User, *, zone: str, minutes: int, now: dt.datetime
) -> list[dt.datetime]:
    """Two or three moments, clear of what is arranged and of what others were offered. Two queries."""
    return offering.suggested(
        now=now,
        theirs=zone,
        mine=seeker.time_zone,
        minutes=minutes,
        busy=_busy(seeker, person, now),
        closed=closed_days(seeker, zone),
    )


def _busy(seeker: User, person: Person, now: dt.datetime) -> list[offering.Span]:
    until = now + AHEAD
    visits = Interview.objects.owned_by(seeker).coming().filter(starts_at__range=(now, until))
    offers = OfferedTime.objects.owned_by(seeker).open().exclude(person=person)
    rows = [
        *visits.values_list("starts_at", "minutes")[:MOST_NEAR],
        *offers.filter(starts_at__range=(now, until)).values_list("starts_at", "minutes")[
            :MOST_NEAR
        ],
    ]
    return [(start, start + dt.timedelta(minutes=minutes)) for start, minutes in rows if start]


def clashes_of(visit: Interview) -> list[clashes.Clash]:
    """Other appointments that this one overlaps, or stands too close to. None for one without a day."""
    if visit.starts_at is None or visit.cancelled_at or visit.held_at:
        return []
    around = (visit.starts_at - NEAR, visit.starts_at + NEAR)
    others = Interview.objects.owned_by(visit.owner).coming().filter(starts_at__range=around)
    rows = others.exclude(pk=visit.pk).select_related("person").order_by("starts_at")[:MOST_NEAR]
    return clashes.clashes(_stay(visit), [_stay(row) for row in rows])


def _stay(visit: Interview) -> clashes.Stay:
    assert visit.starts_at is not None
    assert visit.ends_at is not None
    way = visit.travel_minutes or 0 if visit.mode == Mode.VISIT else 0
    return clashes.Stay(visit.pk, visit.person.name, visit.starts_at, visit.ends_at, way)
