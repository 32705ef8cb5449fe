"""What a story seems to name to read or join; the rules on Spanish, and on real text."""

import datetime as dt
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from askaround.interviews import suggestions
from askaround.interviews.reading_suggestions import readings_in

REAL = Path(__file__).parents[5] / "shared" / "data" / "interviews" / "usesthis_interviews.jsonl"
TUESDAY = dt.date(2026, 11, 3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She told me to read The Checklist Manifesto by Atul Gawande first.",
         [("book", "The Checklist Manifesto by Atul Gawande")]),
        ("He gave me a book called Being Mortal.", [("book", "Being Mortal")]),
        ("Read “This is going to hurt” before you decide.", [("book", "This is going to hurt")]),
        ('I should read "Bad Science" by Ben Goldacre', [("book", "Bad Science by Ben Goldacre")]),
        ("They all read the Journal of Advanced Nursing.",
         [("journal", "Journal of Advanced Nursing")]),
        ("the magazine Nursing Times is where jobs are", [("journal", "Nursing Times")]),
        ("Join the Royal College of Nursing as a student.",
         [("society", "Royal College of Nursing")]),
        ("She is a member of the Society for Acoustics.", [("society", "Society for Acoustics")]),
        ("There is an evening class in British Sign Language at the library.",
         [("course", "evening class in British Sign Language")]),
        ("There is a course in first aid too, see below.", [("course", "course in first aid")]),
        ("a course on wound care, she said", [("course", "course on wound care")]),
        ("Look at www.nhs.uk/careers, and healthcareers.org.",
         [("site", "www.nhs.uk/careers"), ("site", "healthcareers.org")]),
        ("Me dijo que lea «El médico» de Noah Gordon.", [("book", "El médico de Noah Gordon")]),
        ("Hazte socia de la Asociación Española de Audiología.",
         [("society", "Asociación Española de Audiología")]),
        ("She told me to read The Overstory. It was calm.", [("book", "The Overstory")]),
        ("Me dijo que leyera El Bosque Animado.", [("book", "El Bosque Animado")]),
        ("You have to read Latin. I like to read The Times on trains", []),
        ('"Nobody does nights alone", she said.', []),
        ("Of course on Monday it is loud. Write to ana@example.org", []),
        ("He works for the Royal College of Nursing", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_to_read_or_join_is_found(text, found):
    assert [(each.kind, each.words) for each in readings_in(text)] == found


def test_a_site_has_a_link_that_can_be_followed():
    (found,) = readings_in("It is all on healthcareers.org.")

    assert found.link == "https://healthcareers.org"


@given(st.text(max_size=300))
def test_whatever_is_found_stands_in_the_text(text):
    for each in readings_in(text):
        assert each.words.startswith(text[each.start : each.end])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Me dijo que hable con Marta López en Iberdrola.", ["Marta López en Iberdrola"]),
        ("Podría llamar a Jon Garay y a Nerea Ruiz.", ["Jon Garay", "Nerea Ruiz"]),
        ("Su jefa Carmen Soto lo sabe.", ["Carmen Soto"]),
        ("Habló con ella el lunes.", []),
    ],
)
def test_people_are_found_in_spanish(text, found):
    assert [each.words for each in suggestions.people_in(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le dije que le mandaría el artículo el viernes.",
         [("le mandaría el artículo el viernes", dt.date(2026, 11, 6))]),
        ("Quedé en llamarla el 12 de diciembre.",
         [("llamarla el 12 de diciembre", dt.date(2026, 12, 12))]),
        ("Ella prometió llamar.", []),
    ],
)  # fmt: skip
def test_promises_are_found_in_spanish(text, found):
    told = suggestions.promises_in(text, TUESDAY)
    assert [(each.words, each.day) for each in told] == found


@pytest.mark.parametrize(
    "text",
    [
        "My name is Jon Bell.",
        "a bot named Loqi, at a company named LoJack",
        "I use Network Manager, GNOME Settings Daemon",
        "the Ring Modulator, Nord Lead",
        "write to A4, email GNOME",
    ],
)
def test_things_with_names_are_not_people(text):
    assert suggestions.people_in(text) == []


@pytest.fixture(scope="module")
def interviews():
    """150 published interviews, read where they are and copied nowhere."""
    if not REAL.exists():
        pytest.skip("the published interviews are not on this machine")
    with REAL.open(encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    return [(each["name"], "\n".join(qa["a"] for qa in each["qa"])) for each in told]


def test_whoever_is_talking_is_not_somebody_to_talk_to(interviews):
    wrong = [
        name
        for name, text in interviews
        if name in {each.words for each in suggestions.people_in(text)}
    ]

    assert wrong == []


def test_real_interviews_that_name_few_people_bring_few_suggestions(interviews):
    texts = [text for _name, text in interviews]

    assert sum(len(suggestions.people_in(text)) for text in texts) <= 25
    assert sum(len(suggestions.promises_in(text, TUESDAY)) for text in texts) <= 5
    assert sum(len(suggestions.fields_in(text)) for text in texts) <= 3


def test_what_real_interviews_name_to_read_is_what_it_is_said_to_be(interviews):
    found = [each for _name, text in interviews for each in readings_in(text)]

    sites = [each for each in found if each.kind == "site"]
    assert all(re.fullmatch(r"https?://[\w.-]+\.\w+(/\S*)?", each.link) for each in sites)
    assert 30 <= len(found) <= 45
