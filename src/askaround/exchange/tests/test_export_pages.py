"""Taking people out: the page, the file, and what is in it."""

from io import BytesIO

import pytest

from askaround.exchange.export import export, people
from askaround.exchange.export.cards import folded
from askaround.exchange.taking_in import take_in
from askaround.exchange.tests.test_taking_in import NOW, reading
from askaround.exchange.vcards import read_vcards
from askaround.people.models import Person
from askaround.testing import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def text_of(response):
    return b"".join(response.streaming_content).decode()


def test_the_page_offers_both_kinds(client, seeker):
    make.make_person(owner=seeker)

    page = client.get("/export/").content.decode()

    assert "kind=vcf" in page
    assert "kind=csv" in page


def test_with_nobody_here_the_page_says_so(client, seeker):
    assert "Nobody here yet" in client.get("/export/").content.decode()


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_a_file_holds_ones_own_people_and_nobody_elses(client, seeker, kind):
    make.make_person(owner=seeker, name="Ana Ruiz")
    make.make_person(name="Somebody Else")

    answer = client.get(f"/export/people/?kind={kind}")

    assert answer["Content-Disposition"] == f'attachment; filename="people.{kind}"'
    text = text_of(answer)
    assert "Ana Ruiz" in text
    assert "Somebody Else" not in text


@pytest.mark.parametrize("query", ["", "?kind=zip", "?kind=vcf&vcard=5.0"])
def test_a_kind_nobody_knows_leads_back_to_the_page(client, seeker, query):
    assert client.get(f"/export/people/{query}").url == "/export/"


def test_a_long_line_is_folded_between_characters():
    line = "NOTE:" + "\U0001f469\u05d0x" * 60

    pieces = folded(line).split("\r\n")

    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == line


def test_unknown_properties_come_out_as_they_came():
    owner = make.make_user()
    lines = [b'X-SHOE-SIZE;X-REGION="EU: old":38', b"IMPP;TYPE=home:xmpp:a@b.example", b"GEO:1;2"]
    raw = [b"BEGIN:VCARD", b"VERSION:3.0", b"FN:Ana", *lines, b"END:VCARD"]

    take(owner, list(read_vcards(BytesIO(b"\r\n".join(raw)))))

    written = b"".join(export(owner=owner, kind="vcf")).split(b"\r\n")

    assert [line for line in lines if line in written] == lines


def take(owner, items):
    take_in(owner=owner, reading=reading(*items), file_name="a.vcf", at=NOW)


def test_queries_depend_on_the_chunks_and_not_on_the_people(django_assert_num_queries):
    owner = make.make_user()
    for number in range(12):
        make.make_person(owner=owner, name=f"Person {number}")
    assert Person.objects.owned_by(owner).count() == 12

    with django_assert_num_queries(3):  # doubtful UIDs, people, details
        list(export(owner=owner, kind="vcf"))


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_everybody_comes_out_once_however_they_fall_into_chunks(monkeypatch, kind):
    owner = make.make_user()
    boss = make.make_person(owner=owner, name="Ana")
    make.make_detail(person=boss, kind="other", label="UID", value="theirs")
    for number in range(5):
        person = make.make_person(owner=owner, name="Ben", reports_to=boss)
        make.make_detail(person=person, value=f"ben{number}@example.org")
    whole = b"".join(export(owner=owner, kind=kind))
    monkeypatch.setattr(people, "CHUNK", 2)

    some = b"".join(export(owner=owner, kind=kind))

    assert some == whole
    assert [some.count(f"ben{number}@example.org".encode()) for number in range(5)] == [1] * 5
    assert some.count(b"theirs") == 6
