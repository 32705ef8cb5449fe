"""Sharing something with several people at once, each in words of their own."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.careers.tests.make import make_field
from askaround.correspondence.models import Message, Sharing
from askaround.correspondence.tests.make import make_message, make_sharing
from askaround.interviews.models import Advice
from askaround.interviews.tests.make import make_answer, make_interview, make_reading
from askaround.people.models import Person
from askaround.people.tests.make import make_detail, make_person

NOW = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
pytestmark = pytest.mark.django_db
SHARE = "/share/"


def met(owner: User, name: str, field: CareerField | None = None, said: str = "") -> Person:
    person = make_person(owner=owner, name=name, met_at=NOW, last_contact_at=NOW)
    if field is not None:
        visit = make_interview(person=person, career_field=field, held_at=NOW)
        if said:
            make_answer(interview=visit, text=said)
    return person


def shared(client: Client, *people: Person, **words: str) -> Sharing:
    data = {"what": "https://example.org/tides", "why": "It is short", "sent": "once"} | words
    response = client.post(SHARE, data | {"people": [each.pk for each in people]})
    assert response.status_code == 302
    return Sharing.plain.get()


def test_each_gets_a_draft_with_what_they_said(
    client: Client, owner: User, field: CareerField
) -> None:
    ana = met(owner, "Ana Ruiz", field, said="I listen to the tide first.")
    ben = met(owner, "Ben Okoro")

    shared(client, ana, ben)

    words = {each.person.first_name: each.body for each in Message.plain.all()}
    assert words["Ana"].startswith("Hello Ana,")
    assert "https://example.org/tides" in words["Ana"]
    assert "It is short." in words["Ana"]
    assert "you told me: I listen to the tide first." in words["Ana"]
    assert "[a line for Ben alone]" in words["Ben"]
    assert "tide first" not in words["Ben"]


def test_the_drafts_are_news_in_the_language_and_by_the_way_of_each(
    client: Client, owner: User
) -> None:
    ana, ben = met(owner, "Ana Ruiz"), met(owner, "Ben Okoro")
    make_detail(person=ana)
    make_message(person=ben, language="es-tu")

    sharing = shared(client, ana, ben)

    drafts = {each.person_id: each for each in sharing.messages.all()}
    assert {each.kind for each in drafts.values()} == {"news"}
    assert (drafts[ana.pk].channel, drafts[ana.pk].language) == ("email", "en")
    assert (drafts[ben.pk].channel, drafts[ben.pk].language) == ("online", "es-tu")
    assert drafts[ben.pk].body.startswith("Hola, Ben:")


def test_a_field_leads_to_sharing_once_somebody_was_met(client: Client, owner: User) -> None:
    fresh, visited = make_field(owner=owner), make_field(owner=owner)
    met(owner, "Ana Ruiz", visited)

    shown = [client.get(field.get_absolute_url()).content for field in (fresh, visited)]

    assert [f"{SHARE}?field=".encode() in page for page in shown] == [False, True]


def test_sharing_sent_twice_is_shared_once(client: Client, owner: User) -> None:
    ana = met(owner, "Ana Ruiz")

    shared(client, ana)
    shared(client, ana)

    assert Message.plain.count() == 1


def test_what_somebody_named_stands_there_already_for_the_others_met(
    client: Client, owner: User, field: CareerField
) -> None:
    ana, _ben = met(owner, "Ana Ruiz", field), met(owner, "Ben Okoro", field)
    named = make_reading(
        interview=ana.interviews.get(), text="Being Mortal", link="https://example.org/mortal"
    )

    page = client.get(SHARE, {"reading": str(named.pk)}).content.decode()

    assert "Being Mortal\nhttps://example.org/mortal</textarea>" in page
    assert "Ben Okoro" in page
    assert "Ana Ruiz" not in page
    assert client.get(SHARE, {"reading": str(field.pk)}).status_code == 404


def test_those_of_the_same_field_stand_first(
    client: Client, owner: User, field: CareerField
) -> None:
    met(owner, "Ben Okoro")
    met(owner, "Ana Ruiz", field)
    make_person(owner=owner, name="Never Met")

    page = client.get(f"{SHARE}?field={field.pk}").content.decode()

    assert page.index("Ana Ruiz") < page.index("Others you have met") < page.index("Ben Okoro")
    assert "Never Met" not in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [({"what": ""}, "This field is required"), ({"people": []}, "Choose somebody to share it")],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    client: Client, owner: User, words: dict[str, Any], sentence: str
) -> None:
    ana = met(owner, "Ana Ruiz")
    data = {"what": "A book", "why": "So good", "people": [ana.pk]} | words

    response = client.post(SHARE, data)

    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert "So good" in response.content.decode()
    assert not Sharing.plain.exists()


def test_nothing_is_shared_with_somebody_elses_people(client: Client, owner: User) -> None:
    theirs = met(make_user(), "Not Mine")
    met(owner, "Ana Ruiz")

    response = client.post(SHARE, {"what": "A book", "people": [theirs.pk]})

    assert response.status_code == 422
    assert not Message.plain.exists()
    assert "Not Mine" not in response.content.decode()


def test_marking_one_sent_keeps_what_was_typed_to_all(client: Client, owner: User) -> None:
    ana, ben = met(owner, "Ana Ruiz"), met(owner, "Ben Okoro")
    sharing = shared(client, ana, ben)
    url = reverse("correspondence:shared", args=[sharing.pk])
    to_ana, to_ben = (sharing.messages.get(person=each) for each in (ana, ben))

    client.post(
        url,
        {
            f"body-{to_ana.pk}": "Hello Ana, a line.",
            f"body-{to_ben.pk}": "Hello Ben, another.",
            "do": f"sent:{to_ana.pk}",
        },
    )

    to_ana.refresh_from_db()
    to_ben.refresh_from_db()
    assert (to_ana.body, to_ben.body) == ("Hello Ana, a line.", "Hello Ben, another.")
    assert to_ana.sent_at is not None
    assert to_ben.sent_at is None


def test_who_was_written_to_was_in_touch_today(client: Client, owner: User) -> None:
    ana = met(owner, "Ana Ruiz")
    sharing = shared(client, ana)
    draft = sharing.messages.get()

    client.post(reverse("correspondence:shared", args=[sharing.pk]), {"do": f"sent:{draft.pk}"})

    draft.refresh_from_db()
    ana.refresh_from_db()
    assert ana.last_contact_at == draft.sent_at


def test_sharing_tells_nobody_of_advice_acted_on(
    client: Client, owner: User, field: CareerField
) -> None:
    ana = met(owner, "Ana Ruiz", field)
    advice = Advice.plain.create(
        owner=owner, interview=ana.interviews.get(), text="Read more", acted_on_at=NOW
    )
    sharing = shared(client, ana)

    client.post(
        reverse("correspondence:shared", args=[sharing.pk]),
        {"do": f"sent:{sharing.messages.get().pk}"},
    )

    advice.refresh_from_db()
    assert advice.told_at is None


def test_somebody_can_be_left_out(client: Client, owner: User) -> None:
    sharing = shared(client, met(owner, "Ana Ruiz"), met(owner, "Ben Okoro"))
    draft = sharing.messages.first()
    assert draft is not None

    client.post(
        reverse("correspondence:shared", args=[sharing.pk]), {"do": f"leave-out:{draft.pk}"}
    )

    assert sharing.messages.count() == 1


def test_another_sharings_message_cannot_be_sent_from_here(client: Client, owner: User) -> None:
    other = make_message(person=met(owner, "Ana Ruiz"))
    sharing = make_sharing(owner=owner)

    response = client.post(
        reverse("correspondence:shared", args=[sharing.pk]), {"do": f"sent:{other.pk}"}
    )

    assert response.status_code == 404


def test_the_pages_take_few_queries_however_many_people(
    client: Client, owner: User, field: CareerField, django_assert_max_num_queries: Any
) -> None:
    people = [met(owner, f"Person {number}", field, said="Yes.") for number in range(12)]
    for person in people:
        make_detail(person=person)
    sharing = shared(client, *people)
    client.get(SHARE)  # the first page after a change writes the session

    with django_assert_max_num_queries(6):
        client.get(f"{SHARE}?field={field.pk}")
    with django_assert_max_num_queries(6):
        client.get(reverse("correspondence:shared", args=[sharing.pk]))


def test_without_anybody_met_the_page_says_so(client: Client, owner: User) -> None:
    assert "You haven't met anybody yet." in client.get(SHARE).content.decode().replace(
        "&#x27;", "'"
    )
