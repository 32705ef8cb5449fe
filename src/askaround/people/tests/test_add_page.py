"""Adding somebody heard of: the line is understood, shown, confirmed, kept."""

import pytest
from django.urls import reverse

from askaround.accounts.ids import new_id
from askaround.careers.tests.make import make_field
from askaround.people.models import Ask, Person
from askaround.people.tests.make import make_ask, make_person
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db
ADD = reverse("people:add")
LINE = "Ana Ruiz, nurse at St Mary's, ana@example.org, 020 7946 0958, from Ben"


def confirmed(**more):
    return {"id": str(new_id()), "name": "Ana Ruiz", "named_by": ""} | more


def initial(answer):
    form = answer.context["form"]
    return {name: form[name].value() for name in form.fields}


def test_the_line_is_shown_as_it_was_understood(client, seeker):
    shown = initial(client.get(ADD, {"q": LINE}))

    assert (shown["name"], shown["title"], shown["organisation"]) == (
        "Ana Ruiz",
        "nurse",
        "St Mary's",
    )
    assert (shown["emails"], shown["named_by"]) == ("ana@example.org", "Ben")


def test_looking_at_it_keeps_nothing(client, seeker):
    client.get(ADD, {"q": LINE})

    assert not Person.objects.owned_by(seeker).exists()


def test_a_name_that_is_here_leads_to_its_page(client, seeker):
    ana = make_person(owner=seeker)

    answer = client.get(ADD, {"q": "ana ruiz"})

    assert answer.headers["Location"] == ana.get_absolute_url()


def test_somebody_of_that_name_is_offered_before_a_second_is_made(client, seeker):
    ana = make_person(owner=seeker)

    page = text_of(client.get(ADD, {"q": "Ana Ruiz, baker"}))

    assert "Already here" in page
    assert ana.get_absolute_url() in page


def test_confirming_keeps_the_person(client, seeker):
    cheese = make_field(owner=seeker)
    typed = confirmed(
        title="nurse",
        organisation="St Mary's",
        emails="ana@example.org\r\nana@home.example",
        career_field=str(cheese.pk),
        purpose="does_it",
    )

    answer = client.post(ADD, typed)

    ana = Person.objects.owned_by(seeker).get()
    assert answer.headers["Location"] == ana.get_absolute_url()
    assert [each.value for each in ana.details.all()] == ["ana@example.org", "ana@home.example"]
    assert ana.marks.get().career_field == cheese


def test_confirming_twice_keeps_one_person(client, seeker):
    typed = confirmed(named_by="Ben", giver="new")

    client.post(ADD, typed)
    client.post(ADD, typed)

    assert sorted(Person.objects.owned_by(seeker).values_list("name", flat=True)) == [
        "Ana Ruiz",
        "Ben",
    ]


def test_from_ben_finds_ben(client, seeker):
    ben = make_person(owner=seeker, name="Ben Okafor")
    shown = client.get(ADD, {"q": LINE})

    client.post(ADD, confirmed(named_by="Ben", giver=str(ben.pk)))

    assert "Ben Okafor" in text_of(shown)
    assert shown.context["form"]["giver"].value() == str(ben.pk)
    assert ben.asks.get().referrals.get().person.name == "Ana Ruiz"


def test_one_of_several_bens_has_to_be_chosen(client, seeker):
    make_person(owner=seeker, name="Ben Okafor")
    make_person(owner=seeker, name="Ben Smith")

    answer = client.post(ADD, confirmed(named_by="Ben"))

    assert answer.status_code == 422
    assert "Which of them?" in text_of(answer)
    assert not Ask.objects.owned_by(seeker).exists()


def test_a_giver_who_is_somebody_elses_is_not_found(client, seeker):
    theirs = make_person(name="Ben")

    client.post(ADD, confirmed(named_by="Ben", giver=str(theirs.pk)))

    assert not Ask.objects.owned_by(theirs.owner).exists()


def test_the_line_of_work_is_the_one_the_giver_was_asked_about(client, seeker):
    cheese = make_field(owner=seeker)
    make_field(owner=seeker, name="Tax law")
    make_ask(asked=make_person(owner=seeker, name="Ben"), career_field=cheese)

    assert initial(client.get(ADD, {"q": LINE}))["career_field"] == cheese.pk


def test_without_a_name_it_is_asked_for_and_the_rest_stays(client, seeker):
    answer = client.post(ADD, confirmed(name="", emails="ana@example.org", notes="Loves cheese."))

    page = text_of(answer)
    assert answer.status_code == 422
    assert "What is their name?" in page
    assert "ana@example.org" in page
    assert "Loves cheese." in page


def test_what_is_no_email_is_said_in_a_sentence(client, seeker):
    answer = client.post(ADD, confirmed(emails="ana@"))

    assert answer.status_code == 422
    assert "“ana@” is not an e-mail address." in text_of(answer)


def test_a_line_of_nothing_asks_who_it_is(client, seeker):
    assert "Who is it?" in text_of(client.get(ADD, {"q": "!!!"}))


def test_a_hostile_line_is_only_words(client, seeker):
    make_person(owner=seeker, name=f"{HOSTILE} Ben")

    page = text_of(client.get(ADD, {"q": f"{HOSTILE}, {HOSTILE}, from {HOSTILE}"}))

    assert HOSTILE not in page
