"""Two people made one: everything of both stays, and undoing brings back every row as it was."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts import bundles
from askaround.accounts.owned import Stale
from askaround.people import actions
from askaround.people.models import Person, PossibleDuplicate
from askaround.testing import make

pytestmark = pytest.mark.django_db

AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=1)


def two(**of_other):
    ana = make.make_person(name="Ana Ruiz")
    return ana, make.make_person(owner=ana.owner, **({"name": "A. Ruiz"} | of_other))


def merged(keep, other, **more):
    return actions.merge(keep=keep, other=other, at=AT, **more)[0]


def others(person):
    return {(row.label, row.value) for row in person.details.filter(kind="other")}


def test_one_person_is_left():
    ana, double = two()

    left = merged(ana, double)

    assert left == ana
    assert not Person.plain.filter(pk=double.pk).exists()


def test_what_only_one_has_stays():
    ana, double = two(title="nurse", department="Night")

    left = merged(ana, double)

    assert (left.name, left.title, left.department) == ("Ana Ruiz", "nurse", "Night")


def test_what_was_chosen_stays_and_the_other_word_is_kept_among_the_details():
    ana, double = two(title="nurse")
    actions.change_person(person=ana, title="head nurse")

    left = merged(ana, double, chosen={"title": "this", "name": "other"})

    assert (left.name, left.sort_name, left.title) == ("A. Ruiz", "a. ruiz", "head nurse")
    assert others(left) == {("Also called", "Ana Ruiz"), ("Title", "nurse")}


def test_a_word_that_differs_only_in_its_capitals_is_not_kept_twice():
    ana, double = two(name="ana ruiz")

    left = merged(ana, double)

    assert left.name == "Ana Ruiz"
    assert others(left) == set()


def test_notes_are_joined_the_older_first():
    ana, double = two(notes="Works nights.")
    Person.plain.filter(pk=ana.pk).update(notes="Met at the fair.")

    assert merged(ana, double).notes == "Met at the fair.\n\nWorks nights."


def test_details_are_united_and_exact_doubles_kept_once_with_their_label():
    ana, double = two()
    make.make_detail(person=ana, value="ana@example.org")
    make.make_detail(person=double, value="Ana@Example.org", label="work")
    make.make_detail(person=double, kind="phone", value="+44 20 7946 0958")

    left = merged(ana, double)

    assert {(row.label, row.value) for row in left.details.exclude(kind="other")} == {
        ("work", "Ana@Example.org"),
        ("", "+44 20 7946 0958"),
    }


def test_the_first_dates_are_the_earliest_and_the_last_the_latest():
    ana, double = two(approached_at=AT, met_at=LATER, last_contact_at=AT)
    Person.plain.filter(pk=ana.pk).update(approached_at=LATER, met_at=AT, last_contact_at=LATER)

    left = merged(ana, double)

    assert (left.approached_at, left.met_at, left.last_contact_at) == (AT, AT, LATER)


def test_contact_with_one_wakes_the_other():
    ana, double = two(resting_since=AT)
    Person.plain.filter(pk=ana.pk).update(last_contact_at=LATER)

    assert merged(ana, double).resting_since is None


def test_two_names_of_one_ask_become_one_with_the_fuller_facts():
    ana, double = two()
    ask = make.make_ask(asked=make.make_person(owner=ana.owner, name="Ben Okafor"))
    ours = make.make_referral(ask=ask, person=ana, may_use_name="yes", met_at=LATER)
    theirs = make.make_referral(ask=ask, person=double, note="her cousin", met_at=AT)
    message = make.make_message(person=double, referral=theirs)

    left = merged(ana, double)

    now = left.referrals.get()
    assert (now.pk, now.may_use_name, now.note, now.met_at) == (ours.pk, "yes", "her cousin", AT)
    message.refresh_from_db()
    assert (message.person, message.referral) == (left, ours)


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("yes", "not_asked", "yes"),
        ("not_asked", "no", "no"),
        ("yes", "no", "no"),
    ],
)
def test_a_name_is_used_only_where_nobody_said_no(one, other, kept):
    ana, double = two()
    ask = make.make_ask(asked=make.make_person(owner=ana.owner, name="Ben Okafor"))
    make.make_referral(ask=ask, person=ana, may_use_name=one)
    make.make_referral(ask=ask, person=double, may_use_name=other)

    assert merged(ana, double).referrals.get().may_use_name == kept


def test_marks_for_one_purpose_become_one_with_both_reasons():
    ana, double = two()
    field = make.make_field(owner=ana.owner)
    make.make_mark(person=ana, career_field=field, why="She bakes.")
    make.make_mark(person=double, career_field=field, why="Ben said so.")

    assert merged(ana, double).marks.get().why == "She bakes.; Ben said so."


def test_visits_messages_and_asks_are_those_of_whoever_is_left():
    ana, double = two()
    make.make_interview(person=double)
    make.make_message(person=double)
    make.make_referral(ask=make.make_ask(asked=double), person=make.make_person(owner=ana.owner))

    left = merged(ana, double)

    assert (left.interviews.count(), left.messages.count(), left.asks.count()) == (1, 1, 1)


def test_whoever_reported_to_either_reports_to_the_one_who_is_left():
    ana, double = two()
    below = make.make_person(owner=ana.owner, name="Wo Below", reports_to=double)

    left = merged(ana, double)

    below.refresh_from_db()
    assert below.reports_to == left


def test_nobody_comes_to_report_to_themself():
    ana, double = two()
    Person.plain.filter(pk=ana.pk).update(reports_to=double)

    assert merged(Person.plain.get(pk=ana.pk), double).reports_to is None


def test_no_circle_arises_and_the_other_supervisor_is_taken():
    ana, double = two()
    between = make.make_person(owner=ana.owner, name="Bea Tween", reports_to=double)
    top = make.make_person(owner=ana.owner, name="Top Boss")
    Person.plain.filter(pk=ana.pk).update(reports_to=between)
    Person.plain.filter(pk=double.pk).update(reports_to=top)

    left = merged(Person.plain.get(pk=ana.pk), double, chosen={"reports_to": "this"})

    assert left.reports_to == top


def test_naming_oneself_goes_and_its_note_stays():
    ana, double = two()
    make.make_referral(ask=make.make_ask(asked=ana), person=double, note="an old colleague")

    left = merged(ana, double)

    assert left.referrals.count() == 0
    assert "an old colleague" in left.notes


def test_somebody_kept_apart_from_one_is_kept_apart_from_the_one_who_is_left():
    ana, double = two()
    third = make.make_person(owner=ana.owner, name="Ana Ruiz")
    actions.look_everywhere(owner=ana.owner)
    actions.keep_apart(one=double, other=third, at=AT)

    merged(ana, double)

    pair = PossibleDuplicate.plain.get()
    assert {pair.one_id, pair.other_id} == {ana.pk, third.pk}
    assert pair.kept_apart_at == AT


def test_a_person_changed_meanwhile_is_not_merged():
    ana, double = two()
    actions.change_person(person=Person.plain.get(pk=double.pk), title="nurse")

    with pytest.raises(Stale):
        merged(ana, double, expected=(1, 1))

    assert Person.plain.count() == 2


def test_a_person_is_not_merged_with_themself_or_with_somebody_elses():
    ana, stranger = make.make_person(), make.make_person()

    with pytest.raises(ValidationError):
        merged(ana, ana)
    with pytest.raises(Person.DoesNotExist):
        merged(ana, stranger)


def test_what_is_no_field_cannot_be_chosen():
    ana, double = two()

    with pytest.raises(ValidationError):
        merged(ana, double, chosen={"notes": "this"})


def test_undoing_leaves_later_edits_and_brings_the_other_back():
    ana, double = two(title="nurse")
    left, bundle = actions.merge(keep=ana, other=double, at=AT)
    actions.change_person(person=left, title="head nurse")

    undone = bundles.undo(bundle=bundle, at=LATER)

    assert undone.remarks == ["What you changed since stays as you changed it."]
    assert Person.plain.get(pk=ana.pk).title == "head nurse"
    assert Person.plain.get(pk=double.pk).title == "nurse"
