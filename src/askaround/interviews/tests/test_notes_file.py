"""A file of notes that a device could not send finds its way into the record."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.interviews.models import Answer, Interview, NoteEvent
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.test_live_views import event

pytestmark = pytest.mark.django_db


def upload(client: Client, interview: Interview, content: bytes) -> str:
    """Send a file from the write-up page; the sentence it answers with."""
    client.force_login(interview.owner)
    answer = client.post(
        reverse("interviews:notes_file", args=[interview.pk]),
        {"notes": SimpleUploadedFile("visit-notes.txt", content)},
    )
    assert answer.status_code == 302
    [said] = [str(m) for m in client.get(answer["Location"]).context["messages"]]
    return said


def file_of(visit: Interview, *events: dict[str, Any], **other: Any) -> bytes:
    whose = {"interview": str(visit.pk), "account": str(visit.owner.pk)}
    return json.dumps(
        {"askaround": "notes", "events": events, "facts": []} | whose | other
    ).encode()


def test_the_notes_in_a_file_are_kept_once(client: Client):
    interview = make_interview()
    content = file_of(interview, event(), event())

    first, second = (upload(client, interview, content) for _ in range(2))

    assert first == second == "All 2 notes in the file are kept."
    assert NoteEvent.plain.count() == 2


def test_two_thousand_notes_come_in_at_once(client: Client):
    interview = make_interview()
    line = [event()]
    for number in range(1, 2_000):
        above = {"answer": line[0]["answer"], "base": line[-1]["id"], "seq": number + 1}
        line.append(event(**above, at=0, insert="x"))

    upload(client, interview, file_of(interview, *line))

    assert Answer.plain.get().text == "x" * 1_999 + "noted"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"%PDF-1.7", b"[]", b'{"account": 1}'])
def test_any_other_file_gets_a_plain_sentence(client: Client, content: bytes):
    interview = make_interview()

    said = upload(client, interview, content or b" ")

    assert said == "That isn't a file of notes from the visit page."


def test_notes_of_another_account_or_another_visit_are_refused(client: Client):
    interview, other = make_interview(), make_interview()

    theirs = upload(client, interview, file_of(interview, event(), account=str(make_user().pk)))
    elsewhere = upload(client, interview, file_of(interview, event(), interview=str(other.pk)))

    assert theirs == "Those notes are another account's."
    assert elsewhere == "Those notes are of another visit."
    assert not NoteEvent.plain.exists()


def test_another_owner_s_visit_takes_no_file(client: Client):
    client.force_login(make_user())

    answer = client.post(reverse("interviews:notes_file", args=[make_interview().pk]))

    assert answer.status_code == 404


def test_sending_no_file_says_what_to_do(client: Client):
    interview = make_interview()
    client.force_login(interview.owner)

    answer = client.post(reverse("interviews:notes_file", args=[interview.pk]), follow=True)

    assert "Choose the file of notes first." in answer.content.decode()
