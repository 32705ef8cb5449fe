"""The words something is shared with: the same thing for everybody, and a line for each. Pure."""

from typing import Final, NamedTuple

from askaround.correspondence.facts import Draft, sentence


class SharingWords(NamedTuple):
    """One language: the parts of a message that shares something."""

    subject: str
    hello: str
    came_across: str
    you_told_me: str
    a_line_for_them: str
    closing: str
    your_name: str


WORDS: Final = {
    "en": SharingWords(
        subject="Something that made me think of you",
        hello="Hello {name},",
        came_across="I came across this and thought of you.",
        you_told_me="When we talked you told me: {said}",
        a_line_for_them="a line for {name} alone",
        closing="All the best,",
        your_name="your name",
    ),
    "es": SharingWords(
        subject="Algo que me hizo pensar en usted",
        hello="Hola, {name}:",
        came_across="He encontrado esto y he pensado en usted.",
        you_told_me="Cuando hablamos me dijo: {said}",
        a_line_for_them="una línea solo para {name}",
        closing="Un saludo,",
        your_name="su nombre",
    ),
    "es-tu": SharingWords(
        subject="Algo que me hizo pensar en ti",
        hello="Hola, {name}:",
        came_across="He encontrado esto y he pensado en ti.",
        you_told_me="Cuando hablamos me dijiste: {said}",
        a_line_for_them="una línea solo para {name}",
        closing="Un saludo,",
        your_name="tu nombre",
    ),
}


def sharing_words(
    *, what: str, why: str, first_name: str, my_name: str, said: str, language: str
) -> Draft:
    """A message that shares `what`. `said` is something they told; without it a blank stands for
    the line that is theirs alone. `why` is a sentence that everybody gets."""
    words = WORDS[language]
    theirs = words.you_told_me.replace("{said}", sentence(said)) if said else ""
    blank = words.a_line_for_them.replace("{name}", first_name)
    body = "\n\n".join(
        (
            words.hello.replace("{name}", first_name),
            " ".join(part for part in (words.came_across, sentence(why)) if part),
            what.strip(),
            theirs or f"[{blank}]",
            f"{words.closing}\n{my_name or f'[{words.your_name}]'}",
        )
    )
    return Draft(words.subject, body)
