"""The job description: its page, what is done to its lines, its files, the API."""

import json
import re
from html import escape

import pytest
from django.urls import reverse

from askaround.api.tests.make import Caller, read
from askaround.findings import job_document
from askaround.findings.actions import add_job_line, move_job_line
from askaround.findings.actions.job import Which
from askaround.findings.models import JobLine
from askaround.findings.queries.job_description import job_description
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.models import Person
from askaround.people.tests.make import make_person
from askaround.questions.models import Question

pytestmark = pytest.mark.django_db

ROUNDS = "Rounds with the doctors every morning."
WHOSE = re.compile(r'<summary>.*?<span class="meta">(.*?)</span>')
SAID = [f"{ROUNDS} Then the forms.", "Every morning rounds with the doctors."]


@pytest.fixture
def tasks():
    return Question.plain.get(slug="key-tasks", owner=None)


@pytest.fixture
def field(seeker, tasks):
    return make_visits(seeker, SAID, question=tasks)[0].interview.career_field


def page(client, field):
    return text_of(client.get(reverse("findings:job", args=[field.pk])))


def do(client, field, what, said=ROUNDS, **more):
    sent = {"do": what, "section": "tasks", "said": said} | more
    return client.post(reverse("findings:job_line", args=[field.pk]), sent)


def shown(field):
    return [line.text for line in job_description(field).part("tasks")]


def test_each_line_says_whose_words_it_is_made_of_and_leads_to_them(client, field):
    told = page(client, field)

    assert "From what 2 people said" in told
    assert WHOSE.findall(told) == ["Person 00, Person 01", "Person 00"]
    assert told.count("#answer-") == 3


def test_of_many_people_a_line_says_how_many(client, seeker, field, tasks):
    make_visits(seeker, [ROUNDS], field=field, question=tasks)

    assert WHOSE.findall(page(client, field))[0] == "3 people"


def test_a_line_is_said_in_ones_own_words_and_back_again(client, field):
    do(client, field, "word", text="Morning rounds")
    assert shown(field)[0] == "Morning rounds"

    do(client, field, "as_said")
    assert shown(field)[0] == ROUNDS


def test_a_line_left_out_comes_back(client, field):
    do(client, field, "leave_out")
    assert shown(field) == ["Then the forms."]

    client.post(reverse("findings:job_line_back", args=[JobLine.plain.get().pk]))
    assert shown(field) == [ROUNDS, "Then the forms."]


def test_lines_are_moved_and_stay_there_when_more_is_said(client, seeker, field, tasks):
    do(client, field, "down")
    make_visits(seeker, ["Calling the families at night."], field=field, question=tasks)

    assert shown(field) == ["Then the forms.", ROUNDS, "Calling the families at night."]


def test_any_moves_leave_the_lines_in_the_order_they_were_moved_to(seeker, field, tasks):
    said = [f"Chore number {number} takes a morning." for number in ["one", "two", "three", "four"]]
    make_visits(seeker, said, field=field, question=tasks)
    expected = shown(field)

    for place, by in ((0, 1), (5, -1), (3, -2), (1, 3), (4, 1), (2, -1)):
        lines = [Which("tasks", words) for words in expected]
        move_job_line(career_field=field, shown=lines, place=place, by=by)
        expected.insert(place + by, expected.pop(place))
        assert shown(field) == expected


def test_moving_a_line_writes_only_those_before_it(field, django_assert_num_queries):
    lines = [Which("tasks", f"Line {number}") for number in range(100)]

    with django_assert_num_queries(2 + 2):  # with the two of a savepoint
        move_job_line(career_field=field, shown=lines, place=20, by=-1)

    assert JobLine.plain.count() == 21


def test_a_line_of_ones_own_is_added_changed_and_deleted(client, field):
    client.post(
        reverse("findings:job", args=[field.pk]), {"section": "tasks", "text": "Night shifts"}
    )
    row = JobLine.plain.get()
    do(client, field, "word", said="", own=str(row.pk), text="Nights, too")
    assert shown(field)[-1] == "Nights, too"

    do(client, field, "delete", said="", own=str(row.pk))
    assert "Nights, too" not in shown(field)


def test_a_line_too_long_is_refused_and_nothing_is_lost(client, field):
    refused = do(client, field, "word", text="long " * 500)

    assert refused.status_code == 422
    assert "long long long" in text_of(refused)
    assert not JobLine.plain.exists()


def test_a_line_worded_meanwhile_is_refused_with_both_wordings(client, field):
    do(client, field, "word", text="Morning rounds", version=0)

    late = do(client, field, "word", text="Rounds at eight", version=0)

    assert late.status_code == 409
    assert shown(field)[0] == "Morning rounds"
    told = text_of(late).partition('class="stale"')[2]
    assert told.index("Rounds at eight") < told.index("Morning rounds")
    assert 'name="version" value="1"' in told


def test_a_line_that_is_gone_is_told(client, field):
    do(client, field, "leave_out", said="Nobody said this.")

    assert "That line is gone." in page(client, field)


def test_nothing_that_was_said_or_typed_is_markup(client, seeker, field, tasks):
    make_visits(seeker, [HOSTILE, HOSTILE, "Alone."], field=field, question=tasks)
    Person.plain.filter(owner=seeker).update(name=HOSTILE)
    add_job_line(career_field=field, section="tasks", text=f"{HOSTILE} Mine.")

    told = page(client, field)

    assert HOSTILE not in told
    assert told.count(escape(HOSTILE)) > 15


def test_before_anything_is_said_the_page_says_so(client, seeker):
    field = make_visits(seeker, ["Hm."])[0].interview.career_field

    assert "No line yet." in page(client, field)


def test_the_document_names_who_said_it_or_leaves_the_names_out(client, field):
    address = reverse("findings:job_markdown", args=[field.pk])

    told = client.get(address).content.decode()
    bare = client.get(address, {"names": "no"}).content.decode()

    assert "only Person 00" in told
    assert "Person" not in bare
    assert "one person's word" in bare


def test_the_pdf_is_one(client, field):
    sent = client.get(reverse("findings:job_pdf", args=[field.pk]))

    assert sent.content.startswith(b"%PDF")
    assert "attachment" in sent["Content-Disposition"]


def test_without_names_nobody_is_named_inside_a_sentence_either(client, seeker, field, tasks):
    make_person(owner=seeker, name="Priya Raman")
    make_visits(seeker, ["Same pay as Priya said."], field=field, question=tasks)
    address = reverse("findings:job_markdown", args=[field.pk])

    named = client.get(address).content.decode()
    nameless = client.get(address, {"names": "no"}).content.decode()

    assert "Priya" in named
    assert "Same pay as Person" in nameless
    assert "Priya" not in nameless


def test_the_number_of_queries_does_not_grow_with_the_visits(
    client, seeker, field, tasks, django_assert_num_queries
):
    make_visits(seeker, SAID * 5, field=field, question=tasks)
    address = reverse("findings:job", args=[field.pk])
    client.get(address)

    with django_assert_num_queries(6):
        client.get(address)


@pytest.mark.parametrize(("kind", "begins"), [("md", b"# Job description"), ("pdf", b"%PDF")])
def test_programs_get_it_as_a_file(tasks, kind, begins):
    caller = Caller()
    field = make_visits(caller.user, SAID, question=tasks)[0].interview.career_field

    sent = caller.get(f"career-fields/{field.pk}/job-description?as={kind}")

    assert sent.content.startswith(begins)


def test_programs_get_its_lines(tasks):
    caller = Caller()
    field = make_visits(caller.user, SAID, question=tasks)[0].interview.career_field

    told = read(caller.get(f"career-fields/{field.pk}/job-description"))

    assert told == json.loads(job_document.as_json(field, job_description(field)))
    assert [line["one_voice"] for line in told["sections"][0]["lines"]] == [False, True]
    assert (told["count"], told["sections"][0]["count"], told["next"]) == (2, 2, None)
