"""How many of what went, in words: "2 visits and 5 messages".

Each package says what its rows are called (`called(Interview, ngettext_lazy(…))`), in the order
they are told; rows nobody named (the edits of a note) go without saying.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.utils.text import Truncator

from askaround.accounts.bundles.images import label
from askaround.accounts.typed import one_line

_words: dict[str, tuple[int, Any]] = {}


def called(model: type[Model], words: Any, *, order: int) -> None:
    """Say rows of this model with these words, an `ngettext_lazy` of "count"; lowest order first."""
    _words[label(model)] = (order, words)


def in_words(counts: Mapping[str, int], *, without: str = "") -> list[str]:
    """The rows counted, one phrase each. One row of the model `without` is the subject itself."""
    left = dict(counts)
    if without in left:
        left[without] -= 1
    named = sorted((_words[name][0], name) for name in left if name in _words)
    return [_words[name][1] % {"count": left[name]} for _order, name in named if left[name] > 0]


def quoted(text: str) -> str:
    """The beginning of a longer text, in quotation marks, as the title of a bundle."""
    return f"“{Truncator(one_line(text)).chars(60)}”"
