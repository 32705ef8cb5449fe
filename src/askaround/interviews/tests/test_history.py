"""The history of an answer: sittings, every text readable, any of them brought back."""

import datetime as dt
import uuid

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.django import TestCase

from askaround.interviews.actions import bring_back, edit_answer, merge_strands, star_answer
from askaround.interviews.models import Answer, NoteEvent, NotingDevice, VisitFact
from askaround.interviews.notes import apply, start_id
from askaround.interviews.queries.history import history_of
from askaround.interviews.tests.devices import NOW, Device, send
from askaround.interviews.tests.make import make_answer, make_interview

pytestmark = pytest.mark.django_db


def typed(*words: str, **more: object) -> Answer:
    """An answer that one device typed, word by word."""
    interview = make_interview()
    phone = Device("phone", uuid.uuid4())
    place = 0
    for word in words:
        send(interview, phone.types(place, word), **more)
        place += len(word)
    return Answer.plain.get()


def last(answer: Answer) -> uuid.UUID:
    assert answer.head is not None
    return answer.head


def two_texts() -> Answer:
    interview = make_interview()
    phone = Device("phone", uuid.uuid4())
    laptop = Device("laptop", phone.answer)
    send(interview, phone.types(0, "from the phone"), made_on="phone")
    send(interview, laptop.types(0, "from the laptop"), made_on="computer")
    return Answer.plain.get()


def shift(answer: Answer, minutes: int, after: int = 0) -> None:
    """Let the edits after this number have come in so much later."""
    for event in answer.events.filter(number__gt=after):
        later = event.created_at + dt.timedelta(minutes=minutes)
        NoteEvent.plain.filter(pk=event.pk).update(created_at=later)


def test_typing_of_one_device_without_a_pause_is_one_version():
    answer = typed("Nights ", "are ", "long.")

    (version,) = history_of(answer).versions

    assert (version.before, version.text, version.stands) == ("", "Nights are long.", True)


def test_after_a_pause_another_version_begins():
    answer = typed("Nights. ", "Days.")
    shift(answer, minutes=30, after=1)

    assert [each.text for each in history_of(answer).versions] == ["Nights. Days.", "Nights. "]


def test_each_edit_of_the_write_up_is_a_version():
    answer = make_answer(text="Before.")
    edit_answer(answer=answer, text="After.", at=NOW)
    edit_answer(answer=answer, text="After all.", at=NOW)

    told = history_of(answer).versions

    assert [(each.text, each.made_on) for each in told] == [
        ("After all.", "server"),
        ("After.", "server"),
        ("Before.", "brought in"),
    ]


def test_a_text_that_came_without_edits_is_a_version_too():
    answer = make_answer(text="As it came.")

    (version,) = history_of(answer).versions

    assert (version.id, version.text, version.stands) == (
        start_id(answer.pk),
        "As it came.",
        True,
    )


def test_the_history_says_on_what_it_was_written():
    answer = two_texts()

    assert [each.made_on for each in history_of(answer).versions] == ["computer", "phone"]
    assert NotingDevice.plain.count() == 2


def test_both_texts_of_two_devices_stand_today():
    assert [each.stands for each in history_of(two_texts()).versions] == [True, True]


def test_bringing_back_adds_an_edit_and_takes_none_away():
    answer = make_answer(text="Before.")
    edit_answer(answer=answer, text="After.", at=NOW)
    kept = list(NoteEvent.plain.values().order_by("number"))

    brought = bring_back(answer=answer, event=start_id(answer.pk), at=NOW)

    assert brought.text == "Before."
    assert list(NoteEvent.plain.values().order_by("number"))[:-1] == kept
    assert history_of(brought).versions[0].made_on == "brought back"


def test_bringing_back_over_two_texts_can_be_undone_to_both():
    answer = two_texts()
    both, first = answer.text, history_of(answer).versions[-1]

    brought = bring_back(answer=answer, event=first.id, at=NOW)
    undone = NoteEvent.plain.get(pk=last(brought)).base
    assert undone is not None

    assert brought.text == "from the phone"
    assert bring_back(answer=brought, event=undone, at=NOW).text == both


def test_making_one_of_two_texts_can_be_undone():
    answer = two_texts()
    both = answer.text

    merge_strands(answer=answer, text="Something else.", at=NOW)

    assert both in [each.text for each in history_of(answer).versions]


def test_what_stands_already_is_not_brought_back_again():
    answer = typed("Nights.")

    bring_back(answer=answer, event=last(answer), at=NOW)

    assert NoteEvent.plain.count() == 1


def test_an_edit_of_another_answer_is_not_one_of_this():
    answer, other = typed("Nights."), make_answer(text="Other.")

    with pytest.raises(NoteEvent.DoesNotExist):
        bring_back(answer=other, event=last(answer), at=NOW)


def test_the_star_has_a_history_and_can_be_taken_off():
    answer = typed("Nights.")

    star_answer(answer=answer, starred=True, at=NOW)
    star_answer(answer=answer, starred=True, at=NOW)
    unstarred = star_answer(answer=answer, starred=False, at=NOW)

    assert unstarred.starred_at is None
    assert [each.starred for each in history_of(answer).stars] == [False, True]
    assert VisitFact.plain.count() == 2


class EveryVersion(TestCase):
    """Whatever two devices type, in whatever order it comes in."""

    edits = st.lists(
        st.tuples(
            st.sampled_from(["phone", "laptop"]),
            st.integers(0, 40),
            st.integers(0, 30),
            st.text("ab \né", max_size=12),
            st.booleans(),
        ),
        min_size=1,
        max_size=25,
    )

    @given(edits=edits, data=st.data())
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def test_any_version_is_brought_back_exactly_and_no_edit_ever_leaves(self, edits, data):
        interview, pk = make_interview(), uuid.uuid4()
        devices = {name: Device(name, pk) for name in ("phone", "laptop")}
        texts: dict[uuid.UUID | None, str] = {None: ""}
        for name, at, remove, insert, catches_up in edits:
            device = devices[name]
            answer = Answer.plain.filter(pk=pk).first()
            if catches_up and answer is not None:
                device.base = answer.head
            base = texts.get(device.base, "")
            event = device.types(
                min(at, len(base)), insert, min(remove, len(base) - min(at, len(base)))
            )
            texts[event.id] = apply(base, event.splice)
            send(interview, event)
        answer = Answer.plain.get(pk=pk)
        versions = history_of(answer, most=100).versions
        chosen = data.draw(st.sampled_from(versions))
        before = list(NoteEvent.plain.filter(answer=pk).order_by("number").values())

        brought = bring_back(answer=answer, event=chosen.id, at=NOW)

        assert chosen.text == texts[chosen.id] == brought.text
        assert (
            list(NoteEvent.plain.filter(answer=pk).order_by("number").values())[: len(before)]
            == before
        )
        assert history_of(brought, most=100).versions[0].text == chosen.text
