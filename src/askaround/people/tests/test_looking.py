"""Finding who may be here twice: everybody, a few, whoever was added or changed."""

import pytest

from askaround.people import actions
from askaround.people.duplicates import looking
from askaround.people.duplicates.rule import Described
from askaround.people.duplicates.shown import count_among
from askaround.people.models import Person, PossibleDuplicate
from askaround.people.tests.make import NOW, make_detail, make_organisation, make_person
from askaround.testing.make import make_user

pytestmark = pytest.mark.django_db

Strength = PossibleDuplicate.Strength


@pytest.fixture
def owner():
    return make_user()


def names():
    pairs = PossibleDuplicate.plain.order_by("-strength", "id")
    return [{pair.one.name, pair.other.name} for pair in pairs]


def crowd(owner, count=40):
    for number in range(count):
        make_person(owner=owner, name=f"Person{number:03} Verdi{number:03}")


ALIKE = [
    ("Ana Vander", "Ana Vandre"),
    ("Bob Vander", "Robert Vander"),
    ("Ana Vander", "Vander, Ana"),
    ("Dr. Ana Vander", "Ana Vander"),
    ("Ana Vander", "Ana María Vander Soto"),
    ("Anna Vander", "Anna Wander"),
    ("José Núñez Vander", "Jose Nunez Vander"),
    ("Jonh Vander", "John Vander"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_looking_at_everybody_finds_them(owner, one, other):
    crowd(owner)
    for name in (one, other):
        make_person(owner=owner, name=name)

    actions.look_everywhere(owner=owner)

    assert names() == [{one, other}]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_looking_at_one_of_them_finds_the_same(owner, one, other):
    crowd(owner)
    both = [make_person(owner=owner, name=name) for name in (one, other)]

    for person in both:
        PossibleDuplicate.plain.all().delete()
        actions.look_again(person=person)

        assert names() == [{one, other}]


def test_a_changed_name_is_found_by_a_shared_address(owner):
    for name in ("Ana Ruiz", "Ana Bell"):
        make_detail(person=make_person(owner=owner, name=name))

    actions.look_everywhere(owner=owner)

    assert PossibleDuplicate.plain.get().strength == Strength.LIKELY


def test_an_address_that_an_office_shares_brings_nobody_together(owner):
    for number in range(looking.MOST_SHARING + 1):
        make_detail(person=make_person(owner=owner, name=f"Cleo {chr(97 + number) * 9}"))

    assert actions.look_everywhere(owner=owner) == 0


def test_other_peoples_people_are_not_looked_at(owner):
    make_person(owner=owner, name="Xia Vander")
    make_person(name="Xia Vander")

    assert actions.look_everywhere(owner=owner) == 0


def test_many_of_one_name_are_paired_only_at_one_place(owner):
    place = make_organisation(owner=owner)
    for _each in range(12):
        make_person(owner=owner, name="John Smith")
    for _each in range(2):
        make_person(owner=owner, name="John Smith", organisation=place)

    actions.look_everywhere(owner=owner)

    (pair,) = PossibleDuplicate.plain.all()
    assert pair.one.organisation == pair.other.organisation == place


def test_looking_again_changes_nothing_where_nothing_changed(owner):
    for name in ("Ana Vander", "Ana Vandre"):
        make_person(owner=owner, name=name)
    actions.look_everywhere(owner=owner)
    before = PossibleDuplicate.plain.get()

    actions.look_everywhere(owner=owner)
    actions.look_again(person=before.one)

    assert PossibleDuplicate.plain.get() == before


def test_looking_again_lets_go_of_pairs_that_are_none_any_more(owner):
    both = [make_person(owner=owner, name=name) for name in ("Ana Vander", "Ana Vandre")]
    actions.look_everywhere(owner=owner)
    Person.plain.filter(pk=both[1].pk).update(name="Ben Okafor", sort_name="ben okafor")

    actions.look_again(person=both[1])

    assert names() == []


def test_what_was_kept_apart_stays_so(owner):
    both = [make_person(owner=owner, name=name) for name in ("Ana Vander", "Ana Vandre")]
    actions.keep_apart(one=both[0], other=both[1], at=NOW)

    found = actions.look_everywhere(owner=owner), actions.look_again(person=both[0])

    assert found == (0, 0)
    assert PossibleDuplicate.plain.get().kept_apart_at == NOW


def test_somebody_added_is_looked_for_when_it_is_done(owner, django_capture_on_commit_callbacks):
    make_person(owner=owner, name="Ana Vander")

    with django_capture_on_commit_callbacks(execute=True):
        actions.add_person(owner=owner, name="Ana Vandre")

    assert names() == [{"Ana Vander", "Ana Vandre"}]


def test_somebody_changed_is_looked_for_when_it_is_done(owner, django_capture_on_commit_callbacks):
    make_person(owner=owner, name="Ana Vander")
    other = make_person(owner=owner, name="Ben Okafor")

    with django_capture_on_commit_callbacks(execute=True):
        actions.change_person(person=other, name="Ana Vandre")
    with django_capture_on_commit_callbacks(execute=True) as none:
        actions.change_person(person=other, notes="Works nights.")

    assert names() == [{"Ana Vander", "Ana Vandre"}]
    assert none == []


def test_who_is_like_somebody_described_comes_surest_first(owner):
    likely = make_person(owner=owner, name="Ana Vandre")
    sure = make_person(owner=owner, name="Ana Vander")
    make_detail(person=sure)

    found = looking.like(owner, Described("Ana Vander", frozenset({"ana@example.org"})))

    assert [pk for pk, _alike in found] == [sure.pk, likely.pk]


def test_those_of_an_import_are_counted(owner):
    crowd(owner, 3)
    both = [make_person(owner=owner, name=name) for name in ("Ana Vander", "Ana Vandre")]
    actions.look_among(owner=owner, people=[both[1].pk])

    assert count_among(owner, [both[1].pk]) == 1
    assert count_among(owner, Person.objects.owned_by(owner).values("pk")) == 2
    assert count_among(owner, []) == 0


@pytest.mark.parametrize("count", [30, 90])
def test_looking_at_everybody_takes_few_queries(owner, django_assert_max_num_queries, count):
    crowd(owner, count)
    for name in ("Ana Vander", "Ana Vandre"):
        make_person(owner=owner, name=name)

    with django_assert_max_num_queries(14):
        actions.look_everywhere(owner=owner)
