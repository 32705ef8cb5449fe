"""Research notes, and the list of questions of one visit."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from askaround.interviews import actions
from askaround.interviews.tests.make import make_interview, make_research_note
from askaround.people.tests.make import NOW
from askaround.questions.models import Guide
from askaround.questions.starters import FIRST_CONVERSATION, STARTER_GUIDES
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


def test_a_research_note_keeps_where_it_came_from():
    note = actions.add_research_note(
        interview=make_interview(), text="24 beds", source="annual report", link="https://x.example"
    )
    assert (note.text, note.source, note.link) == ("24 beds", "annual report", "https://x.example")


def test_an_empty_research_note_is_refused():
    with pytest.raises(ValidationError):
        actions.add_research_note(interview=make_interview(), text="  ")


def test_a_research_note_can_be_changed_and_erased():
    note = make_research_note()
    actions.change_research_note(note=note, expected=1, text="26 beds")
    assert note.text == "26 beds"
    actions.delete_research_note(note=note, at=NOW)
    assert not note.interview.research_notes.exists()


def test_the_first_change_to_a_visit_without_a_list_starts_from_the_first_one():
    interview = make_interview()
    guide = actions.own_guide(interview=interview)
    assert tuple(guide.places.values_list("question__slug", flat=True)) == FIRST_CONVERSATION.slugs
    assert interview.guide == guide


def test_a_kept_set_is_copied_when_it_is_chosen():
    interview = make_interview()
    question = make_question(owner=interview.owner)
    kept = make_guide(owner=interview.owner, questions=[question], reusable=True)
    actions.choose_guide(interview=interview, guide=kept)
    assert interview.guide not in (None, kept)
    assert [place.question for place in interview.guide.places.all()] == [question]


def test_a_list_that_serves_another_visit_is_copied():
    first, second = make_interview(), None
    guide = actions.own_guide(interview=first)
    second = make_interview(owner=first.owner)
    actions.choose_guide(interview=second, guide=guide)
    assert second.guide != first.guide


def test_choosing_another_list_leaves_no_orphan():
    interview = make_interview()
    actions.own_guide(interview=interview)
    actions.start_from(interview=interview, starter=STARTER_GUIDES[1])
    assert Guide.plain.count() == 1


def test_somebody_elses_list_counts_as_missing():
    with pytest.raises(Guide.DoesNotExist):
        actions.choose_guide(interview=make_interview(), guide=make_guide())


def test_a_sheet_can_be_marked_ready_and_not_ready():
    interview = make_interview()
    assert actions.mark_ready(interview=interview, at=NOW).prepared_at == NOW
    again = actions.mark_ready(interview=interview, at=NOW + dt.timedelta(seconds=1))
    assert again.prepared_at == NOW
    assert actions.mark_ready(interview=interview, at=None).prepared_at is None
