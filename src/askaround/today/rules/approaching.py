"""Whom to ask, whom to write to, and what to do about silence."""

from typing import Any

from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.correspondence.models import Message
from askaround.correspondence.words import in_a_sentence
from askaround.people.guidelines import PATIENCE_DAYS, working_days_after
from askaround.people.models import FieldMark, Person, Referral
from askaround.today import facts
from askaround.today.items import Item, Now, Subject
from askaround.today.rules.links import letter, of_person, to
from askaround.today.rules.registry import rule

Kind = Message.Kind


@rule(facts.fields_to_begin)
def whom_to_ask(field: CareerField, now: Now) -> Item | None:
    """A field was added: think of people who might know someone."""
    return Item(
        rule="whom_to_ask",
        subject=Subject("career_field", field.pk, field.name),
        whom=field.name,
        what=_("Ask around about %(field)s") % {"field": in_a_sentence(field.name)},
        why=_("Nobody has been asked yet. Three names are plenty."),
        since=field.created_at,
        due_at=now.not_before_today(field.created_at),
        url=to("people:asking", field),
        action=_("See whom to ask"),
    )


@rule(facts.marks_to_approach)
def ask_who_they_know(mark: FieldMark, now: Now) -> Item | None:
    """Somebody who might know someone has not been asked."""
    if mark.purpose != FieldMark.Purpose.MIGHT_KNOW:
        return None
    name = mark.person.first_name
    return Item(
        rule="ask_who_they_know",
        subject=of_person(mark.person),
        whom=name,
        what=_("Ask %(name)s who they know") % {"name": name},
        why=_("You thought of %(name)s for %(field)s. The words are ready.")
        % {"name": name, "field": in_a_sentence(mark.career_field.name)},
        since=mark.created_at,
        due_at=now.not_before_today(mark.created_at),
        url=letter(mark.person, Kind.INTRODUCTION, ask="like", field=mark.career_field_id),
        action=_("Read the message"),
    )


@rule(facts.referrals_to_approach)
def first_message(referral: Referral, now: Now) -> Item | None:
    """Somebody was named, and has not heard from me."""
    asked = referral.ask.asked
    return _first_message(
        referral.person,
        _("%(asked)s named %(name)s %(day)s.")
        % {
            "asked": asked.first_name,
            "name": referral.person.first_name,
            "day": now.say_day(referral.named_at),
        },
        referral.named_at,
        now,
        field=referral.ask.career_field_id,
    )


@rule(facts.marks_to_approach)
def first_message_to_one_who_does_it(mark: FieldMark, now: Now) -> Item | None:
    """Somebody is marked as doing the work, and has not heard from me."""
    if mark.purpose != FieldMark.Purpose.DOES_IT:
        return None
    why = _("%(name)s does this work: %(field)s.") % {
        "name": mark.person.first_name,
        "field": in_a_sentence(mark.career_field.name),
    }
    return _first_message(mark.person, why, mark.created_at, now, field=mark.career_field_id)


def _first_message(person: Person, why: str, since: Any, now: Now, **about: Any) -> Item:
    return Item(
        rule="first_message",
        subject=of_person(person),
        whom=person.first_name,
        what=_("Write to %(name)s") % {"name": person.name},
        why=why,
        since=since,
        due_at=now.not_before_today(since),
        url=letter(person, Kind.INTRODUCTION, **about),
        action=_("Read the draft"),
    )


@rule(facts.silent_people)
def no_answer(person: Any, now: Now) -> Item | None:
    """Silence: remind once; after that, let it rest."""
    last = person.last_contact_at or person.approached_at
    due_on = working_days_after(now.day_of(last), PATIENCE_DAYS)
    if now.day < due_on:
        return None
    words = {"name": person.first_name, "day": now.say_day(last)}
    if person.was_reminded:
        what = _("Let %(name)s rest") % words
        why = _("You reminded %(name)s %(day)s and no answer came. That is answer enough.") % words
        url, action = to("people:person", person), ""
    else:
        what = _("Remind %(name)s, or let it rest") % words
        why = _("You wrote %(day)s, and no answer came. One reminder is fine.") % words
        url = letter(person, Kind.REMINDER, ask=person.asked_for, field=person.about)
        action = _("Remind once")
    return Item(
        rule="no_answer",
        subject=of_person(person),
        whom=person.first_name,
        what=what,
        why=why,
        since=last,
        due_at=now.not_before_today(now.end_of(due_on)),
        url=url,
        action=action,
        rest=to("today:let_rest", person),
    )
