"""The supervisor of somebody: said in one line, seen at a glance, suggested at the right time."""

import re

import pytest
from django.urls import reverse

from askaround.people.guidelines import Dates, SupervisorStep, supervisor_step
from askaround.people.models import Person
from askaround.people.tests.make import NOW, make_organisation, make_person
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db

ASK_WHO = "Who does Ana report to?"
INVITE = "You might talk to their supervisor too"


@pytest.fixture
def ana(seeker):
    return make_person(owner=seeker, organisation=make_organisation(owner=seeker), agreed_at=NOW)


def say(client, person, line, **more):
    """Answer the question whom somebody reports to."""
    sent = {"supervisor": line, "version": person.version, **more}
    return client.post(reverse("people:supervisor", args=[person.pk]), sent)


def boss_of(person) -> Person | None:
    return Person.plain.get(pk=person.pk).reports_to


def page_of(client, person) -> str:
    return text_of(client.get(person.get_absolute_url()))


def suggested(client, person) -> str:
    """The part of the page about a conversation with the supervisor, or nothing."""
    part = re.search(r'<section id="supervisor-too">.*?</section>', page_of(client, person))
    return part[0] if part else ""


@pytest.mark.parametrize(
    ("person", "boss", "step"),
    [
        (Dates(), None, SupervisorStep.NOTHING),
        (Dates(approached_at=NOW), Dates(), SupervisorStep.NOTHING),
        (Dates(agreed_at=NOW), None, SupervisorStep.ASK_WHO),
        (Dates(met_at=NOW), None, SupervisorStep.ASK_WHO),
        (Dates(agreed_at=NOW), Dates(), SupervisorStep.INVITE),
        (Dates(met_at=NOW), Dates(), SupervisorStep.INVITE),
        (Dates(met_at=NOW), Dates(approached_at=NOW), SupervisorStep.NOTHING),
        (Dates(met_at=NOW), Dates(met_at=NOW), SupervisorStep.NOTHING),
        (Dates(met_at=NOW), Dates(resting_since=NOW), SupervisorStep.NOTHING),
        (Dates(met_at=NOW, resting_since=NOW), Dates(), SupervisorStep.NOTHING),
    ],
)
def test_a_supervisor_is_suggested_once_a_visit_is_agreed_and_until_they_are_written_to(
    person, boss, step
):
    assert supervisor_step(person, boss) == step


def test_a_new_supervisor_is_added_at_the_same_place_with_what_the_line_says(client, ana):
    say(client, ana, "Ben Ruiz, head of nursing, ben@example.org")

    boss = boss_of(ana)
    assert boss is not None
    assert (boss.name, boss.title, boss.organisation) == (
        "Ben Ruiz",
        "head of nursing",
        ana.organisation,
    )
    assert [each.value for each in boss.details.all()] == ["ben@example.org"]


def test_a_supervisor_at_another_place_is_added_there(client, ana):
    say(client, ana, "Ben Ruiz, director at Dairy Trust")

    boss = boss_of(ana)
    assert boss is not None
    assert boss.organisation is not None
    assert boss.organisation.name == "Dairy Trust"


def test_a_supervisor_who_is_here_is_found_and_nothing_of_theirs_overwritten(client, seeker, ana):
    ben = make_person(owner=seeker, name="Ben Ruiz", title="matron")

    say(client, ana, "ben ruiz, head of nursing")

    assert boss_of(ana) == ben
    assert Person.plain.get(pk=ben.pk).title == "matron"


def test_nothing_typed_is_nobody(client, seeker, ana):
    say(client, ana, "Ben Ruiz")
    ana.refresh_from_db()

    say(client, ana, "")

    assert boss_of(ana) is None


def test_a_circle_is_refused_in_a_sentence_with_what_was_typed(client, seeker, ana):
    make_person(owner=seeker, name="Dan Lee", reports_to=ana)

    answer = say(client, ana, "Dan Lee")

    page = text_of(answer)
    assert answer.status_code == 422
    assert "Dan Lee already reports to Ana Ruiz, so it can&#x27;t be the other way round." in page
    assert 'value="Dan Lee"' in page
    assert boss_of(ana) is None


@pytest.mark.parametrize("line", ["ben@example.org", "0161 496 0000"])
def test_a_line_without_a_name_is_refused_and_adds_nobody(client, seeker, ana, line):
    answer = say(client, ana, line)

    assert answer.status_code == 422
    assert Person.plain.filter(owner=seeker).count() == 1


def test_an_edit_that_came_between_is_not_written_over(client, seeker, ana):
    say(client, ana, "Ben Ruiz")

    answer = say(client, ana, "Cleo Marsh")

    boss = boss_of(ana)
    assert answer.status_code == 422
    assert boss is not None
    assert boss.name == "Ben Ruiz"


def test_the_whole_chain_of_command_stands_on_the_page(client, seeker, ana):
    boss = None
    for name in ("Fay", "Eve", "Dan", "Cleo", "Ben"):
        boss = make_person(owner=seeker, name=name, reports_to=boss)
    Person.plain.filter(pk=ana.pk).update(reports_to=boss)
    make_person(owner=seeker, name="Gus", reports_to=ana)

    page = page_of(client, ana)

    chain = page[page.index('id="reporting"') :]
    places = [chain.index(name) for name in ("Ben", "Cleo", "Dan", "Eve", "Fay", "Gus")]
    assert places == sorted(places)
    assert "As far as you know, Fay is at the top." in chain


def test_it_is_asked_who_the_supervisor_is_once_a_visit_is_agreed(client, ana):
    assert ASK_WHO in suggested(client, ana)


def test_a_known_supervisor_is_suggested_with_a_message_to_them(client, seeker, ana):
    ben = make_person(owner=seeker, name="Ben Ruiz")
    Person.plain.filter(pk=ana.pk).update(reports_to=ben)

    part = suggested(client, ana)

    assert INVITE in part
    assert f"{reverse('correspondence:start', args=[ben.pk])}?kind=introduction" in part


def test_a_supervisor_met_already_is_not_suggested(client, seeker, ana):
    ben = make_person(owner=seeker, name="Ben Ruiz", met_at=NOW)
    Person.plain.filter(pk=ana.pk).update(reports_to=ben)

    assert suggested(client, ana) == ""


def test_before_anything_is_agreed_the_line_stands_only_in_the_chain(client, seeker):
    page = page_of(client, make_person(owner=seeker))

    assert "supervisor-too" not in page
    assert page.count(ASK_WHO) == 1


def test_hostile_names_in_the_chain_are_only_words(client, seeker, ana):
    boss = make_person(owner=seeker, name=HOSTILE, title=HOSTILE)
    Person.plain.filter(pk=ana.pk).update(reports_to=boss)
    make_person(owner=seeker, name=HOSTILE, reports_to=ana)

    assert HOSTILE not in page_of(client, ana)


def test_the_page_to_say_it_on_offers_the_colleagues(client, seeker, ana):
    make_person(owner=seeker, name="Ben Ruiz", organisation=ana.organisation)

    page = text_of(client.get(reverse("people:supervisor", args=[ana.pk])))

    assert '<option value="Ben Ruiz">' in page
