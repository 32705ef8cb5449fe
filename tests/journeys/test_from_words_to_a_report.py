"""The sample from what people said to a report one would hand on: each figure leads back to the words."""

import datetime as dt
import html
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.db import transaction
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoDbBlocker

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.exchange.demo.load import load
from askaround.findings.report import Essay, Line, Note, as_file, report_of
from askaround.interviews.models import Interview
from askaround.people.models import Organisation
from askaround.questions.bank import BY_SLUG
from askaround.testing.make import make_user

NOW = dt.datetime(2026, 11, 24, 16, 10, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def seeker(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[User]:
    """Whose sample it is, loaded once and taken away after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        owner = make_user(first_name="Robin", time_zone="America/New_York", country="US")
        load(owner=owner, at=NOW)
        yield owner
        transaction.set_rollback(True)


@pytest.fixture
def trees(seeker: User) -> CareerField:
    """The line of work that was decided."""
    return CareerField.objects.owned_by(seeker).get(name="Tree care")


@pytest.fixture
def browser(client: Client, seeker: User) -> Client:
    client.force_login(seeker)
    return client


def words_of(page: str) -> str:
    """What a page says, without its markup, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def close(text: str) -> str:
    """A text by its letters and figures alone: lines and quotation marks are set differently."""
    return re.sub(r"\W+", "", text).casefold()


def page(browser: Client, address: str) -> str:
    response = browser.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_the_way_to_the_report_says_what_was_said(browser: Client, trees: CareerField) -> None:
    """Pay, the way in, the fit, the decision and its plan, each on its own page."""
    at = trees.get_absolute_url()
    says = {
        f"{at}numbers/": ["$17 to $38", "$21 to $29", "$46,000 to $76,000", "Dale Pruett"],
        f"{at}job-description/": ["Knots, and which of them not to trust"],
        f"{at}reading/": ["Ropes and Branches, Edda Voss"],
        f"{at}fit/": ["A wage I can plan with", "Living off what I sell"],
        at: ["never dry", "Much more"],
        f"{at}compare/?question={BY_SLUG['knowledge-and-skills'].id}": ["skill is looking up"],
        f"{at}enough/": ["Have you heard enough?", "visits"],
        f"{at}decision/": ["Trees, but hands first", "what my knees will say"],
        f"{at}plan/": ["Spend one Saturday on the ground", "blindfold"],
        f"{at}decision/tell/": ["Hyun-woo Park", "Walt Greer"],
    }
    for address, expected in says.items():
        shown = words_of(page(browser, address))
        assert [each for each in expected if each not in shown] == [], address


def test_every_figure_of_the_report_leads_back_to_the_words(
    browser: Client, seeker: User, trees: CareerField
) -> None:
    for field in CareerField.objects.owned_by(seeker):
        essay = report_of(field)
        shown = page(browser, f"{field.get_absolute_url()}report/")
        pages = {path_of(note): page(browser, path_of(note)) for note in essay.notes}
        assert [line.text for line in figures_without_a_note(essay)] == []
        for note in essay.notes:
            assert f'href="#note-{note.number}"' in shown
            assert html.escape(note.href) in shown
            assert close(note.words or note.who.split(",")[0]) in close(
                place(pages[path_of(note)], note)
            ), note


def figures_without_a_note(essay: Essay) -> list[Line]:
    """What stands in the parts that tell what was said, names a figure or quotes, and leads nowhere."""
    told = {"agree", "differ", "numbers", "ways_in", "fit", "felt"}
    lines = [line for part in essay.parts if part.key in told for line in part.lines]
    return [
        line
        for line in lines
        if not line.notes and (line.kind == "quote" or re.search(r"\d", line.text))
    ]


def path_of(note: Note) -> str:
    return note.href.partition("#")[0]


def place(shown: str, note: Note) -> str:
    """What stands where a note leads to: the answer, or the whole record."""
    _path, _, anchor = note.href.partition("#")
    if not anchor:
        return words_of(shown)
    assert f'id="{anchor}"' in shown, anchor
    after = shown.split(f'id="{anchor}"')[1]
    return words_of(after.split('id="answer-')[0])


def test_each_number_of_the_report_stands_in_the_words_it_rests_on(trees: CareerField) -> None:
    essay = report_of(trees)
    notes = {note.number: note for note in essay.notes}
    [numbers] = [part for part in essay.parts if part.key == "numbers"]
    for line in numbers.lines:
        words = " ".join(notes[number].words for number in line.notes)
        if line.kind == "item":
            assert [n for n in re.findall(r"[\d,.]+", line.text) if n not in words] == [], line


def test_the_report_says_the_same_on_the_page_on_paper_and_in_markdown(
    browser: Client, seeker: User, trees: CareerField
) -> None:
    essay = report_of(trees)
    shown = close(words_of(page(browser, f"{trees.get_absolute_url()}report/")))
    paper = close(pdf_text(as_file(essay, kind="pdf", owner=seeker)))
    markdown = close(as_file(essay, kind="md", owner=seeker).decode())
    for line in (line for part in essay.parts for line in part.lines):
        words = close(line.text)
        assert words[:40] in shown, line.text
        assert words[:40] in paper, line.text
        assert words[:40] in markdown, line.text
    assert "Trees, but hands first" in essay.parts[-2].lines[0].text


def test_the_report_without_names_names_nobody_anywhere(
    browser: Client, seeker: User, trees: CareerField
) -> None:
    essay = report_of(trees, names=False)
    shown = words_of(page(browser, f"{trees.get_absolute_url()}report/?names=no"))
    said = [
        shown.partition("What I found out")[2],
        pdf_text(as_file(essay, kind="pdf", owner=seeker)),
        as_file(essay, kind="md", owner=seeker).decode(),
    ]
    met = Interview.objects.owned_by(seeker).filter(career_field=trees, held_at__isnull=False)
    names = {part for row in met for part in row.person.name.split() if len(part) > 3}
    places = set(Organisation.objects.owned_by(seeker).values_list("name", flat=True))
    for text in said:
        assert [each for each in names | places | {"Robin"} if each in text] == []
        assert "the ten minutes of looking up" in " ".join(text.split())


def pdf_text(data: bytes) -> str:
    return "\n".join(each.extract_text() for each in PdfReader(BytesIO(data)).pages)
