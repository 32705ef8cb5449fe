"""What is owed to people: a word on how it went, what was promised, what came of their advice."""

import datetime as dt

from django.utils.translation import gettext as _

from askaround.correspondence.models import Message, OutgoingMail
from askaround.interviews.models import Advice, Promise
from askaround.people.guidelines import report_back_by
from askaround.people.models import Referral
from askaround.today import facts
from askaround.today.guidelines import ADVICE_DAYS
from askaround.today.items import Item, Now, Subject
from askaround.today.rules.links import letter, of_person, of_visit, to
from askaround.today.rules.registry import rule

Kind = Message.Kind


@rule(facts.referrals_to_report)
def report_back(referral: Referral, now: Now) -> Item | None:
    """I met somebody they named: tell them."""
    assert referral.met_at is not None
    asked = referral.ask.asked
    due_at = now.end_of(report_back_by(now.day_of(referral.met_at)))
    late = now.is_past(due_at)
    words = {
        "asked": asked.first_name,
        "name": referral.person.first_name,
        "day": now.say_day(referral.met_at),
    }
    return Item(
        rule="report_back",
        subject=of_person(asked),
        whom=asked.first_name,
        what=_("Tell %(asked)s how it went with %(name)s") % words,
        why=_("%(asked)s named %(name)s, whom you met %(day)s, and is waiting to hear.") % words
        if late
        else _("%(asked)s named %(name)s, whom you met %(day)s.") % words,
        since=referral.met_at,
        due_at=due_at,
        url=letter(asked, Kind.REPORT_BACK, referral=referral.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
    )


@rule(facts.promises_to_keep)
def keep_promise(promise: Promise, now: Now) -> Item | None:
    """Something I said I would do."""
    visit = promise.interview
    due_at = now.end_of(promise.due_on)
    late = now.is_past(due_at)
    words = {"text": " ".join(promise.text.split()), "day": now.say(promise.due_on)}
    return Item(
        rule="keep_promise",
        subject=Subject("promise", promise.pk, promise.text),
        whom=visit.person.first_name,
        what=_("Keep your promise to %(name)s") % {"name": visit.person.first_name},
        why=_("“%(text)s”. You said by %(day)s.") % words
        if not late
        else _("“%(text)s”. You said you would, and the day was %(day)s.") % words,
        since=promise.created_at,
        due_at=due_at,
        url=to("interviews:interview", visit),
        action="",
        owed=True,
        overdue=late,
        done=to("today:keep_promise", promise),
    )


@rule(facts.advice_to_tell)
def tell_of_advice(advice: Advice, now: Now) -> Item | None:
    """I did as they advised: tell them what came of it."""
    assert advice.acted_on_at is not None
    visit = advice.interview
    due_at = now.end_of(now.day_of(advice.acted_on_at) + dt.timedelta(days=ADVICE_DAYS))
    late = now.is_past(due_at)
    words = {
        "name": visit.person.first_name,
        "text": " ".join(advice.text.split()),
        "day": now.say_day(advice.acted_on_at),
    }
    return Item(
        rule="tell_of_advice",
        subject=of_visit(visit),
        whom=visit.person.first_name,
        what=_("Tell %(name)s you did as they said") % words,
        why=_("“%(text)s”. You did, %(day)s, and %(name)s hasn't heard of it.") % words
        if late
        else _("“%(text)s”. You did, %(day)s.") % words,
        since=advice.acted_on_at,
        due_at=due_at,
        url=letter(visit.person, Kind.NEWS, interview=visit.pk),
        action=_("Read the draft"),
        owed=True,
        overdue=late,
    )


@rule(facts.mails_held_up)
def send_again(mail: OutgoingMail, now: Now) -> Item | None:
    """Mail that could not go out: try again, or send it some other way."""
    message = mail.message
    return Item(
        rule="send_again",
        subject=Subject("message", message.pk, message.person.name),
        whom=message.person.first_name,
        what=_("Your message to %(name)s has not gone") % {"name": message.person.first_name},
        why=mail.last_error,
        since=mail.queued_at,
        due_at=now.not_before_today(mail.queued_at),
        url=to("correspondence:message", message),
        action=_("Look at it"),
    )
