"""Google's contacts, with its old columns and its new ones."""

import pytest

from askaround.exchange.tests.reading import table

NEW = (
    "First Name,Middle Name,Last Name,Name Prefix,Nickname,Organization Name,Organization Title,"
    "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
    "Address 1 - City,Address 1 - Country,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value"
)
OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Notes,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,"
    "Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,"
    "Organization 1 - Department,Organization 2 - Name,Address 1 - Type,Address 1 - Street,"
    "Address 1 - City,Address 1 - Postal Code,Address 2 - Street"
)


def test_the_new_columns_are_read():
    [found] = table(
        NEW,
        "Ana,María,Ruiz,Dr.,Nani,Acme,Nurse,Ward 3,1980-01-02,Kind,https://p.example,"
        "* myContacts,* Work,a@b.example,Mobile,555,Home,,1 High St,Leeds,UK,https://ana.example,"
        "Anniversary,2001-05-06,Shoe size,38",
    )

    assert (found.name, found.given, found.family) == ("Ana María Ruiz", "Ana", "Ruiz")
    assert (found.organisation, found.title, found.department) == ("Acme", "Nurse", "Ward 3")
    assert (found.emails, found.phones) == (("a@b.example",), ("555",))
    assert (found.addresses, found.links) == (("1 High St, Leeds, UK",), ("https://ana.example",))
    assert found.notes == "Kind"
    assert found.other == (
        ("Nickname", "Nani"),
        ("Birthday", "1980-01-02"),
        ("Anniversary", "2001-05-06"),
        ("Shoe size", "38"),
        ("Form of address", "Dr."),
    )


def test_the_old_columns_are_read():
    [found] = table(
        OLD,
        "Ana Ruiz,Ana,,Ruiz,,,,* myContacts,* Work,a@b.example,Home,c@d.example,Work,555,,"
        "Acme,Nurse,Ward 3,Globex,Home,1 High St,Leeds,LS1 4AB,2 Low Rd",
    )

    assert (found.name, found.organisation, found.title) == ("Ana Ruiz", "Acme", "Nurse")
    assert found.department == "Ward 3"
    assert found.emails == ("a@b.example", "c@d.example")
    assert found.addresses == ("1 High St, Leeds, LS1 4AB", "2 Low Rd")
    assert found.other == (("Organization 2 - Name", "Globex"),)


def test_lists_in_one_cell_are_taken_apart():
    [found] = table(
        "Name,E-mail 1 - Value,Phone 1 - Value",
        "Ana,a@b.example ::: c@d.example,+1 555 ::: 555 0100",
    )

    assert found.emails == ("a@b.example", "c@d.example")
    assert found.phones == ("+1 555", "555 0100")


def test_labels_of_googles_own_are_left_out_and_others_kept():
    [found] = table("Name,Group Membership", "Ana,* myContacts ::: Chess club ::: * starred")

    assert found.other == (("Label", "Chess club"),)


def test_an_address_of_several_lines_is_one_readable_line():
    [found] = table(
        "Name,Address 1 - Formatted,Address 1 - Street", 'Ana,"1 High St', "Leeds", 'UK",1 High St'
    )

    assert found.addresses == ("1 High St, Leeds, UK",)


def test_a_row_with_only_an_email_is_a_person():
    [found] = table("Name,Group Membership,E-mail 1 - Value", ",* myContacts,a@b.example")

    assert (found.name, found.display_name) == ("", "a@b.example")


GERMAN = (
    "Vorname,Nachname,Name der Organisation,Labels,E-Mail 1 - Label,E-Mail 1 - Wert,"
    "Telefon 1 - Label,Telefon 1 - Wert,Adresse 1 - Label,Adresse 1 - Straße,Adresse 1 - Stadt"
)
SPANISH = (
    "Nombre,Apellidos,Nombre de la organización,Etiquetas,Correo electrónico 1 - Etiqueta,"
    "Correo electrónico 1 - Valor,Teléfono 1 - Etiqueta,Teléfono 1 - Valor,"
    "Dirección 1 - Etiqueta,Dirección 1 - Calle,Dirección 1 - Ciudad"
)
FRENCH = (
    "Prénom,Nom,Nom de l'organisation,Libellés,Adresse e-mail 1 - Libellé,"
    "Adresse e-mail 1 - Valeur,Téléphone 1 - Libellé,Téléphone 1 - Valeur,"
    "Adresse 1 - Libellé,Adresse 1 - Rue,Adresse 1 - Ville"
)


@pytest.mark.parametrize("headings", [GERMAN, SPANISH, FRENCH])
def test_the_columns_are_read_in_other_languages(headings: str):
    [found] = table(headings, "Ana,Ruiz,Acme,Chess,* Work,a@b.example,Mobile,555,Home,1 Rd,Leeds")

    assert (found.name, found.organisation) == ("Ana Ruiz", "Acme")
    assert (found.emails, found.phones) == (("a@b.example",), ("555",))
    assert (found.addresses, found.other) == (("1 Rd, Leeds",), (("Label", "Chess"),))
    assert found.labels == {
        ("email", "a@b.example"): "Work",
        ("phone", "555"): "Mobile",
        ("address", "1 Rd, Leeds"): "Home",
    }


def test_values_keep_the_labels_google_gives_them():
    [found] = table(
        OLD,
        "Ana Ruiz,Ana,,Ruiz,,,,,* Work,a@b.example,Home,c@d.example,Mobile,555,,,,,,Home,1 High St",
    )

    assert found.labels == {
        ("email", "a@b.example"): "Work",
        ("email", "c@d.example"): "Home",
        ("phone", "555"): "Mobile",
        ("address", "1 High St"): "Home",
    }
