"""The rules of notes, as pure functions: splices, strands, and what can never get lost."""

import random
import uuid

from hypothesis import given, settings, strategies as st

from askaround.interviews import notes
from askaround.interviews.notes import Event, Splice

ANSWER = uuid.UUID(int=1)
texts = st.text(max_size=40)


@given(texts, texts)
def test_a_difference_turns_one_text_into_the_other(old: str, new: str):
    assert notes.apply(old, notes.diff(old, new)) == new


def test_a_difference_is_as_short_as_it_can_be():
    assert notes.diff("the ward is quiet", "the ward is very quiet") == Splice(12, 0, "very ")


def test_positions_count_code_points_not_halves_of_a_pair():
    assert notes.apply("😀b", Splice(1, 1, "c")) == "😀c"


def test_a_splice_outside_its_text_removes_nothing_and_keeps_its_words():
    assert notes.apply("nights", Splice(90, 5, "weekends")) == "nights\nweekends"


@given(texts, st.integers(-5, 60), st.integers(-5, 60), texts)
def test_no_splice_at_all_can_lose_its_words(text: str, at: int, remove: int, words: str):
    assert words in notes.apply(text, Splice(at, remove, words))


def typed(device: str, seq: int, base: uuid.UUID | None, splice: Splice) -> Event:
    return Event(uuid.uuid4(), device, seq, ANSWER, base, splice)


def test_typing_on_the_newest_text_goes_on_in_it():
    first = typed("phone", 1, None, Splice(0, 0, "nights"))
    second = typed("laptop", 1, first.id, Splice(6, 0, " are long"))

    note = notes.replay([first, second])

    assert (note.main.text, note.main.head, note.others) == ("nights are long", second.id, [])


def test_typing_on_an_older_text_starts_a_second_one_and_keeps_both():
    first = typed("phone", 1, None, Splice(0, 0, "nights"))
    newer = typed("phone", 2, first.id, Splice(6, 0, " are long"))
    late = typed("laptop", 1, first.id, Splice(0, 0, "few "))
    later = typed("laptop", 2, late.id, Splice(10, 0, " only"))

    note = notes.replay([first, newer, late, later])

    assert note.main.text == "nights are long"
    assert [strand.text for strand in note.others] == ["few nights only"]


def test_an_event_whose_base_never_came_keeps_its_words_apart():
    first = typed("phone", 1, None, Splice(0, 0, "nights"))
    orphan = typed("phone", 3, uuid.uuid4(), Splice(12, 0, "and weekends"))

    note = notes.replay([first, orphan])

    assert [strand.text for strand in note.strands] == ["nights", "and weekends"]


def test_a_batch_out_of_order_is_put_in_order():
    first = typed("phone", 1, None, Splice(0, 0, "a"))
    second = typed("phone", 2, first.id, Splice(1, 0, "b"))
    theirs = typed("tablet", 1, second.id, Splice(2, 0, "c"))

    assert list(notes.in_order([theirs, second, first])) == [first, second, theirs]


def test_events_that_stand_on_each_other_in_a_circle_are_all_handed_on():
    one, other = uuid.uuid4(), uuid.uuid4()
    circle = [
        Event(one, "phone", 1, ANSWER, other, Splice(0, 0, "a")),
        Event(other, "phone", 2, ANSWER, one, Splice(0, 0, "b")),
    ]

    assert {event.id for event in notes.in_order(circle)} == {one, other}


@st.composite
def visits(draw: st.DrawFn) -> list[list[Event]]:
    """Several devices, typing on what they have or have just read of another's; every event
    brings a character that no other does."""
    devices = [f"device {n}" for n in range(draw(st.integers(1, 3)))]
    lines: dict[str, list[Event]] = {device: [] for device in devices}
    states: dict[str, tuple[uuid.UUID | None, str]] = dict.fromkeys(devices, (None, ""))
    for number in range(draw(st.integers(1, 25))):
        device = draw(st.sampled_from(devices))
        if draw(st.booleans()):
            states[device] = states[draw(st.sampled_from(devices))]
        base, text = states[device]
        at = draw(st.integers(0, len(text)))
        event = typed(device, len(lines[device]) + 1, base, Splice(at, 0, chr(0xE000 + number)))
        states[device] = (event.id, notes.apply(text, event.splice))
        lines[device].append(event)
    return list(lines.values())


def arrival(lines: list[list[Event]], dice: random.Random) -> list[Event]:
    """Any order in which each device's events come in that device's order, bases first."""
    waiting = [list(line) for line in lines if line]
    came: list[Event] = []
    while waiting:
        seen = {event.id for event in came}
        ready = [line for line in waiting if line[0].base is None or line[0].base in seen]
        line = dice.choice(ready)
        came.append(line.pop(0))
        waiting = [line for line in waiting if line]
    return came


@settings(deadline=None)
@given(visits(), st.randoms(use_true_random=False))
def test_everything_typed_is_in_some_text_whatever_the_order_of_arrival(
    lines: list[list[Event]], dice: random.Random
):
    note = notes.replay(arrival(lines, dice))

    for event in (event for line in lines for event in line):
        assert any(event.splice.insert in strand.text for strand in note.strands)


@settings(deadline=None)
@given(visits(), st.randoms(use_true_random=False))
def test_the_texts_are_the_same_in_every_order_of_arrival(
    lines: list[list[Event]], dice: random.Random
):
    one, other = notes.replay(arrival(lines, dice)), notes.replay(arrival(lines, dice))

    assert {(s.head, s.text) for s in one.strands} == {(s.head, s.text) for s in other.strands}


@settings(deadline=None)
@given(visits(), st.randoms(use_true_random=False))
def test_what_arrives_twice_counts_once(lines: list[list[Event]], dice: random.Random):
    came = arrival(lines, dice)

    assert notes.replay(came + came) == notes.replay(came)


@settings(deadline=None)
@given(visits(), st.randoms(use_true_random=False), st.sets(st.integers(0, 24)))
def test_a_snapshot_and_what_came_after_make_the_same_text(
    lines: list[list[Event]], dice: random.Random, kept: set[int]
):
    came = arrival(lines, dice)
    events = {event.id: event for event in came}
    bases = {event.id: event.base for event in came}
    whole = {event.id: text_after(event.id, events, bases, {}) for event in came}
    snapshots = {event.id: whole[event.id] for n, event in enumerate(came) if n in kept}

    assert {e.id: text_after(e.id, events, bases, snapshots) for e in came} == whole


def text_after(
    event: uuid.UUID,
    events: dict[uuid.UUID, Event],
    bases: dict[uuid.UUID, uuid.UUID | None],
    snapshots: dict[uuid.UUID, str],
) -> str:
    way = notes.way_back(event, bases, snapshots)
    assert way is not None
    line, start = way
    text = snapshots[start] if start else ""
    for step in line:
        text = notes.apply(text, events[step].splice)
    return text
