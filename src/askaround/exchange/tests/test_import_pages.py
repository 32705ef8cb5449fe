"""The import pages: choose, look, bring in, take back."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.exchange.models import Import
from askaround.people.models import Person
from askaround.testing import make
from tests.architecture.world import fingerprint

pytestmark = pytest.mark.django_db
CARDS = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana <b>Ruiz</b>\r\nEMAIL:ana@example.org\r\nEND:VCARD\r\n"
)


@pytest.fixture
def seeker(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def choose(client, content=CARDS, name="friends.vcf"):
    return client.post("/import/", {"file": SimpleUploadedFile(name, content)}, follow=True)


def confirm(client, preview):
    [upload] = re.findall(r'name="upload" value="([^"]+)"', preview.content.decode())
    return client.post("/import/bring-in/", {"upload": upload})


def test_looking_at_a_file_keeps_nothing(client, seeker):
    before = fingerprint()

    page = choose(client)

    assert page.status_code == 200
    assert "Ana &lt;b&gt;Ruiz&lt;/b&gt;" in page.content.decode()
    assert fingerprint() == before


def test_confirming_brings_the_people_in_and_forgets_the_file(client, seeker):
    answer = confirm(client, choose(client))

    assert client.get(answer.url).status_code == 200
    assert Person.objects.owned_by(seeker).get().name == "Ana <b>Ruiz</b>"
    assert list((Path(settings.DATA_DIR) / "uploads" / str(seeker.pk)).iterdir()) == []


def test_confirming_twice_brings_them_in_once(client, seeker):
    preview = choose(client)

    first, second = confirm(client, preview), confirm(client, preview)

    assert first.url == second.url
    assert Import.objects.owned_by(seeker).count() == 1


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "empty.vcf", "empty"),
        (b"\x00\xff" * 4000, "photo.jpg", "contacts"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "holiday.ics", "calendar"),
    ],
)
def test_a_file_without_people_is_answered_with_a_sentence(client, seeker, content, name, said):
    page = choose(client, content, name)

    assert page.status_code == 422
    assert said in page.content.decode()
    assert not Import.objects.owned_by(seeker).exists()


def test_no_file_at_all_is_answered_with_a_sentence(client, seeker):
    assert client.post("/import/").status_code == 422


def test_an_import_can_be_taken_back(client, seeker):
    answer = confirm(client, choose(client))

    client.post(f"{answer.url}take-back/")

    assert not Person.objects.owned_by(seeker).exists()


def test_the_rows_left_out_come_as_a_file(client, seeker):
    preview = choose(client, b"Title,Name\nx,Ana\n=1+1,\n", "people.csv")
    answer = confirm(client, preview)

    table = client.get(f"{answer.url}rejected.csv")

    assert table["Content-Disposition"].startswith("attachment")
    assert "'=1+1" in table.content.decode()


@pytest.mark.parametrize("upload", ["", "../../secret-key", "01a200f2-930a-7640-b134-5816d98eeafa"])
def test_a_file_nobody_chose_is_not_brought_in(client, seeker, upload):
    response = client.post("/import/bring-in/", {"upload": upload, "file_name": "x"})

    assert response.status_code == 302
    assert not Import.objects.owned_by(seeker).exists()


def test_another_seeker_cannot_bring_in_what_i_chose(client, seeker):
    preview = choose(client)
    client.force_login(make.make_user())

    confirm(client, preview)

    assert not Person.plain.exists()


def test_the_sample_fills_an_empty_askaround(client, seeker):
    client.post("/sample/")

    assert Person.objects.owned_by(seeker).count() > 30


def test_the_sample_never_mixes_with_ones_own(client, seeker):
    make.make_person(owner=seeker)

    client.post("/sample/")

    assert Person.objects.owned_by(seeker).count() == 1
