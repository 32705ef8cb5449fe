"""Fills an empty folder with the sample: two fields, about forty people, twelve conversations."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils import translation

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.exchange.demo.days import Days
from askaround.exchange.demo.found import Found
from askaround.exchange.demo.messages import Desk
from askaround.exchange.demo.people import Circle, answered
from askaround.exchange.demo.reading import Story, read_story
from askaround.exchange.demo.seeker import Seeker
from askaround.exchange.demo.shelf import Shelf
from askaround.exchange.demo.visits import Visit
from askaround.interviews.models import Interview
from askaround.people import actions as people
from askaround.people.actions.duplicates import look_everywhere
from askaround.people.models import Ask, Person

Happening = tuple[dt.datetime, Callable[[], object]]


class NotEmpty(Exception):
    """There are people or fields already; the sample never mixes with somebody's own."""


@dataclass(frozen=True)
class Loaded:
    """How much the sample brought."""

    fields: int
    people: int
    interviews: int
    messages: int


@transaction.atomic
def load(*, owner: User, at: dt.datetime) -> Loaded:
    """Write the whole sample for this owner, as of `at`, or nothing.

    Raises `NotEmpty` when the owner has people or fields. The story is in English whatever the
    reader's language; the owner's own account is left as it is.
    """
    if not is_empty(owner):
        raise NotEmpty
    with translation.override("en"):
        shelf = Shelf(owner)
        story, days = read_story(), Days(at=at, zone=owner.time_zone)
        circle, seeker = _tell(story, shelf, days)
        shelf.write()
        seeker.keep_files()
        _date(_happenings(story, circle))
    look_everywhere(owner=owner)
    rows = shelf.rows
    return Loaded(
        fields=len(rows[CareerField]),
        people=len(rows[Person]),
        interviews=len(rows[Interview]),
        messages=len(rows[Message]),
    )


def is_empty(owner: User) -> bool:
    """No people and no fields."""
    return not (
        Person.objects.owned_by(owner).exists() or CareerField.objects.owned_by(owner).exists()
    )


def _tell(story: Story, shelf: Shelf, days: Days) -> tuple[Circle, Seeker]:
    """Put the story on the shelf in the order it happened, since names must come before visits."""
    circle = Circle(story, shelf, days)
    desk = Desk(circle)
    for ask in story.asks:
        circle.ask(ask, at=days.moment(ask["at"]), named_at=days.moment(answered(ask)))
        desk.ask(ask)
    visits = {words["person"]: Visit(words, circle) for words in story.visits}
    for visit in visits.values():
        desk.of_visit(visit)
    for words in story.messages["introduction"]:
        desk.introduce(words)
    for words in story.messages["reminder"]:
        desk.remind(words)
    for kind in (Message.Kind.REPORT_BACK, Message.Kind.NEWS):
        for words in story.messages[kind]:
            desk.tell(kind, words)
    seeker = Seeker(story.seeker, circle, visits)
    for key, found in story.findings.items():
        Found(found, circle.fields[key], visits, seeker.traits)
    return circle, seeker


def _date(happenings: list[Happening]) -> None:
    """Write down the dated facts of each person, in order, by the same actions as in real life."""
    for _at, happened in sorted(happenings, key=lambda happening: happening[0]):
        happened()


def _happenings(story: Story, circle: Circle) -> list[Happening]:
    shelf = circle.shelf
    happenings = [
        _of(ask.asked_at, people.mark_in_touch, person=ask.asked) for ask in shelf.rows[Ask]
    ]
    for message in shelf.rows[Message]:
        happenings += _of_message(message)
    for visit in shelf.rows[Interview]:
        happenings.append(_of(visit.agreed_at, people.mark_agreed, person=visit.person))
        if visit.ended_at:
            happenings.append(_of(visit.ended_at, people.mark_met, person=visit.person))
    for key, words in story.people.items():
        if "resting" in words:
            at = circle.days.moment(words["resting"])
            happenings.append(_of(at, people.let_rest, person=circle.people[key]))
    return happenings


def _of_message(message: Message) -> list[Happening]:
    person, sent_at = message.person, message.sent_at
    assert sent_at is not None
    if message.kind == Message.Kind.REPORT_BACK:
        told = message.referral
        return [_of(sent_at, people.mark_reported_back, person=person, referral=told)]
    first = message.kind == Message.Kind.INTRODUCTION
    sent = people.mark_approached if first else people.mark_in_touch
    happenings = [_of(sent_at, sent, person=person)]
    if message.replied_at:
        happenings.append(_of(message.replied_at, people.mark_replied, person=person))
    return happenings


def _of(at: dt.datetime, action: Callable[..., object], **about: object) -> Happening:
    return at, lambda: action(at=at, **about)
