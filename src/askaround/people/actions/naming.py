"""Names as they come in: thought of, heard of, given by somebody. Known people are found again."""

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Unpack

from django.db import transaction

from askaround.accounts.models import User
from askaround.accounts.owned import hold_together
from askaround.careers.models import CareerField
from askaround.people.actions.asks import add_referral, record_ask
from askaround.people.actions.marks import mark_for_field
from askaround.people.actions.people import PersonChanges, PersonWords, add_person, change_person
from askaround.people.models import Ask, ContactDetail, FieldMark, FoundThrough, Person, Referral
from askaround.people.names import sort_name
from askaround.people.one_line import Line
from askaround.people.queries import the_one_called


@transaction.atomic
def think_of(*, owner: User, lines: Iterable[Line], career_field: CareerField) -> list[Person]:
    """The people I thought of who might know somebody in this work, in the order typed.

    Somebody already here by that name is found; the same name twice is one person.
    """
    thought_of: dict[uuid.UUID, Person] = {}
    for line in lines:
        marked = Person.objects.owned_by(owner).filter(
            marks__career_field=career_field, sort_name=sort_name(line.name)
        )
        person = marked.first() or find_or_add(owner, line, found_through=FoundThrough.FRIEND)
        mark_for_field(
            person=person, career_field=career_field, purpose=FieldMark.Purpose.MIGHT_KNOW
        )
        thought_of.setdefault(person.pk, person)
    return list(thought_of.values())


@transaction.atomic
def add_named(
    *,
    ask: Ask,
    line: Line,
    may_use_name: str = Referral.MayUseName.NOT_ASKED,
    named_at: dt.datetime,
) -> Referral:
    """A name the ask brought, as it was typed: somebody already here, or new."""
    before = ask.referrals.filter(person__sort_name=sort_name(line.name)).first()
    if before is not None:
        return before
    named = find_or_add(
        ask.owner, line, found_through=FoundThrough.REFERRAL, other_than=ask.asked_id
    )
    return add_referral(ask=ask, person=named, may_use_name=may_use_name, named_at=named_at)


@transaction.atomic
def add_heard_of(
    *,
    owner: User,
    id: uuid.UUID,
    name: str,
    named_by: Person | str | None = None,
    career_field: CareerField | None = None,
    purpose: str = "",
    at: dt.datetime,
    **words: Unpack[PersonWords],
) -> Person:
    """A person heard of, with who named them (a person, or a name that is new) and for what.

    Sent twice under one `id`, everything is made once. The name counts as the answer to an ask
    of today: the one already recorded for this field, or a new one.
    """
    hold_together(owner, career_field)
    before = Person.objects.owned_by(owner).filter(pk=id).first()
    if before is not None:
        return before
    if named_by:
        words.setdefault("found_through", FoundThrough.REFERRAL)
    person = add_person(owner=owner, name=name, id=id, **words)
    if career_field is not None and purpose:
        mark_for_field(person=person, career_field=career_field, purpose=purpose)
    if named_by:
        giver = add_person(owner=owner, name=named_by) if isinstance(named_by, str) else named_by
        add_referral(ask=_ask_of_today(giver, career_field, at), person=person, named_at=at)
    return person


def _ask_of_today(giver: Person, career_field: CareerField | None, at: dt.datetime) -> Ask:
    recent = giver.asks.filter(
        career_field=career_field,
        asked_at__range=(at - dt.timedelta(days=1), at),
        kind__in=(Ask.Kind.LIKE, Ask.Kind.JUST_LIKE),
    )
    return recent.order_by("-asked_at", "-id").first() or record_ask(
        owner=giver.owner,
        asked=giver,
        kind=Ask.Kind.LIKE,
        career_field=career_field,
        asked_at=at,
    )


def find_or_add(
    owner: User, line: Line, *, found_through: str, other_than: uuid.UUID | None = None
) -> Person:
    """The one person who is meant by a typed line, with what it adds; else a new one."""
    known = the_one_called(owner, line.name, organisation=line.organisation, other_than=other_than)
    if known is not None:
        return fill_in(known, line)
    return add_person(
        owner=owner,
        name=line.name,
        title=line.title,
        organisation=line.organisation,
        emails=line.emails,
        phones=line.phones,
        links=line.links,
        found_through=found_through,
        found_note=line.found_note,
        notes=notes_of(line),
    )


def fill_in(person: Person, line: Line) -> Person:
    """Add what the line says and the record doesn't; nothing that is there is overwritten."""
    new: PersonChanges = {}
    if line.title and not person.title:
        new["title"] = line.title
    if line.organisation and not person.organisation:
        new["organisation"] = line.organisation
    if line.found_note and not person.found_note:
        new["found_note"] = line.found_note
    if notes_of(line) and notes_of(line) not in person.notes:
        new["notes"] = f"{person.notes}\n{notes_of(line)}".strip()
    kinds = ContactDetail.Kind
    for name, kind, more in (
        ("emails", kinds.EMAIL, line.emails),
        ("phones", kinds.PHONE, line.phones),
        ("links", kinds.LINK, line.links),
    ):
        if more:
            there = [each.value for each in person.details.filter(kind=kind)]
            new[name] = [*there, *more]  # type: ignore[literal-required]
    return change_person(person=person, **new) if new else person


def notes_of(line: Line) -> str:
    """What the line says that has no place of its own; who named them too, where it isn't asked."""
    giver = [f"({line.named_by})"] if line.named_by and not line.found_note else []
    return "\n".join([*line.remarks, *giver])
