"""Any two people with all that hangs on them, for the tests of merging."""

import datetime as dt

from hypothesis import strategies as st

from askaround.accounts.tests.everything import everything
from askaround.correspondence.models import Message
from askaround.interviews.models import Interview
from askaround.people.models import ContactDetail, FieldMark, Person, PossibleDuplicate, Referral
from askaround.people.queries.reporting import line_above
from askaround.testing import make

AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=1)


WORDS = st.sampled_from(["", "nurse", "Nurse", "head nurse"])
NAMES = st.sampled_from(["Ana Ruiz", "A. Ruiz", "ana ruiz", "Ruiz, Ana María", "Bob"])
MOMENTS = st.sampled_from([None, AT, LATER, AT - dt.timedelta(days=9)])
VALUES = [
    ("email", "", "ana@example.org"),
    ("email", "work", "Ana@Example.org"),
    ("phone", "", "020 7946 0958"),
    ("address", "", "1 High Street"),
    ("other", "Birthday", "1 May"),
    ("other", "", "1 May"),
]
HALF = st.fixed_dictionaries(
    {
        "person": st.fixed_dictionaries(
            {
                "name": NAMES,
                "title": WORDS,
                "department": WORDS,
                "found_through": st.sampled_from(["", "friend", "other"]),
                "notes": st.sampled_from(["", "Works nights.", "Works nights. Likes tea."]),
                "approached_at": MOMENTS,
                "met_at": MOMENTS,
                "last_contact_at": MOMENTS,
                "resting_since": MOMENTS,
            }
        ),
        "place": st.sampled_from([None, 0, 1]),
        "details": st.lists(st.sampled_from(VALUES), max_size=4, unique=True),
        "marks": st.lists(st.sampled_from(["does_it", "might_know"]), max_size=2, unique=True),
        "named_by": st.lists(st.sampled_from([0, 1]), max_size=2, unique=True),
        "may": st.sampled_from(["yes", "no", "not_asked"]),
        "names": st.booleans(),
        "visits": st.integers(0, 2),
        "messages": st.integers(0, 2),
        "reports_to": st.sampled_from(["", "boss", "twin"]),
        "above_boss": st.booleans(),
        "pair": st.sampled_from(["", "open", "apart"]),
    }
)
WORLDS = st.tuples(HALF, HALF)


def build(halves):
    """Two people with all that hangs on them, and those around them."""
    owner = make.make_user()
    places = [make.make_organisation(owner=owner, name=name) for name in ("Dairy", "Bakery")]
    field = make.make_field(owner=owner)
    boss, third = (make.make_person(owner=owner, name=name) for name in ("The Boss", "Third One"))
    asks = [make.make_ask(asked=make.make_person(owner=owner, name="Ben Okafor")) for _ in "ab"]
    both = [
        make.make_person(
            owner=owner,
            organisation=None if half["place"] is None else places[half["place"]],
            **half["person"],
        )
        for half in halves
    ]
    for person, twin, half in zip(both, reversed(both), halves, strict=True):
        for kind, label, value in half["details"]:
            make.make_detail(person=person, kind=kind, label=label, value=value)
        for purpose in half["marks"]:
            make.make_mark(
                person=person, career_field=field, purpose=purpose, why=half["person"]["title"]
            )
        for number in half["named_by"]:
            referral = make.make_referral(
                ask=asks[number], person=person, may_use_name=half["may"], note=person.name
            )
            make.make_message(person=person, referral=referral)
        if half["names"]:
            make.make_referral(ask=make.make_ask(asked=person), person=twin, note="by himself")
        be_in_touch(person, field, half)
        if half["reports_to"]:
            report(person, {"boss": boss, "twin": twin}[half["reports_to"]])
        if half["above_boss"]:
            report(boss, person)
        if half["pair"]:
            pair_up(person, third, AT if half["pair"] == "apart" else None)
    return [Person.plain.get(pk=person.pk) for person in both]


def be_in_touch(person, field, half):
    for _each in range(half["visits"]):
        make.make_interview(person=person, career_field=field)
    for _each in range(half["messages"]):
        make.make_message(person=person)


def pair_up(person, third, apart_at):
    first, second = sorted((person.pk, third.pk))
    PossibleDuplicate.plain.create(
        owner=person.owner, one_id=first, other_id=second, strength=1, kept_apart_at=apart_at
    )


def report(person, boss):
    """Let somebody report to somebody, unless a circle would arise."""
    if person.pk not in {boss.pk, *(above.pk for above in line_above(boss.pk))}:
        Person.plain.filter(pk=person.pk).update(reports_to=boss)


def held_of(people):
    """All that is known of these people, as sets of words that must not get lost."""
    ids = [person.pk for person in people]
    rows = ContactDetail.plain.filter(person__in=ids)
    return {
        "details": {
            (row.kind, row.label if row.kind == "other" else "", row.lookup or row.value)
            for row in rows
        },
        "notes": {person.notes for person in people} - {""},
        "words": {
            str(word).casefold()
            for person in people
            for word in (person.name, person.title, person.department, person.organisation)
            if word
        },
        "visits": set(Interview.plain.filter(person__in=ids).values_list("pk", flat=True)),
        "messages": set(Message.plain.filter(person__in=ids).values_list("pk", flat=True)),
        "named by": set(
            Referral.plain.filter(person__in=ids)
            .exclude(ask__asked__in=ids)
            .values_list("ask_id", flat=True)
        ),
        "asks": {ask.pk for person in people for ask in person.asks.all()},
        "marks": set(FieldMark.plain.filter(person__in=ids).values_list("purpose", flat=True)),
    }


def kept_rows():
    """All rows but the versions, which rise with every change."""
    return {
        table: sorted(
            ({name: value for name, value in row.items() if name != "version"} for row in rows),
            key=str,
        )
        for table, rows in everything().items()
    }


def facts_of(person):
    words = person.name, person.title, person.department, person.notes, person.found_through
    dates = person.approached_at, person.met_at, person.last_contact_at, person.resting_since
    return (
        (words, dates, person.organisation_id, person.reports_to_id),
        sorted((row.kind, row.label, row.value) for row in person.details.all()),
        sorted((mark.purpose, mark.why) for mark in person.marks.all()),
        sorted((each.may_use_name, each.note, str(each.ask_id)) for each in person.referrals.all()),
        held_of([person]),
    )
