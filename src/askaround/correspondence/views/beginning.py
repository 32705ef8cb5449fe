"""What the address of a new letter asks for: whom to write to, what kind, what about."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.correspondence.about_a_day import ABOUT, about_a_day
from askaround.correspondence.composing import WITH_SUBJECT
from askaround.correspondence.drafting import begin
from askaround.correspondence.letter import to_someone_else
from askaround.correspondence.models import Message
from askaround.correspondence.queries import with_their_language
from askaround.correspondence.wordings.promised import promised_words
from askaround.interviews.models import Interview, Promise
from askaround.people.models import ContactDetail, Person, Referral

DETAIL = ContactDetail.Kind


def begun(request: HttpRequest, seeker: User, pk: uuid.UUID) -> Message:
    """The unsaved letter a GET shows and a POST starts from. Unknown or foreign rows: 404."""
    people = Person.objects.visible_to(seeker).select_related("organisation")
    people = with_their_language(people, seeker)
    person = get_object_or_404(people.prefetch_related("details"), pk=pk)
    kind = _one_of(request.GET.get("kind", ""), Message.Kind, Message.Kind.INTRODUCTION)
    asking = _one_of(request.GET.get("ask", ""), Message.Asking, "")
    visits = Interview.objects.visible_to(seeker).filter(person=person)
    visits = visits.select_related("career_field").prefetch_related("answers")
    referrals = Referral.objects.visible_to(seeker).select_related(
        "person", "ask__asked", "ask__career_field"
    )
    letter = begin(
        owner=seeker,
        person=person,
        kind=kind,
        channel=_one_of(request.GET.get("channel", ""), Message.Channel, usual(person, kind)),
        asking=asking,
        interview=_row(request, "interview", visits),
        career_field=_row(request, "field", CareerField.objects.visible_to(seeker)),
        referral=_row(request, "referral", referrals),
    )
    same_as = _row(request, "like", Message.objects.visible_to(seeker).select_related("person"))
    if same_as is not None and same_as.own_words:
        _in_the_same_words(letter, same_as)
    promises = Promise.objects.visible_to(seeker).filter(interview__person=person)
    if promise := _row(request, "promise", promises):
        _about_a_promise(letter, promise)
    if about := request.GET.get("about", ""):
        _about_a_day(letter, about)
    return letter


def _about_a_promise(letter: Message, promise: Promise) -> None:
    letter.promise = promise
    words = promised_words(
        promise=promise.text,
        first_name=letter.person.first_name,
        my_name=letter.owner.name,
        language=letter.language,
    )
    letter.subject = words.subject if letter.channel in WITH_SUBJECT else ""
    letter.body = words.body


def _about_a_day(letter: Message, about: str) -> None:
    if about not in ABOUT:
        raise Http404
    words = about_a_day(letter, about, at=timezone.now())
    letter.subject = words.subject if letter.channel in WITH_SUBJECT else ""
    letter.body = words.body


def usual(person: Person, kind: str) -> str:
    """The way a message of this kind would go: mail where there is an address for it."""
    known = {detail.kind for detail in person.details.all()}
    channel = Message.Channel
    if DETAIL.EMAIL in known:
        return channel.EMAIL
    if kind == Message.Kind.THANK_YOU and DETAIL.ADDRESS in known:
        return channel.POST
    if kind != Message.Kind.THANK_YOU and DETAIL.PHONE in known:
        return channel.PHONE
    return channel.ONLINE if kind == Message.Kind.INTRODUCTION else channel.EMAIL


def _in_the_same_words(letter: Message, same_as: Message) -> None:
    was, now = same_as.person.first_name, letter.person.first_name
    letter.channel, letter.subject = same_as.channel, same_as.subject
    letter.body = to_someone_else(same_as.body, was, now)


def _one_of(value: str, choices: Any, default: str) -> str:
    if value and value not in choices.values:
        raise Http404
    return value or default


def _row(request: HttpRequest, name: str, rows: Any) -> Any:
    """The row a parameter names, or None without one; 404 for one that isn't there."""
    value = request.GET.get(name, "")
    if not value:
        return None
    try:
        return get_object_or_404(rows, pk=uuid.UUID(value))
    except ValueError:
        raise Http404 from None
