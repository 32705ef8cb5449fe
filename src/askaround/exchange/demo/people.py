"""The story's people: where they work, how to reach them, who named them."""

import datetime as dt
from collections.abc import Iterable

from askaround.careers.models import CareerField
from askaround.exchange.demo.days import Days
from askaround.exchange.demo.reading import AskStory, PersonStory, Story
from askaround.exchange.demo.shelf import Shelf
from askaround.people.models import Ask, ContactDetail, FieldMark, Organisation, Person, Referral
from askaround.people.names import lookup, sort_name

DETAILS = {"emails": "email", "phones": "phone", "addresses": "address", "links": "link"}
MARKED_AT = "-46 20:30"
"""When those to ask first were written down: the evening it all began."""


class Circle:
    """Everybody in the story, under the short words it uses for them."""

    def __init__(self, story: Story, shelf: Shelf, days: Days) -> None:
        self.shelf = shelf
        self.days = days
        self.fields = {
            key: shelf.put(
                CareerField,
                made_at=days.moment(field["added"]),
                name=field["name"],
                target_job=field["target_job"],
                why=field["why"],
            )
            for key, field in story.fields.items()
        }
        self.places = {
            key: shelf.put(Organisation, made_at=days.moment(MARKED_AT), **place)
            for key, place in story.places.items()
        }
        self.known_since = _first_named(story, days)
        self.people = {key: self._person(key, words) for key, words in story.people.items()}
        for key, words in story.people.items():
            self._beside(self.people[key], words)
        self.greetings = {
            key: words.get("greeting", self.people[key].first_name)
            for key, words in story.people.items()
        }
        self.led_to: dict[str, list[Referral]] = {}

    def ask(self, words: AskStory, *, at: dt.datetime, named_at: dt.datetime) -> Ask:
        """One ask, and the people it brought."""
        ask = self.shelf.put(
            Ask,
            made_at=at,
            asked=self.people[words["asked"]],
            career_field=self.fields[words["field"]],
            kind=words["kind"],
            asked_at=at,
            note=words.get("note", ""),
        )
        for named in words.get("named", []):
            referral = self.shelf.put(
                Referral,
                made_at=named_at,
                ask=ask,
                person=self.people[named["person"]],
                may_use_name=named.get("may_use_name", "not_asked"),
                note=named.get("note", ""),
                named_at=named_at,
            )
            self.led_to.setdefault(named["person"], []).append(referral)
        return ask

    def who_led_to(self, key: str, *, by: dt.datetime) -> Referral | None:
        """The first naming of a person that had happened by then."""
        return next((each for each in self.led_to.get(key, []) if each.named_at <= by), None)

    def _person(self, key: str, words: PersonStory) -> Person:
        return self.shelf.put(
            Person,
            made_at=self.known_since.get(key, self.days.moment(MARKED_AT)),
            name=words["name"],
            sort_name=sort_name(words["name"]),
            title=words.get("title", ""),
            organisation=self.places[words["organisation"]] if "organisation" in words else None,
            department=words.get("department", ""),
            found_through=words["found_through"],
            found_note=words.get("found_note", ""),
            notes=words.get("notes", ""),
        )

    def _beside(self, person: Person, words: PersonStory) -> None:
        made_at = self.shelf.made[person.pk]
        if "reports_to" in words:
            person.reports_to = self.people[words["reports_to"]]
        for kind, position, value in _details(words):
            self.shelf.put(
                ContactDetail,
                made_at=made_at,
                person=person,
                kind=kind,
                position=position,
                value=value,
                lookup=lookup(kind, value),
            )
        for mark in words.get("marks", []):
            field = self.fields[mark["field"]]
            self.shelf.put(
                FieldMark,
                made_at=max(made_at, self.shelf.made[field.pk]),
                person=person,
                career_field=field,
                purpose=mark["purpose"],
                why=mark["why"],
            )


def answered(ask: AskStory) -> str:
    """When the names came: at once, where nothing else is said."""
    return ask.get("answered_at", ask["at"])


def _details(words: PersonStory) -> Iterable[tuple[str, int, str]]:
    for name, kind in DETAILS.items():
        values: list[str] = words.get(name, [])  # type: ignore[assignment] # lists, all four
        for position, value in enumerate(values):
            yield kind, position, value


def _first_named(story: Story, days: Days) -> dict[str, dt.datetime]:
    """When each person was first heard of."""
    first: dict[str, dt.datetime] = {}
    asks = [*story.asks, *(visit["close"] for visit in story.visits if "close" in visit)]
    visits = {id(visit["close"]): visit for visit in story.visits if "close" in visit}
    for ask in asks:
        at = days.moment(answered(ask) if "at" in ask else visits[id(ask)]["starts"])
        for named in ask.get("named", []):
            first[named["person"]] = min(at, first.get(named["person"], at))
    return first
