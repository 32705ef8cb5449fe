"""Changing questions, and the sets made of them."""

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.owned import Stale
from askaround.accounts.tests.make import make_user
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.people.tests.make import NOW
from askaround.questions import actions
from askaround.questions.models import Guide, Question
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


def texts(guide: Guide) -> list[str]:
    return [place.question.text for place in guide.places.select_related("question")]


def test_a_question_of_ones_own_joins_the_bank():
    seeker = make_user()
    question = actions.add_question(owner=seeker, text="  What would you   not do again? ")
    assert question in Question.objects.visible_to(seeker)
    assert question.text == "What would you   not do again?"
    assert question.group == "own"


def test_the_same_words_typed_twice_are_one_question():
    seeker = make_user()
    first = actions.add_question(owner=seeker, text="Why stay?")
    assert actions.add_question(owner=seeker, text="Why stay?") == first


def test_a_question_without_words_is_refused():
    with pytest.raises(ValidationError):
        actions.add_question(owner=make_user(), text=" \n ")


def test_a_question_of_the_bank_cannot_be_changed():
    pay = Question.objects.visible_to(make_user()).get(slug="pay")
    with pytest.raises(actions.BuiltIn):
        actions.change_question(question=pay, text="What do you earn?")
    with pytest.raises(actions.BuiltIn):
        actions.delete_question(question=pay, at=NOW)


def test_a_stale_edit_of_a_question_is_refused_with_what_stands():
    question = make_question()
    actions.change_question(question=question, text="Newer")
    with pytest.raises(Stale) as stale:
        actions.change_question(question=question, expected=1, text="Older")
    assert str(stale.value.current) == "Newer"


def test_a_question_nobody_was_asked_is_erased():
    question = make_question()
    actions.delete_question(question=question, at=NOW)
    assert not Question.plain.filter(pk=question.pk).exists()


def test_a_question_that_was_asked_is_put_away_and_its_answer_keeps_its_words():
    interview = make_interview()
    question = make_question(owner=interview.owner, text="Why stay?")
    answer = make_answer(interview=interview, question=question)
    actions.delete_question(question=question, at=NOW)
    answer.refresh_from_db()
    assert answer.question is not None
    assert answer.question.text == "Why stay?"
    assert question not in Question.objects.visible_to(interview.owner)


def test_a_question_put_away_leaves_the_kept_sets():
    question = make_question()
    kept = make_guide(owner=question.owner, questions=[question], reusable=True)
    actions.delete_question(question=question, at=NOW)
    assert texts(kept) == []


def test_a_guide_keeps_its_order_and_each_question_once():
    seeker = make_user()
    one, two = make_question(owner=seeker, text="One"), make_question(owner=seeker, text="Two")
    guide = actions.make_guide(owner=seeker, name="Mine", questions=[two, one, two])
    assert texts(guide) == ["Two", "One"]


def test_reordering_a_guide_leaves_its_minutes():
    seeker = make_user()
    one, two = make_question(owner=seeker, text="One"), make_question(owner=seeker, text="Two")
    guide = actions.make_guide(owner=seeker, name="Mine", questions=[one, two], minutes={one.pk: 7})
    actions.set_guide_questions(guide=guide, questions=[two, one])
    assert [place.minutes for place in guide.places.all()] == [3, 7]


def test_a_question_of_somebody_else_does_not_enter_a_guide():
    seeker = make_user()
    with pytest.raises(Question.DoesNotExist):
        actions.make_guide(owner=seeker, name="Mine", questions=[make_question()])


def test_changing_a_copy_leaves_the_first_guide():
    guide = make_guide(questions=[])
    question = make_question(owner=guide.owner)
    actions.set_guide_questions(guide=guide, questions=[question])
    copy = actions.copy_guide(guide=guide)
    actions.set_guide_questions(guide=copy, questions=[])
    assert texts(guide) == [question.text]


def test_a_starter_guide_brings_its_questions_in_their_order():
    guide = actions.make_starter_guide(owner=make_user(), starter=FIRST_CONVERSATION)
    slugs = guide.places.values_list("question__slug", flat=True)
    assert tuple(slugs) == FIRST_CONVERSATION.slugs


def test_a_question_added_comes_before_those_about_other_people():
    guide = actions.make_starter_guide(owner=make_user(), starter=FIRST_CONVERSATION)
    pay = Question.objects.visible_to(guide.owner).get(slug="pay")
    actions.add_to_guide(guide=guide, question=pay)
    slugs = list(guide.places.values_list("question__slug", flat=True))
    assert slugs[-2:] == ["pay", "other-people"]


def test_a_question_added_twice_is_asked_once():
    question = make_question()
    guide = make_guide(owner=question.owner)
    actions.add_to_guide(guide=guide, question=question)
    actions.add_to_guide(guide=guide, question=question)
    assert texts(guide) == [question.text]


def test_a_question_moves_up_and_down_and_out():
    seeker = make_user()
    asked = [make_question(owner=seeker, text=text) for text in ("One", "Two", "Three")]
    guide = make_guide(owner=seeker, questions=asked)
    actions.move_in_guide(guide=guide, question=asked[2].pk, steps=-1)
    assert texts(guide) == ["One", "Three", "Two"]
    actions.order_guide(guide=guide, wanted=[asked[1].pk, asked[0].pk])
    assert texts(guide) == ["Two", "One", "Three"]
    actions.leave_out(guide=guide, question=asked[0].pk)
    assert texts(guide) == ["Two", "Three"]


@pytest.mark.parametrize(("typed", "kept"), [(0, 1), (7, 7), (900, 60)])
def test_minutes_of_a_question_stay_within_reason(typed, kept):
    question = make_question()
    guide = make_guide(owner=question.owner, questions=[question])
    actions.give_minutes(guide=guide, question=question.pk, minutes=typed)
    assert guide.places.get().minutes == kept


def test_fitting_a_guide_writes_down_what_fits():
    seeker = make_user()
    asked = [make_question(owner=seeker, text=str(n), minutes=9) for n in range(3)]
    guide = make_guide(owner=seeker, questions=asked)
    actions.fit_guide(guide=guide, minutes=20)
    assert [place.minutes for place in guide.places.all()] == [9, 9]
