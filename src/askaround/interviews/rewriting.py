"""What stands on the words of an answer hears of every change to them, in the same transaction.

A package above registers in `AppConfig.ready` (`after_rewriting(mend)`) what it keeps about places in a
text; it is called with the texts before and after, once for each batch that was written.
"""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The text of an answer before and after a change; neither need hold anything."""

    before: str
    after: str


Mend = Callable[[Mapping[uuid.UUID, Rewritten], dt.datetime], None]
"""From the changed texts by their answer's id, and the time it happened."""

_menders: list[Mend] = []


def after_rewriting(mend: Mend) -> None:
    """Call `mend` whenever the words of answers changed."""
    if mend not in _menders:
        _menders.append(mend)


def tell(changed: Mapping[uuid.UUID, Rewritten], at: dt.datetime) -> None:
    """Say that these answers have other words now; nothing when none has."""
    if changed:
        for mend in _menders:
            mend(changed, at)
