"""The agenda by mail, against a real mail server: off unless wanted, once for a day, stopped by a link."""

import datetime as dt
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.correspondence.tests.mail_server import Letterbox, free_port, serving
from askaround.people.tests.make import make_ask, make_person, make_referral
from askaround.today.digest import day_due, stop_address
from askaround.today.digests import send_those_due, stop_digest, want_digest
from askaround.today.items import Now
from askaround.today.models import Digest, DigestSent

LONDON = ZoneInfo("Europe/London")
SUNDAY = dt.datetime(2026, 11, 1, 12, 0, tzinfo=LONDON)
MONDAY = dt.datetime(2026, 11, 2, 9, 0, tzinfo=LONDON)
HOURS, DAYS = dt.timedelta(hours=1), dt.timedelta(days=1)


def wanted(rhythm: str, weekday: int = 0, since: dt.datetime = SUNDAY) -> Digest:
    return Digest(rhythm=rhythm, weekday=weekday, created_at=since)


def due_at(digest: Digest, at: dt.datetime) -> dt.date | None:
    return day_due(digest, Now(at, LONDON))


def test_a_daily_one_is_due_from_seven_in_the_morning() -> None:
    assert due_at(wanted("daily"), MONDAY.replace(hour=6)) is None
    assert due_at(wanted("daily"), MONDAY.replace(hour=7)) == MONDAY.date()
    assert due_at(wanted("daily"), MONDAY.replace(hour=23)) == MONDAY.date()


@pytest.mark.parametrize("days", range(7))
def test_a_weekly_one_missed_on_its_day_is_due_until_the_next(days: int) -> None:
    assert due_at(wanted("weekly"), MONDAY + days * DAYS) == MONDAY.date()
    assert due_at(wanted("weekly"), MONDAY + 7 * DAYS) == (MONDAY + 7 * DAYS).date()


@pytest.mark.parametrize("rhythm", ["daily", "weekly"])
def test_none_is_due_for_the_day_it_was_switched_on(rhythm: str) -> None:
    switched_on = MONDAY.replace(hour=8)
    assert due_at(wanted(rhythm, since=switched_on), MONDAY) is None
    assert due_at(wanted(rhythm, since=switched_on), MONDAY + 7 * DAYS) is not None


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
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_SSL = settings.EMAIL_USE_TLS = False
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.DEFAULT_FROM_EMAIL = "askaround@example.org"


@pytest.fixture
def owner(db: None) -> User:
    owner = make_user(first_name="Nell", email="nell@example.org")
    make_field(owner=owner, name="organ building")
    ask = make_ask(asked=make_person(owner=owner, name="Ben Okafor"), asked_at=SUNDAY)
    ana = make_person(owner=owner, name="Ana <b>Ruiz</b>", met_at=SUNDAY)
    make_referral(ask=ask, person=ana, met_at=SUNDAY, named_at=SUNDAY)
    return owner


def want(owner: User, rhythm: str = "daily") -> Digest:
    digest = want_digest(owner=owner, rhythm=rhythm, weekday=0)
    Digest.plain.update(created_at=SUNDAY)
    return digest


@pytest.mark.usefixtures("mail_on")
def test_nothing_is_sent_unless_it_is_wanted(owner: User, letterbox: Letterbox) -> None:
    assert send_those_due(at=MONDAY) == 0
    want(owner)
    stop_digest(owner=owner)
    assert send_those_due(at=MONDAY) == 0
    assert letterbox.arrived == []


@pytest.mark.usefixtures("mail_on")
def test_it_says_what_there_is_to_do_and_where_and_how_to_stop_it(
    owner: User, letterbox: Letterbox
) -> None:
    want(owner)
    assert send_those_due(at=MONDAY) == 1
    [mail] = letterbox.arrived
    assert letterbox.recipients == ["nell@example.org"]
    assert mail["subject"] == "Today: Tell Ben how it went with Ana, and 1 more"
    plain = mail.get_body(("plain",)).get_content()
    assert "Ben named Ana, whom you met yesterday." in plain
    assert "http://localhost" in plain
    assert stop_address(owner) in plain
    assert mail["list-unsubscribe"].strip() == f"<{stop_address(owner)}>"


@pytest.mark.usefixtures("mail_on")
def test_names_in_it_are_words_and_begin_no_header(owner: User, letterbox: Letterbox) -> None:
    make_field(owner=owner, name="<img src=x>\r\nBcc: all@example.org")
    want(owner)
    send_those_due(at=MONDAY)
    [mail] = letterbox.arrived
    html = mail.get_body(("html",)).get_content()
    assert "<img" not in html
    assert mail["bcc"] is None


@pytest.mark.usefixtures("mail_on")
def test_one_goes_for_a_day_however_often_it_is_looked_at(
    owner: User, letterbox: Letterbox
) -> None:
    want(owner)
    assert [send_those_due(at=MONDAY + n * HOURS) for n in range(4)] == [1, 0, 0, 0]
    assert send_those_due(at=MONDAY + 3 * DAYS) == 1
    assert len(letterbox.arrived) == 2


@pytest.mark.usefixtures("mail_on")
def test_what_another_process_is_sending_is_left_to_it(owner: User, letterbox: Letterbox) -> None:
    want(owner)
    DigestSent.plain.create(owner=owner, day=MONDAY.date(), claimed_at=MONDAY, attempts=1)
    assert send_those_due(at=MONDAY + dt.timedelta(minutes=5)) == 0
    assert letterbox.arrived == []


@pytest.mark.usefixtures("mail_on")
def test_nothing_is_sent_when_there_is_nothing_to_do(letterbox: Letterbox, db: None) -> None:
    want(make_user(email="x@example.org"))
    assert send_those_due(at=MONDAY) == 0
    assert send_those_due(at=MONDAY + HOURS) == 0
    assert letterbox.arrived == []


def test_a_server_that_is_down_is_tried_again_an_hour_later_and_said(
    owner: User, settings: Any, letterbox: Letterbox
) -> None:
    point_at(settings, free_port())
    want(owner)
    assert send_those_due(at=MONDAY) == 0
    assert Digest.plain.get().last_error
    with serving(letterbox) as port:
        point_at(settings, port)
        assert send_those_due(at=MONDAY + HOURS / 2) == 0
        assert send_those_due(at=MONDAY + HOURS) == 1
    assert len(letterbox.arrived) == 1
    assert not Digest.plain.get().last_error


def test_a_server_that_hangs_up_after_the_words_gets_none_again(owner: User, settings: Any) -> None:
    letterbox = Letterbox(answer="")
    want(owner)
    with serving(letterbox) as port:
        point_at(settings, port)
        for hours in range(4):
            assert send_those_due(at=MONDAY + hours * HOURS) == 0
    assert len(letterbox.arrived) == 1


def test_without_a_mail_server_it_says_so(owner: User) -> None:
    want(owner)
    assert send_those_due(at=MONDAY) == 0
    assert Digest.plain.get().last_error


def test_the_link_in_a_mail_asks_and_stops_them_without_signing_in(
    owner: User, settings: Any
) -> None:
    want(owner)
    anyone = Client(enforce_csrf_checks=True, headers={"host": settings.EXACT_HOSTS[0]})
    where = stop_address(owner).partition("/digest")[2]
    page = anyone.get(f"/digest{where}")
    assert "Stop these mails?" in page.content.decode()
    assert Digest.plain.exists()
    token = page.context["csrf_token"]
    stopped = anyone.post(f"/digest{where}", {"csrfmiddlewaretoken": str(token)})
    assert "No more of these mails" in stopped.content.decode()
    assert not Digest.plain.exists()


def test_a_link_nobody_wrote_stops_nothing(owner: User, client: Client) -> None:
    want(owner)
    for token in (str(owner.pk), f"{owner.pk}:x", "x"):
        where = reverse("today:stop_digest", args=[token])
        assert client.post(where).status_code == 404
    assert Digest.plain.exists()


def test_it_is_switched_on_and_off_on_its_page(owner: User, client: Client) -> None:
    client.force_login(owner)
    where = reverse("today:digest_settings")
    assert "No mail server is set up" in client.get(where).content.decode()
    client.post(where, {"rhythm": "weekly", "weekday": "4"})
    assert (Digest.plain.get().rhythm, Digest.plain.get().weekday) == ("weekly", 4)
    assert client.post(where, {"rhythm": "hourly", "weekday": "9"}).status_code == 422
    client.post(where, {"rhythm": "", "weekday": "4"})
    assert not Digest.plain.exists()
