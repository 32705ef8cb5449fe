"""The record as PDF and Markdown: R1's order, the rest, and nothing but words."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field, make_resume
from askaround.interviews.documents import record_document, records_document
from askaround.interviews.documents.sending import as_download
from askaround.interviews.models import Interview
from askaround.interviews.queries.record import interview_of
from askaround.interviews.queries.whole_record import whole_record, written_records
from askaround.interviews.tests.make import make_answer, make_criticism, make_interview
from askaround.interviews.tests.test_record_page import full_record
from askaround.people.tests.make import NOW, make_person
from askaround.web.documents import as_markdown, as_pdf

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script> #panic() [x](javascript:1)"
PARTS = [
    "Visit with Ana Ruiz", "Date", "Monday, November 2, 2026, 9 am to 9:25 am", "Name", "Ana Ruiz, Nurse",
    "Mailing address", "2 Mill Lane", "Phone", "+44 20 7946 0000", "Names they gave",
    "Maria Lopez (you may say who sent you)", "Results and impressions", "Why stay?", "The team.",
    "A bell rang twice.", "It began late.", "She likes it there.", "More", "The quiet.",
    "The pace: quick", "Shadow a shift.", "Nights first.", "Send the article", "Midwifery",
    "The ward has 24 beds.", "2 hours after the visit",
]  # fmt: skip
"""R1's parts in R1's order, then the rest."""


@pytest.fixture
def seeker(client):
    user = make_user(time_zone="Europe/London")
    client.force_login(user)
    return user


def as_file(client, interview, kind, **asked):
    return client.get(reverse(f"interviews:record_{kind}", args=[interview.pk]), asked)


def words_of(pdf):
    """What stands on all its pages, its blanks made one."""
    read = PdfReader(io.BytesIO(pdf))
    return " ".join("\n".join(page.extract_text() for page in read.pages).split())


def whole(seeker):
    interview = full_record(seeker)
    make_criticism(interview=interview, resume=make_resume(owner=seeker), text="Nights first.")
    return interview


@pytest.mark.parametrize("kind", ["pdf", "md"])
def test_the_record_holds_its_parts_in_order_and_then_the_rest(client, seeker, kind):
    data = as_file(client, whole(seeker), kind).content
    shown = words_of(data) if kind == "pdf" else " ".join(data.decode().replace("**", "").split())
    shown = shown.replace("Date: ", "Date ") if kind == "md" else shown

    places = [shown.find(part) for part in PARTS]

    assert [part for part, place in zip(PARTS, places, strict=True) if place < 0] == []
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("kind", "media"), [("pdf", "application/pdf"), ("md", "text/markdown; charset=utf-8")]
)
def test_the_file_is_a_download_called_as_the_visit(client, seeker, kind, media):
    answer = as_file(client, whole(seeker), kind)

    assert answer.headers["Content-Type"] == media
    named = f'attachment; filename="Visit with Ana Ruiz 2026-11-02.{kind}"'
    assert answer.headers["Content-Disposition"] == named
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_a_bare_appointment_has_files_too(client, seeker):
    bare = make_interview(owner=seeker, starts_at=None)

    assert "not known" in as_file(client, bare, "md").content.decode()
    assert "No day yet" in words_of(as_file(client, bare, "pdf").content)


def test_hostile_names_and_notes_are_words(client, seeker):
    person = make_person(owner=seeker, name=HOSTILE[:25], title=HOSTILE)
    visit = make_interview(owner=seeker, person=person, held_at=NOW, story=HOSTILE, place=HOSTILE)
    make_answer(interview=visit, text=HOSTILE)

    markdown = as_file(client, visit, "md").content.decode()
    assert "<script" not in markdown
    assert "\\[x\\](" in markdown
    assert "#panic()" in words_of(as_file(client, visit, "pdf").content)


@pytest.mark.parametrize("name", ["山田太郎", "مريم حداد", "דנה לוי", "Ł\u0301ukasz 😀"])
def test_any_name_makes_a_file(client, seeker, name):
    visit = make_interview(owner=seeker, person=make_person(owner=seeker, name=name), held_at=NOW)

    assert as_file(client, visit, "pdf").content.startswith(b"%PDF-")
    assert name in as_file(client, visit, "md").content.decode()


@pytest.mark.parametrize(
    ("zone", "asked", "width"),
    [("Europe/London", "", 595), ("America/Chicago", "", 612), ("Europe/London", "letter", 612)],
)
def test_the_paper_is_the_seekers_own(client, seeker, zone, asked, width):
    type(seeker).objects.update(time_zone=zone)
    data = as_file(client, make_interview(owner=seeker), "pdf", paper=asked).content

    assert round(PdfReader(io.BytesIO(data)).pages[0].mediabox.width) == width


def test_a_long_record_goes_on_over_ten_pages(seeker):
    visit = make_interview(owner=seeker, held_at=NOW, story="It was a long day. " * 3000)

    pdf = as_pdf(record_document(whole_record(interview_of(seeker, visit.pk))))

    assert len(PdfReader(io.BytesIO(pdf)).pages) >= 10


def test_all_records_stand_in_one_document_by_field_and_day(seeker):
    nursing, baking = (
        make_field(owner=seeker, name="Nursing"),
        make_field(owner=seeker, name="Baking"),
    )
    for name, field, day in (("Cleo", nursing, 9), ("Ana", nursing, 4), ("Ben", baking, 6)):
        held = NOW.replace(day=day)
        person = make_person(owner=seeker, name=name)
        make_interview(
            owner=seeker, person=person, career_field=field, held_at=held, written_up_at=held
        )
    make_interview(owner=seeker, held_at=NOW)
    make_interview(written_up_at=NOW, held_at=NOW)

    records = [whole_record(each) for each in written_records(seeker)]
    markdown = as_markdown(records_document(records))

    headings = [line for line in markdown.splitlines() if line.startswith(("# ", "## ", "### "))]
    assert headings == [
        "# What people told you",
        "## Contents",
        "## Baking",
        "### Ben, November 6, 2026",
        "## Nursing",
        "### Ana, November 4, 2026",
        "### Cleo, November 9, 2026",
    ]
    contents = markdown.partition("## Contents")[2].partition("## Baking")[0]
    assert "- Baking\n  - Ben, November 6, 2026\n- Nursing" in contents
    assert Interview.plain.count() == 5


def test_a_record_needs_eight_queries(client, seeker, django_assert_max_num_queries):
    visit = whole(seeker)
    for number in range(10):
        make_answer(interview=visit, text=f"Answer {number}")

    as_file(client, visit, "md")  # the first page of a session writes something down

    with django_assert_max_num_queries(8):
        as_file(client, visit, "md")


def test_the_page_leads_to_both_files(client, seeker):
    visit = make_interview(owner=seeker)

    page = client.get(visit.get_absolute_url()).content.decode()

    assert f"/interviews/{visit.pk}/record.pdf" in page
    assert f"/interviews/{visit.pk}/record.md" in page


def test_a_file_is_called_wholly_though_a_stroke_stands_in_its_name():
    sent = as_download(b"", kind="md", called="Report on UX/UI design")

    assert sent.headers["Content-Disposition"] == (
        'attachment; filename="Report on UX-UI design.md"'
    )
