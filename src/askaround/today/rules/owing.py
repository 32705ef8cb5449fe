"""What is owed to people: a word on how it went, what was promised, what came of their advice."""

import datetime as dt

from django.utils.translation import gettext as _

from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.models import Advice, Promise
from askaround.people.models import Referral
from askaround.today import facts
from askaround.today.items import Item, Now, Subject, when_shown
from askaround.today.rules.links import letter, of_person, of_visit, to
from askaround.today.rules.registry import rule

Kind = Message.Kind


@rule(facts.referrals_open)
def report_back(referral: Referral, now: Now) -> Item | None:
    """I met somebody they named: tell them. method.md, F1."""
    if referral.met_at is None or referral.reported_back_at or now.is_holiday:
        return None
    met_at, asked = referral.met_at, referral.ask.asked
    due_on = now.pace.report_back_by(now.day_of(met_at))
    late = now.is_past_in_working_days(due_on)

    def words(text: str) -> str:
        return text % {
            "asked": asked.first_name,
            "name": referral.person.first_name,
            "day": now.say_day(met_at),
        }

    def why() -> str:
        if late:
            return words(
                _("%(asked)s named %(name)s, whom you met %(day)s, and is waiting to hear.")
            )
        return words(_("%(asked)s named %(name)s, whom you met %(day)s."))

    return Item(
        rule="report_back",
        subject=of_person(asked),
        fact=referral.pk,
        person=asked.pk,
        whom=asked.first_name,
        what=when_shown(lambda: words(_("Tell %(asked)s how it went with %(name)s"))),
        why=when_shown(why),
        since=met_at,
        due_at=now.end_of(due_on),
        url=letter(asked, Kind.REPORT_BACK, referral=referral.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
        settles=True,
        instead_of=("ask_again",),
    )


@rule(facts.promises_to_keep)
def keep_promise(promise: Promise, now: Now) -> Item | None:
    """Something I said I would do. method.md, the agenda."""
    if promise.kept_at:
        return None
    visit = promise.interview
    due_at = now.end_of(promise.due_on)
    late = now.is_past(due_at)

    def why() -> str:
        words = {"text": " ".join(promise.text.split()), "day": now.say(promise.due_on)}
        if late:
            return _("“%(text)s”. You said you would, and the day was %(day)s.") % words
        return _("“%(text)s”. You said by %(day)s.") % words

    return Item(
        rule="keep_promise",
        subject=Subject("promise", promise.pk, promise.text),
        fact=promise.pk,
        whom=visit.person.first_name,
        what=when_shown(
            lambda: _("Keep your promise to %(name)s") % {"name": visit.person.first_name}
        ),
        why=when_shown(why),
        since=promise.created_at,
        due_at=due_at,
        url=letter(visit.person, Kind.NEWS, promise=promise.pk),
        action="",
        owed=True,
        overdue=late,
        settles=True,
    )


@rule(facts.advice_to_tell)
def tell_of_advice(advice: Advice, now: Now) -> Item | None:
    """I did as they advised: tell them what came of it. method.md, F1."""
    if advice.acted_on_at is None or advice.told_at:
        return None
    acted_at, visit = advice.acted_on_at, advice.interview
    due_at = now.end_of(now.day_of(acted_at) + dt.timedelta(days=now.numbers.advice_days))
    late = now.is_past(due_at)

    def why() -> str:
        words = {
            "name": visit.person.first_name,
            "text": " ".join(advice.text.split()),
            "day": now.say_day(acted_at),
        }
        if late:
            return _("“%(text)s”. You did, %(day)s, and %(name)s hasn't heard of it.") % words
        return _("“%(text)s”. You did, %(day)s.") % words

    return Item(
        rule="tell_of_advice",
        subject=of_visit(visit),
        fact=advice.pk,
        person=visit.person_id,
        whom=visit.person.first_name,
        what=when_shown(
            lambda: _("Tell %(name)s you did as they said") % {"name": visit.person.first_name}
        ),
        why=when_shown(why),
        since=acted_at,
        due_at=due_at,
        url=letter(visit.person, Kind.NEWS, interview=visit.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
        settles=True,
        instead_of=("ask_again",),
    )


@rule(facts.mails_held_up)
def send_again(mail: OutgoingMail, now: Now) -> Item | None:
    """Mail that could not go out: try again, or send it some other way. Convention."""
    message = mail.message
    if mail.handed_over_at or message.sent_at or _is_tried_again_soon(mail, now):
        return None
    name = message.person.first_name
    return Item(
        rule="send_again",
        subject=Subject("message", message.pk, message.person.name),
        fact=message.pk,
        person=message.person_id,
        whom=name,
        what=when_shown(lambda: _("Your message to %(name)s has not gone") % {"name": name}),
        why=mail.last_error,
        since=mail.queued_at,
        due_at=now.not_before_today(mail.queued_at),
        url=to("correspondence:message", message),
        action=_("Look at it"),
        owed=message.kind in OWED,
        instead_of=ASKED_FOR.get(message.kind, ()),
    )


def _is_tried_again_soon(mail: OutgoingMail, now: Now) -> bool:
    """It is tried by itself; an hour after that should have been, it is worth a look."""
    return mail.retry_at is not None and now.at < mail.retry_at + dt.timedelta(hours=1)


OWED = (Kind.THANK_YOU, Kind.REPORT_BACK)
"""Kinds of message that somebody waits for."""

ASKED_FOR: dict[str, tuple[str, ...]] = {
    Kind.INTRODUCTION: ("first_message", "ask_who_they_know"),
    Kind.REMINDER: ("no_answer",),
    Kind.THANK_YOU: ("thank_you",),
    Kind.REPORT_BACK: ("report_back", "ask_again"),
    Kind.NEWS: ("tell_of_advice", "ask_again"),
}
"""By the kind of message that has not gone: the rules that would ask for it to be written."""
