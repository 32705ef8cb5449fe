"""The words to tell somebody with what was decided, and what they had to do with it. Pure."""

from typing import Final, NamedTuple

from askaround.correspondence.facts import Draft, sentence


class TellingWords(NamedTuple):
    """One language: the parts of the letter. `met` tells whom they named, `said` what they said."""

    subject: str
    hello: str
    met_you: str
    asked_you: str
    met: str
    decided: str
    said: str
    thanks_for_time: str
    thanks_for_names: str
    closing: str
    your_name: str


WORDS: Final = {
    "en": TellingWords(
        subject="What I decided about {field}",
        hello="Hello {name},",
        met_you=(
            "You helped me find out what {field} is really like, "
            "and I want you to hear what came of it."
        ),
        asked_you=(
            "You helped me find people who know {field}, and I want you to hear what came of it."
        ),
        met="You gave me the name of {met}, and we have met since.",
        decided="I have made up my mind: {sentence}",
        said="Something you said had its part in that: “{said}”",
        thanks_for_time="Thank you for the time you gave me.",
        thanks_for_names="Thank you; without you I'd not have known whom to ask.",
        closing="All the best,",
        your_name="your name",
    ),
    "es": TellingWords(
        subject="Lo que he decidido sobre {field}",
        hello="Hola, {name}:",
        met_you=(
            "Me ayudó a saber cómo es de verdad este trabajo ({field}), "
            "y quiero contarle en qué ha quedado."
        ),
        asked_you=(
            "Me ayudó a encontrar a quien conoce este trabajo ({field}), "
            "y quiero contarle en qué ha quedado."
        ),
        met="Me dio el nombre de {met}, y desde entonces nos hemos visto.",
        decided="Me he decidido: {sentence}",
        said="Algo que me dijo tuvo su parte: «{said}»",
        thanks_for_time="Gracias por el tiempo que me dedicó.",
        thanks_for_names="Gracias; sin usted no habría sabido a quién preguntar.",
        closing="Un saludo,",
        your_name="su nombre",
    ),
    "es-tu": TellingWords(
        subject="Lo que he decidido sobre {field}",
        hello="Hola, {name}:",
        met_you=(
            "Me ayudaste a saber cómo es de verdad este trabajo ({field}), "
            "y quiero contarte en qué ha quedado."
        ),
        asked_you=(
            "Me ayudaste a encontrar a quien conoce este trabajo ({field}), "
            "y quiero contarte en qué ha quedado."
        ),
        met="Me diste el nombre de {met}, y desde entonces nos hemos visto.",
        decided="Me he decidido: {sentence}",
        said="Algo que me dijiste tuvo su parte: «{said}»",
        thanks_for_time="Gracias por el tiempo que me dedicaste.",
        thanks_for_names="Gracias; sin ti no habría sabido a quién preguntar.",
        closing="Un saludo,",
        your_name="tu nombre",
    ),
}


def telling_words(
    *,
    language: str,
    field: str,
    first_name: str,
    my_name: str,
    decided: str,
    visited: bool,
    met: str = "",
    said: str = "",
) -> Draft:
    """The letter. `visited`: they were met about it; `met`: whom they named; `said`: their words."""
    words = WORDS[language]
    met_line = _put(words.met, met=met) if met else ""
    thanks = words.thanks_for_time if visited else words.thanks_for_names
    paragraphs = (
        _put(words.hello, name=first_name),
        _put(words.met_you if visited else words.asked_you, field=field),
        _put(words.decided, sentence=sentence(decided)),
        _put(words.said, said=said) if said else "",
        f"{met_line} {thanks}".strip(),
        f"{words.closing}\n{my_name or f'[{words.your_name}]'}",
    )
    body = "\n\n".join(part for part in paragraphs if part)
    return Draft(_put(words.subject, field=field), body)


def _put(text: str, **values: str) -> str:
    """The values in their places; braces in what somebody typed are no places."""
    for name, value in values.items():
        before, _brace, after = text.partition(f"{{{name}}}")
        text = f"{before}{value}{after}"
    return text
