"""The words for asking somebody whom they know, for each way of asking."""

import pytest
from django.test import RequestFactory

from askaround.careers.tests.make import make_field
from askaround.correspondence.drafting import begin
from askaround.correspondence.facts import Facts
from askaround.correspondence.panels import words_to_ask
from askaround.correspondence.scripts import first_ask
from askaround.people.queries import Asking
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral

WAYS = ["email", "online", "phone", "in_person"]
KNOWN = Facts(my_name="Mia Berg", first_name="Ana", full_name="Ana Ruiz", field="tree care")
NAMED = Facts(
    my_name="Mia Berg",
    about_me="I teach chemistry",
    first_name="Ana",
    full_name="Ana Ruiz",
    field="tree care",
    referrer="Ben Okafor",
    may_use_name="yes",
)


@pytest.mark.parametrize("channel", WAYS)
@pytest.mark.parametrize(
    ("kind", "question"), [("like", "something like it"), ("just_like", "does just this")]
)
def test_each_way_asks_the_question_once_and_whether_the_name_may_be_used(channel, kind, question):
    draft = first_ask(KNOWN, kind=kind, channel=channel)

    assert draft.body.count(question) == 1
    assert "may I say that you sent me?" in draft.body
    assert "twenty minutes and what they know, nothing more" in draft.body
    assert draft.blanks == ()


@pytest.mark.parametrize("channel", WAYS)
def test_whoever_was_named_hears_who_i_am_and_who_sent_me(channel):
    body = first_ask(NAMED, kind="just_like", channel=channel).body

    assert "I'm Mia Berg. I teach chemistry. Ben Okafor thought of you" in body


@pytest.mark.parametrize("channel", WAYS)
@pytest.mark.parametrize("answer", ["no", "not_asked"])
def test_who_sent_me_is_not_said_without_leave(channel, answer):
    facts = Facts(my_name="Mia", first_name="Ana", referrer="Ben Okafor", may_use_name=answer)

    assert "Ben" not in first_ask(facts, kind="just_like", channel=channel).body


def test_on_the_phone_nobody_is_an_easy_answer():
    body = first_ask(KNOWN, kind="like", channel="phone").body

    assert body.startswith("Hello Ana. It's Mia Berg. Is this a good moment?")
    assert "(If nobody comes to mind) That's quite all right." in body


def test_what_is_said_aloud_has_no_subject():
    assert first_ask(KNOWN, kind="like", channel="phone").subject == ""
    assert first_ask(KNOWN, kind="like", channel="email").subject == "Who do you know?"


@pytest.mark.django_db
def test_a_stranger_who_was_named_is_told_by_whom_only_as_allowed():
    ask = make_ask(asked=make_person(name="Ben Okafor"))
    ana = make_person(owner=ask.owner, name="Ana")
    referral = make_referral(ask=ask, person=ana, may_use_name="yes")

    letter = begin(
        owner=ask.owner, person=ana, kind="introduction", channel="online", asking="just_like"
    )

    assert letter.referral == referral
    assert "Ben Okafor thought of you" in letter.body


@pytest.mark.django_db
def test_somebody_in_touch_already_is_not_told_who_sent_me():
    ask = make_ask(asked=make_person(name="Ben Okafor"))
    ana = make_person(owner=ask.owner, name="Ana", last_contact_at=NOW)
    make_referral(ask=ask, person=ana, may_use_name="yes")

    letter = begin(
        owner=ask.owner, person=ana, kind="introduction", channel="online", asking="just_like"
    )

    assert "Ben" not in letter.body


@pytest.mark.django_db
def test_the_panel_of_words_takes_at_most_two_queries(django_assert_max_num_queries):
    ask = make_ask(asked=make_person(name="Ben Okafor"))
    ana = make_person(owner=ask.owner, name="Ana")
    make_referral(ask=ask, person=ana)
    request = RequestFactory().get("/")
    request.user = ask.owner
    field = make_field(owner=ask.owner)

    with django_assert_max_num_queries(2):
        shown = words_to_ask(request, Asking(ana, field, "just_like"))

    assert [way for way, _label, _parts in shown["ways"]] == ["online", "phone", "in_person"]
