"""People and the places they work are added, changed and taken away."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.owned import Stale
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.models import ContactDetail, FieldMark, Organisation, Person
from askaround.people.tests.make import NOW, make_detail, make_organisation, make_person

pytestmark = pytest.mark.django_db


def details(person, kind="email"):
    return [each.value for each in person.details.filter(kind=kind).order_by("position")]


def test_a_person_keeps_every_way_to_reach_them_in_order():
    ana = actions.add_person(
        owner=make_user(),
        name=" Ana  RUIZ ",
        emails=["Ana@Work.example", "ana@home.example"],
        phones=["+44 20 7946 0958"],
        addresses=["1 High Street\nLeeds"],
        links=["https://example.org/ana"],
        other=[("Birthday", "1 May")],
    )

    assert (ana.name, ana.sort_name) == ("Ana RUIZ", "ana ruiz")
    assert details(ana) == ["Ana@Work.example", "ana@home.example"]
    assert details(ana, "address") == ["1 High Street\nLeeds"]
    assert ana.details.get(kind="phone").lookup == "+442079460958"
    assert ana.details.get(kind="other").label == "Birthday"


def test_the_same_address_typed_twice_is_kept_once():
    ana = actions.add_person(
        owner=make_user(), name="Ana", emails=["ana@example.org", " ANA@example.org", ""]
    )

    assert details(ana) == ["ana@example.org"]


def test_a_person_sent_twice_is_one_person_with_one_set_of_details():
    owner, the_id = make_user(), new_id()

    first = actions.add_person(owner=owner, name="Ana", emails=["ana@example.org"], id=the_id)
    again = actions.add_person(owner=owner, name="Ana", emails=["ana@example.org"], id=the_id)

    assert first == again
    assert details(first) == ["ana@example.org"]


def test_an_id_of_somebody_elses_person_answers_as_if_there_were_none():
    theirs = make_person()

    with pytest.raises(Person.DoesNotExist):
        actions.add_person(owner=make_user(), name="Mine now", id=theirs.pk)


def test_a_place_is_found_whatever_its_case():
    place = make_organisation(name="St Mary's Hospital")

    ana = actions.add_person(owner=place.owner, name="Ana", organisation=" st mary's  HOSPITAL")

    assert ana.organisation == place


def test_a_place_not_known_yet_is_made():
    ana = actions.add_person(owner=make_user(), name="Ana", organisation="Dairy & Sons")

    assert ana.organisation.name == "Dairy & Sons"
    assert ana.organisation.owner == ana.owner


def test_a_place_of_the_same_name_that_is_somebody_elses_is_not_found():
    theirs = make_organisation(name="Dairy")

    ana = actions.add_person(owner=make_user(), name="Ana", organisation="Dairy")

    assert ana.organisation != theirs


def test_a_place_row_of_somebody_elses_is_refused():
    with pytest.raises(Organisation.DoesNotExist):
        actions.add_person(owner=make_user(), name="Ana", organisation=make_organisation())


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", ""), ("name", "x" * 201), ("title", "x" * 201), ("found_through", "a dream")],
)
def test_words_that_cannot_be_kept_are_refused_by_name(field, value):
    with pytest.raises(ValidationError) as refusal:
        actions.add_person(owner=make_user(), **({"name": "Ana"} | {field: value}))

    assert list(refusal.value.message_dict) == [field]


def test_changing_one_list_leaves_the_others():
    ana = make_person()
    make_detail(person=ana, value="old@example.org")
    make_detail(person=ana, kind="phone", value="123")

    actions.change_person(person=ana, emails=["new@example.org"], title="Nurse")

    assert (details(ana), details(ana, "phone"), ana.title) == (
        ["new@example.org"],
        ["123"],
        "Nurse",
    )


def test_a_detail_that_stays_keeps_its_row_and_its_label():
    ana = make_person()
    kept = make_detail(person=ana, value="ana@example.org", label="work")

    actions.change_person(person=ana, emails=["first@example.org", "ana@example.org"])

    kept.refresh_from_db()
    assert (kept.label, kept.position) == ("work", 1)


def test_a_person_can_be_without_a_place_again():
    ana = actions.add_person(owner=make_user(), name="Ana", organisation="Dairy")

    actions.change_person(person=ana, organisation="")

    assert ana.organisation is None


def test_a_new_name_is_sorted_anew():
    ana = make_person()

    actions.change_person(person=ana, name="Zoe Ruiz")

    assert ana.sort_name == "zoe ruiz"


def test_a_stale_change_is_refused_and_changes_nothing():
    ana = make_person()
    make_detail(person=ana, value="ana@example.org")
    actions.change_person(person=ana, expected=1, title="Nurse")

    with pytest.raises(Stale):
        actions.change_person(person=ana, expected=1, title="Doctor", emails=[])

    assert details(ana) == ["ana@example.org"]


def test_nobody_reports_to_somebody_elses_person():
    with pytest.raises(Person.DoesNotExist):
        actions.change_person(person=make_person(), reports_to=make_person())


def test_taking_a_person_away_keeps_those_who_reported_to_them():
    boss = make_person()
    worker = make_person(owner=boss.owner, reports_to=boss)

    actions.delete_person(person=boss, at=NOW)

    worker.refresh_from_db()
    assert worker.reports_to is None
    assert not ContactDetail.objects.owned_by(worker.owner).exists()


def test_a_person_is_marked_once_for_a_field_and_a_purpose():
    ana = make_person()
    cheese = make_field(owner=ana.owner)
    words: dict[str, Any] = {
        "person": ana,
        "career_field": cheese,
        "purpose": FieldMark.Purpose.MIGHT_KNOW,
    }

    actions.mark_for_field(**words)
    mark = actions.mark_for_field(**words, why="Her sister makes cheese.")

    assert (
        list(ana.marks.values_list("why", flat=True)) == [mark.why] == ["Her sister makes cheese."]
    )


def test_a_mark_is_taken_away():
    ana = make_person()
    cheese = make_field(owner=ana.owner)
    actions.mark_for_field(person=ana, career_field=cheese, purpose="does_it")

    actions.unmark_for_field(person=ana, career_field=cheese, purpose="does_it")

    assert not ana.marks.exists()


def test_a_place_is_changed_and_taken_away_and_its_people_stay():
    dairy = make_organisation(name="Dairy")
    ana = make_person(owner=dairy.owner, organisation=dairy)
    place = actions.change_organisation(organisation=dairy, address="1 High Street")

    actions.delete_organisation(organisation=place, at=NOW)

    ana.refresh_from_db()
    assert (place.address, ana.organisation) == ("1 High Street", None)
