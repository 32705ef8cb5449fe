"""Asking somebody who they know: recorded, with the names that came back, then or later."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.ids import new_id
from askaround.careers.tests.make import make_field
from askaround.people.models import Ask, Person
from askaround.people.tests.make import make_ask, make_person, make_referral
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ben(seeker):
    return make_person(owner=seeker, name="Ben Okafor")


def asked(**more):
    words = {"id": str(new_id()), "kind": "like", "asked_on": timezone.localdate().isoformat()}
    return words | {"names": "", "may_use_name": "not_asked"} | more


def test_an_ask_is_recorded_with_the_names_that_came_back(client, ben):
    cheese = make_field(owner=ben.owner)
    typed = asked(
        kind="just_like",
        career_field=str(cheese.pk),
        names="Ana Ruiz, nurse at St Mary's\r\nChidi",
        may_use_name="yes",
    )

    answer = client.post(reverse("people:ask", args=[ben.pk]), typed)

    ask = ben.asks.get()
    named = ask.referrals.order_by("named_at", "id")
    assert answer.headers["Location"] == reverse("people:asked", args=[ask.pk])
    assert (ask.kind, ask.career_field) == ("just_like", cheese)
    assert [(each.person.name, each.may_use_name) for each in named] == [
        ("Ana Ruiz", "yes"),
        ("Chidi", "yes"),
    ]
    assert named[0].person.title == "nurse"


def test_an_ask_sent_twice_is_one_ask_and_its_names(client, ben):
    typed = asked(names="Ana\nChidi")
    address = reverse("people:ask", args=[ben.pk])

    client.post(address, typed)
    client.post(address, typed)

    assert ben.asks.get().referrals.count() == 2
    assert Person.objects.owned_by(ben.owner).count() == 3


def test_a_name_sent_twice_is_one_person_even_beside_two_others_of_that_name(client, ben):
    for _ in range(2):
        make_person(owner=ben.owner, name="Ana")
    ask = make_ask(asked=ben)
    address = reverse("people:asked", args=[ask.pk])

    for _ in range(2):
        client.post(address, {"names": "Ana", "may_use_name": "no"})

    assert ask.referrals.count() == 1


def test_an_ask_of_another_day_is_dated_that_day(client, ben):
    client.post(reverse("people:ask", args=[ben.pk]), asked(asked_on="2026-03-01"))

    assert ben.asks.get().asked_at.date() == dt.date(2026, 3, 1)


def test_an_ask_without_names_waits_for_them(client, ben):
    answer = client.post(reverse("people:ask", args=[ben.pk]), asked(), follow=True)

    assert "No names from Ben yet." in text_of(answer)


def test_a_line_without_a_name_keeps_everything_typed(client, ben):
    answer = client.post(
        reverse("people:ask", args=[ben.pk]), asked(names="Ana Ruiz\nchidi@example.org")
    )

    page = text_of(answer)
    assert answer.status_code == 422
    assert "There is no name in the line with “chidi@example.org”." in page
    assert "Ana Ruiz" in page
    assert not ben.asks.exists()


def test_naming_oneself_is_refused_and_nothing_is_half_done(client, ben):
    ask = make_ask(asked=ben)

    answer = client.post(
        reverse("people:asked", args=[ask.pk]),
        {"names": "Ana\nBen Okafor", "may_use_name": "yes"},
    )

    assert answer.status_code in {302, 422}
    assert not ask.referrals.filter(person=ben).exists()


def test_further_names_join_the_same_ask(client, ben):
    ask = make_ask(asked=ben)
    make_referral(ask=ask, person=make_person(owner=ben.owner, name="Ana"))

    client.post(reverse("people:asked", args=[ask.pk]), {"names": "Chidi", "may_use_name": "no"})

    assert sorted(each.person.name for each in ask.referrals.all()) == ["Ana", "Chidi"]


def test_each_name_may_have_its_own_answer(client, ben):
    ask = make_ask(asked=ben)
    one, other = (
        make_referral(ask=ask, person=make_person(owner=ben.owner, name=name))
        for name in ("Ana", "Chidi")
    )

    client.post(
        reverse("people:asked", args=[ask.pk]),
        {f"may-{one.pk}": "yes", f"may-{other.pk}": "nonsense"},
    )

    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.may_use_name, other.may_use_name) == ("yes", "not_asked")


def test_one_yes_covers_the_rest_and_leaves_the_exceptions(client, ben):
    ask = make_ask(asked=ben)
    no, open_one = (
        make_referral(ask=ask, person=make_person(owner=ben.owner, name=name))
        for name in ("Ana", "Chidi")
    )

    client.post(
        reverse("people:asked", args=[ask.pk]),
        {f"may-{no.pk}": "no", f"may-{open_one.pk}": "not_asked", "yes_to_the_rest": "1"},
    )

    no.refresh_from_db()
    open_one.refresh_from_db()
    assert (no.may_use_name, open_one.may_use_name) == ("no", "yes")


def test_an_ask_made_before_is_offered_for_the_names_that_came(client, ben):
    ask = make_ask(asked=ben)

    page = text_of(client.get(reverse("people:ask", args=[ben.pk])))

    assert reverse("people:asked", args=[ask.pk]) in page


def test_somebody_elses_ask_is_not_there(client, seeker):
    theirs = make_referral()
    address = reverse("people:asked", args=[theirs.ask_id])

    answers = [client.get(address), client.post(address, {f"may-{theirs.pk}": "yes"})]

    theirs.refresh_from_db()
    assert [answer.status_code for answer in answers] == [404, 404]
    assert theirs.may_use_name == "not_asked"


def test_an_ask_cannot_be_about_somebody_elses_field(client, ben):
    make_field(owner=ben.owner)
    typed = asked(career_field=str(make_field().pk))

    answer = client.post(reverse("people:ask", args=[ben.pk]), typed)

    assert answer.status_code == 422
    assert not Ask.objects.owned_by(ben.owner).exists()


def test_an_id_that_is_somebody_elses_ask_is_not_there(client, ben):
    theirs = make_ask()

    answer = client.post(reverse("people:ask", args=[ben.pk]), asked(id=str(theirs.pk)))

    assert answer.status_code == 404


def test_hostile_names_are_only_words(client, ben):
    ask = make_ask(asked=ben)
    make_referral(ask=ask, person=make_person(owner=ben.owner, name=HOSTILE, title=HOSTILE))

    assert HOSTILE not in text_of(client.get(reverse("people:asked", args=[ask.pk])))


def test_the_page_takes_few_queries_however_many_names(client, ben, django_assert_max_num_queries):
    ask = make_ask(asked=ben)
    for number in range(20):
        make_referral(ask=ask, person=make_person(owner=ben.owner, name=f"N {number}"))
    address = reverse("people:asked", args=[ask.pk])
    client.get(address)

    with django_assert_max_num_queries(8):
        client.get(address)
