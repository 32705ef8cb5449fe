"""Large files: a preview of their beginning, and an import beside the pages."""

import re
import threading
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from askaround.accounts.ids import new_id
from askaround.exchange import background, previewing, taking_in, uploads
from askaround.exchange.models import Import
from askaround.exchange.recognise import NotContacts
from askaround.exchange.records import ContactRecord, Reading
from askaround.people.models import Person
from askaround.testing import make


@pytest.fixture
def small(monkeypatch):
    """What counts as large, made small."""
    monkeypatch.setattr(background, "LARGE", 3)
    monkeypatch.setattr(previewing, "MOST_TRIED", 3)


def records(count):
    return [ContactRecord(row=n, name=f"Person {n}") for n in range(count)]


def seeker_in(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def choose(client, count=5):
    lines = ["Name,Title", *(f"Person {n},Nurse" for n in range(count))]
    file = SimpleUploadedFile("people.csv", "\n".join(lines).encode())
    page = client.post("/import/", {"file": file}, follow=True)
    [upload] = re.findall(r'name="upload" value="([^"]+)"', page.content.decode())
    return page, upload


def finish():
    for thread in threading.enumerate():
        if thread.name.startswith("import "):
            thread.join(timeout=30)


@pytest.mark.django_db
def test_of_a_long_file_the_beginning_is_tried_and_all_of_it_counted(client, small):
    seeker_in(client)

    page, _upload = choose(client)

    assert "This file holds 5 people. Of the first 3:" in page.content.decode()


@pytest.mark.django_db
def test_people_who_gain_something_are_shown_with_it(client):
    seeker = seeker_in(client)
    make.make_person(owner=seeker, name="Person 1")

    page, _upload = choose(client)

    text = page.content.decode()
    assert "Who gains something" in text
    assert "Title: Nurse" in text


@pytest.mark.django_db(transaction=True)
def test_a_large_import_runs_beside_the_pages(client, small):
    seeker = seeker_in(client)
    _page, upload = choose(client)

    answer = client.post("/import/bring-in/", {"upload": upload})
    finish()

    assert answer.url == f"/imports/{upload}/"
    assert Person.objects.owned_by(seeker).count() == 5
    assert Import.objects.owned_by(seeker).get().finished_at
    assert uploads.noted(seeker, Import.objects.owned_by(seeker).get().pk) is None


@pytest.mark.django_db(transaction=True)
def test_a_second_import_waits_until_the_first_is_done(client, small):
    seeker_in(client)
    _page, upload = choose(client)

    with taking_in.one_at_a_time():
        answer = client.post("/import/bring-in/", {"upload": upload})

    assert answer.url == f"/import/preview/?file={upload}"
    assert not Import.plain.exists()
    assert client.get(answer.url).status_code == 200


@pytest.mark.django_db
def test_a_preview_waits_for_no_import():
    seeker = make.make_user()
    reading = Reading("csv", lambda: iter(records(2)))

    with taking_in.one_at_a_time():
        seen = taking_in.try_out(
            owner=seeker, reading=reading, file_name="people.csv", at=timezone.now()
        )

    assert seen.added == 2
    assert not Person.plain.exists()


@pytest.mark.django_db(transaction=True)
def test_a_small_import_waits_for_a_large_one_that_was_begun_in_the_same_thread():
    seeker, goes_on = make.make_user(), threading.Event()

    def slow():
        assert goes_on.wait(timeout=30)
        yield from records(2)

    about: dict[str, Any] = {"owner": seeker, "file_name": "people.csv", "at": timezone.now()}
    background.start(**about, reading=Reading("csv", slow), id=new_id(), expected=2)
    threading.Timer(0.2, goes_on.set).start()

    small = taking_in.take_in(**about, reading=Reading("csv", lambda: iter(records(3))))
    finish()

    assert small.added == 1
    assert Person.plain.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_large_import_that_breaks_leaves_nothing_and_says_why(client, small):
    seeker = seeker_in(client)
    _page, upload = choose(client)
    owner, reading = seeker, broken_reading()
    claimed = uploads.claim(owner, Import(pk=upload).pk)

    background.start(
        owner=owner,
        reading=reading,
        file_name="people.csv",
        at=timezone.now(),
        id=upload,
        expected=5,
    ).join(timeout=30)
    answer = client.get(f"/imports/{upload}/", follow=True)

    assert claimed
    assert not Person.objects.owned_by(seeker).exists()
    assert "This archive is damaged" in answer.content.decode()


def broken_reading():
    def items():
        yield from records(2)
        raise NotContacts("This archive is damaged")

    return Reading("csv", items)


@pytest.mark.django_db
def test_how_far_an_import_is_is_shown(client):
    seeker = seeker_in(client)
    taken = taking_in.begin(
        owner=seeker, kind="csv", file_name="people.csv", at=timezone.now(), expected=30
    )
    Import.plain.filter(pk=taken.pk).update(added=12)

    page = client.get(f"/imports/{taken.pk}/").content.decode()

    assert "12 of 30 so far" in page
    assert 'http-equiv="refresh"' in page


@pytest.mark.django_db
def test_a_page_that_waited_comes_afresh_when_the_import_is_done(client):
    seeker = seeker_in(client)
    now = timezone.now()
    taken = Import.plain.create(owner=seeker, kind="csv", started_at=now, finished_at=now)

    answer = client.get(f"/imports/{taken.pk}/", headers={"HX-Request": "true"})

    assert answer["HX-Refresh"] == "true"


@pytest.mark.django_db
def test_an_import_cut_off_with_the_server_can_be_tried_again(client, small):
    seeker = seeker_in(client)
    _page, upload = choose(client)
    uploads.claim(seeker, Import(pk=upload).pk)

    answer = client.get(f"/imports/{upload}/", follow=True)

    assert "was cut off" in answer.content.decode()
    assert "Bring them in" in answer.content.decode()
