"""Everything out and in by the pages and by the API."""

import json
import threading
from io import BytesIO
from uuid import UUID
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from askaround.accounts.actions import make_api_token
from askaround.careers.models import CareerField
from askaround.exchange import background, uploads
from askaround.exchange.everything.packing import DATA, MANIFEST, pack
from askaround.exchange.everything.report import bring_everything
from askaround.exchange.tests.test_everything import NOW, wipe
from askaround.people.models import Person
from askaround.testing import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    seeker = make.make_user(first_name="Sam")
    client.force_login(seeker)
    return seeker


@pytest.fixture
def export(seeker):
    """An export of one person and one field, whose records are not here any more."""
    make.make_person(owner=seeker, name="Ana Ruiz")
    make.make_field(owner=seeker)
    out = BytesIO()
    pack(out, owner=seeker, at=NOW)
    wipe(seeker)
    return SimpleUploadedFile("all.zip", out.getvalue())


def sent(response):
    return b"".join(response.streaming_content)


def test_the_whole_notebook_is_one_press_away(client, seeker):
    make.make_person(owner=seeker, name="Ana Ruiz")
    page = client.get("/export/").content.decode()

    answer = client.get("/export/everything/?kind=zip")

    assert 'href="/export/everything/?kind=zip"' in page
    assert answer["Cache-Control"] == "private, no-store"
    with ZipFile(BytesIO(sent(answer))) as archive:
        assert b"Ana Ruiz" in archive.read(DATA)
        assert archive.testzip() is None


def test_an_export_that_is_chosen_is_shown_and_then_brought_in_once(client, seeker, export):
    shown = client.post("/import/", {"file": export}, follow=True)
    upload = shown.context["upload"]
    nothing_yet = Person.objects.owned_by(seeker).exists()

    client.post("/import/everything/bring-in/", {"upload": upload})
    again = client.post("/import/everything/bring-in/", {"upload": upload})

    assert "all.zip is whole" in shown.content.decode()
    assert not nothing_yet
    assert Person.objects.owned_by(seeker).get().name == "Ana Ruiz"
    assert again.url == "/import/"


@pytest.fixture
def chosen_large(client, export, monkeypatch):
    """An export that counts as large, chosen and looked at; its address while it is brought in."""
    monkeypatch.setattr(background, "LARGE", 0)
    upload = client.post("/import/", {"file": export}, follow=True).context["upload"]
    return str(upload), f"/imports/{upload}/"


@pytest.mark.django_db(transaction=True)
def test_a_large_export_comes_beside_the_pages_which_say_how_far_it_is(
    client, seeker, chosen_large, monkeypatch
):
    (upload, there), on, half = chosen_large, threading.Event(), threading.Event()
    real = bring_everything

    def slowly(*given, step, **more):
        step(0.4)
        half.set()
        on.wait(timeout=30)
        return real(*given, step=step, **more)

    monkeypatch.setattr(background, "bring_everything", slowly)

    answer = client.post("/import/everything/bring-in/", {"upload": upload})
    half.wait(timeout=30)
    page, start = client.get(there).content.decode(), client.get("/import/").content.decode()
    on.set()
    for thread in threading.enumerate():
        if thread.name == f"import {upload}":
            thread.join(timeout=60)
    done = client.get(there, headers={"HX-Request": "true"})

    assert answer.url == there
    assert "40 % so far" in page
    assert f'href="{there}"' in start
    assert done["HX-Redirect"] == "/"
    assert "All of it is here: 1 person" in client.get("/").content.decode()
    assert Person.objects.owned_by(seeker).get().name == "Ana Ruiz"
    assert there not in client.get("/import/").content.decode()


def test_one_that_was_cut_off_is_there_to_be_brought_in_again(client, seeker, chosen_large):
    upload, there = chosen_large
    # As the end of the program leaves it: claimed, noted, and nobody at work on it.
    uploads.claim(seeker, UUID(upload))
    uploads.note(seeker, UUID(upload), part=0.5)
    with uploads.at_work(seeker, UUID(upload)):
        pass

    start = client.get("/import/").content.decode()
    answer = client.get(there, follow=True)

    assert f'href="{there}"' in start
    assert "did not come in, and nothing of it was kept" in start
    assert "did not come in" not in client.get("/import/").content.decode()
    assert "was cut off" in answer.content.decode()
    assert "all.zip is whole" in answer.content.decode()
    assert not Person.objects.owned_by(seeker).exists()


def test_a_notebook_that_is_not_empty_is_told_what_to_do(client, seeker, export):
    make.make_field(owner=seeker)

    answer = client.post("/import/", {"file": export}, follow=True)

    assert "into an empty Askaround only" in answer.content.decode()
    assert CareerField.objects.owned_by(seeker).count() == 1


def test_the_schema_is_published(client, seeker):
    answer = client.get("/export/schema.json")

    assert answer["Content-Type"] == "application/schema+json"
    assert json.loads(answer.content)["title"] == "Askaround export"


def test_another_mode_than_a_seekers_own_gives_out_no_backup(client, seeker, settings):
    settings.MODE = "centre"

    assert client.get("/export/backup/").status_code == 404
    assert "/export/backup/" not in client.get("/export/").content.decode()


def test_by_the_api_everything_goes_out_and_comes_in(client, seeker, export):
    key = {"HTTP_AUTHORIZATION": f"Bearer {make_api_token(user=seeker, at=NOW)}"}

    tried = client.post("/api/v1/import", {"file": export, "dry_run": "true"}, **key).json()
    export.seek(0)
    brought = client.post("/api/v1/import", {"file": export}, **key).json()
    export.seek(0)
    refused = client.post("/api/v1/import", {"file": export}, **key)
    out = json.loads(sent(client.get("/api/v1/export?kind=json", **key)))

    assert tried == brought
    assert (brought["added"], [each["name"] for each in brought["people"]]) == (1, ["Ana Ruiz"])
    assert refused.status_code == 422
    assert "into an empty Askaround only" in refused.content.decode()
    assert [each["name"] for each in out["records"]["people.person"]] == ["Ana Ruiz"]
    assert out["seeker"]["first_name"] == "Sam"


def test_the_archive_by_the_api_is_the_same_as_by_the_page(client, seeker):
    make.make_person(owner=seeker)
    key = {"HTTP_AUTHORIZATION": f"Bearer {make_api_token(user=seeker, at=NOW)}"}

    answers = client.get("/export/everything/"), client.get("/api/v1/export?kind=zip", **key)
    archives = [ZipFile(BytesIO(sent(answer))) for answer in answers]

    names = [set(each.namelist()) for each in archives]
    assert names[0] == names[1]
    for name in names[0] - {MANIFEST}:
        assert archives[0].read(name) == archives[1].read(name)
