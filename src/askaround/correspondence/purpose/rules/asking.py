"""What a person needs to decide in half a minute: what for, how long, when, where, and one ask.

All from method.md, G1 to G4: a clear purpose, a duration, a specific day, their place first.
"""

from typing import Final

from askaround.correspondence.purpose.context import is_denied
from askaround.correspondence.purpose.reader import Reader

QUESTIONS: Final = 3
"""From so many questions on, the draft holds the visit itself in writing. Convention."""


def no_purpose(reader: Reader) -> str | None:
    """Nothing says what the seeker would like to find out."""
    return None if not reader.understands or reader.has(lambda each: each.purpose) else ""


def no_duration(reader: Reader) -> str | None:
    """No length of time. "A few minutes" is none: nobody believes it."""
    return None if not reader.understands or reader.has(lambda each: each.duration) else ""


def no_time(reader: Reader) -> str | None:
    """No day is offered. A week is not a day; "any morning next week" is one to choose."""
    return None if not reader.understands or reader.has(lambda each: each.day) else ""


def asks_them_to_travel(reader: Reader) -> str | None:
    """They would have to come to the seeker. To say nothing of the place is all right."""
    for vocabulary in reader.vocabularies:
        for sentence, found in reader.written.search(vocabulary.comes_to_me):
            theirs = vocabulary.their_place.search(sentence.text)
            if not theirs and not is_denied(sentence, found, vocabulary):
                return reader.written.said(sentence, found)
    return None


def several_asks(reader: Reader) -> str | None:
    """More than one favour, or the questions of the visit asked in advance."""
    favours: dict[str, str] = {}
    for sentence, vocabulary in reader.requests():
        for favour, pattern in vocabulary.favours.items():
            if favour not in favours and (found := pattern.search(sentence.text)):
                favours[favour] = reader.written.said(sentence, found)
    if len(favours) > 1:
        return ", ".join(favours.values())
    return None if reader.written.channel in ("phone", "in_person") else _questionnaire(reader)


def _questionnaire(reader: Reader) -> str | None:
    asked = []
    for sentence, vocabulary in reader.requests():
        text = sentence.text.strip(" ¿¡")
        about_the_visit = any(each.search(text) for each in vocabulary.favours.values())
        if text.endswith("?") and vocabulary.open_question.match(text) and not about_the_visit:
            end = sentence.start + len(sentence.text)
            asked.append(reader.written.original(sentence.start, end))
    return " ".join(asked[:QUESTIONS]) if len(asked) >= QUESTIONS else None
