"""Words of the seeker's own: filled without code, refused kindly, chosen in one press."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given, strategies as st

from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.correspondence.actions import (
    add_template,
    begin_anew,
    change_template,
    delete_template,
    draft,
)
from askaround.correspondence.facts import Facts
from askaround.correspondence.models import Message, MessageTemplate
from askaround.correspondence.tests.make import make_message, make_template
from askaround.correspondence.tests.pages import new, page, typed
from askaround.correspondence.wordings.english import ENGLISH
from askaround.correspondence.wordings.filling import filled
from askaround.correspondence.wordings.wording import Wording
from askaround.people.models import Person
from askaround.people.tests.make import make_person
from askaround.testing.make import make_user

FACTS = Facts(first_name="Ana", my_name="Nell Abara", field="organ building")
WORDS = {"name": "Plain", "use": "introduction", "language": "en", "subject": "", "sent": "once"}


pytestmark = pytest.mark.django_db


def fill(body: str, facts: Facts = FACTS) -> str:
    return filled(Wording("", body), facts, ENGLISH).body


@pytest.mark.parametrize(
    "name", ["{their first name}", "{Their First Name}", "{su nombre}", "{their_first_name}"]
)
def test_a_blank_is_known_by_each_of_its_names(name: str) -> None:
    assert fill(f"Dear {name},") == "Dear Ana,"


def test_what_is_not_known_stays_as_a_blank() -> None:
    assert fill("I'm free {times}.") == "I'm free [two or three times that suit you]."


def test_a_sentence_that_falls_away_leaves_no_gap() -> None:
    assert fill("A. {who sent me} B.\n\n{who sent me}\n\nC.") == "A. B.\n\nC."


def test_a_value_that_ends_its_sentence_gets_no_second_full_stop() -> None:
    assert fill("You said: {what they said}.", Facts(stayed="“Listen.”")) == "You said: “Listen.”"


def test_a_blank_there_is_not_stays_to_be_filled_by_hand() -> None:
    assert fill("See you {some day}.") == "See you [some day]."


@pytest.mark.parametrize("text", ["{}", "{ }", "{{", "}{", "{0.__class__}", "{% now %}", "%(x)s"])
def test_hostile_brackets_are_words_and_no_code(text: str) -> None:
    assert "class" not in fill(text) or fill(text) == "[0.__class__]"


@given(value=st.text(max_size=80), body=st.text(max_size=200))
def test_whatever_a_name_holds_it_is_never_read_as_a_blank(value: str, body: str) -> None:
    facts = Facts(first_name=value, my_name="SECRET")
    assert "SECRET" not in fill("Dear {their first name},", facts)
    fill(body, facts)


def test_an_unknown_blank_is_refused_with_the_nearest_there_is() -> None:
    with pytest.raises(ValidationError, match=r"Did you mean \{their first name\}"):
        add_template(owner=make_user(), name="x", kind="news", body="Dear {there first name},")


def test_the_same_words_sent_twice_are_kept_once(client: Client, owner: User) -> None:
    for _click in range(2):
        client.post("/messages/templates/add/", WORDS | {"body": "Dear {their first name},"})
    assert MessageTemplate.plain.get().body == "Dear {their first name},"


def test_words_that_can_not_be_kept_come_back_as_typed(client: Client, owner: User) -> None:
    refused = client.post("/messages/templates/add/", WORDS | {"body": "Dear {nmae},"})
    assert refused.status_code == 422
    assert "Dear {nmae}," in refused.content.decode()
    assert "There is no blank called {nmae}" in refused.content.decode()


def test_a_copy_of_the_houses_words_has_its_blanks_by_name(client: Client, owner: User) -> None:
    shown = client.get("/messages/templates/add/?copy=thank_you&language=es")
    body = shown.context["form"]["body"].value()
    assert "{su nombre}" in body
    assert "{lo que dijo}" in body


def test_an_edit_of_an_old_copy_is_shown_beside_what_stands(client: Client, owner: User) -> None:
    own = make_template(owner=owner, version=3)
    late = client.post(own.get_absolute_url(), WORDS | {"body": "Mine.", "version": "2"})
    assert late.status_code == 409
    for text in ("Mine.", "may I ask you about", 'name="version" value="3"'):
        assert text in late.content.decode()


def test_a_late_edit_is_refused() -> None:
    own = make_template(version=3)
    with pytest.raises(Stale):
        change_template(template=own, expected=2, body="Mine.")


def test_words_thrown_away_can_be_brought_back_and_messages_keep_theirs(
    client: Client, sam: Person
) -> None:
    own = make_template(owner=sam.owner)
    begun = draft(owner=sam.owner, person=sam, kind="introduction", channel="email", template=own)
    gone = client.post(f"{own.get_absolute_url()}delete/", follow=True).content.decode()
    assert "Undo" in gone
    begun.refresh_from_db()
    assert begun.template is None
    assert begun.body.startswith("Dear Sam, may I ask")


def test_on_a_draft_one_press_begins_it_with_my_words(client: Client, sam: Person) -> None:
    own = make_template(owner=sam.owner)
    url = new(sam, "channel=email")
    assert own.name in page(client, url)
    form = typed(client, url) | {"do": f"template:{own.pk}"}
    letter = client.post(url, form, follow=True).context["letter"]
    assert letter.body.startswith("Dear Sam, may I ask you about")
    assert letter.template == own


def test_words_for_another_kind_are_not_offered(client: Client, sam: Person) -> None:
    make_template(owner=sam.owner, kind="thank_you", name="Warm thanks")
    assert "Warm thanks" not in page(client, new(sam))


def test_another_seekers_words_are_no_choice(client: Client, sam: Person) -> None:
    message = make_message(person=sam)
    foreign = make_template()
    form = {"body": "x", "channel": "email", "do": f"template:{foreign.pk}"}
    assert client.post(message.get_absolute_url(), form).status_code == 404


def test_foreign_words_can_not_be_begun_with() -> None:
    message = make_message()
    with pytest.raises(MessageTemplate.DoesNotExist):
        begin_anew(message=message, template=make_template())


def test_words_brought_back_stand_on_their_message_again(
    django_capture_on_commit_callbacks,
) -> None:
    own = make_template()
    bundle = delete_template(template=own, at=make_person().created_at)
    assert bundle.title == "The words “Short and plain”"
    assert not MessageTemplate.plain.exists()
    assert Message.plain.count() == 0


def test_the_list_needs_few_queries_however_many_there_are(
    client: Client, owner: User, django_assert_max_num_queries
) -> None:
    for number in range(12):
        make_template(owner=owner, name=f"Words {number}")
    client.get("/messages/templates/")
    with django_assert_max_num_queries(6):
        assert "Words 11" in page(client, "/messages/templates/")
