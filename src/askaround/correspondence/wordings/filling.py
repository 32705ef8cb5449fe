"""Putting what is known into a wording. Pure, and once: a value is never read as a blank again."""

from collections.abc import Mapping

from askaround.correspondence.facts import Draft, Facts, sentence
from askaround.correspondence.wordings.blanks import TOKEN, key_of
from askaround.correspondence.wordings.wording import Language, Wording

ENDED = (".", "!", "?", "…", '"', "”", "»")


def filled(wording: Wording, facts: Facts, language: Language) -> Draft:
    """The draft of a wording: a blank that isn't known stays, in square brackets."""
    values = values_of(facts, language)
    return Draft(" ".join(_fill(wording.subject, values).split()), _fill(wording.body, values))


def values_of(facts: Facts, language: Language) -> dict[str, str]:
    """What each blank becomes, on one line; empty where it may be left out."""
    known = {
        "their_first_name": facts.first_name,
        "their_name": facts.full_name or facts.first_name,
        "my_name": facts.my_name,
        "about_me": sentence(facts.about_me),
        "my_phone": facts.my_phone,
        "field": facts.field,
        "why_you": sentence(facts.why_you),
        "length": facts.length or language.twenty_minutes,
        "times": language.one_of(facts.times),
        "asked_on": facts.asked_on,
        "referrer": facts.referrer_first_name or facts.referrer,
        "met": facts.met,
        "stayed": facts.stayed,
        "plan": facts.will_do,
        "learned": facts.learned,
        "advice": facts.advice,
    }
    values = {key: " ".join(text.split()) for key, text in known.items()}
    values |= {key: sentence(text) for key, text in language.sentences(facts).items()}
    missing = dict(language.missing)
    if facts.referrer:
        missing.pop("why_you", None)
    return values | {key: f"[{words}]" for key, words in missing.items() if not values.get(key)}


def _fill(text: str, values: Mapping[str, str]) -> str:
    lines: list[str] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        done = _fill_line(line, values)
        if done.strip() or not TOKEN.search(line):
            lines.append(done)
        elif lines and not lines[-1].strip():
            lines.pop()  # the paragraph was that blank alone, so its gap goes too
    return "\n".join(lines).strip("\n")


def _fill_line(line: str, values: Mapping[str, str]) -> str:
    """One line with its blanks filled: no gap where one fell away, no second full stop."""
    done, end = "", 0
    for found in TOKEN.finditer(line):
        done += line[end : found.start()]
        key, end = key_of(found[1]), found.end()
        value = values.get(key, "") if key else f"[{found[1].strip()}]"
        if not value and (done.endswith(" ") or not done):
            end += line[end : end + 1] == " "
        done += value
        if value.endswith(ENDED) and line[end : end + 1] == ".":
            end += 1
    return (done + line[end:]).rstrip(" ")
