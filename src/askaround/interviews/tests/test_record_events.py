"""Taking in what devices noted: once each, nothing overwritten, nobody else's."""

import datetime as dt
import uuid
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext

from askaround.interviews import notes
from askaround.interviews.actions.book import Foreign
from askaround.interviews.actions.notes import Recorded, record_events
from askaround.interviews.models import Answer, Interview, NoteEvent, note_of
from askaround.interviews.notes import Event, Splice, answer_id
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 14, 0, tzinfo=dt.UTC)


class Device:
    """A device that types on one answer, each event on top of its last."""

    def __init__(self, name: str, answer: uuid.UUID, question: uuid.UUID | None = None) -> None:
        self.name, self.answer, self.question = name, answer, question
        self.base: uuid.UUID | None = None
        self.seq = 0

    def types(self, at: int, insert: str, remove: int = 0) -> Event:
        self.seq += 1
        splice = Splice(at, remove, insert)
        made = Event(
            uuid.uuid4(), self.name, self.seq, self.answer, self.base, splice, self.question
        )
        self.base = made.id
        return made


def device(interview: Interview, name: str = "phone") -> Device:
    return Device(name, uuid.uuid4())


def send(interview: Interview, *events: Event, **more: Any) -> Recorded:
    owner = more.pop("owner", interview.owner)
    return record_events(owner=owner, interview=interview.pk, events=events, at=NOW, **more)


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


def test_another_owner_s_interview_is_not_there():
    mine, theirs = make_interview(), make_interview()

    with pytest.raises(Interview.DoesNotExist):
        send(theirs, device(theirs).types(0, "a"), owner=mine.owner)

    assert not NoteEvent.plain.exists()


def foreign_things() -> dict[str, Any]:
    """An event of mine that touches something of another owner's, by what it touches."""
    theirs = make_answer(text="secret")
    kept = NoteEvent.plain.create(
        owner=theirs.owner,
        answer=theirs,
        device="x",
        seq=1,
        at=0,
        insert="secret",
        number=1,
    )
    question = make_question(owner=theirs.owner)
    splice = Splice(0, 0, "mine")
    return {
        "answer": Event(uuid.uuid4(), "phone", 1, theirs.pk, None, splice),
        "id": Event(kept.pk, "phone", 1, uuid.uuid4(), None, splice),
        "base": Event(uuid.uuid4(), "phone", 1, uuid.uuid4(), kept.pk, splice),
        "question": Event(uuid.uuid4(), "phone", 1, uuid.uuid4(), None, splice, question.pk),
    }


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

    with django_assert_max_num_queries(32) as few:
        send(interview, *some)
    with django_assert_max_num_queries(40) as more:
        send(interview, *many)

    assert without_inserts(few) == without_inserts(more)
    assert NoteEvent.plain.count() == 25 * 23


def without_inserts(queries: CaptureQueriesContext) -> list[str]:
    return [q["sql"][:9] for q in queries if not q["sql"].startswith("INSERT")]


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
