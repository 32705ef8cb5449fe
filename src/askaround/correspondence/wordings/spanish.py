"""The house's own words in Spanish, to somebody one calls usted or tú.

Where the two differ both stand in the text, usted first: <verle/verte>. The same rules hold as in
English (method.md, G1 and G2).
"""

import re
from collections.abc import Mapping

from askaround.correspondence.facts import Facts, joined
from askaround.correspondence.wordings.wording import Language, Wording

CHOICE = re.compile(r"<([^<>/]*)/([^<>/]*)>")
BEFORE_I = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)
BEFORE_O = re.compile(r"h?[oó]", re.IGNORECASE)


def one_of(words: tuple[str, ...]) -> str:
    """A, B o C; "u" before an o."""
    return joined(words, "u" if words and BEFORE_O.match(words[-1]) else "o")


def all_of(words: tuple[str, ...]) -> str:
    """A, B y C; "e" before an i."""
    return joined(words, "e" if words and BEFORE_I.match(words[-1]) else "y")


def sentences(facts: Facts) -> Mapping[str, str]:
    """The sentences that are there or not, as the record has it."""
    sent = ""
    if facts.referrer and facts.may_use_name == "yes":
        sent = f"{facts.referrer} pensó en <usted/ti> cuando pregunté quién conoce este trabajo"
    elif facts.referrer:
        sent = "<Su/Tu> nombre surgió cuando pregunté por este trabajo"
    names = all_of(facts.names_given)
    looking = "No quiero cambiar de trabajo; solo busco información"
    return {
        "who_sent_me": sent,
        "only_information": looking if facts.not_looking else "Solo busco información",
        "names_thanks": f"Gracias también por hablarme de {names}" if names else "",
        "next": f"Lo siguiente será esto: {facts.will_do}" if facts.will_do else "",
        "decided": f"Me he decidido sobre este trabajo ({facts.field}): {facts.decided}"
        if facts.decided
        else "",
        "we_met": f"Nos vimos el {facts.met_on}" if facts.met_on else "Ya nos hemos visto",
        "now_met": f"Ya he conocido a {facts.met}" if facts.met else "",
    }


MISSING = {
    "their_first_name": "su nombre",
    "their_name": "su nombre",
    "my_name": "mi nombre",
    "about_me": "quién soy, en una frase",
    "field": "el campo de trabajo",
    "why_you": "por qué a esta persona, en una línea",
    "times": "dos o tres horas que me vengan bien",
    "asked_on": "día en que pregunté",
    "referrer": "quién dio el nombre",
    "met": "a quién conocí",
    "stayed": "algo que dijo y que recuerdo",
    "plan": "lo que haré con ello",
    "learned": "lo que aprendí, en una frase",
    "advice": "lo que aconsejó",
}

_IN_WRITING = """\
<Buenos días/Hola>, {su nombre}:

Me llamo {mi nombre}. {quién soy} {quién me envía} {por qué}

Quiero saber cómo es de verdad trabajar en {campo}, y prefiero que me lo cuente alguien que lo vive a leerlo.

¿Podría ir a <verle/verte> unos {duración}? Estoy libre {horarios}, o cuando mejor <le/te> venga. {solo información}

Muchas gracias.
{mi nombre}

{mi teléfono}"""

_CURIOUS = "Me ha entrado curiosidad por {campo} y estoy preguntando cómo es de verdad ese trabajo."
_NOTHING_MORE = "A esa persona le pediría unos {duración} y lo que sabe, nada más."
_HOW_TO_REACH = "(Si sale un nombre) ¿Cómo es mejor ponerse en contacto? ¿Y puedo decir que voy de <su/tu> parte?"
_NOBODY = "(Si no se le ocurre nadie) No pasa nada. ¿Puedo volver a <preguntarle/preguntarte> más adelante?"
_STRANGER = "Me llamo {mi nombre}. {quién soy} {quién me envía} "
_WHO = {
    "like": "¿A quién <conoce/conoces> que haga algo parecido, aunque solo se acerque?",
    "just_like": "¿A quién <conoce/conoces> que haga justo esto?",
}


def _asks() -> dict[str, tuple[Wording, ...]]:
    """Asking who they know (P2): somebody one knows or, where another named them, a stranger."""
    made: dict[str, tuple[Wording, ...]] = {}
    for kind, who in _WHO.items():
        for whom, me, aloud in (
            ("", "", "<Buenos días/Hola>, {su nombre}. Soy {mi nombre}."),
            (
                ".stranger",
                _STRANGER,
                f"Buenos días, ¿hablo con {{su nombre completo}}? {_STRANGER}",
            ),
        ):
            key, asked = f"ask.{kind}{whom}", f"{me}{_CURIOUS} {who}"
            written = (
                f"<Buenos días/Hola>, {{su nombre}}:\n\n{asked}\n\n{_NOTHING_MORE} Si <le/te> viene "
                "un nombre a la cabeza, ¿puedo decir que voy de <su/tu> parte?\n\n"
                "Muchas gracias.\n{mi nombre}"
            )
            rung = f"{aloud.strip()} ¿Es buen momento para hablar?\n\n{_CURIOUS} {who}\n\n{_NOTHING_MORE}"
            made[f"{key}.email"] = (Wording("¿A quién <conoce/conoces>?", written),)
            made[f"{key}.phone"] = (Wording("", f"{rung}\n\n{_HOW_TO_REACH}\n\n{_NOBODY}"),)
            said = f"{asked}\n\n{_HOW_TO_REACH}\n\n{_NOTHING_MORE}"
            made[f"{key}.in_person"] = (Wording("", said),)
    return made


_ONLINE_ENDS = (
    "{quién soy} {quién me envía} {por qué} Me gustaría saber cómo es de verdad trabajar en {campo}. ¿Podría pasar a "
    "<verle/verte> unos {duración}, {horarios}? {solo información}",
    "{quién me envía} {por qué} Me gustaría saber cómo es de verdad trabajar en {campo}. ¿Podría pasar a "
    "<verle/verte> unos {duración}, {horarios}? {solo información}",
    "{quién me envía} ¿Podría pasar a <verle/verte> unos {duración}, {horarios}, y "
    "<preguntarle/preguntarte> por {campo}? {solo información}",
    "{quién me envía} ¿Podría pasar a <verle/verte> un día unos {duración} y "
    "<preguntarle/preguntarte> por {campo}? {solo información}",
)

WORDINGS: dict[str, tuple[Wording, ...]] = {
    "introduction.email": (Wording("Una pregunta sobre {campo}", _IN_WRITING),),
    "introduction.online": tuple(
        Wording("", f"<Buenos días/Hola>, {{su nombre}}. Me llamo {{mi nombre}}. {end}")
        for end in _ONLINE_ENDS
    ),
    "introduction.phone": (
        Wording(
            "",
            """\
Buenos días, ¿hablo con {su nombre completo}? Me llamo {mi nombre}. {quién soy} {quién me envía} ¿Es buen momento para hablar?

Me gustaría saber cómo es de verdad trabajar en {campo}, contado por alguien que lo vive. ¿Podría ir a <verle/verte> unos {duración}? Estoy libre {horarios}. {solo información}

(Si no es buen momento) ¿A qué hora <le/te> vendría mejor que llamara?

(Si prefiere que no) Gracias de todos modos. ¿Quién más conoce bien este trabajo?""",
        ),
    ),
    "introduction.in_person": (
        Wording(
            "",
            """\
<Buenos días/Hola>, {su nombre}. Me llamo {mi nombre}. {quién soy} {quién me envía}

Me gustaría saber cómo es de verdad trabajar en {campo}, contado por alguien que lo vive. ¿Podría pasar un día por <su/tu> trabajo, unos {duración}, y <preguntarle/preguntarte>? Estoy libre {horarios}; ¿qué día <le/te> viene bien? {solo información}""",
        ),
    ),
    "introduction.through": (
        Wording(
            "Una nota para {su nombre completo}",
            """\
Hola, {quién dio su nombre}:

¿Le <pasaría/pasarías> esta nota a {su nombre completo}?

Me llamo {mi nombre}. {quién soy} Quiero saber cómo es de verdad trabajar en {campo}, y prefiero que me lo cuente alguien que lo vive a leerlo. ¿Podría ir a <verle/verte> unos {duración}? Estoy libre {horarios}, o cuando mejor <le/te> venga. {solo información}

Muchas gracias.
{mi nombre}

{mi teléfono}""",
        ),
    ),
    "reminder": (
        Wording(
            "Sobre {campo}, una vez más",
            """\
<Buenos días/Hola>, {su nombre}:

El {día que pregunté} <le/te> pregunté si <podría/podrías> hablar conmigo sobre {campo} unos {duración}. Sé lo llena que va una semana, así que pregunto una vez más y ya no insistiré.

Si <le/te> viene bien, me acerco yo. Estoy libre {horarios}, o cuando <diga/digas>. Y si no puede ser, no pasa nada.

Muchas gracias.
{mi nombre}""",
        ),
    ),
    "reminder.ask": (
        Wording(
            "¿A quién <conoce/conoces>? Una vez más",
            """\
<Buenos días/Hola>, {su nombre}:

El {día que pregunté} <le/te> pregunté a quién <conoce/conoces> que trabaje cerca de {campo}. Si desde entonces <le/te> ha venido alguien a la cabeza, me alegraría saber el nombre. Y si no, también es una respuesta; no volveré a preguntar.

Muchas gracias.
{mi nombre}""",
        ),
    ),
    "thank_you": (
        Wording(
            "Gracias",
            """\
<Buenos días/Hola>, {su nombre}:

Gracias por hablar conmigo sobre {campo}. Se me ha quedado grabada una cosa: {lo que dijo}.

Lo que haré ahora: {lo que haré}. {gracias por los nombres}

Me alegró mucho que me <dedicara/dedicaras> ese rato, y <le/te> contaré cómo sigue.

Muchas gracias.
{mi nombre}""",
        ),
    ),
    "report_back": (
        Wording(
            "He conocido a {a quién conocí}",
            """\
<Buenos días/Hola>, {su nombre}:

Me <dio/diste> el nombre de {a quién conocí}. {cuándo nos vimos} Gracias; sin <usted/ti> no habría sabido a quién preguntar.

Lo que me llevo: {lo que aprendí}. {lo que decidí} {lo que sigue}

Un saludo,
{mi nombre}""",
        ),
    ),
    "ask_again": (
        Wording(
            "Cómo ha ido, y una pregunta",
            """\
<Buenos días/Hola>, {su nombre}:

Desde que hablamos he seguido preguntando por {campo}. {ya conocí} Lo que sé ahora y antes no sabía: {lo que aprendí}.

¿<Le/Te> ha venido alguien más a la cabeza? Uno o dos nombres me ayudarían mucho. Diría que voy de <su/tu> parte solo si <quiere/quieres>.

Muchas gracias.
{mi nombre}""",
        ),
    ),
    "advice": (
        Wording(
            "Hice lo que me <dijo/dijiste>",
            """\
<Buenos días/Hola>, {su nombre}:

Cuando hablamos de {campo} me <dijo/dijiste>: {su consejo}.

Lo hice, y esto es lo que salió: {lo que aprendí}. Gracias; me ayudó que me lo <dijera/dijeras>.

Un saludo,
{mi nombre}""",
        ),
    ),
    "news": (
        Wording(
            "Cómo va todo",
            """\
<Buenos días/Hola>, {su nombre}:

Desde que hablamos he seguido preguntando por {campo}. Lo que sé ahora y antes no sabía: {lo que aprendí}.

Buena parte <se la debo a usted/te la debo a ti>, y quería que lo <supiera/supieras>.

Un saludo,
{mi nombre}""",
        ),
    ),
}
WORDINGS |= _asks()


def _to(text: str, whom: int) -> str:
    return CHOICE.sub(lambda found: found[whom], text)


def _spoken(whom: int) -> Language:
    """All of it to somebody one calls usted (1) or tú (2)."""
    return Language(
        django="es",
        wordings={
            key: tuple(Wording(_to(each.subject, whom), _to(each.body, whom)) for each in texts)
            for key, texts in WORDINGS.items()
        },
        missing=MISSING,
        sentences=lambda facts: {key: _to(text, whom) for key, text in sentences(facts).items()},
        twenty_minutes="veinte minutos",
        one_of=one_of,
    )


SPANISH = _spoken(1)
FAMILIAR = _spoken(2)
