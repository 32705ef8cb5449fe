"""`askaround import`: what it prints, what it writes, with which status it ends."""

import csv
import json
import os
from contextlib import contextmanager
from pathlib import Path

import pytest

from askaround.exchange.commands import Ways, import_files
from askaround.exchange.csvs import Choice
from askaround.people.models import Person
from askaround.testing import make
from tests.architecture.world import fingerprint

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).resolve().parents[4] / "tests/samples"
CONTACTS = sorted([*SAMPLES.glob("vcf/*.vcf"), *SAMPLES.glob("csv/*.csv")])
CALENDARS = sorted(SAMPLES.glob("ics/*.ics"))


def bring(*files, owner=None, as_json=False, **ways):
    return import_files(
        owner=owner or make.make_user(), files=list(files), ways=Ways(**ways), as_json=as_json
    )


@pytest.mark.parametrize("file", CONTACTS, ids=lambda file: file.name)
def test_every_sample_comes_in_and_comes_in_once(file):
    owner = make.make_user()

    first = bring(file, owner=owner)
    again = bring(file, owner=owner)

    assert first.status == 0, first.faults
    assert again.text.startswith("added 0, updated 0, unchanged")


def test_a_header_alone_adds_nobody():
    outcome = bring(SAMPLES / "csv/google_contacts_2024_HEADER_ONLY.csv")

    assert outcome.text == "added 0, updated 0, unchanged 0, rejected 0"
    assert outcome.status == 0


@pytest.mark.parametrize("file", CALENDARS, ids=lambda file: file.name)
def test_a_calendar_gets_one_sentence(file):
    outcome = bring(file)

    assert outcome.status == 1
    assert outcome.text == ""
    assert [fault.count("\n") for fault in outcome.faults] == [0]
    assert "calendar" in outcome.faults[0]


def test_a_dry_run_prints_the_same_and_does_nothing():
    owner = make.make_user()
    before = fingerprint()

    tried = bring(*CONTACTS, owner=owner, dry_run=True)

    assert fingerprint() == before
    assert tried.text.splitlines()[0].endswith("updated 0, unchanged 0, rejected 0")


def test_json_lists_every_record_in_the_files_order():
    outcome = bring(SAMPLES / "csv/generic_csv2vcard.csv", as_json=True, dry_run=True)

    answer = json.loads(outcome.text)
    assert [person["name"] for person in answer["people"]] == [
        "Forrest Gump",
        "Jane Doe",
        "John Smith",
    ]
    assert answer["added"] == 3
    assert answer["people"][0]["emails"] == ["forrest@example.com"]


def test_json_stays_json_when_nothing_could_be_read(tmp_path):
    outcome = bring(tmp_path / "none.vcf", as_json=True)

    assert json.loads(outcome.text)["people"] == []
    assert outcome.status == 1


def test_rejected_rows_come_back_in_a_file_with_the_reason(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("Name,Email,Title\nAna Ruiz,ana@example.org,Nurse\n,,=HYPERLINK(1)\n")

    outcome = bring(file)

    assert outcome.status == 1
    assert outcome.text == "added 1, updated 0, unchanged 0, rejected 1"
    with (tmp_path / "people-rejected.csv").open(newline="", encoding="utf-8-sig") as opened:
        [_header, row] = list(csv.reader(opened))
    assert row[1]
    assert not row[2].startswith("=")


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    owner = make.make_user()
    (tmp_path / "empty.vcf").touch()

    outcome = bring(tmp_path / "empty.vcf", SAMPLES / "csv/generic_csv2vcard.csv", owner=owner)

    assert outcome.status == 1
    assert Person.objects.owned_by(owner).count() == 3


@pytest.mark.parametrize("name", ["noise.vcf", "noise.csv", "noise.bin"])
def test_two_hundred_megabytes_of_noise_are_refused_in_a_sentence(tmp_path, name):
    file = tmp_path / name
    with file.open("wb") as opened:
        chunk = os.urandom(1 << 20)
        for _ in range(200):
            opened.write(chunk)

    outcome = bring(file)

    assert outcome.status == 1
    assert len(outcome.faults) == 1
    assert not Person.plain.exists()


def test_a_table_of_unknown_columns_says_exactly_what_to_type(tmp_path):
    file = tmp_path / "leute.csv"
    file.write_text("Ana Ruiz,ana@example.org,38\nBen,ben@example.org,40\n")

    said = bring(file)

    assert said.status == 1
    assert f'"{file}" --map "1=name" --map "2=email" --map "3=other"' in said.faults[0]


def test_columns_may_be_said(tmp_path):
    file = tmp_path / "leute.csv"
    file.write_text("Ana Ruiz,ana@example.org,38\nBen,ben@example.org,40\n")
    owner = make.make_user()

    said = bring(file, owner=owner, choice=Choice({"1": "name", "2": "email", "3": "title"}))

    assert said.text == "added 2, updated 0, unchanged 0, rejected 0"
    assert Person.objects.owned_by(owner).get(name="Ana Ruiz").title == "38"


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [({"9": "name"}, "There is no column 9"), ({"1": "hat"}, "hat is no field")],
)
def test_a_choice_that_cannot_be_followed_is_answered_with_a_sentence(tmp_path, choice, sentence):
    file = tmp_path / "people.csv"
    file.write_text("Name,E-mail\nAna,a@b.example\n")

    said = bring(file, choice=Choice(choice))

    assert (said.status, sentence in said.faults[0]) == (1, True)


def test_how_far_a_file_is_can_be_watched(tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("Name\n" + "Ana\n" * 50_000)
    seen = []

    @contextmanager
    def watch(_name, reading):
        yield lambda: seen.append(reading.done())

    bring(file, dry_run=True, watch=watch)

    assert seen == sorted(seen)
    assert 0 < seen[0] < 1
    assert seen[-1] == 1
