"""What a person's page shows of the messages with them, and the words to ask somebody with."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.statements import put_together_once
from askaround.accounts.views import signed_in
from askaround.careers.models import CareerField
from askaround.correspondence.drafting import begin, reworded
from askaround.correspondence.facts import blanks
from askaround.correspondence.letter import parts
from askaround.correspondence.models import Message
from askaround.interviews.queries.of_field import visits_of
from askaround.people.models import Person
from askaround.people.queries import Asking
from askaround.web.panels import Panel, register

SHOWN = 20
"""How many messages stand on a person's page. Convention: years of writing to one person."""


def messages_with(request: HttpRequest, person: Person) -> Mapping[str, Any]:
    """The messages, newest first, drafts among them; one query."""
    letters = _letters(request.user, person)
    waiting = (each.pk for each in letters if each.sent_at and not each.replied_at)
    resting = person.resting_since is not None
    return {
        "letters": letters,
        "unanswered": None if resting else next(waiting, None),
        "sent": new_id(),
    }


@put_together_once
def _letters(actor: Any, person: Person) -> QuerySet[Message]:
    letters = Message.objects.visible_to(actor).filter(person=person.pk)
    return letters.newest_first()[:SHOWN]


WAYS_TO_ASK = (
    (Message.Channel.ONLINE, _("In a message")),
    (Message.Channel.PHONE, _("On the phone")),
    (Message.Channel.IN_PERSON, _("Face to face")),
)


def words_to_ask(request: HttpRequest, asking: Asking) -> Mapping[str, Any]:
    """The words to ask somebody who they know, for each way of asking; at most two queries."""
    message = begin(
        owner=signed_in(request),
        person=asking.person,
        kind=Message.Kind.INTRODUCTION,
        channel=Message.Channel.ONLINE,
        asking=asking.kind,
        career_field=asking.career_field,
    )
    bodies = [(way, label, reworded(message, channel=way).body) for way, label in WAYS_TO_ASK]
    return {
        "ways": [(way.value, label, list(parts(body))) for way, label, body in bodies],
        "empty": bool(blanks(message.body)),
    }


def ways_of_mail(request: HttpRequest, seeker: User) -> Mapping[str, Any]:
    """Headings and links on the page of settings; nothing is looked up for them."""
    return {}


def nothing_more(request: HttpRequest, subject: Any) -> Mapping[str, Any]:
    """For a panel that is a link alone."""
    return {}


def those_met(request: HttpRequest, career_field: CareerField) -> Mapping[str, Any] | None:
    """Sharing with those who were met; nothing before anybody was."""
    return {} if any(visit.held_at for visit in visits_of(career_field)) else None


def register_panels() -> None:
    """Called once, when the packages are ready."""
    register(
        "person",
        30,
        Panel(
            name="messages",
            query=messages_with,
            template="correspondence/on_person.html",
            query_budget=1,
        ),
    )
    register("ask", 10, Panel("words_to_ask", words_to_ask, "correspondence/asking.html", 2))
    register("field_aside", 80, Panel("share", those_met, "correspondence/share_here.html", 1))
    register("settings", 30, Panel("mail", ways_of_mail, "correspondence/in_settings.html", 0))
