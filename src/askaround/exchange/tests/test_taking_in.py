"""Bringing people in: all or none, once, nothing overwritten, and back out again."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.exchange.models import Import
from askaround.exchange.records import ContactRecord, Reading, RejectedRow
from askaround.exchange.taking_in import take_back, take_back_unfinished, take_in, try_out
from askaround.people.models import ContactDetail, Organisation, Person
from askaround.testing import make
from tests.architecture.world import fingerprint

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


def reading(*items):
    return Reading("csv", lambda: iter(items))


def bring(owner, *items, how=take_in):
    return how(owner=owner, reading=reading(*items), file_name="people.csv", at=NOW)


def record(row=1, name="Ana Ruiz", **about):
    return ContactRecord(row=row, name=name, **about)


ANA = record(
    emails=("ana@example.org",),
    phones=("+44 20 7946 0958",),
    organisation="St Mary's",
    title="Nurse",
    notes="Met at the fair",
    other=(("Birthday", "1980-01-02"),),
)


def test_a_person_comes_in_with_everything_the_file_says():
    owner = make.make_user()

    taken = bring(owner, ANA)

    person = Person.objects.owned_by(owner).get()
    assert (taken.added, taken.updated, taken.unchanged) == (1, 0, 0)
    assert (person.name, person.title, person.notes) == ("Ana Ruiz", "Nurse", "Met at the fair")
    assert person.organisation.name == "St Mary's"
    assert {(row.kind, row.value) for row in person.details.all()} == {
        ("email", "ana@example.org"),
        ("phone", "+44 20 7946 0958"),
        ("other", "1980-01-02"),
    }


def test_the_same_file_again_changes_nothing():
    owner = make.make_user()
    items = (ANA, record(2, "Ben Okafor"), record(3, "Ana Ruiz", organisation="Globex"))
    bring(owner, *items)
    people = list(Person.objects.owned_by(owner).order_by("pk").values())

    again = bring(owner, *items)

    assert (again.added, again.updated, again.unchanged) == (0, 0, 3)
    assert list(Person.objects.owned_by(owner).order_by("pk").values()) == people


def test_blanks_are_filled_and_nothing_is_overwritten():
    owner = make.make_user()
    mine = make.make_person(owner=owner, name="Ana Ruiz", title="Ward sister")

    taken = bring(owner, ANA)

    mine.refresh_from_db()
    assert (taken.added, taken.updated) == (0, 1)
    assert mine.title == "Ward sister"
    assert mine.organisation.name == "St Mary's"
    assert mine.details.filter(kind="other", label="Title", value="Nurse").exists()


def test_one_organisation_for_all_who_work_there():
    owner = make.make_user()
    make.make_organisation(owner=owner, name="st mary's")

    bring(owner, ANA, record(2, "Ben Okafor", organisation="ST MARY'S"))

    assert Organisation.objects.owned_by(owner).count() == 1


def test_a_card_without_a_name_comes_in_under_what_it_has():
    owner = make.make_user()

    bring(owner, record(name="", emails=("info@example.org",)), record(2, name=""))

    names = set(Person.objects.owned_by(owner).values_list("name", flat=True))
    assert names == {"info@example.org", "No name"}


def test_rejected_rows_are_kept_with_their_reason():
    owner = make.make_user()

    taken = bring(owner, RejectedRow(7, "This card is empty.", "BEGIN:VCARD"), ANA)

    assert taken.rejected == [{"row": 7, "reason": "This card is empty.", "raw": "BEGIN:VCARD"}]
    assert taken.added == 1


def test_trying_out_says_the_same_and_does_nothing():
    owner = make.make_user()
    make.make_person(owner=owner, name="Ana Ruiz")
    before = fingerprint()

    would = bring(owner, ANA, record(2, "Ben Okafor"), how=try_out)

    assert (would.added, would.updated) == (1, 1)
    assert fingerprint() == before


def test_when_reading_breaks_midway_nothing_stays():
    owner = make.make_user()
    before = fingerprint()

    def breaking():
        for number in range(1000):
            yield record(number, f"Person {number}", emails=(f"p{number}@example.org",))
        raise OSError("the disk went away")

    with pytest.raises(OSError, match="went away"):
        take_in(owner=owner, reading=Reading("csv", breaking), file_name="x.csv", at=NOW)

    assert fingerprint() == before


def test_an_import_cut_off_is_undone_at_the_next_start():
    owner = make.make_user()
    mine = make.make_person(owner=owner, name="Ana Ruiz")
    taken = bring(owner, ANA, record(2, "Ben Okafor"))
    Import.objects.owned_by(owner).filter(pk=taken.pk).update(finished_at=None)

    undone = take_back_unfinished(owner=owner)

    mine.refresh_from_db()
    assert [each.file_name for each in undone] == ["people.csv"]
    assert list(Person.objects.owned_by(owner)) == [mine]
    assert (mine.title, mine.organisation, mine.notes) == ("", None, "")
    assert not ContactDetail.objects.owned_by(owner).exists()


def test_a_finished_import_is_left_alone_at_the_next_start():
    owner = make.make_user()
    bring(owner, ANA)

    assert take_back_unfinished(owner=owner) == []
    assert Person.objects.owned_by(owner).count() == 1


def test_taking_an_import_back_leaves_what_was_there_before():
    owner = make.make_user()
    ben = make.make_person(owner=owner, name="Ben Okafor", notes="An old friend")
    taken = bring(owner, ANA, record(2, "Ben Okafor", notes="Baker", phones=("123456",)))

    take_back(taken)

    ben.refresh_from_db()
    assert list(Person.objects.owned_by(owner)) == [ben]
    assert ben.notes == "An old friend"
    assert not ben.details.exists()


def test_a_name_too_long_for_its_column_is_kept_whole_beside_it():
    owner = make.make_user()
    long = "Ana " * 100

    bring(owner, record(name=long))

    person = Person.objects.owned_by(owner).get()
    assert len(person.name) <= 200
    assert person.details.get(label="Full name").value.split() == long.split()


def test_another_seekers_people_are_not_matched():
    theirs = make.make_person(name="Ana Ruiz")
    owner = make.make_user()

    taken = bring(owner, ANA)

    theirs.refresh_from_db()
    assert taken.added == 1
    assert theirs.title == ""


def test_the_number_of_queries_depends_on_the_chunks_and_not_on_the_rows(
    django_assert_max_num_queries,
):
    owner = make.make_user()
    items = [
        record(n, f"Person {n}", emails=(f"p{n}@example.org",), organisation=f"Place {n}")
        for n in range(400)
    ]

    with django_assert_max_num_queries(40):  # SQLite takes a statement's values a few at a time
        bring(owner, *items)


RECORDS = st.lists(
    st.builds(
        ContactRecord,
        row=st.just(1),
        name=st.sampled_from(["Ana Ruiz", "ana ruiz", "Ben", ""]),
        emails=st.lists(st.sampled_from(["a@x.org", "A@X.org", "b@x.org"]), max_size=2).map(tuple),
        organisation=st.sampled_from(["", "Acme", "ACME", "Globex"]),
        title=st.sampled_from(["", "Nurse", "nurse", "Cook"]),
        notes=st.sampled_from(["", "Hello", "Hell"]),
        other=st.sampled_from([(), (("Birthday", "1"),)]),
    ),
    max_size=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(records=RECORDS)
def test_bringing_anything_in_twice_is_bringing_it_in_once(records):
    owner = make.make_user()
    bring(owner, *records)

    again = bring(owner, *records)

    assert (again.added, again.updated) == (0, 0)
    assert again.unchanged == len(records)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(first=RECORDS, second=RECORDS)
def test_taking_back_is_as_if_it_never_came(first, second):
    owner = make.make_user()
    bring(owner, *first)
    people = Person.objects.owned_by(owner).order_by("pk").values("pk", "name", "title", "notes")
    before = list(people)

    take_back(bring(owner, *second))

    assert list(people.all()) == before
