"""What the record knows that belongs in a message, gathered in a few bounded queries."""

from typing import Any, TypeVar

from django.db.models import (
    Exists,
    F,
    OuterRef,
    QuerySet,
    Subquery,
)
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.timezone import localtime

from askaround.accounts.models import MessageLanguage, User
from askaround.careers.models import CareerField
from askaround.correspondence import words
from askaround.correspondence.concluding import decided_about
from askaround.correspondence.facts import Facts
from askaround.correspondence.last_visit import last_visit, telling_lines
from askaround.correspondence.models import MailAccount, Message
from askaround.interviews.guidelines import MINUTES, NAMES_HOPED_FOR
from askaround.interviews.models import Advice, Interview, OfferedTime
from askaround.interviews.queries.arranging import offered_in_words
from askaround.people.models import Person, Referral
from askaround.people.queries import referrals_of

Rows = TypeVar("Rows", bound=QuerySet[Any])
Kind = Message.Kind
DAY = "WEEKDAY_DAY_FORMAT"
"""How a day is written in a letter: Monday 2 November."""


def facts_for(message: Message) -> Facts:
    """Everything known for this message, saved or not. At most three queries beside its rows."""
    facts = _always(message)
    if message.kind == Kind.INTRODUCTION:
        facts |= _who_sent_me(message.referral) | _times(message)
    elif message.kind == Kind.REMINDER:
        facts |= _asked_on(message) | _times(message)
    elif message.kind == Kind.THANK_YOU:
        facts |= _from_the_visit(message.interview)
    elif message.kind == Kind.REPORT_BACK:
        facts |= _whom_i_met(message.referral)
    elif message.kind == Kind.NEWS and not message.asking:
        facts |= _advice(message.interview)
    return Facts(**facts)


def with_their_language(people: Rows, owner: User) -> Rows:
    """People with what `language_with` says, whether their owner has a mail account, and whether
    they were offered times."""
    newest = Message.plain.filter(person=OuterRef("pk")).order_by("-created_at", "-id")
    return people.annotate(
        last_language=Subquery(newest.values("language")[:1]),
        has_account=Exists(MailAccount.objects.owned_by(owner)),
        has_offers=Exists(OfferedTime.plain.filter(person=OuterRef("pk"), taken_at=None)),
    )


def language_with(person: Person) -> str:
    """The language of the newest message to this person; empty where there is none."""
    if hasattr(person, "last_language"):
        return person.last_language or ""
    newest = person.messages.order_by("-created_at", "-id").values_list("language", flat=True)
    return newest.first() or ""


def last_approach(person: Person) -> Message | None:
    """The last first message to this person that went out."""
    first = person.messages.filter(kind=Kind.INTRODUCTION, sent_at__isnull=False)
    return first.select_related("career_field").order_by("-sent_at").first()


def referral_that_led_to(person: Person) -> Referral | None:
    """Who named this person: one who lets their name be used first, then the newest.

    The rows stay with the person, where the purpose check reads them again.
    """
    named = referrals_of(person)
    willing = [each for each in named if each.may_use_name == Referral.MayUseName.YES]
    return next(iter(willing or named), None)


def referral_to_report(person: Person) -> Referral | None:
    """Somebody this person named whom I have met, and of whom they have not heard yet."""
    return (
        Referral.plain.filter(ask__asked=person, met_at__isnull=False, reported_back_at=None)
        .select_related("person", "ask__career_field")
        .order_by("met_at", "id")
        .first()
    )


def visit_to_thank_for(person: Person) -> Interview | None:
    """The newest visit to this person that took place; one not thanked for comes first."""
    return (
        person.interviews.filter(held_at__isnull=False)
        .select_related("career_field")
        .prefetch_related("answers")
        .order_by(F("thanked_at").desc(nulls_first=True), "-held_at")
        .first()
    )


def field_for(person: Person) -> CareerField | None:
    """The line of work this person is marked for, the newest mark first; else the newest one."""
    mark = person.marks.select_related("career_field").order_by("-created_at").first()
    if mark is not None:
        return mark.career_field
    return CareerField.plain.filter(owner_id=person.owner_id).order_by("-created_at").first()


def something_they_said(interview: Interview | None) -> str:
    """The most telling line of their answers; else words quoted in the story told after.

    Nothing else of the story: what was told to a friend is not meant for them.
    """
    if interview is None:
        return ""
    said = said_at(interview)
    return said[0] if said else words.quoted(interview.story)


def said_at(interview: Interview) -> list[str]:
    """A line of each answer: the starred first, then those with their own words in quotation marks.

    No query where the answers are prefetched.
    """
    return telling_lines((answer.text, answer.starred_at) for answer in interview.answers.all())


def _always(message: Message) -> dict[str, Any]:
    owner, person, field = message.owner, message.person, message.career_field
    return {
        "my_name": owner.name,
        "about_me": owner.about_me,
        "my_phone": owner.phone,
        "first_name": person.first_name,
        "full_name": person.name,
        "field": _inside(field.name) if field else "",
        "length": _minutes(message),
    }


def _inside(name: str) -> str:
    """A line of work inside a sentence; English and Spanish begin it small alike."""
    with translation.override("en"):
        return words.in_a_sentence(name)


def _minutes(message: Message) -> str:
    """How long is asked for; empty for the usual time, which has its words already."""
    visit = message.interview
    if visit is None or visit.minutes == MINUTES:
        return ""
    spanish = message.language != MessageLanguage.ENGLISH
    one, several = ("minuto", "minutos") if spanish else ("minute", "minutes")
    return f"{visit.minutes} {one if visit.minutes == 1 else several}"


def _times(message: Message) -> dict[str, Any]:
    """The times offered to them, in words; not looked up where no words would say them: the
    house's ask who somebody knows, not for a visit."""
    if message.asking and message.template_id is None:
        return {}
    person, language = message.person, message.language
    said = offered_in_words(person, message.owner, language=language, at=timezone.now())
    return {"times": said}


def _who_sent_me(referral: Referral | None) -> dict[str, Any]:
    if referral is None:
        return {}
    asked = referral.ask.asked
    return {
        "referrer": asked.name,
        "referrer_first_name": asked.first_name,
        "may_use_name": referral.may_use_name,
    }


def _asked_on(message: Message) -> dict[str, Any]:
    asked_at = message.person.approached_at
    return {"asked_on": date_format(localtime(asked_at), DAY)} if asked_at else {}


def _from_the_visit(interview: Interview | None) -> dict[str, Any]:
    if interview is None:
        return {}
    names = Referral.plain.filter(ask__close_of__interview=interview).order_by("named_at", "id")
    return {
        "stayed": something_they_said(interview),
        "names_given": tuple(names.values_list("person__name", flat=True)[: 3 * NAMES_HOPED_FOR]),
    }


def _whom_i_met(referral: Referral | None) -> dict[str, Any]:
    """Who it was and when, and what was decided since. Nothing of what they said: that is the
    seeker's to tell, or not."""
    if referral is None:
        return {}
    met_on = date_format(localtime(referral.met_at), DAY) if referral.met_at else ""
    about = asked_about(referral)
    decided = decided_about(about) if about else ""
    field = {"field": _inside(about.name)} if about and decided else {}
    return {"met": referral.person.name, "met_on": met_on, "decided": decided} | field


def asked_about(referral: Referral) -> CareerField | None:
    """The line of work somebody was named for; where the ask says none, that of the visit."""
    if referral.ask.career_field is not None:
        return referral.ask.career_field
    visit = last_visit(referral.person)
    return visit.career_field if visit else None


def _advice(interview: Interview | None) -> dict[str, Any]:
    if interview is None:
        return {}
    acted_on = Advice.plain.filter(interview=interview, acted_on_at__isnull=False, told_at=None)
    advice = acted_on.order_by("acted_on_at", "id").first()
    return {"advice": words.shortened(advice.text)} if advice else {}
