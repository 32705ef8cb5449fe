"""Taking in what devices noted: once each, nothing overwritten, nobody else's."""

import uuid

import pytest

from askaround.interviews.models import Answer, NoteEvent, note_of
from askaround.interviews.notes import Event, Splice, answer_id
from askaround.interviews.tests.devices import Device, device, send
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db


def test_a_first_note_makes_its_answer():
    interview = make_interview()
    question = make_question(owner=interview.owner)
    phone = Device("phone", answer_id(interview.pk, question.pk), question.pk)
    event = phone.types(0, "Nights are long")

    done = send(interview, event)

    answer = Answer.plain.get(pk=phone.answer)
    assert done.accepted == [event.id]
    assert (answer.text, answer.head, answer.question_id) == (
        "Nights are long",
        event.id,
        question.pk,
    )


def test_what_is_sent_twice_counts_once():
    interview = make_interview()
    phone = device(interview)
    events = [phone.types(0, "a"), phone.types(1, "b")]

    first, second = send(interview, *events), send(interview, *events)

    assert first.accepted == second.accepted == [event.id for event in events]
    assert Answer.plain.get().text == "ab"
    assert NoteEvent.plain.count() == 2


def test_the_same_event_twice_in_one_batch_counts_once():
    interview = make_interview()
    event = device(interview).types(0, "a")

    done = send(interview, event, event)

    assert (done.accepted, done.refused) == ([event.id], [])


def test_an_id_used_again_for_something_else_is_refused_and_the_rest_is_taken():
    interview = make_interview()
    phone = device(interview)
    first = phone.types(0, "a")
    send(interview, first)
    second = phone.types(1, "b")
    forged = Event(first.id, "phone", 1, first.answer, None, Splice(0, 0, "z"))

    done = send(interview, forged, second)

    assert (done.accepted, done.refused) == ([second.id], [first.id])
    assert Answer.plain.get().text == "ab"


def test_two_devices_that_did_not_see_each_other_keep_both_texts():
    interview = make_interview()
    phone = device(interview)
    laptop = Device("laptop", phone.answer)
    send(interview, phone.types(0, "from the phone"))

    done = send(interview, laptop.types(0, "from the laptop"), laptop.types(0, "also "))

    note = done.pages[phone.answer].note
    assert note.main.text == "from the phone"
    assert [strand.text for strand in note.others] == ["also from the laptop"]
    assert Answer.plain.get().text == "from the phone\n\nalso from the laptop"


def test_a_side_text_goes_on_in_later_batches():
    interview = make_interview()
    phone = device(interview)
    laptop = Device("laptop", phone.answer)
    send(interview, phone.types(0, "one"))
    send(interview, laptop.types(0, "two"))

    send(interview, laptop.types(3, " three"))

    assert Answer.plain.get().text == "one\n\ntwo three"


def test_a_stale_base_is_found_again_through_snapshots():
    interview = make_interview()
    phone = device(interview)
    bases = {}
    for number in range(250):
        event = phone.types(number, chr(ord("a") + number % 26))
        bases[number] = event.id
        send(interview, event)
    laptop = Device("laptop", phone.answer)
    laptop.base = bases[229]

    send(interview, laptop.types(230, "!"))

    answer = Answer.plain.get()
    main, beside = (strand.text for strand in note_of(answer, answer.strands.all()).strands)
    assert NoteEvent.plain.exclude(snapshot=None).count() == 2
    assert beside == main[:230] + "!"


def test_a_stale_base_within_the_same_batch_is_found():
    interview = make_interview()
    phone = device(interview)
    first, second = phone.types(0, "a"), phone.types(1, "b")
    laptop = Device("laptop", phone.answer)
    laptop.base = first.id

    send(interview, first, second, laptop.types(1, "c"))

    assert Answer.plain.get().text == "ab\n\nac"


def test_a_gap_in_a_device_s_numbers_is_no_matter():
    interview = make_interview()
    phone = device(interview)
    first = phone.types(0, "a")
    phone.seq = 40

    send(interview, first, phone.types(1, "b"))

    assert Answer.plain.get().text == "ab"


def test_an_event_on_a_base_that_never_came_keeps_its_words():
    interview = make_interview()
    phone = device(interview)
    send(interview, phone.types(0, "kept"))
    phone.types(4, " (this one got lost)")

    send(interview, phone.types(24, "and more"))

    assert Answer.plain.get().text == "kept\n\nand more"
    assert NoteEvent.plain.exclude(strand=None).get().snapshot == "and more"


def test_a_text_that_came_without_events_can_be_typed_on():
    answer = make_answer(text="Nobody works alone.")
    phone = Device("phone", answer.pk)
    phone.base = answer.tip

    send(answer.interview, phone.types(19, " At first."))

    answer.refresh_from_db()
    assert answer.text == "Nobody works alone. At first."
    assert [event.insert for event in answer.events.all()] == ["Nobody works alone.", " At first."]


def test_an_answer_made_elsewhere_for_the_same_question_is_the_same_answer():
    interview = make_interview()
    question = make_question(owner=interview.owner)
    other = make_answer(interview=interview, question=question, text="from the API")
    phone = Device("phone", answer_id(interview.pk, question.pk), question.pk)

    done = send(interview, phone.types(0, "from the phone"))

    assert done.pages[phone.answer].answer == other
    assert Answer.plain.get(pk=other.pk).text == "from the API\n\nfrom the phone"


def test_a_question_that_is_gone_leaves_an_unplanned_note():
    interview = make_interview()
    phone = Device("phone", uuid.uuid4(), uuid.uuid4())

    send(interview, phone.types(0, "kept"))

    assert (Answer.plain.get().text, Answer.plain.get().question) == ("kept", None)
