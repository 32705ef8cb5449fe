"""All people, or all visits, as a file."""

import pytest

from askaround.interviews.tests.make import make_interview
from askaround.people.tests.make import make_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "media", "begins"),
    [
        ("kind=vcf", "text/vcard", b"BEGIN:VCARD\r\nVERSION:3.0"),
        ("kind=vcf&vcard=4.0", "text/vcard", b"BEGIN:VCARD\r\nVERSION:4.0"),
        ("kind=csv", "text/csv", b"\xef\xbb\xbfName,"),
        ("kind=ics", "text/calendar", b"BEGIN:VCALENDAR\r\n"),
    ],
)
def test_everybody_comes_out_as_asked(api, query, media, begins):
    make_interview(person=make_person(owner=api.user, name="Ana Ruiz"))
    make_interview(person=make_person(name="Somebody Else"))

    response = api.client.get(
        f"/api/v1/export?{query}", headers={"authorization": f"Bearer {api.token}"}
    )

    content = b"".join(response.streaming_content)
    assert response["Content-Type"].startswith(media)
    assert content.startswith(begins)
    assert b"Ana Ruiz" in content
    assert b"Somebody Else" not in content


@pytest.mark.parametrize("query", ["?kind=", "?kind=hat", "?kind=vcf&vcard=2.1", "?kind=vcf&hat=1"])
def test_a_kind_nobody_knows_is_refused(api, query):
    assert api.get(f"export{query}").status_code == 422
