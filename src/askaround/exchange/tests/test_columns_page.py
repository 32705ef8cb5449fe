"""The page that asks what the columns of a table mean."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.people.models import Person
from askaround.testing import make
from tests.architecture.world import fingerprint

pytestmark = pytest.mark.django_db
ODD = b"Wer,Was,Womit,Hut\nAna <b>Ruiz</b>,Nurse,ana@example.org,L\nBen,Baker,ben@example.org,M\n"
BARE = b"Ana Ruiz,ana@example.org,Acme\nBen Okafor,ben@example.org,Globex\n"
GUESSED = {"column-0": "name", "column-1": "title", "column-2": "email", "column-3": "other"}


@pytest.fixture
def seeker(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def choose(client, content=ODD, name="leute.csv"):
    file = SimpleUploadedFile(name, content)
    return client.post("/import/", {"file": file}, follow=True)


def send(client, page, do="go", headings="on", as_shown="yes", **columns):
    [upload] = re.findall(r'name="file" value="([^"]+)"', page.content.decode())
    said = {"file": upload, "do": do, "as_shown": as_shown, **GUESSED, **columns}
    said |= {"headings": headings} if headings else {}
    return client.post("/import/columns/", said)


def bring(client, answer):
    preview = client.get(answer.url).content.decode()
    [upload] = re.findall(r'name="upload" value="([^"]+)"', preview)
    return client.post("/import/bring-in/", {"upload": upload})


def test_a_table_of_unknown_columns_leads_to_the_page_that_asks(client, seeker):
    before = fingerprint()

    page = choose(client).content.decode()

    assert "Womit" in page
    assert "ana@example.org" in page
    assert "Ana &lt;b&gt;Ruiz&lt;/b&gt;" in page
    assert fingerprint() == before


def test_guesses_are_chosen_beforehand(client, seeker):
    page = choose(client).content.decode()

    assert re.findall(r'value="(\w+)" selected', page) == ["name", "organisation", "email", "title"]


def test_the_first_people_are_shown_as_chosen(client, seeker):
    shown = send(
        client, choose(client), do="show", **{"column-3": "department", "column-1": "notes"}
    )

    assert shown.status_code == 200
    assert "Nurse" in shown.content.decode().partition("The first of them")[2]


def test_what_was_chosen_is_brought_in(client, seeker):
    bring(client, send(client, choose(client)))

    ana = Person.objects.owned_by(seeker).get(name="Ana <b>Ruiz</b>")
    assert (ana.title, ana.organisation) == ("Nurse", None)
    assert {(row.label, row.value) for row in ana.details.all()} == {
        ("", "ana@example.org"),
        ("Hut", "L"),
    }


def test_a_column_left_out_is_gone(client, seeker):
    bring(client, send(client, choose(client), **{"column-3": "leave_out"}))

    assert not Person.objects.owned_by(seeker).filter(details__label="Hut").exists()


def test_a_choice_without_anybody_is_answered_with_a_sentence(client, seeker):
    nobody = dict.fromkeys(GUESSED, "notes")

    page = send(client, choose(client), **nobody)

    assert page.status_code == 422
    assert "Say which column holds their name" in page.content.decode()
    assert page.content.decode().count('value="notes" selected') == 4


def test_a_field_nobody_knows_is_refused(client, seeker):
    assert send(client, choose(client), **{"column-0": "hat"}).status_code == 422


def test_a_table_without_headings_can_be_brought_in(client, seeker):
    page = choose(client, BARE, "friends.csv")

    bring(client, send(client, page, headings="", as_shown="no", **{"column-1": "email"}))

    assert Person.objects.owned_by(seeker).filter(name="Ana Ruiz").exists()


def test_saying_that_the_first_line_is_somebody_shows_them(client, seeker):
    page = send(client, choose(client), do="show", headings="")

    assert "Column 1" in page.content.decode()


def test_what_was_chosen_is_there_on_coming_back(client, seeker):
    answer = send(client, choose(client), **{"column-1": "department"})

    page = client.get(answer.url.replace("preview", "columns")).content.decode()

    assert 'value="department" selected' in page


@pytest.mark.parametrize("page", ["preview", "columns"])
def test_another_seeker_sees_nothing_of_the_file(client, seeker, page):
    chosen = choose(client)
    [upload] = re.findall(r'name="file" value="([^"]+)"', chosen.content.decode())
    client.force_login(make.make_user())

    answer = client.get(f"/import/{page}/?file={upload}")

    assert answer.status_code == 302
    assert answer.url == "/import/"


def test_contact_cards_have_no_columns(client, seeker):
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n"
    page = choose(client, card, "a.vcf")
    [upload] = re.findall(r'name="upload" value="([^"]+)"', page.content.decode())

    answer = client.get(f"/import/columns/?file={upload}")

    assert answer.status_code == 302
