"""Tables whose columns somebody has to name: what is guessed, what is said, what is kept."""

from io import BytesIO

import pytest
from hypothesis import given, strategies as st

from askaround.exchange.csvs import Choice, look_at, read_csv
from askaround.exchange.csvs.choices import FIELDS, WrongChoice, field_of
from askaround.exchange.csvs.layout import Layout
from askaround.exchange.recognise import UnknownColumns, recognise
from askaround.exchange.records import ContactRecord

BARE = ("Ana Ruiz,ana@example.org,+44 20 7946 0958,Acme", "Ben Okafor,ben@example.org,555 0100,B")
ODD = ("Wer,Was,Womit", "Ana Ruiz,Nurse,ana@example.org", "Ben,Baker,ben@example.org")


def layout(*lines: str, headings: bool | None = None) -> Layout:
    found = look_at(list(lines), headings=headings)
    assert found
    return found


def guesses(found: Layout) -> list[str]:
    return [field_of(column) for column in found.headings.columns]


def people(*lines: str, **said: str) -> list[ContactRecord]:
    return chosen(Choice(said), *lines)


def chosen(choice: Choice, *lines: str) -> list[ContactRecord]:
    found = list(read_csv(BytesIO("\n".join(lines).encode()), choice))
    return [one for one in found if isinstance(one, ContactRecord)]


def test_a_table_without_headings_is_guessed_by_its_values():
    found = layout(*BARE)

    assert not found.has_headings
    assert guesses(found) == ["name", "email", "phone", "organisation"]
    assert found.samples[0] == ("Ana Ruiz", "Ben Okafor")


def test_unknown_headings_are_seen_as_headings():
    found = layout(*ODD)

    assert [column.label for column in found.headings.columns] == ["Wer", "Was", "Womit"]
    assert guesses(found) == ["name", "organisation", "email"]


def test_a_table_whose_headings_name_nobody_has_its_first_words_as_the_name():
    found = layout("Wer;Firma;Telefon", "Sven Maier;Grün GmbH;+49 30 1234")

    assert guesses(found) == ["name", "organisation", "phone"]
    assert not found.is_sure


def test_whoever_asks_may_say_whether_the_first_line_is_headings():
    assert layout(*ODD, headings=False).samples[0][0] == "Wer"
    assert layout(*BARE, headings=True).headings.columns[0].label == "Ana Ruiz"


@pytest.mark.parametrize(
    "lines",
    [
        ("Name,E-mail,Shoes", "Ana,a@b.example,38"),
        ("First Name,Last Name,Connected On", "Ana,Ruiz,1 Jan 2024"),
    ],
)
def test_nobody_is_asked_where_headings_are_understood(lines):
    assert layout(*lines).is_sure


@pytest.mark.parametrize(
    "lines", [BARE, ODD, ("E-mail,Company", "a@b.example,Acme"), ("Name,Shoes,Hat", "Ana,38,L")]
)
def test_somebody_is_asked_where_names_or_several_columns_are_not(lines):
    assert not layout(*lines).is_sure


def test_columns_are_named_by_heading_or_number():
    [ana, ben] = people(*ODD, Wer="name", was="title", **{"3": "email"})

    assert (ana.name, ana.title, ana.emails) == ("Ana Ruiz", "Nurse", ("ana@example.org",))
    assert ben.name == "Ben"


def test_columns_of_a_table_without_headings_are_named_by_number():
    [ana, _ben] = people(*BARE, **{"1": "name", "Column 4": "department"})

    assert (ana.name, ana.department, ana.row) == ("Ana Ruiz", "Acme", 1)


def test_only_leaving_out_loses_a_column():
    [ana] = people("Name,Shoes,Hat", "Ana,38,L", Hat="leave_out")

    assert ana.other == (("Shoes", "38"),)


def test_how_somebody_was_found_can_be_said():
    [ana] = people("Name,Quelle", "Ana,at the fair", Quelle="how_found")

    assert ana.found == "at the fair"


def test_a_street_and_a_town_stay_one_address():
    [ana] = people("Name,Street,City", "Ana,1 High St,Leeds", Street="address", City="address")

    assert ana.addresses == ("1 High St, Leeds",)


def test_a_number_as_heading_is_meant_before_the_place():
    [ana] = people("Name,Mail,1", "Ana,a@b.example,x", **{"1": "title"})

    assert (ana.name, ana.title) == ("Ana", "x")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"Hat": "name"}, "column"),
        ({"9": "name"}, "column"),
        ({"Wer": "hat"}, "field"),
        ({"Wer": "notes", "Was": "notes", "Womit": "notes"}, "nobody"),
    ],
)
def test_a_choice_that_cannot_be_followed_says_why(said, problem):
    with pytest.raises(WrongChoice) as caught:
        people(*ODD, **said)

    assert caught.value.problem == problem


def test_a_table_nobody_knows_comes_back_with_its_layout():
    with pytest.raises(UnknownColumns) as caught:
        recognise(BytesIO("\n".join(BARE).encode()), "friends.csv")

    assert guesses(caught.value.layout) == ["name", "email", "phone", "organisation"]


@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=40), min_size=1, max_size=6),
    st.dictionaries(st.integers(0, 4), st.sampled_from(sorted(FIELDS))),
    st.sampled_from([None, True, False]),
)
def test_any_table_is_laid_out_and_read_or_refused(lines, places, headings):
    try:
        chosen(Choice(places=places, headings=headings), *lines)
    except WrongChoice:
        return


@given(st.binary(max_size=200))
def test_any_bytes_called_a_table_are_laid_out_or_refused(raw):
    found = look_at(raw.decode("latin-1").split("\n"))

    assert found is None or len(found.samples) == len(found.headings.columns)
