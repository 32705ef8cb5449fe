"""Enough? What is missing, and how much new each visit brought."""

import datetime as dt
from fractions import Fraction

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.findings import curve, enough_report
from askaround.findings.models import Theme
from askaround.findings.queries.enough import enough
from askaround.findings.queries.on_field import marked_about
from askaround.findings.saturation import newness
from askaround.findings.tests.make import make_passage
from askaround.findings.tests.visits import make_visits
from askaround.findings.viewpoints import Viewpoint
from askaround.interviews.models import Answer, Interview
from askaround.interviews.tests.make import make_answer
from askaround.interviews.tests.pages import text_of
from askaround.people.tests.make import NOW, make_person
from askaround.questions.actions import make_starter_guide
from askaround.questions.starters import STARTER_GUIDES

pytestmark = pytest.mark.django_db

LONG = "They told me a great deal about it, at length. " * 10


def visited(seeker, *themes, text=LONG):
    """A visit for each word; its letters are the themes marked in it."""
    answers = make_visits(seeker, [text] * len(themes))
    field = answers[0].interview.career_field
    known = {}
    for answer, letters in zip(answers, themes, strict=True):
        for letter in letters:
            if letter not in known:
                known[letter] = Theme.plain.create(owner=seeker, career_field=field, name=letter)
            make_passage(answer=answer, words=text[:10], theme=known[letter])
    return field


def page(client, field):
    return text_of(client.get(reverse("findings:enough", args=[field.pk])))


def test_the_page_tells_the_measure_in_one_line(client, seeker):
    field = visited(seeker, "abc", "bcde", "aef", "gh", "ai", "bc")

    shown = page(client, field)

    assert "1 ÷ 8 = 13 %" in shown
    assert "there is still new to hear" in shown
    assert "saturation" not in shown.lower()
    assert shown.count("<rect") == 6
    assert shown.partition("<tbody>")[2].count("<tr>") == 6


def test_nothing_is_said_before_base_and_run(client, seeker):
    shown = page(client, visited(seeker, "ab", "c", "d", "e", "f"))

    assert "It takes one visit more" in shown
    assert "<rect" not in shown
    assert "<tbody>" not in shown


def test_what_is_missing_comes_before_the_numbers(client, seeker):
    shown = page(client, visited(seeker, *"abcdef"))

    places = [shown.find(f'id="{part}"') for part in ("next", "sides", "new")]
    assert -1 not in places
    assert places == sorted(places)


def test_each_side_has_a_curve_of_its_own(client, seeker):
    field = visited(seeker, *"abcdefg")
    boss = enough(seeker, field).visits[0].person
    make_person(owner=seeker, reports_to_id=boss)

    shown = page(client, field)

    assert shown.count("<svg viewBox") == 2
    assert shown.count("<rect") == 7 + 6
    assert "it takes 5 visits more to say" in shown


def test_a_visit_without_a_theme_is_not_counted_and_said_to_be(client, seeker):
    shown = page(client, visited(seeker, "ab", "c", "", "d", "e", "f", "a"))

    assert "0 ÷ 5" not in shown
    assert "1 ÷ 5 = 20 %" in shown
    assert "One visit has no theme marked yet" in shown


def test_thin_answers_are_warned_of(client, seeker):
    warned = page(client, visited(seeker, "a", "", "b", "c", "d", "a", "a", text="Said little."))
    not_warned = page(client, visited(seeker, *"abcdaa"))

    assert "take this with care" in warned
    assert "take this with care" not in not_warned


def test_marks_that_lost_their_words_bring_no_theme(seeker):
    field = visited(seeker, "a", "b")
    field.themes.get(name="b").passages.update(lost_at=NOW)

    assert len(enough(seeker, field).counted) == 1


def test_a_theme_is_counted_where_it_was_heard_about_this_work(seeker):
    field, other = visited(seeker, "a", "b"), make_field(owner=seeker, name="Teaching")
    moved = enough(seeker, field).visits[1].pk
    Interview.plain.filter(pk=moved).update(career_field=other)
    field = type(field).plain.get(pk=field.pk)

    assert [len(visit.themes) for visit in enough(seeker, field).visits] == [1]
    assert [(theme.name, theme.passages) for theme in marked_about(field).themes] == [("a", 1)]


def test_notes_beside_the_questions_and_the_story_are_written_down_too(seeker):
    few, beside, story = make_visits(seeker, ["Little."] * 3)
    make_answer(interview=beside.interview, question=None, text=LONG)
    Interview.plain.filter(pk=story.interview_id).update(story=LONG)

    told = enough(seeker, few.interview.career_field)

    assert [visit.thin for visit in told.visits] == [True, False, False]
    assert told.visits[1].written == len("Little.") + len(LONG)


def test_whoever_is_above_somebody_met_is_named_next(client, seeker):
    answers = make_visits(seeker, [LONG] * 2)
    field = answers[0].interview.career_field
    boss = make_person(owner=seeker, name="Helen Strand")
    person = answers[0].interview.person
    person.reports_to = boss
    person.save()

    told = enough(seeker, field)

    assert (told.next_viewpoint, told.next_person) == (Viewpoint.SUPERVISOR, (boss.pk, boss.name))
    assert "Helen Strand" in page(client, field).partition('id="sides"')[0]


def test_the_list_of_questions_tells_from_where_somebody_sees_it(seeker):
    answers = make_visits(seeker, [LONG] * 3)
    for answer, starter in zip(answers, STARTER_GUIDES, strict=True):
        answer.interview.guide = make_starter_guide(owner=seeker, starter=starter)
        answer.interview.save()

    told = enough(seeker, answers[0].interview.career_field)

    assert [visit.viewpoint for visit in told.visits] == ["doer", "supervisor", "newcomer"]


def test_the_next_question_is_one_that_nobody_answered(seeker):
    field = visited(seeker, "a")

    told = enough(seeker, field)

    asked = {answer.question_id for answer in Answer.plain.filter(interview=told.visits[0].pk)}
    assert told.next_question is not None
    assert told.next_question.pk not in asked


def test_without_visits_the_page_leads_to_whom_to_ask(client, seeker):
    shown = page(client, make_field(owner=seeker))

    assert "haven't visited anybody" in shown.replace("&#x27;", "'")


@pytest.mark.parametrize("many", [3, 14])
def test_the_page_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    field = visited(seeker, *["ab"] * many)
    page(client, field)

    with django_assert_max_num_queries(8):
        page(client, field)


def test_a_program_is_told_the_same(seeker):
    told = enough_report.as_dict(field := visited(seeker, *"abcdea"), enough(seeker, field))

    assert told["runs"] == [{"first": 5, "last": 6, "new_themes": 1, "share": 0.25}]
    assert [visit["new_themes"] for visit in told["visits"]] == [1, 1, 1, 1, 1, 0]
    assert told["next"]["viewpoint"] == "supervisor"


def test_bars_and_the_line_are_drawn_to_the_same_measure():
    told = curve.drawn(newness([{1, 2}, {2}, {3}, {1}, {4}, {4}]))

    assert told is not None
    assert [bar.height for bar in told.bars] == [20, 0, 10, 0, 10, 0]
    assert [bar.in_base for bar in told.bars] == [True] * 4 + [False] * 2
    assert told.line.split()[0].endswith(",20.0")
    assert told.line.split()[-1].endswith(",0.0")


@pytest.mark.parametrize(
    ("new", "of", "said"), [(1, 8, "13 %"), (0, 3, "0 %"), (1, 300, "under 1 %"), (3, 2, "150 %")]
)
def test_shares_are_told_in_whole_per_cent(new, of, said):

    assert enough_report.percent(Fraction(new, of)) == said


def test_the_days_of_the_visits_give_their_order(seeker):
    field = visited(seeker, "a", "ab")
    _first, second = enough(seeker, field).visits
    Interview.plain.filter(pk=second.pk).update(held_at=NOW - dt.timedelta(days=1))

    assert enough(seeker, type(field).plain.get(pk=field.pk)).newness.new == (2, 0)
