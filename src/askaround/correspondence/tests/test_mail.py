"""Mail on its way out, against a real server: once, or reported, and never lost."""

import datetime as dt
import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from askaround.accounts.tests.make import make_user
from askaround.correspondence.actions import CannotSend, change_draft, mark_sent, send_by_mail
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.routes import Route
from askaround.correspondence.tests.mail_server import Letterbox, free_port, serving
from askaround.correspondence.tests.make import make_message
from askaround.people.tests.make import make_detail, make_person

ROUTE = Route(
    host="127.0.0.1",
    port=25,
    encryption="none",
    username="",
    password="",
    from_address="nell@example.org",
)
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(minutes=5)
Send = Callable[..., OutgoingMail]

pytestmark = pytest.mark.django_db


@pytest.fixture
def letterbox() -> Letterbox:
    return Letterbox()


@pytest.fixture
def mail_on(letterbox: Letterbox, settings: Any) -> Iterator[None]:
    with serving(letterbox) as port:
        point_at(settings, port)
        yield


def point_at(settings: Any, port: int) -> None:
    settings.MAIL_SET_UP = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.DEFAULT_FROM_EMAIL = "nell@example.org"


@pytest.fixture
def send(django_capture_on_commit_callbacks: Any) -> Send:
    def now(message: Message, at: dt.datetime = NOW, **given: Any) -> OutgoingMail:
        with django_capture_on_commit_callbacks(execute=True):
            outgoing = send_by_mail(message=message, at=at, **given)
        outgoing.refresh_from_db()
        message.refresh_from_db()
        return outgoing

    return now


@pytest.fixture
def message() -> Message:
    owner = make_user(first_name="Nell", last_name="Abara", email="nell.abara@example.org")
    person = make_person(owner=owner)
    make_detail(person=person, value="ana@example.org")
    return make_message(person=person, subject="A question about organ building")


@pytest.mark.usefixtures("mail_on")
def test_a_mail_arrives_once_and_the_message_counts_as_sent(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    outgoing = send(message)
    assert [mail["subject"] for mail in letterbox.arrived] == ["A question about organ building"]
    assert letterbox.recipients == ["ana@example.org"]
    assert outgoing.handed_over_at == message.sent_at == NOW
    assert message.person.approached_at == NOW


@pytest.mark.usefixtures("mail_on")
def test_a_mail_comes_from_the_seeker_and_answers_go_to_them(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    send(message)
    [mail] = letterbox.arrived
    assert mail["from"] == "Nell Abara <nell@example.org>"
    assert mail["reply-to"] == "nell.abara@example.org"


@pytest.mark.usefixtures("mail_on")
def test_a_second_click_sends_nothing_more(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    send(message)
    send(message, LATER)
    assert len(letterbox.arrived) == 1
    assert OutgoingMail.plain.get().attempts == 1


@pytest.mark.usefixtures("mail_on")
def test_a_click_while_the_first_is_still_talking_sends_nothing_more(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    OutgoingMail.plain.create(
        owner=message.owner,
        message=message,
        mail_id="<1@example.org>",
        recipient="ana@example.org",
        queued_at=NOW,
        claimed_at=NOW,
    )
    send(message, NOW + dt.timedelta(seconds=20))
    assert letterbox.arrived == []


@pytest.mark.usefixtures("mail_on")
def test_an_attempt_cut_short_can_be_taken_up_again_later(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    OutgoingMail.plain.create(
        owner=message.owner,
        message=message,
        mail_id="<1@example.org>",
        recipient="ana@example.org",
        queued_at=NOW,
        claimed_at=NOW,
    )
    send(message, LATER)
    assert [mail["message-id"] for mail in letterbox.arrived] == ["<1@example.org>"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("mail_on")
def test_two_clicks_at_the_same_moment_send_one_mail(
    message: Message, letterbox: Letterbox
) -> None:
    def click(_number: int) -> None:
        try:
            send_by_mail(message=message, at=NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as hands:
        list(hands.map(click, range(4)))
    assert len(letterbox.arrived) == 1


def test_without_an_answering_server_the_mail_waits_and_says_so(
    message: Message, settings: Any, send: Send
) -> None:
    point_at(settings, free_port())
    outgoing = send(message)
    assert "doesn't answer" in outgoing.last_error
    assert outgoing.handed_over_at is None
    assert message.sent_at is None


def test_a_server_that_never_says_a_word_is_given_up_on(
    message: Message, settings: Any, send: Send
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        point_at(settings, mute.getsockname()[1])
        settings.EMAIL_TIMEOUT = 0.1
        outgoing = send(message)
    assert "doesn't answer" in outgoing.last_error


def test_trying_again_sends_the_same_mail_under_the_same_id(
    message: Message, settings: Any, send: Send, letterbox: Letterbox
) -> None:
    point_at(settings, free_port())
    first = send(message)
    with serving(letterbox) as port:
        point_at(settings, port)
        send(message, LATER)
    [mail] = letterbox.arrived
    assert mail["message-id"] == first.mail_id
    assert message.sent_at == LATER


def test_a_refused_recipient_is_named_and_nothing_counts_as_sent(
    message: Message, settings: Any, send: Send
) -> None:
    with serving(Letterbox(refuses=("ana@example.org",))) as port:
        point_at(settings, port)
        outgoing = send(message)
    assert "ana@example.org" in outgoing.last_error
    assert message.sent_at is None
    assert message.person.approached_at is None


def test_a_refused_message_waits_and_says_so(message: Message, settings: Any, send: Send) -> None:
    with serving(Letterbox(answer="554 Not that")) as port:
        point_at(settings, port)
        outgoing = send(message)
    assert "refused" in outgoing.last_error
    assert message.sent_at is None


def test_a_server_that_hangs_up_after_the_words_leaves_it_open_whether_they_arrived(
    message: Message, settings: Any, send: Send
) -> None:
    with serving(Letterbox(answer="")) as port:
        point_at(settings, port)
        outgoing = send(message)
    assert "may have arrived" in outgoing.last_error
    assert message.sent_at is None


@pytest.mark.usefixtures("mail_on")
def test_a_hostile_subject_and_name_add_no_header(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    Message.plain.filter(pk=message.pk).update(subject="Hi\r\nBcc: x@example.org\r\n\r\nBody")
    message.owner.first_name = "Nell\r\nBcc: y@example.org"
    message.owner.save()
    send(message)
    [mail] = letterbox.arrived
    assert mail["bcc"] is None
    assert letterbox.recipients == ["ana@example.org"]
    assert mail["subject"] == "Hi Bcc: x@example.org Body"


@pytest.mark.usefixtures("mail_on")
@pytest.mark.parametrize(
    "address", ["ana@example.org, x@example.org", "ana@example.org\nBcc: x@example.org", "ana"]
)
def test_an_address_that_is_more_or_less_than_one_is_refused(
    message: Message, send: Send, address: str, letterbox: Letterbox
) -> None:
    with pytest.raises(CannotSend):
        send(message, recipient=address)
    assert letterbox.arrived == []
    assert not OutgoingMail.plain.exists()


@pytest.mark.usefixtures("mail_on")
def test_a_person_without_an_address_cannot_be_mailed(send: Send) -> None:
    with pytest.raises(CannotSend, match="Ana Ruiz"):
        send(make_message())


def test_without_a_mail_server_set_up_nothing_is_queued(message: Message, send: Send) -> None:
    with pytest.raises(CannotSend):
        send(message)
    assert not OutgoingMail.plain.exists()


@pytest.mark.usefixtures("mail_on")
def test_a_message_marked_as_sent_by_hand_is_not_mailed_after_that(
    message: Message, letterbox: Letterbox, send: Send
) -> None:
    mark_sent(message=message, at=NOW)
    with pytest.raises(CannotSend):
        send(message)
    assert letterbox.arrived == []


def test_marking_as_sent_takes_back_the_mail_that_still_waits(
    message: Message, settings: Any, send: Send
) -> None:
    point_at(settings, free_port())
    send(message)
    mark_sent(message=message, at=LATER)
    assert not OutgoingMail.plain.exists()


def test_what_is_mailed_is_what_stands_there_when_it_goes(
    message: Message, settings: Any, send: Send, letterbox: Letterbox
) -> None:
    point_at(settings, free_port())
    send(message)
    change_draft(message=message, body="Dear Ana, better words.")
    with serving(letterbox) as port:
        point_at(settings, port)
        send(message, LATER)
    assert letterbox.arrived[0].get_content().strip() == "Dear Ana, better words."
