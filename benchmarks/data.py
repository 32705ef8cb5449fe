"""The data maker: one seeker's folder with any number of people, the same at every run.

One interview for every ten people, up to 1,000 of them, with 25 answers each; asks and referrals as a
diligent seeker has them, whatever else an address book brought; a note on every person.
"""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from benchmarks import words

NOW = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
MOST_INTERVIEWS = 1000
MOST_ASKS = 2000
ANSWERS_EACH = 25
CHUNK = 5000

Say = Callable[[str], None]


def fill(people: int, say: Say, *, asks: int | None = None) -> None:
    """Fill the empty folder that Django was started on. Raises AssertionError where it isn't empty.

    `asks` is how many there were, where it isn't as many as somebody with so many people would make.
    """
    from django.db import transaction

    from askaround.accounts import actions
    from askaround.people.models import Person

    owner = actions.local_seeker(time_zone="Europe/London")
    assert not Person.objects.owned_by(owner).exists(), "this folder holds somebody already"
    maker = Maker(owner, people, asks)
    for step in (maker.places, maker.people, maker.details, maker.asks, maker.interviews):
        say(f"  {step.__name__}")
        with transaction.atomic():
            step()
    settle()


def settle() -> None:
    """Leave the tables as a folder in use has them: planned for, and the log emptied."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA optimize")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("ANALYZE")


class Maker:
    """Makes each kind of row in turn, from one seed."""

    def __init__(self, owner: Any, count: int, asks: int | None = None) -> None:
        self.owner = owner
        self.count = count
        self.number_of_asks = asks or max(1, min(count // 10, MOST_ASKS))
        self.random = random.Random(20261120)  # the same at every run is the point
        self.ids: list[Any] = []
        self.fields: list[Any] = []
        self.organisations: list[Any] = []
        self.named: list[Any] = []

    def places(self) -> None:
        """Three career fields, and one organisation for every twenty people."""
        from askaround.careers.models import CareerField
        from askaround.people.models import Organisation

        self.fields = CareerField.plain.bulk_create(
            CareerField(owner=self.owner, name=name, why="To find out what a day is like.")
            for name in words.FIELDS
        )
        wanted = max(3, self.count // 20)
        names = (words.place(self.random, number) for number in range(wanted))
        self._all(Organisation, (Organisation(owner=self.owner, name=name) for name in names))
        self.organisations = list(Organisation.plain.values_list("pk", flat=True))

    def people(self) -> None:
        """Everybody, with a title, often a place, and two sentences of notes."""
        from askaround.people.models import Person

        self._all(Person, (self._person(number) for number in range(self.count)))

    def _person(self, number: int) -> Any:
        from askaround.people.models import Person
        from askaround.people.names import sort_name

        name = words.name(self.random)
        place = self.random.choice(self.organisations) if self.random.random() < 0.6 else None
        person = Person(
            owner=self.owner,
            name=name,
            sort_name=sort_name(name),
            title=self.random.choice(words.TITLES),
            organisation_id=place,
            found_through=self.random.choice(("friend", "coworker", "directory", "")),
            notes=words.sentences(self.random, 2),
        )
        self.ids.append(person.pk)
        return person

    def details(self) -> None:
        """An e-mail each, and a telephone for every other one."""
        from askaround.people.models import ContactDetail

        def rows() -> Iterator[Any]:
            for number, pk in enumerate(self.ids):
                mail = f"person{number}@example.org"
                yield self._detail(pk, "email", mail, mail)
                if number % 2:
                    phone = f"+44{7700000000 + number}"
                    yield self._detail(pk, "phone", phone, phone)

        self._all(ContactDetail, rows())

    def _detail(self, person: Any, kind: str, value: str, lookup: str) -> Any:
        from askaround.people.models import ContactDetail

        return ContactDetail(
            owner=self.owner, person_id=person, kind=kind, value=value, lookup=lookup
        )

    def asks(self) -> None:
        """One ask for every ten people, up to 2,000; each brings two to four names."""
        from askaround.people.models import Ask, Person, Referral

        wanted = self.number_of_asks
        fresh = iter(self.ids[wanted // 8 + 1 :])
        reached = list(self.ids[: wanted // 8 + 1])
        asks, referrals, stages = [], [], []
        for number in range(wanted):
            asked = reached[number % len(reached)]
            when = NOW - dt.timedelta(days=400 - number % 380)
            ask = Ask(
                owner=self.owner,
                asked_id=asked,
                kind=("like", "just_like")[number % 2],
                career_field=self.fields[number % len(self.fields)],
                asked_at=when,
            )
            asks.append(ask)
            for named in islice(fresh, self.random.randint(2, 4)):
                reached.append(named)
                facts = self._facts(when)
                stages.append(Person(pk=named, **facts))
                referrals.append(
                    Referral(
                        owner=self.owner, ask=ask, person_id=named, named_at=when, **_shared(facts)
                    )
                )
        Ask.plain.bulk_create(asks, batch_size=CHUNK)
        Referral.plain.bulk_create(referrals, batch_size=CHUNK)
        Person.plain.bulk_update(
            stages, ["approached_at", "agreed_at", "met_at", "last_contact_at"], batch_size=200
        )
        self.named = [row.person_id for row in referrals]

    def _facts(self, named_at: dt.datetime) -> dict[str, dt.datetime | None]:
        """How far things have come with one who was named: a fifth each way."""
        far = self.random.randint(0, 4)
        days = [named_at + dt.timedelta(days=day) for day in (2, 5, 12)]
        return {
            "approached_at": days[0] if far >= 1 else None,
            "agreed_at": days[1] if far >= 2 else None,
            "met_at": days[2] if far >= 3 else None,
            "last_contact_at": days[min(far, 3) - 1] if far else None,
            "reported_back_at": days[2] if far >= 3 else None,
        }

    def interviews(self) -> None:
        """One for every ten people, up to 1,000, written up and thanked for; 25 answers each."""
        from askaround.interviews.models import Answer, Interview
        from askaround.questions.models import Question

        questions = list(Question.plain.filter(owner=None).values_list("pk", flat=True))
        wanted = max(1, min(self.count // 10, MOST_INTERVIEWS))
        people = (self.named or self.ids)[:wanted]
        held = [self._interview(pk, number) for number, pk in enumerate(people)]
        Interview.plain.bulk_create(held, batch_size=CHUNK)
        self._all(
            Answer,
            (
                Answer(
                    owner=self.owner,
                    interview=interview,
                    question_id=questions[number] if number < len(questions) else None,
                    text=words.sentences(self.random, 3),
                )
                for interview in held
                for number in range(ANSWERS_EACH)
            ),
        )

    def _interview(self, person: Any, number: int) -> Any:
        from askaround.interviews.models import Interview

        starts = NOW - dt.timedelta(days=number % 390 + 1, hours=number % 5)
        ends = starts + dt.timedelta(minutes=20)
        return Interview(
            owner=self.owner,
            person_id=person,
            career_field=self.fields[number % len(self.fields)],
            agreed_at=starts - dt.timedelta(days=3),
            starts_at=starts,
            time_zone="Europe/London",
            held_at=starts,
            ended_at=ends,
            written_up_at=ends + dt.timedelta(hours=1),
            thanked_at=ends + dt.timedelta(hours=3),
            story=words.sentences(self.random, 6),
            impressions=words.sentences(self.random, 2),
        )

    def _all(self, model: Any, rows: Iterator[Any]) -> None:
        """Write rows as they are made, so that a million of them never stand in memory at once."""
        while chunk := list(islice(rows, CHUNK)):
            model.plain.bulk_create(chunk)


def _shared(facts: dict[str, dt.datetime | None]) -> dict[str, dt.datetime | None]:
    """The facts that a referral keeps as well."""
    kept = ("approached_at", "met_at", "last_contact_at", "reported_back_at")
    return {name: facts[name] for name in kept}
