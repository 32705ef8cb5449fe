"""What stands on one card, and where it goes."""

import pytest

from askaround.exchange.tests.reading import card


def test_a_formatted_name_is_the_name():
    found = card("N:Ruiz;Ana;;;", "FN:Ana Ruiz")

    assert (found.name, found.given, found.family) == ("Ana Ruiz", "Ana", "Ruiz")


def test_without_a_formatted_name_the_parts_make_the_name():
    assert card("N:King;Martin;Luther,Michael;Dr.;Jr.").name == "Martin Luther Michael King Jr."


def test_a_form_of_address_not_in_the_name_is_kept_beside_it():
    assert card("N:King;Martin;;Dr.;").other == (("Form of address", "Dr."),)


def test_unescaped_commas_in_a_name_belong_to_it():
    assert card("FN:Ruiz, Ana, PhD").name == "Ruiz, Ana, PhD"


def test_escapes_are_resolved():
    found = card(r"FN:Ruiz\, Ana\; the \"first\"", r"NOTE:one\ntwo\Nthree \\ C:\temp")

    assert found.name == r"Ruiz, Ana; the \"first\""
    assert found.notes == "one\ntwo\nthree \\ C:\\temp"


def test_an_escaped_semicolon_does_not_end_a_part():
    found = card(r"ORG:Smith\; Jones\\;Law", "N:O\\;Neill;Ann;;;")

    assert (found.organisation, found.department) == ("Smith; Jones\\", "Law")
    assert found.family == "O;Neill"


def test_telephones_come_as_written_fax_and_pager_too():
    found = card(
        "TEL;TYPE=CELL:+34 600 11-22-33",
        "TEL;TYPE=WORK,FAX:(212) 555 0100",
        "TEL;TYPE=PAGER:7",
        "TEL;VALUE=uri;TYPE=home:tel:+1-555-0100;ext=5",
        "TEL:+34 600 11-22-33",
    )

    assert found.phones == (
        "+34 600 11-22-33",
        "(212) 555 0100",
        "7",
        "tel:+1-555-0100;ext=5",
        "+34 600 11-22-33",
    )


def test_emails_come_as_written():
    found = card("EMAIL;TYPE=INTERNET:Ana.Ruiz@Example.ORG ", "item1.EMAIL:ana@home.example")

    assert found.emails == ("Ana.Ruiz@Example.ORG", "ana@home.example")


def test_an_address_is_one_readable_line():
    found = card("ADR;TYPE=WORK:PO Box 7;2nd floor;12 High St;Leeds;Yorkshire;LS1 4AB;UK")

    assert found.addresses == ("12 High St, 2nd floor, PO Box 7, Leeds, Yorkshire LS1 4AB, UK",)


def test_line_breaks_in_an_address_become_commas():
    found = card(r"ADR:;;12 High St\nLeeds\, LS1 4AB;;;;")

    assert found.addresses == ("12 High St, Leeds, LS1 4AB",)


def test_an_address_label_is_the_address_where_there_is_no_other():
    assert card(r"LABEL:12 High St\nLeeds").addresses == ("12 High St, Leeds",)
    assert card('ADR;LABEL="12 High St":;;;;;;').addresses == ("12 High St",)


def test_an_address_label_beside_an_address_is_kept_as_a_label():
    found = card(r"LABEL:12 High St\nLeeds", "ADR:;;12 High St;Leeds;;;")

    assert found.addresses == ("12 High St, Leeds",)
    assert found.other == (("Address label", "12 High St, Leeds"),)


def test_units_of_an_organisation_are_the_department():
    found = card("ORG:Acme;Research;Robots", "TITLE:Engineer", "ROLE:Builder")

    assert (found.organisation, found.department, found.title) == (
        "Acme",
        "Research, Robots",
        "Engineer",
    )
    assert found.other == (("Role", "Builder"),)


def test_a_second_organisation_and_title_are_kept():
    found = card("ORG:Acme", "TITLE:Engineer", "ORG:Globex;Sales", "TITLE:Advisor")

    assert (found.organisation, found.title) == ("Acme", "Engineer")
    assert found.other == (("Organisation", "Globex, Sales"), ("Title", "Advisor"))


def test_a_colon_may_be_escaped():
    assert card(r"item3.URL:http\://example.org").links == ("http://example.org",)


def test_a_group_label_names_what_has_no_place_of_its_own():
    found = card("item4.X-ABDATE:1970-06-02", "item4.X-ABLabel:_$!<Anniversary>!$_")

    assert found.other == (("Anniversary", "1970-06-02"),)


def test_unknown_properties_are_kept_under_their_names():
    found = card("BDAY:1980-01-02", "NICKNAME:Nani", "X-SHOE-SIZE:38", "IMPP:xmpp:a@b.example")

    assert found.other == (
        ("Birthday", "1980-01-02"),
        ("Nickname", "Nani"),
        ("Shoe size", "38"),
        ("Messages", "xmpp:a@b.example"),
    )


def test_what_programs_tell_each_other_is_left_out():
    assert card("FN:Ana", "PRODID:x", "REV:2020", "X-ABUID:1").other == ()


def test_a_uid_is_kept():
    assert card("UID:urn:uuid:1").uid == "urn:uuid:1"


def test_several_notes_are_kept_in_order():
    assert card("NOTE:one", "NOTE:two").notes == "one\n\ntwo"


def test_a_profile_that_is_a_link_is_a_link():
    found = card("X-SOCIALPROFILE;TYPE=linkedin:https://example.org/ana", "X-SOCIALPROFILE:@ana")

    assert found.links == ("https://example.org/ana",)
    assert found.other == (("Socialprofile", "@ana"),)


def test_a_colon_in_a_quoted_parameter_is_no_end_of_the_header():
    assert card('TEL;X-NOTE="call: after 5";TYPE=home:555').phones == ("555",)


@pytest.mark.parametrize(
    ("lines", "called"),
    [
        (["ORG:Acme", "EMAIL:a@b.example"], "Acme"),
        (["EMAIL:a@b.example", "TEL:555"], "a@b.example"),
        (["TEL:555"], "555"),
        (["NOTE:somebody"], "No name"),
    ],
)
def test_a_card_without_a_name_is_called_by_what_it_has(lines: list[str], called: str):
    found = card(*lines)

    assert (found.name, found.display_name) == ("", called)


def test_control_characters_never_reach_the_record():
    assert card("FN:A\x00n\x07a\x7f", "NOTE:one\x0btwo").name == "Ana"


def test_a_property_in_a_group_is_read_like_any_other():
    found = card("item1.EMAIL;TYPE=INTERNET:ana@example.org", "item2.TEL:555", "item1.X-ABLabel:x")

    assert (found.emails, found.phones) == (("ana@example.org",), ("555",))
