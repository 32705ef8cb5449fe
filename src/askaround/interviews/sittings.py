"""The edits of an answer as a person remembers them: a few sittings, not keystrokes. Pure.

A sitting is a chain of edits, each on top of the one before, made by one device without a long
pause. It ends early where something larger is about to be taken away, so that what stood there can
be read and brought back. What a form or a program saved is a sitting of its own.
"""

import datetime as dt
import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from askaround.interviews.notes import Splice

PAUSE = dt.timedelta(minutes=10)
"""A longer pause begins another sitting. Convention."""

TAKEN_AWAY = 20
"""Characters removed in one go, from which on what stood before is a version. Convention."""


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: what it stands on, who made it, and when the server took it in."""

    id: uuid.UUID
    base: uuid.UUID | None
    device: str
    number: int
    at: dt.datetime
    splice: Splice


@dataclass(frozen=True, slots=True)
class Sitting:
    """From the text that `first` stands on to the text after `last`."""

    first: Step
    last: Step

    @property
    def id(self) -> uuid.UUID:
        """The edit whose text is this version."""
        return self.last.id

    @property
    def device(self) -> str:
        return self.last.device


def sittings_of(steps: Iterable[Step], alone: Collection[str] = ()) -> list[Sitting]:
    """The sittings that these edits, in their order, make; the one that ended last comes last.

    `alone` are devices whose every edit is a version.
    """
    found = [
        Sitting(part[0], part[-1]) for chain in _chains(steps, alone) for part in _parts(chain)
    ]
    return sorted(found, key=lambda sitting: sitting.last.number)


def _chains(steps: Iterable[Step], alone: Collection[str]) -> list[list[Step]]:
    """What one device did without a long pause, each edit on top of the one before."""
    chains: list[list[Step]] = []
    by_end: dict[uuid.UUID, list[Step]] = {}
    for step in steps:
        chain = by_end.pop(step.base, None) if step.base else None
        if chain is None or step.device in alone or not _goes_on(chain[-1], step):
            chain = []
            chains.append(chain)
        chain.append(step)
        by_end[step.id] = chain
    return chains


def _goes_on(last: Step, step: Step) -> bool:
    return step.device == last.device and step.at - last.at <= PAUSE


def _parts(chain: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """A chain, cut before each place where something larger was taken away in one go."""
    start, run, removed = 0, 0, 0
    for place, step in enumerate(chain):
        remove, adds = step.splice.remove, bool(step.splice.insert)
        if not remove or (adds and remove < TAKEN_AWAY):
            removed = 0
            continue
        if adds or not removed:
            run, removed = place, 0
        removed += remove
        if removed >= TAKEN_AWAY and run > start:
            yield chain[start:run]
            start = run
        if adds:
            removed = 0
    yield chain[start:]
