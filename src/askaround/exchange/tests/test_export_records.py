"""Every record in one document: by page and in the API."""

import pytest

from askaround.api.tests.make import Caller
from askaround.testing import make
from askaround.testing.make import make_interview

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def written(seeker, **fields):
    held = make_interview(owner=seeker).starts_at
    return make_interview(owner=seeker, held_at=held, written_up_at=held, story="Rolls.", **fields)


def test_the_page_offers_the_records_once_one_is_written(client, seeker):
    assert "export/records/" not in client.get("/export/").content.decode()

    written(seeker)

    assert "export/records/?kind=pdf" in client.get("/export/").content.decode()


@pytest.mark.parametrize(("kind", "start"), [("pdf", b"%PDF-"), ("md", b"# What people told you")])
def test_every_record_is_one_file(client, seeker, kind, start):
    written(seeker)

    answer = client.get("/export/records/", {"kind": kind})

    assert answer.content.startswith(start)
    assert f".{kind}" in answer.headers["Content-Disposition"]


def test_what_cannot_be_exported_leads_back_to_the_page(client, seeker):
    assert client.get("/export/records/", {"kind": "exe"}).headers["Location"] == "/export/"
    assert client.get("/export/records/", {"kind": "pdf"}).headers["Location"] == "/export/"


def test_programs_get_one_record_or_all(seeker):
    caller, visit = Caller(seeker), written(seeker)

    one = caller.get(f"interviews/{visit.pk}/record?as=md")
    every = caller.get("export?kind=md")

    assert "Rolls." in one.content.decode()
    assert "## Contents" in every.content.decode()
    assert caller.get(f"interviews/{visit.pk}/record").content.startswith(b"%PDF-")


def test_programs_are_told_when_nothing_is_written_or_the_record_is_anothers(seeker):
    caller = Caller(seeker)
    theirs = written(make.make_user())

    assert caller.get("export?kind=pdf").status_code == 404
    assert caller.get(f"interviews/{theirs.pk}/record?as=md").status_code == 404
