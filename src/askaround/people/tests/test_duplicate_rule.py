"""Whether two people may be one: what a careful person would say, and what always holds."""

import pytest
from hypothesis import given, strategies as st

from askaround.people.duplicates.keys import keys
from askaround.people.duplicates.naming import Likeness, compare_names
from askaround.people.duplicates.places import same_place
from askaround.people.duplicates.rule import Described, Reason, Strength, alike
from askaround.people.duplicates.spelling import read_name
from askaround.people.duplicates.sweeping import alike_by_name

SURE, LIKELY, PERHAPS = Strength.SURE, Strength.LIKELY, Strength.PERHAPS


def who(name, email="", place="", phone="", link=""):
    emails, phones, links = (frozenset({value} - {""}) for value in (email, phone, link))
    return Described(name, emails, phones, links, place)


def how_sure(one, other, **more):
    found = alike(one, other, **more)
    return found.strength if found else None


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Ana Ruiz", "ANA RUÍZ", Likeness.SAME),
        ("Dr. Ana Ruiz, RN", "Ana Ruiz", Likeness.SAME),
        ("Ana Ruiz", "Ruiz, Ana", Likeness.SAME),
        ("Ana Ruiz", "Ruiz Ana", Likeness.REORDERED),
        ("John Q. Smith", "John Smith", Likeness.SAME),
        ("John Paul Smith", "John P. Smith", Likeness.SAME),
        ("María de la Cruz", "Maria Cruz", Likeness.SAME),
        ("Mary-Jane O'Neill", "Mary Jane ONeill", Likeness.SAME),
        ("Søren Kjær", "Soren Kjaer", Likeness.SAME),
        ("Bob Smith", "Robert Smith", Likeness.SHORT_FORM),
        ("Paco Núñez", "Francisco Nunez", Likeness.SHORT_FORM),
        ("Zbigniew (Zig) Kowal", "Zig Kowal", Likeness.SHORT_FORM),
        ("Ana Ruiz", "Ana Ruis", Likeness.NEARLY),
        ("Ana Ruiz", "Ana Riuz", Likeness.NEARLY),
        ("Jonh Smith", "John Smith", Likeness.NEARLY),
        ("Ana Ruiz", "Ana María Ruiz Soto", Likeness.FULLER),
        ("Ana", "ana", Likeness.ONE_WORD),
        ("A. Ruiz", "Ana Ruiz", Likeness.INITIAL),
        ("Max Vander", "Maximiliane Vander", Likeness.INITIAL),
        ("J. Smith", "J. Smith", Likeness.INITIAL),
        ("John Q. Smith", "John R. Smith", Likeness.MIDDLE_DIFFERS),
        ("Ana", "Ana Ruiz", Likeness.PART),
        ("Ana Ruiz", "Ana Bell", Likeness.GIVEN_ONLY),
        ("Ana Ruiz", "Ben Ruiz", Likeness.FAMILY_ONLY),
        ("John Smith Jr.", "John Smith Sr.", Likeness.FAMILY_ONLY),
        ("Mario Rossi", "Maria Rossi", Likeness.FAMILY_ONLY),
        ("Daniel Ruiz", "Daniela Ruiz", Likeness.FAMILY_ONLY),
        ("Ana Ruiz", "Ben Okafor", Likeness.DIFFERENT),
        ("王小明", "王小明", Likeness.ONE_WORD),
        ("王 明", "王 明", Likeness.SAME),
        ("???", "???", Likeness.ONE_WORD),
    ],
)
def test_names_compare_as_people_read_them(one, other, likeness):
    assert compare_names(one, other) is likeness


@pytest.mark.parametrize(
    ("one", "other", "strength"),
    [
        (who("Xia Vander", "x@example.org"), who("Xia Vander", "x@example.org"), SURE),
        (who("Bob Smith", "b@example.org"), who("Robert Smith", "b@example.org"), SURE),
        (who("Xia Vander", phone="+441"), who("Xia Vander", phone="+441"), SURE),
        (who("Xia Vander", place="Dairy"), who("Xia Vander", place="Dairy Ltd"), LIKELY),
        (who("Xia Vander"), who("Xia Vander"), LIKELY),
        (who("Ana Ruiz", "a@example.org"), who("Ana Bell", "a@example.org"), LIKELY),
        (who("a@example.org", "a@example.org"), who("Ana Bell", "a@example.org"), LIKELY),
        (who("John Smith"), who("John Smith"), PERHAPS),
        (who("Xia Vander", place="Dairy"), who("Xia Vander", place="Bank"), PERHAPS),
        (who("Ana Bell", "a@example.org"), who("Ben Bell", "a@example.org"), PERHAPS),
        (who("Ana", place="Dairy"), who("Ana Vander", place="Dairy"), PERHAPS),
        (who("Ana Bell", phone="+441"), who("Ben Okafor", phone="+441"), None),
        (who("Ana Bell", "info@example.org"), who("Ben Okafor", "info@example.org"), None),
        (who("Ana", place=""), who("Ana Vander"), None),
        (who("John Smith", place="Dairy"), who("John Smith", place="Bank"), None),
        (
            who("John Smith", "a@example.org", "Dairy"),
            who("John Smith", "b@example.org", "Bank"),
            None,
        ),
        (who("Ana Ruiz"), who("Ben Okafor"), None),
    ],
)
def test_two_people_are_as_alike_as_a_careful_person_would_say(one, other, strength):
    assert how_sure(one, other) == strength


def test_a_name_that_several_here_bear_is_common():
    assert how_sure(who("Xia Vander"), who("Xia Vander"), namesakes=9) == PERHAPS


def test_the_reasons_say_what_speaks_for_and_against():
    found = alike(who("Ana Ruis", "a@b", "Dairy"), who("Ana Ruiz", "c@d", "Dairy"))

    assert found.names is Likeness.NEARLY
    assert found.speaks_for == (Reason.PLACE,)
    assert found.speaks_against == (Reason.OTHER_EMAIL, Reason.COMMON_NAME)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("St Mary's", "St. Marys Hospital", True),
        ("Acme Ltd.", "ACME", True),
        ("Bank", "Bank of England", False),
        ("Bakery", "Dairy", False),
        ("North Hill Bakery", "North Hil Bakery", True),
    ],
)
def test_places_are_one_whatever_their_legal_form(one, other, same):
    assert same_place(one, other) is same


# Any two people -------------------------------------------------------------------------

WORDS = ["Ana", "Bob", "Robert", "María", "Ruiz", "Ruis", "Smith", "J.", "de", "王小明", "Dr.", "?"]
NAMES = st.lists(st.sampled_from([*WORDS, "Soto", "(Bob)", "Jr", ","]), min_size=1, max_size=4).map(
    " ".join
) | st.text(min_size=1, max_size=12)
VALUES = st.frozensets(st.sampled_from(["a@example.org", "info@example.org", "b@c", "+441", "x"]))
PEOPLE = st.builds(
    Described, NAMES, VALUES, VALUES, VALUES, st.sampled_from(["", "Dairy", "Dairy Ltd", "Bank"])
)
SHARED = st.sampled_from(["emails", "phones", "links", "place"])


@given(PEOPLE, PEOPLE)
def test_the_order_of_the_two_is_no_matter(one, other):
    assert alike(one, other) == alike(other, one)


@given(PEOPLE)
def test_somebody_is_alike_to_themself(one):
    assert alike(one, one) is not None


@given(PEOPLE, PEOPLE, SHARED)
def test_what_both_share_never_lowers_it(one, other, what):
    before = how_sure(one, other) or 0

    after = how_sure(with_shared(one, what), with_shared(other, what)) or 0

    assert after >= before


def with_shared(person, what):
    values = {name: getattr(person, name) for name in Described.__dataclass_fields__}
    if what == "place":
        return Described(**{**values, "place": "The Very Same Place"})
    return Described(**{**values, what: values[what] | {"shared@example.org"}})


@given(NAMES, NAMES)
def test_names_compare_alike_in_either_order(one, other):
    assert compare_names(one, other) is compare_names(other, one)


@given(st.text(max_size=300))
def test_any_text_is_a_name(text):
    name = read_name(text)

    assert list(keys(name))
    assert compare_names(text, text) is not Likeness.DIFFERENT


@given(st.lists(st.tuples(NAMES, st.integers(0, 2)), max_size=12))
def test_the_order_in_which_people_stand_is_no_matter(people):
    names, places = [name for name, _ in people], [place for _, place in people]
    told = {frozenset({(i, *people[i]), (j, *people[j])}) for i, j in alike_by_name(names, places)}

    back = alike_by_name(names[::-1], places[::-1])

    last = len(people) - 1
    told_back = {
        frozenset({(last - i, *people[last - i]), (last - j, *people[last - j])}) for i, j in back
    }
    assert told == told_back
