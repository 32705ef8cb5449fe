"""Files from end to end: the traps that show only once people are matched and kept."""

import datetime as dt

import pytest
from django.utils import translation

from askaround.exchange import sentences
from askaround.exchange.read import read
from askaround.exchange.taking_in import take_in
from askaround.people.models import Person
from askaround.testing import make

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


def test_a_row_twice_is_one_person_and_two_of_one_name_are_two(tmp_path):
    file = tmp_path / "Connections.csv"
    file.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ana,Ruiz,https://l.example/a,,Acme,Nurse,15 Jan 2024\n"
        "Ana,Ruiz,https://l.example/a,,Acme,Nurse,15 Jan 2024\n"
        "Ana,Ruiz,https://l.example/b,,Globex,Baker,16 Jan 2024\n"
    )
    owner = make.make_user()

    taken = take_in(owner=owner, reading=read(file), file_name=file.name, at=NOW)

    assert (taken.added, taken.unchanged) == (2, 1)


def test_a_group_card_is_left_out_with_a_reason_and_harms_nobody(tmp_path):
    file = tmp_path / "friends.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Chess club\nMEMBER:urn:uuid:1\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nUID:urn:uuid:1\nEND:VCARD\n"
    )
    owner = make.make_user()

    taken = take_in(owner=owner, reading=read(file), file_name=file.name, at=NOW)

    assert [row["reason"] for row in taken.rejected] == [sentences.CARD_IS_A_GROUP]
    assert [person.name for person in Person.objects.owned_by(owner)] == ["Ana Ruiz"]


@pytest.mark.parametrize("name", ["New", "Person", "Notes"])
def test_a_name_is_never_translated(tmp_path, name):
    file = tmp_path / "friends.vcf"
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n")
    owner = make.make_user()

    with translation.override("es"):
        take_in(owner=owner, reading=read(file), file_name=file.name, at=NOW)

    assert Person.objects.owned_by(owner).get().name == name


def test_values_are_kept_with_their_labels(tmp_path):
    file = tmp_path / "google.csv"
    file.write_text("Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value\nAna,* Mobile,555,556\n")
    owner = make.make_user()

    take_in(owner=owner, reading=read(file), file_name=file.name, at=NOW)

    details = Person.objects.owned_by(owner).get().details.all()
    assert [(row.label, row.value) for row in details] == [("Mobile", "555"), ("", "556")]
