"""LinkedIn's Connections.csv, in the states it is found in."""

from datetime import date

import pytest

from askaround.exchange import sentences
from askaround.exchange.csvs.dates import day
from askaround.exchange.tests.reading import names, refused, rows, table

HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ANA = 'Ana,Ruiz,https://www.linkedin.com/in/ana,a@b.example,"Acme, Inc.",Nurse,15 Jan 2024'
NOTE = (
    '"When exporting your connection data, you may notice that some email addresses are missing."'
)


def test_a_connection_is_read_whole():
    [found] = table(HEADINGS, ANA)

    assert (found.name, found.given, found.family) == ("Ana Ruiz", "Ana", "Ruiz")
    assert (found.organisation, found.title) == ("Acme, Inc.", "Nurse")
    assert (found.emails, found.links) == (("a@b.example",), ("https://www.linkedin.com/in/ana",))
    assert (found.connected_on, found.other) == (date(2024, 1, 15), ())


@pytest.mark.parametrize(
    "before",
    [
        [],
        ["Notes:"],
        ["Notes:", NOTE],
        ["Notes:", NOTE, ""],
        ["Notes:", NOTE, "", ""],
        ["Notes:", '"When exporting, you may "notice" a quote', ""],
        ["Notes:", "Five o'clock", 'said "so', ""],
    ],
)
def test_lines_before_the_headings_are_passed_over(before: list[str]):
    [found] = table(*before, HEADINGS, ANA)

    assert (found.name, found.row) == ("Ana Ruiz", len(before) + 2)


def test_columns_may_be_missing_added_or_in_another_order():
    [found] = table(
        "Last Name,Connected On,First Name,Company,Premium",
        "Ruiz,15 Jan 2024,Ana,Acme,yes",
    )

    assert (found.name, found.organisation, found.connected_on) == (
        "Ana Ruiz",
        "Acme",
        date(2024, 1, 15),
    )
    assert found.other == (("Premium", "yes"),)


def test_a_file_saved_again_with_semicolons_is_read():
    [found] = table(
        "Notes:;;;;;;",
        f"{NOTE};;;;;;",
        ";;;;;;",
        HEADINGS.replace(",", ";"),
        "Ana;Ruiz;;a@b.example;Acme, Inc.;Nurse;15.01.2024",
    )

    assert (found.name, found.organisation) == ("Ana Ruiz", "Acme, Inc.")
    assert found.connected_on == date(2024, 1, 15)


def test_a_connection_without_a_name_is_refused():
    found = rows(f"{HEADINGS}\n,,,,,,15 Jan 2024\n{ANA}\n")

    assert names(found) == ["Ana Ruiz"]
    assert [(row.row, row.reason) for row in refused(found)] == [(2, sentences.ROW_WITHOUT_ANYONE)]


def test_two_of_one_name_and_a_row_twice_are_all_handed_on():
    other = "Ana,Ruiz,https://www.linkedin.com/in/ana-2,,Globex,Pilot,16 Jan 2024"

    assert len(table(HEADINGS, ANA, other, ANA)) == 3


@pytest.mark.parametrize(
    "written",
    [
        "15 Jan 2024",
        "15 January 2024",
        "Jan 15, 2024",
        "2024-01-15",
        "1/15/2024",
        "15/01/2024",
        "15.01.2024",
        "01/15/24, 9:05 AM",
        "15-Jan-24",
        "2024/1/15 10:22:33 UTC",
        "15 ene 2024",
        "15. Januar 2024",
        "15 janv. 2024",
        "15 de enero de 2024",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str):
    assert day(written) == date(2024, 1, 15)


@pytest.mark.parametrize(
    "written", ["", "soon", "31 Feb 2024", "99/99/2024", "2024", "0/0/00", "9" * 90]
)
def test_what_is_no_day_is_none(written: str):
    assert day(written) is None


def test_one_clear_day_settles_how_all_of_the_file_are_written():
    found = table(
        "First Name,Last Name,Connected On", "Ana,Ruiz,03/04/2024", "Ben,Okafor,25/12/2023"
    )

    assert [one.connected_on for one in found] == [date(2024, 4, 3), date(2023, 12, 25)]


def test_without_a_clear_day_the_month_comes_first():
    [found] = table("First Name,Last Name,Connected On", "Ana,Ruiz,03/04/2024")

    assert found.connected_on == date(2024, 3, 4)


def test_a_day_that_cannot_be_read_is_kept_as_it_stands():
    [found] = table("First Name,Last Name,Connected On", "Ana,Ruiz,last spring")

    assert (found.connected_on, found.other) == (None, (("Connected on", "last spring"),))
