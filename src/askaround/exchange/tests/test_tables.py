"""Tables of contacts: delimiters, quotes, encodings, and columns by their meaning."""

import codecs

import pytest

from askaround.exchange import sentences
from askaround.exchange.tests.reading import names, refused, rows, table


def test_columns_are_mapped_by_their_headings_in_any_order():
    [found] = table(
        "Phone,Job Title,Full name,Company,E-Mail", "555,Nurse,Ana Ruiz,Acme,a@b.example"
    )

    assert (found.name, found.title, found.organisation) == ("Ana Ruiz", "Nurse", "Acme")
    assert (found.emails, found.phones) == (("a@b.example",), ("555",))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str):
    lines = [["Name", "Email"], ["Ana", "a@b.example"]]

    [found] = table(*(delimiter.join(line) for line in lines))

    assert (found.name, found.emails) == ("Ana", ("a@b.example",))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_the_encoding_is_found(encoding: str):
    raw = "Name,Straße,Ort\r\nJosé “Pepe” Muñoz,Hauptstraße 1,Köln\r\n".encode(encoding)

    [found] = rows(raw)

    assert names([found]) == ["José “Pepe” Muñoz"]
    assert found.addresses == ("Hauptstraße 1, Köln",)


@pytest.mark.parametrize(
    "headings",
    [
        "Vorname;Nachname;E-Mail-Adresse;Telefon;Firma;Abteilung;Position;Straße;PLZ;Ort;Land",
        "Nombre;Apellidos;Correo electrónico;Teléfono;Empresa;Departamento;Puesto;Dirección;"
        "Código postal;Ciudad;País",
        "Prénom;Nom;Adresse e-mail;Téléphone;Société;Service;Fonction;Adresse;Code postal;Ville;"
        "Pays",
        "first_name;last_name;emailAddress;mobile_number;employer;department;jobTitle;street;zip;"
        "city;country",
    ],
    ids=["German", "Spanish", "French", "English"],
)
def test_headings_are_understood_in_several_languages(headings: str):
    [found] = table(headings, "Ana;Ruiz;a@b.example;555;Acme;Sales;Nurse;1 High St;28013;Leeds;UK")

    assert (found.name, found.given, found.family) == ("Ana Ruiz", "Ana", "Ruiz")
    assert (found.emails, found.phones) == (("a@b.example",), ("555",))
    assert (found.organisation, found.department, found.title) == ("Acme", "Sales", "Nurse")
    assert found.addresses == ("1 High St, Leeds, 28013, UK",)
    assert found.other == ()


@pytest.mark.parametrize("heading", ["Nombre", "Nom", "Name"])
def test_a_name_column_alone_is_the_whole_name(heading: str):
    [found] = table(f"{heading},Email", "Ana Ruiz,a@b.example")

    assert (found.name, found.given, found.family) == ("Ana Ruiz", "", "")


def test_a_german_name_beside_a_first_name_is_the_family_name():
    [found] = table("Name;Vorname", "Ruiz;Ana")

    assert (found.name, found.family) == ("Ana Ruiz", "Ruiz")


def test_columns_nobody_knows_are_kept_under_their_headings():
    [found] = table("Name,Location,Shoe size,", "Ana,Leeds,38,x")

    assert found.other == (("Location", "Leeds"), ("Shoe size", "38"), ("Column 4", "x"))


def test_a_cell_beyond_the_headings_is_kept():
    [found] = table("Name,Email", "Ana,a@b.example,,extra")

    assert found.other == (("Column 4", "extra"),)


def test_two_addresses_stay_two():
    [found] = table(
        "Name,Home Street,Home City,Work Street,Work City,Mailing Address",
        "Ana,1 High St,Leeds,2 Low Rd,York,PO Box 1",
    )

    assert found.addresses == ("1 High St, Leeds", "2 Low Rd, York", "PO Box 1")


def test_the_lines_of_one_street_stay_together():
    [found] = table(
        "Name,Address 1,Address 2,City,State,Zip", "Ana,Flat 2,1 High St,Leeds,NY,10001"
    )

    assert found.addresses == ("Flat 2, 1 High St, Leeds, NY 10001",)


def test_a_quoted_cell_may_hold_delimiters_quotes_and_line_breaks():
    [found] = table("Name,Notes,Email", '"Ruiz, ""Nani"" Ana","one', 'two, ""three""",a@b.example')

    assert (found.name, found.notes) == ('Ruiz, "Nani" Ana', 'one\ntwo, "three"')
    assert found.emails == ("a@b.example",)


def test_a_stray_quote_costs_its_own_row_at_most():
    found = rows(
        'Name,Company,Email\n"Ana,Acme,a@b.example\nBen,"Acme, Inc.",b@b.example\nCy,,c@b.example'
    )

    assert names(found)[1:] == ["Ben", "Cy"]
    assert "Ana" in names(found)[0]


def test_a_stray_quote_that_nothing_closes_swallows_nothing():
    lines = [f"P{n},p{n}@b.example" for n in range(3000)]

    found = table("Name,Email", '"Ana,a@b.example', *lines)

    assert names(found) == ["Ana", *(f"P{n}" for n in range(3000))]


def test_an_inch_mark_inside_a_cell_is_just_a_character():
    [found] = table("Name,Notes", 'Ana,a 5" pipe')

    assert found.notes == 'a 5" pipe'


def test_a_note_of_a_hundred_thousand_characters_is_kept_whole():
    [found] = table("Name,Notes", f'Ana,"{"é" * 50_000}', f'{"é" * 50_000}"')

    assert len(found.notes) == 100_001


def test_blank_rows_are_passed_over_and_still_counted():
    found = table("Name,Email", "", ",,", "Ana,", " , ", "Ben,")

    assert [(one.name, one.row) for one in found] == [("Ana", 4), ("Ben", 6)]


def test_a_row_with_nobody_in_it_is_refused_with_its_reason():
    found = rows("Name,Company,City,Notes\nAna,,,\n,,Leeds,rain\n")

    assert names(found) == ["Ana"]
    assert [(row.row, row.reason, row.raw) for row in refused(found)] == [
        (3, sentences.ROW_WITHOUT_ANYONE, ",,Leeds,rain")
    ]


def test_a_row_too_long_for_one_person_is_refused_alone():
    found = rows("Name,Notes\nAna,\nBen," + "x" * (2 << 20) + "\nCy,\n")

    assert names(found) == ["Ana", "Cy"]
    assert [(row.row, row.reason) for row in refused(found)] == [(3, sentences.ROW_TOO_LONG)]


def test_headings_alone_are_no_people_and_no_fault():
    assert table("Name,Email,Phone") == []


def test_headings_repeated_further_down_are_no_person():
    assert names(table("Name,Email", "Ana,", "Name,Email", "Ben,")) == ["Ana", "Ben"]


def test_a_row_without_a_name_is_called_by_its_organisation():
    [found] = table("Name,Company", ",Acme")

    assert (found.name, found.display_name) == ("", "Acme")


def test_several_emails_in_a_cell_are_several():
    [found] = table("Name,Email", "Ana,a@b.example; c@d.example")

    assert found.emails == ("a@b.example", "c@d.example")


def test_every_telephone_column_is_read_fax_too():
    [found] = table(
        "Name,Mobile,Work Phone,Home Fax,Telephone number,Phonetic name", "Ana,1,2,3,4,na"
    )

    assert found.phones == ("1", "2", "3", "4")
    assert found.other == (("Phonetic name", "na"),)


def test_somebody_elses_telephone_is_not_theirs():
    [found] = table("Name,Phone,Assistant's Phone", "Ana,1,2")

    assert (found.phones, found.other) == (("1",), (("Assistant's Phone", "2"),))


def test_a_form_of_address_under_title_is_no_job():
    found = table("First Name,Title,Company", "Ana,Dr.,Acme", "Ben,Nurse,Acme")

    assert [(one.title, one.other) for one in found] == [
        ("", (("Form of address", "Dr."),)),
        ("Nurse", ()),
    ]


def test_a_spreadsheet_that_put_each_row_in_one_cell_is_understood():
    found = table(
        '"First Name,Last Name,Company";;',
        '"Ana,Ruiz,""Acme, Inc.""";;',
        '"Ben,Okafor,Globex"',
    )

    assert [(one.name, one.organisation) for one in found] == [
        ("Ana Ruiz", "Acme, Inc."),
        ("Ben Okafor", "Globex"),
    ]


def test_a_line_that_names_the_delimiter_is_passed_over():
    assert names(table("sep=;", "Name;Email", "Ana;a@b.example")) == ["Ana"]


def test_the_mark_of_utf_8_is_no_part_of_the_first_heading():
    assert names(rows(codecs.BOM_UTF8 + b"Name\nAna\n")) == ["Ana"]


def test_control_characters_never_reach_the_record_or_the_refusal():
    found, refusal = rows("Name,Shoe\x00 size,City\nA\x07na,3\x008,\n,,Le\x00eds\n")

    assert found.as_json()["other"] == [{"label": "Shoe size", "value": "38"}]
    assert [row.raw for row in refused([refusal])] == [",,Leeds"]
