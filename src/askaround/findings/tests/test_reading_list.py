"""What to read: the same thing gathered by what it is called; the page; programs."""

import datetime as dt
from dataclasses import dataclass

import pytest
from django.urls import reverse

from askaround.api.tests.make import Caller, read
from askaround.careers.tests.make import make_field
from askaround.findings import reading_report
from askaround.findings.queries.reading_list import reading_list
from askaround.findings.reading_list import gathered
from askaround.interviews.models import Reading
from askaround.interviews.tests.make import make_interview, make_reading
from askaround.interviews.tests.pages import text_of
from askaround.people.tests.make import NOW, make_person
from askaround.search.queries import search


@dataclass
class Named:
    text: str
    kind: str = "book"
    link: str = ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("Being Mortal"), Named("being mortal.")),
        (Named("Being Mortal"), Named("Being Mortal by Atul Gawande")),
        (Named("The Lancet", "journal"), Named("Lancet", "journal")),
        (Named("Métier"), Named("Metier")),
        (Named("asha.org", "site"), Named("x", "site", "https://www.asha.org/")),
    ],
)
def test_the_same_thing_is_gathered(one, other):
    assert gathered([one, other]) == gathered([one, other])[:1] == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named("Hearing by Ann Lee"), Named("Hearing by Bo Berg")),
        (Named("Hearing"), Named("Hearing", "journal")),
        (Named("asha.org/a", "site"), Named("asha.org/b", "site")),
        (Named("Stand by Me"), Named("Stand")),
    ],
)
def test_two_things_stay_apart(one, other):
    assert gathered([one, other]) == [[one], [other]]


@pytest.fixture
def field(seeker):
    return make_field(owner=seeker, name="Audiology")


def named(field, text, name="Ana Ruiz", **fields):
    person = make_person(owner=field.owner, name=name)
    interview = make_interview(
        owner=field.owner, person=person, career_field=field, starts_at=NOW, held_at=NOW
    )
    return make_reading(interview=interview, text=text, **fields)


def page(client, field):
    return text_of(client.get(reverse("findings:reading", args=[field.pk])))


def keep(client, reading, on, note="", **more):
    sent = {"on": on, "note": note} | more
    return client.post(reverse("findings:keep_reading", args=[reading.pk]), sent)


@pytest.mark.django_db
def test_a_thing_two_people_named_stands_once_with_both(client, field):
    named(field, "Being Mortal")
    named(field, "Being Mortal by Atul Gawande", "Ben Osei")

    shown = page(client, field)

    assert shown.count('<li class="job-line"') == 1
    assert all(words in shown for words in ("Ana Ruiz", "Ben Osei", "by Atul Gawande"))


@pytest.mark.django_db
def test_ticking_it_off_keeps_the_day_and_the_note_wherever_it_was_named(client, field):
    first, second = named(field, "Being Mortal"), named(field, "Being mortal", "Ben Osei")

    keep(client, second, "2026-11-01", "Chapter 3.")

    kept = Reading.plain.filter(pk__in=[first.pk, second.pk])
    assert {(each.done_at.date(), each.note) for each in kept} == {
        (dt.date(2026, 11, 1), "Chapter 3.")
    }
    keep(client, first, "", "Chapter 3.")
    assert [thing.done_at for shelf in reading_list(field) for thing in shelf.things] == [None]


@pytest.mark.django_db
def test_a_day_to_come_is_refused_and_the_note_stays(client, field):
    refused = keep(client, named(field, "Being Mortal"), "2999-01-01", "Chapter 3.")

    assert refused.status_code == 422
    assert "still to come" in text_of(refused)
    assert "Chapter 3." in text_of(refused)


@pytest.mark.django_db
def test_a_note_kept_meanwhile_is_not_overwritten_and_both_are_shown(client, field):
    first, second = named(field, "Being Mortal"), named(field, "Being mortal", "Ben Osei")
    keep(client, second, "2026-11-01", "Chapter 3.", versions="1 1")

    late = keep(client, first, "2026-11-01", "Chapter 4.", versions="1 1")

    assert late.status_code == 409
    assert {each.note for each in Reading.plain.all()} == {"Chapter 3."}
    told = text_of(late).partition('class="stale"')[2]
    assert told.index("Chapter 4.") < told.index("Chapter 3.")
    assert "The day, yours" not in told
    assert 'name="versions" value="2 2"' in told


@pytest.mark.django_db
def test_only_links_to_the_web_can_be_followed(client, field):
    named(field, "Asha", kind="site", link="https://asha.org/")
    named(field, "Trap", "Ben Osei", kind="site", link="javascript:alert(1)")

    shown = page(client, field)

    assert 'href="https://asha.org/" rel="noopener noreferrer"' in shown
    assert "javascript:" not in shown


@pytest.mark.django_db
def test_the_list_goes_out_as_markdown(client, field):
    named(field, "Being Mortal", note="Chapter *3*")

    written = client.get(reverse("findings:reading_markdown", args=[field.pk])).content.decode()

    assert "## Books and articles" in written
    assert "Chapter \\*3\\*" in written
    assert "Ana Ruiz" in written


@pytest.mark.django_db
def test_before_anything_is_named_the_page_says_so(client, field):
    assert "Nobody has named anything yet." in page(client, field)
    assert "Nobody has named anything yet." in reading_report.as_text(field, reading_list(field))


@pytest.mark.django_db
def test_the_number_of_queries_does_not_grow(client, field, django_assert_num_queries):
    for number in range(12):
        named(field, f"Book {number}", f"Person {number}")
    page(client, field)

    with django_assert_num_queries(4):
        page(client, field)


@pytest.mark.django_db
def test_it_is_found_by_its_title_and_its_note(field):
    row = named(field, "Being Mortal", note="about frailty")

    hits = [
        hit for text in ("mortal", "frailty") for hit in search(actor=field.owner, text=text).hits
    ]

    assert [hit.id for hit in hits] == [row.interview_id] * 2


@pytest.mark.django_db
def test_programs_tick_it_off():
    caller = Caller()
    row = named(make_field(owner=caller.user), "Being Mortal")

    told = read(caller.patch(f"readings/{row.pk}", {"done_at": "2026-11-01T12:00:00Z"}))

    assert (told["done_at"][:10], told["note"]) == ("2026-11-01", "")
