"""Marking words, and keeping the marks on them while the answer is edited."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.findings import actions
from askaround.findings.models import Passage, SetAside
from askaround.findings.tests.make import make_passage, make_theme
from askaround.interviews.actions import edit_answer
from askaround.interviews.models import Answer
from askaround.interviews.tests.make import make_answer

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
SAID = "Nobody does nights alone. Nights are shared."
DRAWS = Passage.Mark.DRAWS_ME


@pytest.fixture
def answer():
    return make_answer(text=SAID)


def edited(passage, text, at=NOW):
    edit_answer(answer=Answer.plain.get(pk=passage.answer_id), text=text, at=at)
    passage.refresh_from_db()
    return passage


def test_words_are_marked_without_the_blanks_around_them(answer):
    passage = actions.mark(answer=answer, start=6, end=12, mark=DRAWS)

    assert (passage.start, passage.end, passage.words) == (7, 11, "does")


def test_the_same_mark_twice_is_one(answer):
    one = actions.mark(answer=answer, start=0, end=6, mark=DRAWS)
    other = actions.mark(answer=answer, start=0, end=6, mark=DRAWS)

    assert (one, Passage.plain.count()) == (other, 1)


def test_marks_may_overlap(answer):
    theme = make_theme(career_field=answer.interview.career_field)
    actions.mark(answer=answer, start=0, end=24, theme=theme)
    actions.mark(answer=answer, start=12, end=30, mark=DRAWS)

    assert Passage.plain.count() == 2


def test_words_that_moved_since_they_were_read_are_marked_where_they_stand(answer):
    passage = actions.mark(answer=answer, start=30, end=36, words="nights", mark=DRAWS)

    assert SAID[passage.start : passage.end] == "nights"


def test_words_that_stand_no_longer_are_not_marked(answer):
    with pytest.raises(actions.NotThere):
        actions.mark(answer=answer, start=0, end=6, words="Someone", mark=DRAWS)


@pytest.mark.parametrize(("start", "end"), [(0, 99), (6, 7), (9, 9), (12, 8)])
def test_no_words_are_no_mark(answer, start, end):
    with pytest.raises(actions.NotThere):
        actions.mark(answer=answer, start=start, end=end, mark=DRAWS)


@pytest.mark.parametrize("again", ["éclairs", "ÉCLAIRS ", "E\u0301clairs"])
def test_a_theme_is_the_same_in_any_case_and_with_any_accents(answer, again):
    field = answer.interview.career_field
    theme = actions.add_theme(career_field=field, name="Éclairs")
    other = actions.add_theme(career_field=field, name="Buns")

    assert actions.add_theme(career_field=field, name=again) == theme
    with pytest.raises(actions.NameTaken):
        actions.rename_theme(theme=other, name=again)


def test_a_theme_of_another_line_of_work_is_refused(answer):
    elsewhere = make_theme(owner=answer.owner)

    with pytest.raises(actions.NotThere):
        actions.mark(answer=answer, start=0, end=6, theme=elsewhere)


def test_an_edit_before_the_words_moves_the_mark(answer):
    passage = edited(make_passage(answer=answer, words="Nights"), f"Well: {SAID}")

    assert f"Well: {SAID}"[passage.start : passage.end] == "Nights"
    assert passage.lost_at is None


def test_a_mark_whose_words_went_is_flagged_and_keeps_them(answer):
    passage = edited(make_passage(answer=answer, words="alone"), SAID.replace("alone", "together"))

    assert (passage.lost_at, passage.words) == (NOW, "alone")


def test_it_is_flagged_with_the_day_it_lost_them(answer):
    passage = edited(make_passage(answer=answer, words="alone"), SAID.replace("alone", "together"))

    assert edited(passage, "Something else", at=LATER).lost_at == NOW


def test_a_mark_is_found_again_when_its_words_come_back(answer):
    passage = edited(make_passage(answer=answer, words="alone"), SAID.replace("alone", "together"))

    assert edited(passage, SAID, at=LATER).lost_at is None
    assert SAID[passage.start : passage.end] == "alone"


def test_taking_a_mark_off_can_be_undone(answer):
    passage = make_passage(answer=answer)

    bundle = actions.take_off(passage=passage, at=NOW)

    assert not Passage.plain.exists()
    assert bundle.title.startswith("“Nobody does nights")


def test_a_sentence_is_set_aside_once(answer):
    theme = make_theme(career_field=answer.interview.career_field)
    for _ in range(2):
        actions.set_aside(theme=theme, answer=answer, words="x" * 900)

    assert len(SetAside.plain.get().words) == 500


EDIT = st.tuples(st.integers(0, 60), st.integers(0, 8), st.text(alphabet="abn \n🙂", max_size=6))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(EDIT, min_size=1, max_size=4), start=st.integers(0, 30))
def test_after_any_edits_a_mark_stands_on_its_words_or_says_that_it_lost_them(
    edits: list[tuple[int, int, str]], start: int
):
    answer = make_answer(text=SAID)
    passage = actions.mark(answer=answer, start=start, end=start + 9, mark=DRAWS)
    words, text = passage.words, SAID

    for at, remove, insert in edits:
        text = text[:at] + insert + text[at + remove :]
        edited(passage, text)

        assert passage.words == words
        assert passage.lost_at or text[passage.start : passage.end] == words
        assert words in text or passage.lost_at
