"""Whom to ask, whom to write to, and what to do about silence."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.correspondence.words import in_a_sentence
from askaround.people.models import FieldMark, Person, Referral
from askaround.today import facts
from askaround.today.items import Item, Now, Subject, when_shown
from askaround.today.rules.links import letter, of_person, to
from askaround.today.rules.registry import rule

Kind = Message.Kind


@rule(facts.fields_to_begin)
def whom_to_ask(field: CareerField, now: Now) -> Item | None:
    """A field was added: think of people who might know someone. method.md, the agenda."""
    return Item(
        rule="whom_to_ask",
        subject=Subject("career_field", field.pk, field.name),
        fact=field.pk,
        whom=field.name,
        what=when_shown(
            lambda: _("Ask around about %(field)s") % {"field": in_a_sentence(field.name)}
        ),
        why=_("Nobody has been asked yet. Three names are plenty."),
        since=field.created_at,
        due_at=now.not_before_today(field.created_at),
        url=to("people:asking", field),
        action=_("See whom to ask"),
        waits=True,
    )


@rule(facts.marks_to_approach)
def ask_who_they_know(mark: FieldMark, now: Now) -> Item | None:
    """Somebody who might know someone has not been asked. method.md, P2."""
    if mark.purpose != FieldMark.Purpose.MIGHT_KNOW:
        return None
    name = mark.person.first_name
    return Item(
        rule="ask_who_they_know",
        subject=of_person(mark.person),
        fact=mark.pk,
        person=mark.person_id,
        whom=name,
        what=when_shown(lambda: _("Ask %(name)s who they know") % {"name": name}),
        why=when_shown(
            lambda: (
                _("You thought of %(name)s for %(field)s. The words are ready.")
                % {"name": name, "field": in_a_sentence(mark.career_field.name)}
            )
        ),
        since=mark.created_at,
        due_at=now.not_before_today(mark.created_at),
        url=letter(mark.person, Kind.INTRODUCTION, ask="like", field=mark.career_field_id),
        action=_("Read the message"),
        waits=True,
    )


@rule(facts.referrals_open)
def first_message(referral: Referral, now: Now) -> Item | None:
    """Somebody was named, and has not heard from me. method.md, the agenda."""
    person = referral.person
    if referral.approached_at or _is_begun(person):
        return None
    return _first_message(
        person,
        lambda: (
            _("%(asked)s named %(name)s %(day)s.")
            % {
                "asked": referral.ask.asked.first_name,
                "name": person.first_name,
                "day": now.say_day(referral.named_at),
            }
        ),
        referral.named_at,
        now,
        field=referral.ask.career_field_id,
    )


def _is_begun(person: Person) -> bool:
    return bool(person.approached_at or person.agreed_at or person.met_at or person.resting_since)


@rule(facts.marks_to_approach)
def first_message_to_one_who_does_it(mark: FieldMark, now: Now) -> Item | None:
    """Somebody is marked as doing the work, and has not heard from me. method.md, the agenda."""
    if mark.purpose != FieldMark.Purpose.DOES_IT:
        return None

    def why() -> str:
        words = {
            "name": mark.person.first_name,
            "field": in_a_sentence(mark.career_field.name),
        }
        return _("%(name)s does this work: %(field)s.") % words

    return _first_message(mark.person, why, mark.created_at, now, field=mark.career_field_id)


def _first_message(
    person: Person, why: Callable[[], str], since: dt.datetime, now: Now, **about: Any
) -> Item:
    return Item(
        rule="first_message",
        subject=of_person(person),
        fact=person.pk,
        person=person.pk,
        whom=person.first_name,
        what=when_shown(lambda: _("Write to %(name)s") % {"name": person.name}),
        why=when_shown(why),
        since=since,
        due_at=now.not_before_today(since),
        url=letter(person, Kind.INTRODUCTION, **about),
        action=_("Read the draft"),
        waits=True,
        instead_of=("ask_who_they_know",),
    )


@rule(facts.people_waited_for)
def second_person(person: Any, now: Now) -> Item | None:
    """A few days of silence: somebody else at the same place may be asked. method.md, G6.

    A suggestion, never automatic: in a small department two like requests look like a mailshot.
    It gives way to the reminder, which comes later, and to whoever else there has heard from me.
    """
    last = last_word(person)
    if last is None or person.was_reminded or person.others_there or person.asked_for:
        return None
    if person.organisation is None or now.is_holiday:
        return None
    on = now.day_of(last)
    if not now.pace.second_person_from(on) <= now.day < now.pace.patient_until(on):
        return None

    def why() -> str:
        words = {"name": person.first_name, "place": person.organisation.name}
        return (
            _("%(name)s has not answered yet. Somebody else may, unless it is a small team.")
            % words
        )

    return Item(
        rule="second_person",
        subject=of_person(person),
        fact=person.pk,
        whom=person.first_name,
        what=when_shown(
            lambda: _("Think of somebody else at %(place)s") % {"place": person.organisation.name}
        ),
        why=when_shown(why),
        since=last,
        due_at=now.end_of(now.day),
        url=to("people:organisation", person.organisation),
        action=_("See who is there"),
        waits=True,
    )


@rule(facts.people_waited_for)
def no_answer(person: Any, now: Now) -> Item | None:
    """Silence: remind once; after that, let it rest. method.md, G6."""
    last = last_word(person)
    if last is None or now.is_holiday:
        return None
    due_on = now.pace.patient_until(now.day_of(last))
    if now.day < due_on:
        return None
    name, reminded = person.first_name, person.was_reminded

    def what() -> str:
        if reminded:
            return _("Let %(name)s rest") % {"name": name}
        return _("Remind %(name)s, or let it rest") % {"name": name}

    def why() -> str:
        words = {"name": name, "day": now.say_day(last)}
        if reminded:
            return (
                _("You reminded %(name)s %(day)s and no answer came. That is answer enough.")
                % words
            )
        return _("You wrote %(day)s, and no answer came. One reminder is fine.") % words

    draft = letter(person, Kind.REMINDER, ask=person.asked_for, field=person.about)
    return Item(
        rule="no_answer",
        subject=of_person(person),
        fact=person.pk,
        person=person.pk,
        whom=name,
        what=when_shown(what),
        why=when_shown(why),
        since=last,
        due_at=now.not_before_today(now.end_of(due_on)),
        url=to("people:person", person) if reminded else draft,
        action="" if reminded else _("Remind once"),
        rest=to("today:let_rest", person),
        waits=True,
    )


def last_word(person: Person) -> dt.datetime | None:
    """Since when an answer is waited for; None where none is."""
    if person.replied_at or person.agreed_at or person.met_at or person.resting_since:
        return None
    return person.last_contact_at or person.approached_at
