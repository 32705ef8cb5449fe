"""Messages by mail, their language, and words of one's own, through the API."""

import pytest

from askaround.api.tests.make import read
from askaround.correspondence.models import MessageTemplate, OutgoingMail
from askaround.correspondence.tests.mail_server import Letterbox, free_port, serving
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.test_mail import point_at
from askaround.people.tests.make import make_detail, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(api):
    person = make_person(owner=api.user, name="Ana Ruiz")
    make_detail(person=person, value="ana@example.org")
    return person


def test_a_message_is_drafted_in_the_language_asked_for(api, ana):
    words = {"person": str(ana.pk), "kind": "introduction", "channel": "email"}
    made = api.made("messages", words | {"language": "es"})
    assert made["body"].startswith("Buenos días, Ana:")
    assert (made["language"], made["through_referrer"], made["mail"]) == ("es", False, None)


def test_another_language_rewrites_a_draft_nobody_touched(api, ana):
    words = {"person": str(ana.pk), "kind": "introduction", "channel": "email"}
    made = api.made("messages", words)
    changed = read(api.patch(f"messages/{made['id']}", {"language": "es-tu"}))
    assert changed["body"].startswith("Hola, Ana:")


def test_a_message_is_sent_once_and_tells_that_it_is_gone(
    api, ana, settings, django_capture_on_commit_callbacks
):
    message, letterbox = make_message(person=ana), Letterbox()
    with serving(letterbox) as port:
        point_at(settings, port)
        for _time in range(2):
            with django_capture_on_commit_callbacks(execute=True):
                api.post(f"messages/{message.pk}/send", {})
    told = read(api.get(f"messages/{message.pk}"))
    assert letterbox.recipients == ["ana@example.org"]
    assert told["mail"]["state"] == "gone"
    assert told["sent_at"] is not None


def test_a_message_that_can_not_go_tells_why_and_when_it_is_tried_again(
    api, ana, settings, django_capture_on_commit_callbacks
):
    message = make_message(person=ana)
    point_at(settings, free_port())
    with django_capture_on_commit_callbacks(execute=True):
        api.post(f"messages/{message.pk}/send", {})
    told = read(api.get(f"messages/{message.pk}"))["mail"]
    assert told["state"] == "waiting"
    assert "doesn't answer" in told["error"]
    assert told["retry_at"] is not None


@pytest.mark.parametrize("body", [None, {}])
def test_without_a_mail_server_it_is_refused_with_a_sentence(api, ana, body):
    refused = api.post(f"messages/{make_message(person=ana).pk}/send", body)
    assert refused.status_code == 409
    assert "No mail server is set up" in read(refused)["detail"]
    assert not OutgoingMail.plain.exists()


def test_another_seekers_message_is_not_there_to_be_sent(api):
    assert api.post(f"messages/{make_message().pk}/send", {}).status_code == 404


def test_words_of_ones_own_are_kept_changed_and_thrown_away(api):
    words = {"name": "Plain", "kind": "news", "body": "Dear {their first name}, all is well."}
    made = api.made("message-templates", words)
    changed = read(api.patch(f"message-templates/{made['id']}", {"subject": "About {field}"}))
    assert (changed["subject"], changed["language"]) == ("About {field}", "en")
    assert api.delete(f"message-templates/{made['id']}").status_code == 204
    assert not MessageTemplate.plain.exists()


def test_a_blank_there_is_not_is_refused(api):
    refused = api.post("message-templates", {"name": "x", "kind": "news", "body": "Dear {nmae},"})
    assert refused.status_code == 422
    assert "There is no blank called {nmae}" in refused.content.decode()
