"""Erasing a person: everything that names them goes, here or deleted, and nothing of it is left."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, BundledRow
from askaround.accounts.tests.everything import everything as all_rows
from askaround.exchange.models import Import
from askaround.people.actions.erasing import erase_person
from askaround.people.models import Person
from askaround.people.person_keys import Who
from askaround.people.tests.erased import WORD, all_told_by, somebody
from askaround.people.tests.make import NOW
from askaround.search.models import SearchEntry
from askaround.testing import make


def text_of_all_rows():
    kept = all_rows() | {
        model.__name__: list(model.plain.values()) for model in (Bundle, BundledRow)
    }
    return json.dumps(kept, default=str)


@pytest.mark.django_db
def test_no_row_of_any_table_holds_anything_of_them():
    owner = make.make_user()
    ana = somebody(owner)
    all_told_by(ana)
    assert text_of_all_rows().count(WORD) > 35

    erase_person(owner=owner, id=ana.pk)

    left = text_of_all_rows()
    assert WORD not in left
    assert str(ana.pk) not in left
    assert ana.pk.hex not in left


@pytest.mark.django_db
def test_what_has_nothing_to_do_with_them_stays():
    owner = make.make_user()
    make.make_message(person=make.make_person(owner=owner, name="Cleo"), body="Hello Cleo")
    other = make.make_user()
    somebody(other, word="thistledown")
    before = all_rows()
    ana = somebody(owner)
    ben = Person.plain.get(reports_to=ana)

    erase_person(owner=owner, id=ana.pk)

    after = all_rows()
    for table in before:
        kept = {row["id"]: row for row in after[table] if "id" in row}
        for row in before[table]:
            if "id" in row:
                assert kept[row["id"]] == row, table
    ben.refresh_from_db()
    assert ben.reports_to is None
    assert Import.plain.get(owner=owner).file_name == "csv.csv"
    assert [row["raw"] for row in Import.plain.get(owner=owner).rejected] == [
        "",
        "y,other@example.org",
    ]


@pytest.mark.django_db
def test_nobody_brings_them_back():
    owner = make.make_user()
    ana = somebody(owner)

    erase_person(owner=owner, id=ana.pk)

    assert not Bundle.objects.owned_by(owner).exists()


@pytest.mark.django_db
def test_somebody_who_was_deleted_is_erased_too():
    owner = make.make_user()
    ana = somebody(owner)
    all_told_by(ana)
    bundles.delete(ana, title=ana.name, at=NOW)

    erase_person(owner=owner, id=ana.pk)

    assert WORD not in text_of_all_rows()


@pytest.mark.django_db
def test_what_else_was_in_a_bundle_with_them_can_still_come_back():
    owner = make.make_user()
    ana = somebody(owner)
    field = ana.interviews.get().career_field
    cleo = make.make_person(owner=owner, name="Cleo")
    of_cleo = make.make_interview(owner=owner, person=cleo, career_field=field)
    bundle = bundles.delete(field, title=field.name, at=NOW)
    assert bundle.counts["interviews.interview"] == 2

    erase_person(owner=owner, id=ana.pk)
    bundle.refresh_from_db()
    bundles.undo(bundle=bundle, at=NOW)

    assert bundle.counts["interviews.interview"] == 1
    assert list(field.interviews.all()) == [of_cleo]
    assert WORD not in text_of_all_rows()


@pytest.mark.django_db
def test_of_two_people_made_one_both_are_erased():
    owner = make.make_user()
    ana = somebody(owner)
    twin = make.make_person(owner=owner, name=f"A. {WORD}", notes=WORD)
    with bundles.bundling(
        owner=owner, kind=Bundle.Kind.MERGE, title=f"Ana and A. {WORD}", subject=ana, at=NOW
    ) as bundle:
        bundle.delete(twin)

    erase_person(owner=owner, id=ana.pk)

    assert WORD not in text_of_all_rows()


@pytest.mark.django_db
def test_an_edit_that_can_be_undone_forgets_the_person_it_named():
    owner = make.make_user()
    ana = somebody(owner)
    cleo = make.make_person(owner=owner, name="Cleo", reports_to=ana)
    with bundles.bundling(owner=owner, kind=Bundle.Kind.MERGE, title="Cleo", at=NOW) as bundle:
        bundle.change(cleo, reports_to=None, title="Baker")

    erase_person(owner=owner, id=ana.pk)
    bundles.undo(bundle=Bundle.plain.get(), at=NOW)

    cleo.refresh_from_db()
    assert (cleo.title, cleo.reports_to) == ("", None)


@pytest.mark.django_db
def test_they_are_found_no_more():
    owner = make.make_user()
    ana = somebody(owner)

    erase_person(owner=owner, id=ana.pk)

    assert not SearchEntry.plain.filter(text__contains=WORD).exists()


@pytest.mark.django_db
def test_erasing_somebody_who_is_not_there_is_refused():
    owner = make.make_user()
    ana = somebody(owner)
    erase_person(owner=owner, id=ana.pk)

    with pytest.raises(Person.DoesNotExist):
        erase_person(owner=owner, id=ana.pk)


@pytest.mark.django_db
def test_nobody_erases_somebody_elses_person():
    ana = somebody(make.make_user())
    other = make.make_user()
    before = text_of_all_rows()

    with pytest.raises(Person.DoesNotExist):
        erase_person(owner=other, id=ana.pk)

    assert text_of_all_rows() == before


@pytest.mark.django_db
def test_the_page_says_what_goes(client):
    owner = make.make_user()
    ana = somebody(owner)
    client.force_login(owner)

    page = client.get(reverse("people:erase", args=[ana.pk])).content.decode()

    assert "<li>1 visit</li>" in page
    assert "<li>2 messages</li>" in page
    assert "can&#x27;t be undone" in page or "can't be undone" in page


@pytest.mark.django_db
def test_the_page_of_somebody_deleted_says_the_same(client):
    owner = make.make_user()
    ana = somebody(owner)
    bundles.delete(ana, title=ana.name, at=NOW)
    client.force_login(owner)

    page = client.get(reverse("people:erase", args=[ana.pk])).content.decode()

    assert f"Erase Ana {WORD} for good?" in page
    assert "<li>1 visit</li>" in page
    assert reverse("accounts:deleted") in page


@pytest.mark.django_db
def test_files_waiting_to_be_brought_in_are_cleared_away():
    owner = make.make_user()
    ana = somebody(owner)
    folder = Path(settings.DATA_DIR) / "uploads" / str(owner.pk)
    folder.mkdir(parents=True)
    waiting = folder / "01a200f2-930a-7640-b134-5816d98eeafa"
    waiting.write_text(WORD)

    erase_person(owner=owner, id=ana.pk)

    assert not waiting.exists()


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ana Ruiz", True),
        ("ANA RUIZ, nurse", True),
        ("x;ana@example.org;", True),
        ("Mariana Ruizdale", False),
        ("ana@example.organic", False),
        ("", False),
    ],
)
def test_somebody_is_named_by_whole_words_whatever_their_case(text, named):
    who = Who(None, Person().pk, "Ana Ruiz", frozenset({"Ana Ruiz", "ana@example.org"}))

    assert who.is_named_in(text) is named
    assert Who(None, who.id, "", frozenset()).is_named_in("anything", "") is False
