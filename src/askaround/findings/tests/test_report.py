"""The report: an essay whose every figure and quotation leads back, with names or without."""

import datetime as dt

import pytest

from askaround.careers.tests.make import make_field
from askaround.findings.report import as_dict, as_file, report_of
from askaround.findings.tests.make import (
    make_decision,
    make_finding,
    make_passage,
    make_plan_step,
    make_reason,
)
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import make_detail, make_organisation, make_person

pytestmark = pytest.mark.django_db

SAID = "Ask Ana about nights. It pays £28,000 a year, and Ruiz knows why."


def page(client, field, **asked):
    return text_of(client.get(f"/fields/{field.pk}/report/", asked))


def part(shown, name):
    return shown.partition(f'<section id="{name}"')[2].partition("</section>")[0]


@pytest.fixture
def said(seeker):
    """Two visits: what they said is marked, found, decided on and planned from."""
    seeker.first_name = "Maya"
    seeker.save()
    answers = make_visits(seeker, [SAID, "The nights are long at St. Mary's."])
    ana = answers[0].interview.person
    ana.name, ana.title = "Ana Ruiz", "nurse"
    ana.organisation = make_organisation(owner=seeker, name="St. Mary's Hospital")
    ana.save()
    make_detail(person=ana, kind="phone", value="+44 20 7946 0123")
    return answers


@pytest.fixture
def field(said):
    field = said[0].interview.career_field
    field.why = "Since Ana Ruiz told me of her nights (ana@example.org, 020 7946 0123)."
    field.save()
    passage = make_passage(answer=said[1], words="nights are long", mark="puts_me_off")
    finding = make_finding(career_field=field, text="nights are hard", passages=[passage])
    decision = make_decision(career_field=field, outcome="no", sentence="Not for me")
    make_reason(decision=decision, text="It puts me off", passage=passage)
    make_plan_step(career_field=field, text="Ring Ana", finding=finding)
    return field


def test_it_tells_the_whole_way_in_its_order(client, field):
    shown = page(client, field)

    parts = ["aim", "people", "agree", "numbers", "felt", "decision", "next", "notes"]
    places = [shown.find(f'id="{name}"') for name in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_every_superscript_has_a_note_that_leads_to_the_words(field, said):
    essay = report_of(field)
    led_to = {n for part in essay.parts for line in part.lines for n in line.notes}

    assert led_to == {note.number for note in essay.notes}
    assert all(note.href for note in essay.notes)
    assert any(str(said[1].pk) in note.href for note in essay.notes)


def test_every_quotation_and_figure_leads_back(field):
    essay = report_of(field)
    figures = [p for p in essay.parts if p.key == "numbers"]

    assert all(line.notes for p in essay.parts for line in p.lines if line.kind == "quote")
    assert all(line.notes for p in figures for line in p.lines if line.kind == "item")


def test_a_figure_is_read_in_its_sentence(field):
    essay = report_of(field)

    (item,) = [
        line for p in essay.parts if p.key == "numbers" for line in p.lines if line.kind == "item"
    ]
    (number,) = item.notes
    assert essay.notes[number - 1].words == "It pays £28,000 a year, and Ruiz knows why."


def test_a_reason_quotes_the_words_it_rests_on(client, field):
    shown = part(page(client, field), "decision")

    assert "Not for me" in shown
    assert "“nights are long”" in shown


def test_a_nearly_empty_one_reads_well(client, seeker):
    field = make_field(owner=seeker, name="Baking")

    shown = page(client, field)

    assert "I have spoken to nobody yet." in shown
    assert "decided yet." in part(shown, "decision")
    assert 'id="notes"' not in shown
    assert 'id="agree"' not in shown


def test_names_are_left_out_of_every_text(client, field, said):
    make_passage(answer=said[0], words="Ask Ana about nights.", mark="draws_me")
    shown = page(client, field, names="no").partition('<article class="report">')[2]
    essay = shown.partition("</article>")[0]

    for name in ("Ana", "Ruiz", "Mary", "example.org", "7946", "Person 01"):
        assert name not in essay
    assert "Person 1, Nurse at Workplace 1" in essay
    assert "Ask Person 1 about nights." in essay


@pytest.mark.parametrize("kind", ["pdf", "md"])
def test_the_file_leaves_names_out_too(client, field, kind):
    sent = client.get(f"/fields/{field.pk}/report.{kind}", {"names": "no"})

    assert sent.status_code == 200
    assert "Ana" not in sent.headers["Content-Disposition"]
    if kind == "md":
        assert "Ruiz" not in sent.content.decode()
    else:
        assert sent.content.startswith(b"%PDF")


def test_what_may_be_a_name_still_is_said(client, seeker):
    (answer,) = make_visits(seeker, ["You should ask Levy about it."])
    make_passage(answer=answer, mark="draws_me")

    shown = page(client, answer.interview.career_field, names="no")

    assert "These may be names still: Levy." in shown


def test_names_of_the_whole_notebook_are_left_out(field, said, seeker):
    make_person(owner=seeker, name="Zebedee Okonkwo")
    make_passage(answer=said[0], words="Ask Ana", mark="draws_me")
    field.why = "Okonkwo said so."

    assert "Okonkwo" not in "".join(report_of(field, names=False).texts())


def test_words_are_shown_as_words(client, seeker):
    (answer,) = make_visits(seeker, [HOSTILE])
    make_passage(answer=answer, mark="unsure")

    assert HOSTILE not in page(client, answer.interview.career_field)


def test_the_pdf_is_set_on_both_papers(field, seeker):
    essay = report_of(field)

    a4, letter = (as_file(essay, kind="pdf", owner=seeker, paper=p) for p in ("a4", "letter"))

    assert a4.startswith(b"%PDF")
    assert a4 != letter


def test_programs_get_notes_with_the_answers_they_stand_in(field, said):
    told = as_dict(field, report_of(field))

    assert {note["answer"] for note in told["notes"]} >= {str(said[1].pk)}
    assert told["names"] is True


@pytest.mark.parametrize("many", [2, 12])
def test_it_takes_as_many_queries_whatever_there_is(
    client, seeker, django_assert_max_num_queries, many
):
    answers = make_visits(seeker, ["The nights are long."] * many)
    field = answers[0].interview.career_field
    decision = make_decision(career_field=field)
    for answer in answers:
        passage = make_passage(answer=answer, words="nights", mark="draws_me")
        make_finding(career_field=field, passages=[passage])
        make_reason(decision=decision, passage=passage)
        make_plan_step(career_field=field, interview=answer.interview)
    page(client, field)

    with django_assert_max_num_queries(20):
        page(client, field)


def test_another_day_is_told_on_the_clock_of_the_visit(field, said):
    visit = said[0].interview
    visit.time_zone = "Pacific/Auckland"
    visit.held_at = dt.datetime(2026, 11, 4, 20, 0, tzinfo=dt.UTC)
    visit.save()

    essay = report_of(field)

    people = next(p for p in essay.parts if p.key == "people")
    assert any("November 5" in line.beside for line in people.lines)


@pytest.mark.parametrize(("visits", "named", "more"), [(13, 13, ""), (14, 12, "And in 2 more")])
def test_many_visits_are_a_dozen_by_name_and_then_how_many_more(
    client, seeker, visits, named, more
):
    field = make_visits(seeker, ["Nights."] * visits)[0].interview.career_field

    people = part(page(client, field), "people")

    assert people.count('class="report-item"') == named
    assert more in people
