"""The mail account: its password sealed, tried by a real mail, and what went wrong in a sentence."""

import datetime as dt
import socket
from typing import Any

import pytest
from django.test import Client

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.correspondence.actions import (
    forget_mail_account,
    hand_over_what_waits,
    keep_mail_account,
)
from askaround.correspondence.models import MailAccount, OutgoingMail
from askaround.correspondence.presets import PRESETS, preset_for
from askaround.correspondence.routes import route_for
from askaround.correspondence.sealing import CannotOpen, seal, unseal
from askaround.correspondence.tests.mail_server import Letterbox, free_port, serving
from askaround.correspondence.tests.make import make_mail_account, make_message
from askaround.correspondence.tests.test_mail import point_at
from askaround.people.models import Person
from askaround.people.tests.make import make_detail

PAGE = "/settings/mail/"
TYPED = {
    "from_address": "nell@example.org",
    "from_name": "Nell Abara",
    "host": "localhost",
    "encryption": "none",
    "username": "",
    "password": "",
}
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def short_patience(settings: Any) -> None:
    settings.EMAIL_TIMEOUT = 0.3


def tried(client: Client, **more: Any) -> str:
    return client.post(PAGE, TYPED | {"do": "test"} | more, follow=True).content.decode()


def test_a_sealed_password_opens_for_its_owner_with_its_key() -> None:
    owner = new_id()
    sealed = seal("hunter2 ñ", owner=owner, secret_key="k")
    assert "hunter2" not in sealed
    assert unseal(sealed, owner=owner, secret_key="k") == "hunter2 ñ"


def test_the_same_password_is_sealed_another_way_each_time() -> None:
    owner = new_id()
    assert seal("x", owner=owner, secret_key="k") != seal("x", owner=owner, secret_key="k")


@pytest.mark.parametrize("how", ["another key", "another owner", "one letter changed", "rubbish"])
def test_a_seal_that_does_not_fit_stays_shut(how: str) -> None:
    owner = new_id()
    sealed = seal("x", owner=owner, secret_key="k")
    given: dict[str, Any] = {"sealed": sealed, "owner": owner, "secret_key": "k"}
    other: dict[str, dict[str, Any]] = {
        "another key": {"secret_key": "other"},
        "another owner": {"owner": new_id()},
        "one letter changed": {"sealed": ("B" if sealed[0] == "A" else "A") + sealed[1:]},
        "rubbish": {"sealed": "é not base64"},
    }
    with pytest.raises(CannotOpen):
        unseal(**given | other[how])


def test_the_button_sends_a_real_mail_to_myself(client: Client, owner: User) -> None:
    letterbox = Letterbox()
    with serving(letterbox) as port:
        said = tried(client, host="127.0.0.1", port=port)
    assert "It works: a mail is on its way to nell@example.org." in said
    assert letterbox.recipients == ["nell@example.org"]
    assert letterbox.arrived[0]["from"] == "Nell Abara <nell@example.org>"
    assert MailAccount.plain.get().tested_at


def test_nothing_listening_is_said_with_host_and_port(client: Client, owner: User) -> None:
    port = free_port()
    said = tried(client, host="127.0.0.1", port=port)
    assert f"127.0.0.1 takes no connection at port {port}" in said


def test_a_name_there_is_not_is_said(client: Client, owner: User, monkeypatch: Any) -> None:
    # No resolver can be asked here, and what it says is the whole of this fault.
    def unknown(*_anything: Any, **_named: Any) -> Any:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    said = tried(client, host="smtp.exmaple.org", encryption="starttls", port=587)
    assert "No server called smtp.exmaple.org was found." in said


def test_a_server_that_says_nothing_is_said(client: Client, owner: User) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        said = tried(client, host="127.0.0.1", port=mute.getsockname()[1])
    assert "said nothing in time" in said


def test_a_server_without_the_encryption_asked_for_is_said(client: Client, owner: User) -> None:
    with serving(Letterbox()) as port:
        said = tried(client, host="127.0.0.1", port=port, encryption="starttls")
        assert "127.0.0.1 does not offer this encryption" in said
        said = tried(client, host="127.0.0.1", port=port, encryption="tls")
        assert f"The encryption doesn&#x27;t fit at port {port}" in said


def test_a_wrong_password_is_said_with_the_servers_own_words(client: Client, owner: User) -> None:
    with serving(Letterbox(), knows_nobody=True) as port:
        said = tried(client, host="127.0.0.1", port=port, username="nell", password="wrong")
    assert "doesn&#x27;t accept the name or the password" in said
    assert "app password" in said


def test_the_password_is_on_no_page_and_not_in_the_clear_in_the_table(
    client: Client, owner: User
) -> None:
    shown = tried(client, host="127.0.0.1", port=free_port(), username="nell", password="s3cret")
    assert "s3cret" not in shown
    assert "s3cret" not in str(MailAccount.plain.values().get())
    assert route_for(owner).password == "s3cret"


def test_an_empty_password_leaves_the_one_there_is(client: Client, owner: User) -> None:
    fields: dict[str, Any] = {
        "host": "localhost",
        "username": "nell",
        "from_address": "nell@example.org",
    }
    keep_mail_account(owner=owner, password="s3cret", **fields)
    keep_mail_account(owner=owner, **fields)
    assert route_for(owner).password == "s3cret"


def test_another_server_is_never_given_the_password_of_the_one_before(owner: User) -> None:
    fields: dict[str, Any] = {"username": "nell", "from_address": "nell@example.org"}
    keep_mail_account(owner=owner, password="s3cret", host="smtp.example.org", **fields)
    keep_mail_account(owner=owner, host="smtp.evil.example", **fields)
    assert route_for(owner).password == ""


def test_with_another_secret_key_the_page_asks_for_the_password_again(
    client: Client, owner: User, settings: Any
) -> None:
    fields: dict[str, Any] = {
        "host": "localhost",
        "username": "nell",
        "from_address": "nell@example.org",
    }
    keep_mail_account(owner=owner, password="s3cret", **fields)
    client.force_login(owner)
    settings.SECRET_KEY = "a new one"
    client.force_login(owner)
    assert "the secret key of this Askaround has changed" in client.get(PAGE).content.decode()


def test_no_password_crosses_the_network_in_the_open(client: Client, owner: User) -> None:
    form = TYPED | {"host": "smtp.example.org", "username": "nell", "password": "s3cret"}
    refused = client.post(PAGE, form)
    assert refused.status_code == 422
    assert "could be read on its way" in refused.content.decode()
    assert not MailAccount.plain.exists()


def test_a_well_known_address_knows_its_own_server(client: Client, owner: User) -> None:
    form = {"from_address": "nell.abara@gmail.com", "password": "abcd efgh"}
    client.post(PAGE, form | {"do": "save"})
    account = MailAccount.plain.get()
    assert (account.host, account.port, account.encryption) == ("smtp.gmail.com", 587, "starttls")
    assert account.username == "nell.abara@gmail.com"


def test_every_provider_can_be_chosen_and_has_something_to_say(client: Client, owner: User) -> None:
    for each in PRESETS:
        shown = client.get(f"{PAGE}?provider={each.key}")
        assert shown.context["form"]["host"].value() == each.host
        assert "%(" not in shown.context["hint"]
        assert preset_for(f"me@{each.domains[0]}") == each


def test_an_edit_of_an_old_copy_is_refused(client: Client, owner: User) -> None:
    make_mail_account(owner=owner, version=4, host="smtp.kept.example")
    late = client.post(PAGE, TYPED | {"host": "localhost", "port": 25, "version": "3"})
    assert late.status_code == 409
    assert "smtp.kept.example" in late.content.decode()


def test_the_environment_wins_and_nothing_can_be_typed(
    client: Client, owner: User, settings: Any
) -> None:
    make_mail_account(owner=owner)
    letterbox = Letterbox()
    with serving(letterbox) as port:
        point_at(settings, port)
        shown = client.get(PAGE).content.decode()
        client.post(PAGE, {"do": "test"})
    assert "EMAIL_URL says so" in shown
    assert 'name="password"' not in shown
    assert letterbox.recipients == ["nell@example.org"]


def test_a_letter_leaves_through_the_account_under_its_name(
    owner: User, sam: Person, django_capture_on_commit_callbacks: Any, client: Client
) -> None:
    make_detail(person=sam, value="sam@example.org")
    letterbox, message = Letterbox(), make_message(person=sam)
    with serving(letterbox) as port:
        make_mail_account(owner=owner, host="127.0.0.1", port=port, encryption="none")
        with django_capture_on_commit_callbacks(execute=True):
            form = {"body": "Hello.", "channel": "email", "do": "send"}
            client.post(message.get_absolute_url(), form)
    assert letterbox.recipients == ["sam@example.org"]
    assert letterbox.arrived[0]["from"] == "Nell Abara <nell@example.org>"


def test_forgetting_takes_the_password_away_and_mail_that_waits_says_so(
    owner: User, sam: Person
) -> None:
    make_mail_account(owner=owner)
    message = make_message(person=sam)
    OutgoingMail.plain.create(
        owner=owner,
        message=message,
        mail_id="<1@x>",
        recipient="sam@example.org",
        queued_at=NOW,
        retry_at=NOW,
    )
    forget_mail_account(owner=owner)
    hand_over_what_waits(at=NOW)
    assert not MailAccount.plain.exists()
    assert OutgoingMail.plain.get().last_error == "No mail server is set up any more."


@pytest.mark.parametrize("host", ["a b", "smtp\r\nx", "-x", "http://x/", "<script>"])
def test_what_is_no_name_of_a_server_is_refused(client: Client, owner: User, host: str) -> None:
    assert client.post(PAGE, TYPED | {"host": host}).status_code == 422
