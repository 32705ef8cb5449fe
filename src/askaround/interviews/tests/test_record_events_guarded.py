"""Events of others, of other visits, and very many of them."""

from typing import Any

import pytest

from askaround.interviews import notes
from askaround.interviews.actions.book import Foreign
from askaround.interviews.models import Answer, Interview, NoteEvent, note_of
from askaround.interviews.notes import Event, Splice
from askaround.interviews.tests.devices import Device, device, foreign_things, send, without_inserts
from askaround.interviews.tests.make import make_answer, make_interview

pytestmark = pytest.mark.django_db


def test_another_owner_s_interview_is_not_there():
    mine, theirs = make_interview(), make_interview()

    with pytest.raises(Interview.DoesNotExist):
        send(theirs, device(theirs).types(0, "a"), owner=mine.owner)

    assert not NoteEvent.plain.exists()


@pytest.mark.parametrize("touches", ["answer", "id", "base", "question"])
def test_nothing_of_another_owner_s_can_be_touched(touches: str):
    event = foreign_things()[touches]
    mine = make_interview()
    phone = device(mine)

    with pytest.raises(Foreign) as refusal:
        send(mine, phone.types(0, "mine too"), event)

    assert len(refusal.value.ids) == 1
    assert NoteEvent.plain.count() == 1
    assert Answer.plain.get().text == "secret"


def test_an_answer_of_another_interview_of_mine_is_not_in_this_one():
    answer = make_answer()
    other = make_interview(owner=answer.owner)

    with pytest.raises(Foreign):
        send(other, Device("phone", answer.pk).types(0, "a"))


def test_a_hundred_thousand_characters_are_kept():
    interview = make_interview()
    phone = device(interview)
    text = "näher 😀 " * 12_500
    events = [phone.types(0, text), phone.types(len(text) - 1, "!", remove=1)]

    send(interview, *events)

    assert Answer.plain.get().text == text[:-1] + "!"


def test_five_hundred_events_take_no_more_statements_than_fifty_but_for_the_insert(
    django_assert_max_num_queries: Any,
):
    interview = make_interview()
    phones = [device(interview) for _ in range(25)]
    send(interview, *(phone.types(0, "x") for phone in phones))
    some = [phone.types(1, "y") for phone in phones for _ in range(2)]
    many = [phone.types(1, "z") for phone in phones for _ in range(20)]

    # One of them reads the passages marked in these notes, whose places move with the words.
    with django_assert_max_num_queries(33) as few:
        send(interview, *some)
    with django_assert_max_num_queries(41) as more:
        send(interview, *many)

    assert without_inserts(few) == without_inserts(more)
    assert NoteEvent.plain.count() == 25 * 23


def test_replaying_the_events_gives_the_texts_on_disk():
    interview = make_interview()
    phone = device(interview)
    laptop = Device("laptop", phone.answer)
    send(interview, phone.types(0, "one"), phone.types(0, "0 "))
    send(interview, laptop.types(0, "two"), phone.types(1, "."), laptop.types(3, " 2"))

    rows = NoteEvent.plain.order_by("number")
    replayed = notes.replay(
        Event(r.pk, r.device, r.seq, r.answer_id, r.base, Splice(r.at, r.remove, r.insert))
        for r in rows
    )

    answer = Answer.plain.get()
    assert replayed == note_of(answer, answer.strands.all())
    assert answer.text == notes.one_after_the_other(replayed)
