"""A person's page: all that is known, one sentence of where things stand, editing and deleting."""

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.careers.tests.make import make_field
from askaround.people.models import Person
from askaround.people.queries import whole
from askaround.people.tests.make import (
    NOW,
    make_ask,
    make_detail,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
)
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


def page_of(client, person):
    return text_of(client.get(person.get_absolute_url()))


def edited(**more):
    return {"name": "Ana Ruiz", "version": 1, "emails": "", "reports_to": ""} | more


def test_everything_known_of_a_person_is_there(client, seeker):
    place = make_organisation(owner=seeker, name="Dairy")
    ana = make_person(
        owner=seeker, title="nurse", organisation=place, department="Night", notes="Call early."
    )
    make_detail(person=ana)
    make_detail(person=ana, kind="phone", value="+44 20 7946 0958", label="work")
    make_detail(person=ana, kind="address", value="1 High Street")
    make_detail(person=ana, kind="link", value="https://www.example.org/in/ana/")
    make_detail(person=ana, kind="other", value="1 May", label="Birthday")
    make_mark(person=ana, career_field=make_field(owner=seeker), why="She makes cheese.")
    make_referral(person=ana, may_use_name="yes")

    page = page_of(client, ana)

    for words in (
        "Nurse at", ">Dairy</a>, Night", "mailto:ana@example.org", "+44 20 7946 0958", "work",
        "1 High Street", ">example.org/in/ana</a>", "Birthday", "Call early.", "She makes cheese.",
        "Ben Okafor", "You may say Ben Okafor sent you",
    ):  # fmt: skip
        assert words in page


def test_whom_they_named_and_the_line_above_and_below_are_there(client, seeker):
    top = make_person(owner=seeker, name="Top Boss")
    boss = make_person(owner=seeker, name="Near Boss", reports_to=top)
    ana = make_person(owner=seeker, reports_to=boss)
    make_person(owner=seeker, name="Wo Below", reports_to=ana)
    make_referral(ask=make_ask(asked=ana), person=make_person(owner=seeker, name="Named One"))

    page = page_of(client, ana)

    assert page.index("Near Boss") < page.index("Top Boss") < page.index("Wo Below")
    assert "Named One" in page


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({}, "Nothing begun with Ana yet."),
        ({"approached_at": timezone.now()}, "No answer yet, and no hurry."),
        ({"approached_at": NOW.replace(year=2020)}, "You can remind Ana once, or let it rest."),
        ({"approached_at": NOW, "replied_at": NOW}, "Ana answered"),
        ({"agreed_at": NOW}, "Ana said yes."),
        ({"met_at": NOW}, "You met Ana"),
        ({"met_at": NOW, "resting_since": NOW}, "You let this rest"),
    ],
)
def test_one_sentence_says_where_things_stand(client, seeker, facts, sentence):
    assert sentence in page_of(client, make_person(owner=seeker, **facts))


def test_a_person_somebody_named_waits_for_a_first_message(client, seeker):
    ana = make_person(owner=seeker)
    make_referral(person=ana)

    assert "Ben Okafor named Ana" in page_of(client, ana)


def test_a_person_let_rest_and_taken_up_again(client, seeker):
    ana = make_person(owner=seeker, approached_at=NOW)

    client.post(reverse("people:rest", args=[ana.pk]))
    ana.refresh_from_db()
    rested = ana.resting_since
    client.post(reverse("people:wake", args=[ana.pk]))
    ana.refresh_from_db()

    assert rested is not None
    assert ana.resting_since is None


def test_an_edit_is_kept(client, seeker):
    ana = make_person(owner=seeker)
    typed = edited(
        name="Ana Maria Ruiz",
        organisation="Dairy",
        emails="a@example.org\nb@example.org",
        addresses="1 High Street\r\nLeeds\r\n\r\n2 Low Street",
        other="Birthday: 1 May",
        reports_to="New Boss",
    )

    answer = client.post(reverse("people:edit", args=[ana.pk]), typed)

    ana.refresh_from_db()
    values = [(each.kind, each.label, each.value) for each in ana.details.all()]
    assert answer.headers["Location"] == ana.get_absolute_url()
    assert (ana.name, ana.organisation.name, ana.reports_to.name) == (
        "Ana Maria Ruiz",
        "Dairy",
        "New Boss",
    )
    assert ana.reports_to.organisation == ana.organisation
    assert values == [
        ("address", "", "1 High Street\nLeeds"),
        ("address", "", "2 Low Street"),
        ("email", "", "a@example.org"),
        ("email", "", "b@example.org"),
        ("other", "Birthday", "1 May"),
    ]


def test_the_form_sent_as_it_came_changes_nothing_but_the_version(client, seeker):
    boss = make_person(owner=seeker, name="Bo")
    make_person(owner=seeker, name="Bo")
    ana = make_person(owner=seeker, reports_to=boss, found_through="directory", title="x")
    make_detail(person=ana, value="not an address")
    make_detail(person=ana, kind="address", value="1 High Street\nLeeds", label="home")
    address = reverse("people:edit", args=[ana.pk])
    before = list(ana.details.values())
    form = client.get(address).context["form"]

    answer = client.post(
        address, {name: form[name].value() or "" for name in form.fields} | {"version": 1}
    )

    ana.refresh_from_db()
    assert answer.status_code == 302
    assert (ana.reports_to, ana.version) == (boss, 2)
    assert list(ana.details.values()) == before


def test_a_circle_of_bosses_is_refused_in_a_sentence(client, seeker):
    ana = make_person(owner=seeker)
    make_person(owner=seeker, name="Wo Below", reports_to=ana)

    answer = client.post(
        reverse("people:edit", args=[ana.pk]), edited(reports_to="Wo Below", notes="Kept typing.")
    )

    page = text_of(answer)
    assert answer.status_code == 422
    assert "Wo Below already reports to Ana Ruiz" in page
    assert "Kept typing." in page


def test_a_boss_who_may_be_several_is_asked_about(client, seeker):
    for _ in range(2):
        make_person(owner=seeker, name="Bo")
    ana = make_person(owner=seeker)

    answer = client.post(reverse("people:edit", args=[ana.pk]), edited(reports_to="Bo"))

    assert answer.status_code == 422
    assert "Several people here are called Bo." in text_of(answer)


def test_a_stale_edit_is_shown_beside_what_was_kept(client, seeker):
    ana = make_person(owner=seeker, title="Doctor", version=2)
    make_detail(person=ana)
    address = reverse("people:edit", args=[ana.pk])

    answer = client.post(address, edited(title="Nurse"))
    page = text_of(answer)
    again = client.post(address, edited(title="Nurse", version=2))

    ana.refresh_from_db()
    assert answer.status_code == 409
    assert "What they do, yours" in page
    assert "Doctor" in page
    assert 'name="version" value="2"' in page
    assert (again.status_code, ana.title) == (302, "Nurse")


def test_a_person_deleted_in_another_window_gets_a_plain_sentence(client, seeker):
    ana = make_person(owner=seeker)
    address = reverse("people:edit", args=[ana.pk])
    client.get(address)
    ana.delete()

    answer = client.post(address, edited())

    assert answer.status_code == 404
    assert "It may have been removed" in text_of(answer)


def test_a_person_is_deleted_only_after_asking(client, seeker):
    ana = make_person(owner=seeker)
    address = reverse("people:delete", args=[ana.pk])

    assert "Delete Ana Ruiz?" in text_of(client.get(address))
    answer = client.post(address)

    assert answer.headers["Location"] == reverse("people:people")
    assert not Person.objects.owned_by(seeker).exists()


@pytest.mark.parametrize("name", ["person", "edit", "delete", "rest", "wake", "ask"])
def test_somebody_elses_person_is_not_there(client, seeker, name):
    theirs = make_person(name="Quicksilver")
    address = reverse(f"people:{name}", args=[theirs.pk])

    answers = [client.get(address), client.post(address, edited())]

    theirs.refresh_from_db()
    assert {answer.status_code for answer in answers} <= {404, 405}
    assert (theirs.name, theirs.resting_since) == ("Quicksilver", None)


@pytest.mark.parametrize("name", ["person", "edit", "delete", "ask"])
def test_hostile_words_are_only_words(client, seeker, name):
    place = make_organisation(owner=seeker, name=HOSTILE)
    boss = make_person(owner=seeker, name=HOSTILE)
    ana = make_person(
        owner=seeker, name=HOSTILE, title=HOSTILE, organisation=place, notes=HOSTILE,
        found_note=HOSTILE, reports_to=boss, department=HOSTILE,
    )  # fmt: skip
    for kind in ("email", "phone", "address", "link", "other"):
        make_detail(person=ana, kind=kind, value=HOSTILE, label=HOSTILE)
    make_detail(person=ana, kind="link", value="javascript:alert(1)")
    make_referral(ask=make_ask(asked=boss), person=ana)

    page = text_of(client.get(reverse(f"people:{name}", args=[ana.pk])))

    assert HOSTILE not in page
    assert 'href="javascript' not in page


def test_the_page_takes_few_queries_however_much_is_known(
    client, seeker, django_assert_num_queries
):
    ana = make_person(owner=seeker, reports_to=make_person(owner=seeker, name="Bo"))
    for number in range(20):
        make_detail(person=ana, value=f"{number}@example.org")
        make_referral(person=ana, ask=make_ask(asked=make_person(owner=seeker)))
        make_referral(ask=make_ask(asked=ana), person=make_person(owner=seeker))
        make_person(owner=seeker, reports_to=ana)

    with django_assert_num_queries(3):
        whole(seeker, ana.pk, today=NOW.date())


def test_the_page_with_what_others_add_takes_few_queries(
    client, seeker, django_assert_max_num_queries
):
    ana = make_person(owner=seeker)
    make_referral(person=ana)
    client.get(ana.get_absolute_url())

    with django_assert_max_num_queries(8):
        client.get(ana.get_absolute_url())
