"""What only one kind of record promises."""

import uuid

import pytest

from askaround.api.tests.make import read
from askaround.interviews.tests.make import make_interview
from askaround.people.models import Organisation, Person, Referral
from askaround.people.tests.make import make_ask, make_detail, make_organisation, make_person

pytestmark = pytest.mark.django_db


def test_a_person_keeps_each_list_in_order(api):
    body = {
        "name": "Ana Ruiz",
        "emails": ["ana@example.org", "ruiz@example.org"],
        "phones": ["+44 20 7946 0000"],
        "addresses": ["1 High Street\nLeeds"],
        "links": ["https://example.org/ana"],
    }

    person = api.made("people", body)

    assert {name: person[name] for name in body} == body


def test_a_list_left_out_of_a_put_is_emptied_and_left_out_of_a_patch_stays(api):
    person = make_person(owner=api.user)
    make_detail(person=person, value="ana@example.org")

    patched = read(api.patch(f"people/{person.pk}", {"title": "Nurse"}))
    put = read(api.put(f"people/{person.pk}", {"name": "Ana Ruiz"}))

    assert (patched["emails"], patched["title"]) == (["ana@example.org"], "Nurse")
    assert (put["emails"], put["title"]) == ([], "")


def test_a_place_is_taken_by_its_id(api):
    place = make_organisation(owner=api.user)

    assert api.made("people", {"name": "Ana", "organisation": str(place.pk)})[
        "organisation"
    ] == str(place.pk)


def test_a_place_is_found_by_its_name_or_made(api):
    place = make_organisation(owner=api.user, name="St Mary's")

    found = api.made("people", {"name": "Ana", "organisation": "st mary's"})
    made = api.made("people", {"name": "Ben", "organisation": "Arup"})

    assert found["organisation"] == str(place.pk)
    assert made["organisation_name"] == "Arup"
    assert Organisation.plain.count() == 2


def test_another_owners_place_is_not_here(api):
    theirs = make_organisation()

    response = api.post("people", {"name": "Ana", "organisation": str(theirs.pk)})

    assert response.status_code == 404
    assert not Person.plain.exists()


def test_people_are_listed_by_place_whether_by_its_id_or_by_its_name(api):
    place = make_organisation(owner=api.user, name="Arup")
    ana = make_person(owner=api.user, organisation=place)
    make_person(owner=api.user, name="Ben")

    for wanted in (place.pk, "arup"):
        items = read(api.get(f"people?organisation={wanted}"))["items"]
        assert [item["id"] for item in items] == [str(ana.pk)]


def test_nobody_reports_to_themself(api):
    ana = make_person(owner=api.user)

    response = api.patch(f"people/{ana.pk}", {"reports_to": str(ana.pk)})

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "reports_to"


def test_a_referral_brings_a_new_person_in_the_same_call(api):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))

    referral = api.made("referrals", {"ask": str(ask.pk), "person": {"name": "Ana Ruiz"}})

    person = Person.plain.get(pk=referral["person"])
    assert (person.name, person.found_through) == ("Ana Ruiz", "referral")
    assert read(api.get(f"asks/{ask.pk}"))["referrals"] == [referral["id"]]


def test_a_referral_takes_a_person_already_here(api):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))
    ana = make_person(owner=api.user)

    assert api.made("referrals", {"ask": str(ask.pk), "person": str(ana.pk)})["person"] == str(
        ana.pk
    )


def test_the_same_new_person_sent_twice_is_one_person(api):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))
    body = {"ask": str(ask.pk), "person": {"name": "Ana Ruiz", "title": "Nurse"}}

    statuses = [api.post("referrals", body).status_code for _ in range(2)]

    assert statuses == [201, 200]
    assert (Person.plain.count(), Referral.plain.count()) == (2, 1)


def test_the_same_put_of_a_new_person_is_one_person(api):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))
    body = {"ask": str(ask.pk), "person": {"name": "Ana Ruiz"}, "note": "a neighbour"}
    address = f"referrals/{uuid.uuid4()}"

    statuses = [api.put(address, body).status_code for _ in range(2)]

    assert statuses == [201, 200]
    assert (Person.plain.count(), Referral.plain.count()) == (2, 1)


def test_a_new_person_whose_place_is_another_owners_is_not_made(api):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))
    person = {"name": "Ana", "organisation": str(make_organisation().pk)}

    response = api.post("referrals", {"ask": str(ask.pk), "person": person})

    assert response.status_code == 404
    assert Person.plain.filter(owner=api.user).count() == 1


def test_a_person_does_not_name_themself(api):
    ask = make_ask(asked=make_person(owner=api.user))

    response = api.post("referrals", {"ask": str(ask.pk), "person": str(ask.asked_id)})

    assert response.status_code == 422


def test_who_was_asked_stays_who_was_asked(api):
    ask = make_ask(asked=make_person(owner=api.user))
    other = make_person(owner=api.user, name="Ben")

    response = api.patch(f"asks/{ask.pk}", {"asked": str(other.pk)})

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "asked"


def test_an_ask_at_the_close_belongs_to_its_conversation(api):
    interview = make_interview(owner=api.user)
    body = {
        "asked": str(interview.person_id),
        "kind": "close",
        "interview": str(interview.pk),
    }

    ask = api.made("asks", body)

    assert (ask["interview"], ask["career_field"]) == (
        str(interview.pk),
        str(interview.career_field_id),
    )
    assert [item["id"] for item in read(api.get(f"asks?interview={interview.pk}"))["items"]] == [
        ask["id"]
    ]


def test_a_conversation_has_one_close(api):
    interview = make_interview(owner=api.user)
    body = {"asked": str(interview.person_id), "kind": "close", "interview": str(interview.pk)}
    first = api.made("asks", body)

    again = api.post("asks", body)
    other = api.post("asks", body | {"id": str(uuid.uuid4())})

    assert (again.status_code, read(again)["id"]) == (200, first["id"])
    assert (other.status_code, read(other)["current"]["id"]) == (409, first["id"])


@pytest.mark.parametrize("wrong", ["kind", "asked"])
def test_the_close_of_a_conversation_asks_the_person_visited(api, wrong):
    interview = make_interview(owner=api.user)
    other = make_person(owner=api.user, name="Ben")
    body = {"asked": str(interview.person_id), "kind": "close", "interview": str(interview.pk)}
    body[wrong] = {"kind": "like", "asked": str(other.pk)}[wrong]

    response = api.post("asks", body)

    assert response.status_code == 422
    assert read(response)["errors"][0]["field"] == "interview"
