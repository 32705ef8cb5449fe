"""What is done through a bundle can be undone: rows come back as they were, and later edits win."""

import datetime as dt

import pytest

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, BundledRow
from askaround.accounts.owned import change
from askaround.accounts.tests.bundled import AT, LATER, ana_and_all, without_versions
from askaround.accounts.tests.everything import everything
from askaround.interviews.models import Answer, Interview
from askaround.people.models import Ask, ContactDetail, FieldMark, Person
from askaround.search.queries import search
from askaround.testing import make

pytestmark = pytest.mark.django_db


def test_a_deleted_person_comes_back_with_everything_as_it_was():
    ana = ana_and_all()
    before = everything()

    bundle = bundles.delete(ana, title=ana.name, at=AT)
    gone = everything()
    undone = bundles.undo(bundle=bundle, at=LATER)

    assert gone["people.Person"] != before["people.Person"]
    assert gone["interviews.Answer"] == []
    assert without_versions(everything()) == without_versions(before)
    assert undone.remarks == []


def test_a_row_that_was_emptied_and_filled_again_has_a_new_version():
    ana = ana_and_all()
    ben = Person.plain.get(name="Ben Obi")

    bundle = bundles.delete(ana, title=ana.name, at=AT)
    emptied = Person.plain.get(pk=ben.pk)
    bundles.undo(bundle=bundle, at=LATER)
    filled = Person.plain.get(pk=ben.pk)

    assert (emptied.reports_to_id, filled.reports_to_id) == (None, ana.pk)
    assert ben.version < emptied.version < filled.version


def test_a_row_comes_back_with_the_moment_it_was_made_and_its_version():
    field = change(make.make_field(), why="Curious")
    moment = dt.datetime(2019, 3, 4, 5, 6, 7, 891011, tzinfo=dt.UTC)
    type(field).plain.filter(pk=field.pk).update(created_at=moment)

    bundles.undo(bundle=bundles.delete(field, title=field.name, at=AT), at=LATER)

    field.refresh_from_db()
    assert (field.created_at, field.version, field.why) == (moment, 2, "Curious")


def test_a_person_who_came_back_is_found_again():
    ana = ana_and_all()
    bundle = bundles.delete(ana, title=ana.name, at=AT)
    assert not search(actor=ana.owner, text="ruiz").hits

    bundles.undo(bundle=bundle, at=LATER)

    assert ana.pk in [hit.id for hit in search(actor=ana.owner, text="ruiz").hits]


def test_a_bundle_counts_what_went():
    ana = ana_and_all()

    bundle = bundles.delete(ana, title=ana.name, at=AT)

    assert bundle.counts["interviews.interview"] == 1
    assert bundle.counts["people.person"] == 1
    assert bundle.counts["people.referral"] == 2
    assert (bundle.subject_model, bundle.subject_id) == ("people.person", ana.pk)


def test_undoing_twice_is_undoing_once():
    ana = ana_and_all()
    bundle = bundles.delete(ana, title=ana.name, at=AT)
    bundles.undo(bundle=bundle, at=LATER)
    before = everything()

    bundles.undo(bundle=bundle, at=LATER)

    assert everything() == before
    assert BundledRow.plain.count() == 0


def test_a_later_edit_wins_and_is_said():
    ana = ana_and_all()
    ben = Person.plain.get(name="Ben Obi")
    with bundles.bundling(owner=ana.owner, kind="merge", title="Both", at=AT) as bundle:
        bundle.change(ben, title="Ward clerk", notes="From the bundle")
    change(ben, title="Ward sister")

    undone = bundles.undo(bundle=bundle.bundle, at=LATER)

    ben.refresh_from_db()
    assert (ben.title, ben.notes) == ("Ward sister", "")
    assert undone.remarks == ["What you changed since stays as you changed it."]


def test_what_belonged_to_something_deleted_since_waits_for_it():
    ana = ana_and_all()
    field = ana.interviews.get().career_field
    before = everything()
    of_ana = bundles.delete(ana, title=ana.name, at=AT)
    of_field = bundles.delete(field, title=field.name, at=AT)
    between = everything()

    with pytest.raises(bundles.CannotUndo) as refused:
        bundles.undo(bundle=of_ana, at=LATER)

    assert str(refused.value) == (
        f"“{field.name}” was deleted since. Bring that back first, then “Ana Ruiz”."
    )
    assert everything() == between
    bundles.undo(bundle=of_field, at=LATER)
    bundles.undo(bundle=of_ana, at=LATER)
    assert without_versions(everything()) == without_versions(before)


def test_a_place_deleted_since_leaves_an_empty_place_and_is_said():
    ana = ana_and_all()
    place = ana.organisation
    bundle = bundles.delete(ana, title=ana.name, at=AT)
    bundles.delete(place, title=place.name, at=AT)

    undone = bundles.undo(bundle=bundle, at=LATER)

    ana.refresh_from_db()
    assert ana.organisation is None
    assert len(undone.remarks) == 1


def test_nothing_comes_back_where_its_id_is_taken():
    ana = ana_and_all()
    bundle = bundles.delete(ana, title=ana.name, at=AT)
    make.make_person(owner=ana.owner, id=ana.pk, name="Somebody else")
    before = everything()

    with pytest.raises(bundles.CannotUndo, match="something new stands in its place"):
        bundles.undo(bundle=bundle, at=LATER)

    assert everything() == before
    assert Bundle.plain.get(pk=bundle.pk).undone_at is None


def test_nothing_comes_back_beside_the_same_thing_made_again():
    person = make.make_person()
    field = make.make_field(owner=person.owner)
    mark = make.make_mark(person=person, career_field=field)
    bundle = bundles.delete(mark, title="The mark", at=AT)
    make.make_mark(person=person, career_field=field)

    with pytest.raises(bundles.CannotUndo):
        bundles.undo(bundle=bundle, at=LATER)

    assert FieldMark.plain.exclude(pk=mark.pk).count() == 1


def test_a_list_of_questions_that_serves_another_visit_now_stays_there():
    owner = make.make_user()
    guide = make.make_guide(owner=owner)
    visit = make.make_interview(owner=owner, guide=guide)
    bundle = bundles.delete(visit, title="The visit", at=AT)
    other = make.make_interview(owner=owner, guide=guide)

    bundles.undo(bundle=bundle, at=LATER)

    visit.refresh_from_db()
    other.refresh_from_db()
    assert (visit.guide, other.guide) == (None, guide)


def test_two_people_made_one_are_two_again():
    goes = ana_and_all()
    stays = make.make_person(owner=goes.owner, name="A. Ruiz", notes="Kind")
    before = everything()

    with bundles.bundling(
        owner=goes.owner, kind="merge", title="Ana Ruiz and A. Ruiz", subject=stays, at=AT
    ) as bundle:
        for model, name in ((ContactDetail, "person"), (Ask, "asked"), (Interview, "person")):
            bundle.update(model.plain.filter(**{name: goes}), **{name: stays})
        bundle.change(stays, notes="Kind\nKnows Ben")
        detail = make.make_detail(person=stays, value="a.ruiz@example.org")
        bundle.made(detail)
        bundle.delete(goes)
    assert Answer.plain.get().interview.person == stays

    bundles.undo(bundle=bundle.bundle, at=LATER)

    assert without_versions(everything()) == without_versions(before)


def test_a_row_touched_twice_comes_back_as_it_was_at_first():
    ana = make.make_person(name="Ana", title="Nurse")
    with bundles.bundling(owner=ana.owner, kind="merge", title="Ana", at=AT) as bundle:
        bundle.change(ana, title="Sister")
        bundle.change(ana, title="Matron", department="Ward 2")
        bundle.delete(ana)

    bundles.undo(bundle=bundle.bundle, at=LATER)

    ana.refresh_from_db()
    assert (ana.title, ana.department) == ("Nurse", "")


def test_what_was_made_and_deleted_again_leaves_no_trace():
    owner = make.make_user()
    with bundles.bundling(owner=owner, kind="merge", title="Ana", at=AT) as bundle:
        ana = make.make_person(owner=owner)
        bundle.made(ana)
        bundle.delete(ana)

    bundles.undo(bundle=bundle.bundle, at=LATER)

    assert Person.plain.count() == 0
