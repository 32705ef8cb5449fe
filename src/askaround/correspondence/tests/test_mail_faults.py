"""A real mail server in its own process that is down, refuses, stalls and dies.

Whatever it does, every message was delivered once, or the seeker is told; none is lost.
"""

import contextlib
import datetime as dt
import subprocess
import sys
from collections.abc import Callable, Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest

from askaround.accounts.tests.make import make_user
from askaround.correspondence.actions import CannotSend, hand_over_what_waits, send_by_mail
from askaround.correspondence.guidelines import HAND_OVER, TRY_AGAIN_AFTER
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.tests import mail_process
from askaround.correspondence.tests.mail_server import free_port
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.test_mail import point_at
from askaround.people.tests.make import make_detail, make_person

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
MUCH_LATER = NOW + dt.timedelta(days=10)
Server = Callable[[str], None]

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(tmp_path: Path) -> Callable[[], list[str]]:
    """The Message-IDs of what the server has taken, once for each copy."""

    def ids() -> list[str]:
        return [str(message_from_bytes(f.read_bytes())["Message-ID"]) for f in tmp_path.glob("*")]

    return ids


@pytest.fixture
def server(settings: Any, tmp_path: Path) -> Iterator[Server]:
    """Starts a mail server that behaves as named, in the place of the one before."""
    running: list[subprocess.Popen[str]] = []
    port = free_port()

    def stop() -> None:
        for process in running:
            process.kill()
            process.wait()
            assert process.stdout is not None
            process.stdout.close()
        running.clear()

    def start(how: str) -> None:
        stop()
        command = [sys.executable, mail_process.__file__, str(port), how, str(tmp_path)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

    point_at(settings, port)
    settings.EMAIL_TIMEOUT = 0.4
    yield lambda how: stop() if how == "down" else start(how)
    stop()


@pytest.fixture
def message() -> Message:
    person = make_person(owner=make_user(first_name="Nell"))
    make_detail(person=person, value="ana@example.org")
    return make_message(person=person)


@pytest.fixture
def send(django_capture_on_commit_callbacks: Any) -> Callable[..., OutgoingMail]:
    def now(message: Message, at: dt.datetime = NOW, **given: Any) -> OutgoingMail:
        with django_capture_on_commit_callbacks(execute=True):
            outgoing = send_by_mail(message=message, at=at, **given)
        outgoing.refresh_from_db()
        return outgoing

    return now


PASSING = ("down", "mute", "4xx")
FINAL = ("5xx", "no_such")
IN_DOUBT = ("stall", "stall_taken", "die")


@pytest.mark.parametrize("how", PASSING)
def test_after_a_passing_fault_it_goes_by_itself_once(
    how: str, server: Server, message: Message, send: Any, taken: Any
) -> None:
    server(how)
    first = send(message)
    assert first.last_error
    assert first.retry_at == NOW + TRY_AGAIN_AFTER[0]
    assert taken() == []
    server("well")
    hand_over_what_waits(at=first.retry_at)
    hand_over_what_waits(at=MUCH_LATER)
    assert taken() == [first.mail_id]
    message.refresh_from_db()
    assert message.sent_at == first.retry_at


@pytest.mark.parametrize("how", FINAL)
def test_a_final_no_is_told_and_not_tried_again_by_itself(
    how: str, server: Server, message: Message, send: Any, taken: Any
) -> None:
    server(how)
    refused = send(message)
    assert "It said: “55" not in refused.last_error
    assert "It said: “5." in refused.last_error
    assert refused.retry_at is None
    server("well")
    hand_over_what_waits(at=MUCH_LATER)
    assert taken() == []
    send(message, MUCH_LATER)
    assert taken() == [refused.mail_id]


@pytest.mark.parametrize("how", IN_DOUBT)
def test_when_nobody_knows_it_is_told_and_never_sent_a_second_time_unasked(
    how: str, server: Server, message: Message, send: Any, taken: Any
) -> None:
    server(how)
    silent = send(message)
    assert "may have arrived" in silent.last_error
    assert silent.in_doubt(NOW)
    arrived = taken()
    server("well")
    hand_over_what_waits(at=MUCH_LATER)
    with pytest.raises(CannotSend, match="may have arrived"):
        send(message, MUCH_LATER)
    assert taken() == arrived
    message.refresh_from_db()
    assert message.sent_at is None
    send(message, MUCH_LATER, again=True)
    assert set(taken()) == {silent.mail_id}


def test_a_slow_server_gets_it_once(
    server: Server, message: Message, send: Any, taken: Any
) -> None:
    server("slow")
    assert send(message).handed_over_at == NOW
    assert len(taken()) == 1


def test_cut_off_before_the_words_left_it_is_taken_up_again(
    server: Server, message: Message, send: Any, taken: Any
) -> None:
    server("down")
    waiting = send(message)
    OutgoingMail.plain.update(claimed_at=NOW, retry_at=NOW, last_error="")
    server("well")
    hand_over_what_waits(at=NOW + HAND_OVER / 2)
    assert taken() == []
    hand_over_what_waits(at=NOW + HAND_OVER)
    assert taken() == [waiting.mail_id]


def test_cut_off_after_the_words_left_it_is_told_instead(
    server: Server, message: Message, send: Any, taken: Any
) -> None:
    server("down")
    waiting = send(message)
    OutgoingMail.plain.update(claimed_at=NOW, words_sent_at=NOW, retry_at=NOW, last_error="")
    server("well")
    hand_over_what_waits(at=NOW + HAND_OVER)
    waiting.refresh_from_db()
    assert "may have arrived" in waiting.last_error
    assert taken() == []


def test_of_many_through_a_server_of_many_moods_each_arrives_once_or_is_told(
    server: Server, send: Any, taken: Any
) -> None:
    owner = make_user(first_name="Nell")
    messages = []
    for number in range(12):
        person = make_person(owner=owner, name=f"Person {number}")
        make_detail(person=person, value=f"p{number}@example.org")
        messages.append(make_message(person=person))
    moods = ("down", "4xx", "die", "well", "stall", "5xx")
    for mood in moods:
        server(mood)
        for letter in (messages.pop(), messages.pop()):
            with contextlib.suppress(CannotSend):
                send(letter)
    server("well")
    for step in range(len(TRY_AGAIN_AFTER)):
        hand_over_what_waits(at=NOW + dt.timedelta(days=step + 1))
    arrived = taken()
    assert len(arrived) == len(set(arrived))
    for mail in OutgoingMail.plain.all():
        told = bool(mail.last_error) and mail.handed_over_at is None
        assert told or mail.mail_id in arrived
        assert mail.handed_over_at is None or arrived.count(mail.mail_id) == 1
