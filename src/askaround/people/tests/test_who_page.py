"""Who might know someone near this: names in, first message next."""

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.people.models import Person
from askaround.people.tests.make import make_person, make_referral
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cheese(seeker):
    return make_field(owner=seeker)


def who(field):
    return reverse("people:who", args=[field.pk])


def test_the_first_name_leads_to_the_words_for_it(client, cheese):
    answer = client.post(who(cheese), {"names": "Ben Okafor\r\n\r\nAna"})

    ben = Person.objects.owned_by(cheese.owner).get(name="Ben Okafor")
    address = answer.headers["Location"]
    assert address.startswith(reverse("correspondence:start", args=[ben.pk]))
    assert f"kind=introduction&ask=like&field={cheese.pk}" in address


def test_names_sent_twice_are_the_same_people(client, cheese):
    for _ in range(2):
        client.post(who(cheese), {"names": "Ben\nAna\nben"})

    assert sorted(Person.objects.owned_by(cheese.owner).values_list("name", flat=True)) == [
        "Ana",
        "Ben",
    ]


def test_no_name_at_all_is_answered_with_a_plain_sentence(client, cheese):
    answer = client.post(who(cheese), {"names": " \n "})

    assert answer.status_code == 422
    assert "One name is enough to begin with." in text_of(answer)


def test_somebody_without_a_name_is_asked_for_it(client, cheese):
    answer = client.post(who(cheese), {"names": "Ben\nmy sister"})

    assert answer.status_code == 422
    assert "There is no name in the line with “my sister”." in text_of(answer)


def test_too_many_names_at_once_are_refused_in_a_sentence(client, cheese):
    answer = client.post(who(cheese), {"names": "\n".join(f"Ana {i}" for i in range(51))})

    assert answer.status_code == 422
    assert "more than 50 names" in text_of(answer)
    assert not Person.objects.owned_by(cheese.owner).exists()


def test_somebody_who_works_there_is_reminded_of_other_people(client, seeker):
    outside, inside = make_field(owner=seeker), make_field(owner=seeker, works_there=True)

    assert "organisation chart" not in text_of(client.get(who(outside)))
    assert "organisation chart" in text_of(client.get(who(inside)))


def test_somebody_elses_field_is_not_there(client, seeker):
    theirs = make_field()

    assert client.get(who(theirs)).status_code == 404
    assert client.post(who(theirs), {"names": "Ana"}).status_code == 404


def test_the_field_shows_whom_to_ask_and_whom_they_named(client, cheese):
    client.post(who(cheese), {"names": HOSTILE})
    named = make_person(owner=cheese.owner, name="Named One")
    referral = make_referral(person=named)
    referral.ask.career_field = cheese
    referral.ask.save()

    page = text_of(client.get(cheese.get_absolute_url()))

    shown = page[page.index("People to ask") :]
    assert shown.index("alert(1)") < shown.index("Named One")
    assert HOSTILE not in page


def test_the_field_takes_few_queries_however_many_people(
    client, cheese, django_assert_max_num_queries
):
    client.post(who(cheese), {"names": "\n".join(f"Ana {i}" for i in range(30))})
    client.get(cheese.get_absolute_url())

    with django_assert_max_num_queries(8):
        client.get(cheese.get_absolute_url())


def test_the_field_leads_to_where_names_can_come_from_and_leaves_out_what_brought_some(
    client, cheese
):
    address = cheese.get_absolute_url()
    before = text_of(client.get(address))

    client.post(who(cheese), {"names": "Ben"})

    after = text_of(client.get(address))
    friend = "a friend or acquaintance"
    assert reverse("people:sources", args=[cheese.pk]) in before
    assert (friend in before.lower(), friend in after.lower()) == (True, False)
