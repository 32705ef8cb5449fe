"""Where the words of a mark stand after the text around them was edited. Pure.

Positions are code points. One edit is taken as one splice, as the notes are (interviews/notes.py).
A mark outside the splice moves with the text. Of one inside it the words are looked for where the
edit was, and nowhere else: the same words in another place were said of something else.
"""

from collections.abc import Iterator

from askaround.interviews.notes import Splice, diff


def moved(before: str, after: str, start: int, end: int) -> int | None:
    """Where `before[start:end]` begins in `after`; None where those words stand no longer."""
    edit = diff(before, after)
    if end <= edit.at:
        return start
    if start >= edit.at + edit.remove:
        return start + len(edit.insert) - edit.remove
    return _nearest(_touching(after, before[start:end], edit), start)


def found_again(before: str, after: str, words: str, start: int) -> int | None:
    """Where words that were lost stand again since this edit; None where it didn't bring them."""
    return _nearest(_touching(after, words, diff(before, after)), start)


def standing_at(text: str, words: str, start: int) -> int | None:
    """Where words stand in a text, nearest to `start`; None where they don't."""
    if text.startswith(words, start):
        return start
    return _nearest(_all(text, words, 0, len(text)), start)


def _touching(after: str, words: str, edit: Splice) -> Iterator[int]:
    """Every place of the words that the inserted text touches."""
    first = max(0, edit.at - len(words))
    return _all(after, words, first, edit.at + len(edit.insert) + len(words))


def _all(text: str, words: str, first: int, last: int) -> Iterator[int]:
    place = text.find(words, first, last)
    while place >= 0:
        yield place
        place = text.find(words, place + 1, last)


def _nearest(places: Iterator[int], start: int) -> int | None:
    return min(places, key=lambda place: abs(place - start), default=None)
