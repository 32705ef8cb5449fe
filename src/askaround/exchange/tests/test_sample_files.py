"""The sample files, each read to the letter."""

from datetime import date

import pytest

from askaround.exchange import sentences
from askaround.exchange.read import read
from askaround.exchange.recognise import NotContacts
from askaround.exchange.records import ContactRecord
from askaround.exchange.tests.reading import SAMPLES

CALENDARS = sorted((SAMPLES / "ics").iterdir())


def people(name: str, kind: str) -> list[ContactRecord]:
    reading = read(SAMPLES / name)
    assert reading.kind == kind
    found = list(reading)
    assert all(isinstance(item, ContactRecord) for item in found)
    return [item for item in found if isinstance(item, ContactRecord)]


def only(name: str) -> ContactRecord:
    [found] = people(f"vcf/{name}", "vcard")
    return found


@pytest.mark.parametrize("path", CALENDARS, ids=lambda path: path.name)
def test_every_calendar_is_refused_as_one(path):
    with pytest.raises(NotContacts, match="calendar") as refused:
        read(path)

    assert str(refused.value) == sentences.CALENDAR


def test_aosp_im():
    found = only("aosp_v21_im.vcf")

    assert found == ContactRecord(
        row=1, other=(("Nickname", "Nick"), ("Google talk", "hhh@gmail.com"))
    )


def test_aosp_multiple_entry():
    found = people("vcf/aosp_v21_multiple_entry.vcf", "vcard")

    assert [(one.name, one.phones) for one in found] == [
        ("安藤ロイド3", ("9", "10", "11", "12")),
        ("安藤ロイド4", ("13", "14", "15", "16")),
        ("安藤ロイド5", ("17", "18", "19", "20")),
    ]
    assert [one.other for one in found] == [
        (("Spoken as", f"ｱﾝﾄﾞｳﾛｲﾄﾞ{number}"),) for number in (3, 4, 5)
    ]


def test_aosp_simple_3():
    assert only("aosp_v21_simple_3.vcf") == ContactRecord(
        row=1, name="Ando Roid", given="Roid", family="Ando"
    )


def test_aosp_simple():
    assert only("aosp_v30_simple.vcf") == ContactRecord(
        row=1,
        name="And Roid",
        given="Roid",
        family="And",
        phones=("0300000000",),
        organisation="Open",
        department="Handset, Alliance",
        other=(("Gno", "0"), ("Gn", "group0")),
    )


def test_aosp_sip():
    found = only("aosp_v40_sip.vcf")

    assert (found.name, found.phones) == ("安藤 ロイド", ("tel:1", "sip:example@example.com"))


def test_lotus_notes():
    found = only("ezvcard_John_Doe_LOTUS_NOTES.vcf")

    assert found.name == "Mr. Doe John I Johny"
    assert found.emails == ("john.doe@ibm.com", "billy_bob@gmail.com")
    assert found.phones == ("+1 (212) 204-34456", "00-1-212-555-7777")
    assert found.addresses == (
        "25334, South cresent drive, Building 5, 3rd floo r, New York, New York NYC887, U.S.A.",
    )
    assert (found.organisation, found.department) == ("IBM", "SUN")
    assert (found.title, found.links) == ("Generic Accountant", ("http://www.sun.com",))
    assert found.notes.startswith("THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND")
    assert found.notes.endswith("POSSIBILITY OF SUCH DAMAGE.")
    assert found.uid == "0e7602cc-443e-4b82-b4b1-90f62f99a199"
    assert ("Birthday", "1980-05-21") in found.other


def test_fullcontact():
    found = only("ezvcard_fullcontact.vcf")

    assert found.name == "Prefix FirstName MiddleName LastName Suffix"
    assert found.emails == tuple(
        f"{kind}@example.com" for kind in ("home", "work", "school", "other", "custom")
    )
    assert found.phones == tuple(f"555-555-{number}" for number in range(1111, 1120))
    assert found.addresses == tuple(
        f"{kind}Street, {kind}Extended, {kind}City, {kind}State {kind}Postal, {kind}Country"
        for kind in ("Home", "Work", "Other", "Custom")
    )
    assert (found.organisation, found.department, found.title) == (
        "Organization1",
        "Department1",
        "Title1",
    )
    assert found.links == tuple(
        f"http://www.{place}.com" for place in ("homepage", "blog", "other", "custom")
    )
    assert found.notes == "Notes line 1\nNotes line 2"
    assert {("Organisation", "Organization2, Department2"), ("Skype", "skype:skype")} < set(
        found.other
    )


def test_gmail():
    assert only("ezvcard_gmail-single.vcf") == ContactRecord(
        row=1,
        name="Greg Dartmouth",
        given="Greg",
        family="Dartmouth",
        emails=("gdartmouth@hotmail.com",),
        phones=("555 555 1111", "555 555 2222"),
        addresses=(
            "123 Home St, Home City, HM 12345",
            "321 Custom St, Custom City, TX 98765, USA",
        ),
        links=("http://TheProfile.com",),
        organisation="TheCompany",
        title="TheJobTitle",
        notes="This is GMail's note field.\nIt should be added as a NOTE type.\n"
        "ACustomField: CustomField",
        other=(
            ("Nickname", "Gman"),
            ("Phonetic first name", "Grregg"),
            ("Phonetic last name", "Dart-mowth"),
            ("Icq", "123456789"),
            ("Birthday", "1960-09-10"),
            ("Anniversary", "1970-06-02"),
            ("Spouse", "MySpouse"),
            ("CustomRelationship", "MyCustom"),
        ),
    )


def test_outlook_2007():
    found = only("ezvcard_outlook-2007.vcf")

    assert found.name == "Mr. Michael Angstadt Jr."
    assert found.emails == ("mike.angstadt@gmail.com",)
    assert found.phones == (
        "(111) 555-1111",
        "(111) 555-2222",
        "(111) 555-4444",
        "(111) 555-3333",
    )
    assert found.addresses == ("222 Broadway, TheOffice, New York, NY 99999, USA",)
    assert (found.organisation, found.department, found.title) == (
        "TheCompany",
        "TheDepartment",
        "TheJobTitle",
    )
    assert found.notes == (
        "This is the NOTE field\t\nI assume it encodes this text inside a NOTE vCard type.\n"
        "But I'm not sure because there's text formatting going on here.\n"
        "It does not preserve the formatting"
    )
    assert ("Manager", "TheManagerName") in found.other


def test_sabre_without_a_name():
    found = only("sabre_issue64_no_name_photo.vcf")

    assert found == ContactRecord(row=1)
    assert found.display_name == "No name"


def test_radicale():
    found = only("vobject_radicale-1587.vcf")

    assert (found.name, found.given, found.family) == ("Given Family", "Given", "Family")


def test_contacts_of_dmyers():
    assert people("csv/generic_contacts_dmyers.csv", "csv") == [
        ContactRecord(
            row=2,
            name="John Doe",
            given="John",
            family="Doe",
            emails=("jdoe@example.com",),
            phones=("5551234567",),
            other=(("Location", "Laracon"), ("Time Zone", "America/Chicago")),
        )
    ]


def test_contacts_of_csv2vcard():
    found = people("csv/generic_csv2vcard.csv", "csv")

    assert found[0] == ContactRecord(
        row=2,
        name="Forrest Gump",
        given="Forrest",
        family="Gump",
        emails=("forrest@example.com",),
        phones=("+1234567890",),
        addresses=("42 Plantation St., Baytown, 30314, USA",),
        links=("https://example.com",),
        organisation="Bubba Gump Shrimp Co.",
        title="Shrimp Man",
    )
    assert [one.name for one in found] == ["Forrest Gump", "Jane Doe", "John Smith"]


def test_google_with_headings_only():
    assert people("csv/google_contacts_2024_HEADER_ONLY.csv", "google") == []


def test_connections_of_kawsay():
    assert people("csv/linkedin_Connections_kawsay.csv", "linkedin") == [
        ContactRecord(
            row=5,
            name="José García",
            given="José",
            family="García",
            links=("https://www.linkedin.com/in/josegarcia",),
            organisation="Acme, Inc.",
            title="Senior Engineer",
            connected_on=date(2024, 1, 15),
        ),
        ContactRecord(
            row=6,
            name="Æsop Fontaine",
            given="Æsop",
            family="Fontaine",
            emails=("aesop@example.com",),
            links=("https://www.linkedin.com/in/aesop",),
            organisation="Globex",
            title="Director, Operations",
            connected_on=date(2024, 2, 3),
        ),
    ]


def test_a_record_as_json_has_the_promised_keys():
    found = people("csv/linkedin_Connections_kawsay.csv", "linkedin")[1].as_json()

    assert found == {
        "name": "Æsop Fontaine",
        "emails": ["aesop@example.com"],
        "phones": [],
        "addresses": [],
        "links": ["https://www.linkedin.com/in/aesop"],
        "organisation": "Globex",
        "department": "",
        "title": "Director, Operations",
        "notes": "",
        "other": [],
        "uid": "",
        "reports_to": "",
        "found": "",
        "found_note": "",
        "time_zone": "",
        "connected_on": "2024-02-03",
    }
