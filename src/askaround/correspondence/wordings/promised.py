"""The words a promise is kept with. Pure."""

from typing import Final, NamedTuple

from askaround.correspondence.facts import Draft, sentence


class PromisedWords(NamedTuple):
    """One language: the parts of a message that keeps a promise."""

    subject: str
    hello: str
    i_said: str
    what_comes: str
    closing: str
    your_name: str


WORDS: Final = {
    "en": PromisedWords(
        subject="What I said I would do",
        hello="Hello {name},",
        i_said="When we talked I promised you this: {promise}",
        what_comes="what you did, or what you bring",
        closing="With many thanks,",
        your_name="your name",
    ),
    "es": PromisedWords(
        subject="Lo que le prometí",
        hello="Hola, {name}:",
        i_said="Cuando hablamos le prometí esto: {promise}",
        what_comes="lo que hizo, o lo que trae",
        closing="Muchas gracias,",
        your_name="su nombre",
    ),
    "es-tu": PromisedWords(
        subject="Lo que te prometí",
        hello="Hola, {name}:",
        i_said="Cuando hablamos te prometí esto: {promise}",
        what_comes="lo que hiciste, o lo que traes",
        closing="Muchas gracias,",
        your_name="tu nombre",
    ),
}


def promised_words(*, promise: str, first_name: str, my_name: str, language: str) -> Draft:
    """What was promised, as it was noted, and a blank for what is done about it."""
    words = WORDS[language]
    body = "\n\n".join(
        (
            words.hello.replace("{name}", first_name),
            f"{words.i_said.replace('{promise}', sentence(promise))} [{words.what_comes}]",
            f"{words.closing}\n{my_name or f'[{words.your_name}]'}",
        )
    )
    return Draft(words.subject, body)
