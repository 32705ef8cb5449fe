"""The words Askaround itself proposes, held against the honest-purpose check."""

from dataclasses import replace
from typing import Any

import pytest

from askaround.correspondence.composing import LANGUAGES, compose
from askaround.correspondence.facts import Facts
from askaround.correspondence.models import Message
from askaround.correspondence.purpose import Named, Written, look_over

WORDS = {
    "en": {
        "about_me": "I have kept the books of a small bakery for six years",
        "why_you": "You wrote the piece on night shifts that made me curious",
        "times": ("Tuesday 4 May at 10:00", "Thursday 6 May at 16:00"),
        "length": "",
        "stayed": "that the ward is quiet at night but never still",
        "learned": "the hardest part is the handover, not the night",
        "will_do": "I'll ask at the training school next week",
        "advice": "to read the accounts of a hospice first",
        "decided": "Not for me, for all I love about it",
        "field": "nursing",
        "asked_on": "Monday 2 November",
    },
    "es": {
        "about_me": "Llevo seis años las cuentas de una panadería",
        "why_you": "Escribió el artículo sobre las noches que me dio curiosidad",
        "times": ("el martes 4 de mayo a las 10:00", "el jueves 6 de mayo a las 16:00"),
        "length": "",
        "stayed": "que de noche la planta está callada, pero nunca quieta",
        "learned": "lo más duro es el relevo, no la noche",
        "will_do": "preguntaré en la escuela la semana que viene",
        "advice": "leer primero las cuentas de un hospicio",
        "decided": "No es para mí, por mucho que me guste",
        "field": "la enfermería",
        "asked_on": "el lunes 2 de noviembre",
    },
}
PEOPLE = ("Ana Ruiz", "Dr. Zoë O'Connor", "José Ángel Ibáñez")
ASKING = [
    ("introduction", "like"),
    ("introduction", "just_like"),
    ("reminder", "like"),
    ("news", "like"),
]
CASES = [(kind, "") for kind in Message.Kind.values] + ASKING


def facts(language: str, person: str, may_use_name: str) -> Facts:
    known: dict[str, Any] = dict(WORDS[language.partition("-")[0]])
    first = person.removeprefix("Dr. ").split()[0]
    return Facts(
        my_name="Maya Lind",
        my_phone="+44 20 7946 0000",
        first_name=first,
        full_name=person,
        referrer="Ben Okoro",
        referrer_first_name="Ben",
        may_use_name=may_use_name,
        met="Chidi Eze",
        names_given=("Chidi Eze", "Lena Fischer"),
        **known,
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "asking"), CASES)
@pytest.mark.parametrize("channel", Message.Channel.values)
def test_the_words_of_the_house_need_no_advice(
    language: str, kind: str, asking: str, channel: str
) -> None:
    for person in PEOPLE:
        for may_use_name in ("yes", "no", "not_asked"):
            for not_looking in (False, True):
                known = facts(language, person, may_use_name)
                draft = compose(
                    known,
                    kind=kind,
                    channel=channel,
                    asking=asking,
                    not_looking=not_looking,
                    language=language,
                )
                review = look_over(
                    Written(
                        subject=draft.subject,
                        body=draft.body,
                        kind=kind,
                        channel=channel,
                        asking=asking,
                        person=person,
                        me="Maya Lind",
                        field=known.field,
                        named_by=(Named("Ben Okoro", may_use_name),),
                    )
                )
                # An online message has so few letters that the shortest words leave the day out.
                cut_short = channel == "online" and known.times[0] not in draft.body
                said = [
                    each for each in review.findings if not (cut_short and each.rule == "no_time")
                ]
                assert said == [], f"{draft.subject}\n{draft.body}"
                assert review.language == language.partition("-")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_to_pass_on_may_greet_whoever_passes_it_on(language: str) -> None:
    known = replace(facts(language, "Ana Ruiz", "yes"))

    draft = compose(
        known, kind="introduction", channel="email", language=language, through_referrer=True
    )

    words = Written(
        subject=draft.subject, body=draft.body, person="Ana Ruiz", by_way_of="Ben Okoro",
        me="Maya Lind", named_by=(Named("Ben Okoro", "not_asked"),),
    )  # fmt: skip
    assert look_over(words).findings == (), draft.body
