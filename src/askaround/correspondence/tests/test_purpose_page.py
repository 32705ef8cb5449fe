"""The purpose check beneath a draft: while one types, when it is kept, and put aside."""

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.correspondence.models import Message
from askaround.correspondence.tests.make import make_message
from askaround.correspondence.tests.pages import new, page, typed
from askaround.people.models import Person
from askaround.people.tests.make import make_ask, make_person, make_referral

pytestmark = pytest.mark.django_db

GOOD = (
    "Hello Sam,\n\nI would like to find out what organ building is like. May I come on Monday for "
    "twenty minutes?"
)
ASKS_FOR_WORK = f"{GOOD}\n\nAre you hiring?"


def advised(client: Client, message: Message, body: str) -> str:
    url = reverse("correspondence:check", args=[message.pk])
    response = client.post(url, {"subject": "", "body": body})
    assert response.status_code == 200
    return response.content.decode()


def test_a_kept_draft_shows_what_works_and_one_suggestion(client: Client, sam: Person) -> None:
    message = make_message(person=sam, body=f"{ASKS_FOR_WORK}\n\nI attach my resume.")

    shown = page(client, message.get_absolute_url())

    assert "What works: a clear purpose" in shown
    assert shown.index("let-pass:job_seeking") < shown.index("1 more thought")
    assert shown.index("1 more thought") < shown.index("let-pass:resume_unasked")


def test_words_are_checked_as_they_are_typed_and_not_kept(client: Client, sam: Person) -> None:
    message = make_message(person=sam, body=GOOD)

    said = advised(client, message, ASKS_FOR_WORK)

    assert "let-pass:job_seeking" in said
    message.refresh_from_db()
    assert message.body == GOOD


def test_a_good_draft_gets_no_suggestion(client: Client, sam: Person) -> None:
    assert "let-pass" not in advised(client, make_message(person=sam), GOOD)


def test_a_letter_not_kept_yet_is_checked_for_its_person(client: Client, sam: Person) -> None:
    url = reverse("correspondence:check_new", args=[sam.pk]) + "?kind=introduction"

    said = client.post(url, {"body": GOOD.replace("Sam", "Bob")}).content.decode()

    assert "let-pass:wrong_name" in said
    assert not Message.plain.exists()


def test_advice_put_aside_stays_away_from_this_message(client: Client, sam: Person) -> None:
    message = make_message(person=sam, body=ASKS_FOR_WORK)
    url = message.get_absolute_url()

    client.post(url, typed(client, url) | {"body": ASKS_FOR_WORK, "do": "let-pass:job_seeking"})

    assert "let-pass" not in page(client, url)
    assert "let-pass" not in advised(client, message, ASKS_FOR_WORK)
    other = make_message(person=sam, body=ASKS_FOR_WORK)
    assert "let-pass:job_seeking" in page(client, other.get_absolute_url())


def test_advice_can_be_put_aside_before_the_letter_was_kept(client: Client, sam: Person) -> None:
    url = new(sam, "kind=introduction")
    words = typed(client, url) | {"body": ASKS_FOR_WORK, "do": "let-pass:job_seeking"}

    client.post(url, words)

    assert Message.plain.get().let_pass == ["job_seeking"]


def test_only_a_rule_can_be_put_aside(client: Client, sam: Person) -> None:
    message = make_message(person=sam, body=GOOD)
    url = message.get_absolute_url()

    client.post(url, typed(client, url) | {"do": "let-pass:<script>"})

    message.refresh_from_db()
    assert message.let_pass == []


def test_while_blanks_are_left_what_they_are_for_is_not_said_again(
    client: Client, sam: Person
) -> None:
    shown = page(client, new(sam, "kind=introduction"))

    assert "Still to fill" in shown
    assert "let-pass:no_time" not in shown
    assert "let-pass:unfilled_blank" not in shown


def test_who_named_them_counts_from_the_record(client: Client, sam: Person) -> None:
    ben = make_person(owner=sam.owner, name="Ben Okoro")
    referral = make_referral(ask=make_ask(asked=ben), person=sam, may_use_name="not_asked")
    message = make_message(person=sam)
    words = f"{GOOD} Ben Okoro suggested you."

    assert "let-pass:name_without_permission" in advised(client, message, words)

    referral.may_use_name = "yes"
    referral.save()
    assert "let-pass" not in advised(client, message, words)


def test_somebody_elses_letter_is_not_there(client: Client, sam: Person) -> None:
    theirs = make_message(person=make_person(owner=make_user()))

    response = client.post(reverse("correspondence:check", args=[theirs.pk]), {"body": GOOD})

    assert response.status_code == 404


def test_checking_takes_few_queries(client, sam, django_assert_max_num_queries):
    message = make_message(person=sam)
    for number in range(5):
        asked = make_person(owner=sam.owner, name=f"Person {number}")
        make_referral(ask=make_ask(asked=asked), person=sam)

    advised(client, message, GOOD)  # the first answer of a session takes more

    with django_assert_max_num_queries(4):
        advised(client, message, GOOD)
