"""What pages read of one conversation."""

import pytest

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews import actions
from askaround.interviews.queries.given import given_at
from askaround.interviews.queries.record import (
    answers_in_order,
    likely_field,
    names_given,
    own_fields,
    reach,
)
from askaround.interviews.tests.make import (
    make_answer,
    make_interview,
    make_promise,
    make_research_note,
)
from askaround.people.tests.make import (
    NOW,
    make_ask,
    make_detail,
    make_mark,
    make_organisation,
    make_person,
    make_referral,
)
from askaround.questions.models import Question
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


def test_what_was_given_is_read_in_one_query(django_assert_num_queries):
    interview = make_interview()
    note = make_research_note(interview=interview, link="https://www.example.org/report")
    promise = make_promise(interview=interview)
    actions.keep_promise(promise=promise, at=NOW)
    advice = actions.add_advice(interview=interview, text="Read the journal.")
    related = actions.name_related_field(interview=interview, name="Surveying")
    made = actions.explore_related_field(related=related)
    make_promise(text="Somebody else's")

    with django_assert_num_queries(1):
        given = given_at(interview)

    assert [(each.row, each.words, each.site) for each in given.research] == [
        (note.pk, note.text, "example.org")
    ]
    assert [(each.row, each.day, each.done) for each in given.promises] == [
        (promise.pk, promise.due_on, NOW)
    ]
    assert [(each.row, each.words) for each in given.advice] == [(advice.pk, advice.text)]
    assert [(each.words, each.field) for each in given.related] == [("Surveying", made.pk)]


def test_promises_come_by_the_day_they_are_due():
    interview = make_interview()
    later = make_promise(interview=interview, due_on="2026-12-01")
    sooner = make_promise(interview=interview, due_on="2026-11-05")
    assert [each.row for each in given_at(interview).promises] == [sooner.pk, later.pk]


def test_answers_come_in_the_order_they_were_asked_then_of_the_bank_then_the_unplanned():
    interview = make_interview()
    bank = {q.slug: q for q in Question.objects.visible_to(interview.owner)}
    own = make_question(owner=interview.owner)
    guide = make_guide(owner=interview.owner, questions=[bank["pay"], own, bank["advice"]])
    interview.guide = guide
    interview.save()
    asked = [None, bank["typical-day"], bank["advice"], bank["challenges"], own, bank["pay"]]
    for question in asked:
        make_answer(interview=interview, question=question)
    found = [answer.question for answer in answers_in_order(interview)]
    assert found == [
        bank["pay"], own, bank["advice"], bank["typical-day"], bank["challenges"], None
    ]  # fmt: skip


def test_the_address_of_the_place_stands_in_for_a_persons_own():
    place = make_organisation(address="1 Praed Street")
    person = make_person(owner=place.owner, organisation=place)
    assert reach(person).addresses == ["1 Praed Street"]
    make_detail(person=person, kind="address", value="2 Mill Lane")
    assert reach(person).addresses == ["2 Mill Lane"]


def test_names_given_are_those_of_this_conversation_alone():
    interview = make_interview()
    make_referral(ask=make_ask(asked=interview.person))
    given = actions.name_people(interview=interview, names=["Maria Lopez"], at=NOW)
    assert names_given(interview) == given


def test_the_likely_field_is_the_one_asked_for_then_marked_then_named_for_then_the_newest():
    seeker = make_user()
    marked, named, wanted = (make_field(owner=seeker, name=name) for name in "abc")
    newest = make_field(owner=seeker, name="d")
    person = make_person(owner=seeker)
    fields = own_fields(seeker)
    assert likely_field(person, fields) == newest
    ask = make_ask(asked=make_person(owner=seeker), career_field=named)
    make_referral(ask=ask, person=person)
    assert likely_field(person, fields) == named
    make_mark(person=person, career_field=marked)
    assert likely_field(person, fields) == marked
    assert likely_field(person, fields, str(wanted.pk)) == wanted
    assert likely_field(person, fields, "nonsense") == marked
