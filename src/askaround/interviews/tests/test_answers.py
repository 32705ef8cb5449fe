"""Answers changed from a form or a program, and two texts brought together."""

import datetime as dt
import uuid

import pytest

from askaround.accounts.owned import Stale
from askaround.interviews.actions import edit_answer, merge_strands, write_answer
from askaround.interviews.actions.book import Foreign
from askaround.interviews.models import Answer, AnswerStrand, NoteEvent
from askaround.interviews.notes import answer_id
from askaround.interviews.tests.devices import Device, send
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 16, 0, tzinfo=dt.UTC)


def two_texts() -> tuple[Answer, Device, Device]:
    """An answer that a phone and a laptop wrote without seeing each other."""
    interview = make_interview()
    phone = Device("phone", uuid.uuid4())
    laptop = Device("laptop", phone.answer)
    send(interview, phone.types(0, "from the phone"))
    send(interview, laptop.types(0, "from the laptop"))
    return Answer.plain.get(), phone, laptop


def test_an_answer_from_a_form_has_the_same_id_as_from_a_device():
    interview = make_interview()
    question = make_question(owner=interview.owner)

    answer = write_answer(
        interview=interview, question=question, text="Nights.\r\nLong ones.", at=NOW
    )

    assert answer.pk == answer_id(interview.pk, question.pk)
    assert answer.text == "Nights.\nLong ones."


def test_an_unplanned_note_may_bring_its_id_and_counts_once():
    interview = make_interview()
    chosen = uuid.uuid4()

    for _ in range(2):
        write_answer(interview=interview, text="She keeps bees.", id=chosen, at=NOW)

    assert Answer.plain.get().pk == chosen
    assert NoteEvent.plain.count() == 1


def test_somebody_else_s_answer_cannot_be_written():
    theirs = make_answer()

    with pytest.raises(Foreign):
        write_answer(interview=make_interview(), text="mine", id=theirs.pk, at=NOW)


def test_every_edit_is_an_event_too_so_the_text_before_can_be_had_again():
    answer = make_answer(text="Before.")

    edit_answer(answer=answer, text="After.", at=NOW)

    assert [event.insert for event in answer.events.all()] == ["Before.", "After"]


def test_an_edit_of_an_old_copy_is_refused_with_the_answer_as_it_stands():
    answer = make_answer(text="Before.")
    edit_answer(answer=answer, text="Meanwhile.", at=NOW)

    with pytest.raises(Stale) as refusal:
        edit_answer(answer=answer, text="After.", expected=answer.version, at=NOW)

    assert refusal.value.current.text == "Meanwhile."  # type: ignore[attr-defined]


def test_a_device_that_had_not_seen_the_edit_keeps_its_own_text():
    answer = make_answer(text="Before.")
    phone = Device("phone", answer.pk)
    phone.base = answer.tip
    edit_answer(answer=answer, text="Edited.", at=NOW)

    send(answer.interview, phone.types(7, " On the phone."))

    answer.refresh_from_db()
    assert answer.text == "Edited.\n\nBefore. On the phone."


def test_two_texts_are_brought_together_one_after_the_other():
    answer, _phone, _laptop = two_texts()

    merged = merge_strands(answer=answer, at=NOW)

    assert merged.text == "from the phone\n\nfrom the laptop"
    assert {strand.merged_at for strand in AnswerStrand.plain.all()} == {NOW}


def test_two_texts_are_brought_together_as_the_seeker_wants():
    answer, _phone, _laptop = two_texts()

    assert merge_strands(answer=answer, at=NOW, text="from both").text == "from both"


def test_a_device_goes_on_after_its_text_was_taken_in_and_nothing_is_lost():
    answer, phone, laptop = two_texts()
    merge_strands(answer=answer, at=NOW, text="from the phone")

    send(answer.interview, phone.types(14, "!"), laptop.types(15, "?"))

    assert Answer.plain.get().text == "from the phone!\n\nfrom the laptop?"


def test_what_two_devices_wrote_is_all_in_the_answer_s_text():
    answer, _phone, _laptop = two_texts()

    assert answer.text == "from the phone\n\nfrom the laptop"


def test_an_edit_of_both_texts_makes_one_of_them():
    answer, _phone, _laptop = two_texts()

    edited = edit_answer(answer=answer, text="from both", expected=answer.version, at=NOW)

    assert edited.text == "from both"
    assert not AnswerStrand.plain.filter(merged_at=None).exists()


def test_saving_both_texts_unchanged_leaves_each_device_its_own():
    answer, phone, laptop = two_texts()
    edit_answer(answer=answer, text=answer.text, at=NOW)

    send(answer.interview, phone.types(14, "!"), laptop.types(15, "?"))

    assert Answer.plain.get().text == "from the phone!\n\nfrom the laptop?"
