"""Google's contacts, with its old columns and its new ones."""

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
