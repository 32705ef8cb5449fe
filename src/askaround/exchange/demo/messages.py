"""What the story's seeker wrote and said: introductions, reminders, thanks, reports back."""

import datetime as dt
from typing import Any

from django.utils.formats import date_format

from askaround.correspondence.facts import Draft, Facts
from askaround.correspondence.models import Message
from askaround.correspondence.scripts import first_ask, introduction, reminder
from askaround.exchange.demo.people import Circle, answered
from askaround.exchange.demo.reading import AskStory, MessageStory
from askaround.exchange.demo.visits import Visit
from askaround.people.models import Referral

SEEKER = "Robin"
"""Who signs where the owner has given no name."""

ABOUT_ME = "I've run the front desk of a dental office in town for eleven years"


class Desk:
    """Where the messages are written and put on the shelf."""

    def __init__(self, circle: Circle) -> None:
        self.circle = circle
        self.me = circle.shelf.owner.name or SEEKER

    def of_visit(self, visit: Visit) -> None:
        """The introduction that led to a conversation, and the thanks after it."""
        words = visit.words
        asked: MessageStory = {
            "person": words["person"],
            "field": words["field"],
            "channel": words["asked_by"],
            "sent_at": words["asked_at"],
            "replied_at": words["replied_at"],
            "why_you": words.get("why_you", ""),
        }
        self.introduce(asked, interview=visit.row)
        if "thanks" in words:
            thanks = words["thanks"]
            self._put(
                words["person"],
                Message.Kind.THANK_YOU,
                channel=thanks["channel"],
                draft=self._own(thanks.get("subject", ""), thanks["body"]),
                sent_at=self.circle.days.moment(words["thanked_at"]),
                interview=visit.row,
                career_field=visit.field,
            )

    def ask(self, words: AskStory) -> None:
        """Asking a friend or a colleague whom they know."""
        field = self.circle.fields[words["field"]]
        facts = Facts(
            my_name=self.me,
            first_name=self.circle.greetings[words["asked"]],
            field=field.name.lower(),
        )
        self._put(
            words["asked"],
            Message.Kind.INTRODUCTION,
            asking=words["kind"],
            channel=words["channel"],
            draft=first_ask(facts, kind=words["kind"]),
            sent_at=self.circle.days.moment(words["at"]),
            replied_at=self.circle.days.moment(answered(words)),
            career_field=field,
        )

    def introduce(self, words: MessageStory, **about: Any) -> None:
        """A first message, in the words the product begins with."""
        sent_at = self.circle.days.moment(words["sent_at"])
        key, field = words["person"], self.circle.fields[words["field"]]
        referral = self.circle.who_led_to(key, by=sent_at)
        facts = Facts(
            my_name=self.me,
            about_me=ABOUT_ME,
            first_name=self.circle.greetings[key],
            full_name=self.circle.people[key].name,
            field=field.name.lower(),
            why_you=words.get("why_you", ""),
            times=self._times(sent_at),
            **_who_named(referral),
        )
        draft = introduction(facts, channel=words["channel"], not_looking=False)
        self._put(
            key,
            Message.Kind.INTRODUCTION,
            channel=words["channel"],
            draft=draft,
            sent_at=sent_at,
            replied_at=self._reply(words),
            career_field=field,
            referral=referral,
            **about,
        )

    def remind(self, words: MessageStory) -> None:
        """The one reminder after a first message without an answer."""
        key = words["person"]
        first = self._first_to(key)
        sent_at = self.circle.days.moment(words["sent_at"])
        facts = Facts(
            my_name=self.me,
            first_name=self.circle.greetings[key],
            field=first.career_field.name.lower() if first.career_field else "",
            asked_on=_day(first.sent_at),
            times=self._times(sent_at),
        )
        self._put(
            key,
            Message.Kind.REMINDER,
            channel=words["channel"],
            draft=reminder(facts),
            sent_at=sent_at,
            career_field=first.career_field,
        )

    def tell(self, kind: str, words: MessageStory) -> None:
        """A report back, or news, in the story's own words."""
        key = words["to"]
        self._put(
            key,
            kind,
            channel=words["channel"],
            draft=self._own(words.get("subject", ""), words["body"]),
            sent_at=self.circle.days.moment(words["sent_at"]),
            referral=self._named_by(key, words["about"]) if "about" in words else None,
        )

    def _put(self, key: str, kind: str, *, draft: Draft, sent_at: dt.datetime, **more: Any) -> None:
        self.circle.shelf.put(
            Message,
            made_at=sent_at,
            person=self.circle.people[key],
            kind=kind,
            subject=draft.subject,
            body=draft.body,
            sent_at=sent_at,
            **more,
        )

    def _own(self, subject: str, body: str) -> Draft:
        return Draft(subject, body.strip().replace("{me}", self.me))

    def _reply(self, words: MessageStory) -> dt.datetime | None:
        return self.circle.days.moment(words["replied_at"]) if "replied_at" in words else None

    def _first_to(self, key: str) -> Message:
        person = self.circle.people[key]
        sent: list[Message] = self.circle.shelf.rows[Message]
        return next(message for message in sent if message.person is person)

    def _named_by(self, giver: str, key: str) -> Referral:
        person = self.circle.people[giver]
        return next(each for each in self.circle.led_to[key] if each.ask.asked is person)

    def _times(self, sent_at: dt.datetime) -> tuple[str, str]:
        one, other = (sent_at + dt.timedelta(days=days) for days in _next_days(sent_at))
        return f"{date_format(one, 'l')} around noon", f"{date_format(other, 'l')} after four"


def _who_named(referral: Referral | None) -> dict[str, Any]:
    if referral is None:
        return {}
    giver = referral.ask.asked
    return {
        "referrer": giver.name,
        "referrer_first_name": giver.first_name,
        "may_use_name": referral.may_use_name,
    }


def _next_days(sent_at: dt.datetime) -> tuple[int, int]:
    """Days ahead to offer, from Monday to Friday."""
    return {4: (4, 6), 5: (3, 5), 6: (2, 4), 3: (4, 5), 2: (5, 6)}.get(sent_at.weekday(), (2, 3))


def _day(moment: dt.datetime | None) -> str:
    return date_format(moment, "MONTH_DAY_FORMAT") if moment else ""
